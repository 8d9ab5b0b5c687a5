// Test: tests/app/installed_test.cc.
#include "app/installed.h"

#include <algorithm>
#include <system_error>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

}  // namespace

fs::path own_path() {
  std::error_code none;
  return fs::read_symlink("/proc/self/exe", none);
}

fs::path records_beside(const fs::path& program) {
  std::error_code none;
  if (program.empty()) return {};
  for (const char* place : {"../share/recoupe/references", "../../corpus/references"}) {
    const fs::path folder = (program.parent_path() / place).lexically_normal();
    if (fs::is_directory(folder, none)) return folder;
  }
  return {};
}

std::string record_named(const std::string& name, const fs::path& folder) {
  std::error_code none;
  if (folder.empty() || name.find('/') != std::string::npos || fs::exists(name, none)) return name;
  const fs::path record = folder / (name + ".json");
  return fs::is_regular_file(record, none) ? record.string() : name;
}

std::vector<std::string> record_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

void find_installed_records(Options& options) {
  const fs::path folder = options.references.empty() ? fs::path() : records_beside(own_path());
  for (std::string& reference : options.references) reference = record_named(reference, folder);
}

}  // namespace recoupe
