// Test: tests/app/program_output_test.cc.
#include "app/overwriting.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "ingest/input_kind.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;

bool is_same(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error);
}

bool is_read_in(const fs::path& folder, const fs::path& file) {
  std::error_code error;
  if (!fs::is_directory(folder, error) || !is_read(kind_of_name(file.filename().string()))) return false;
  const fs::path inside = fs::canonical(file, error).lexically_relative(fs::canonical(folder, error));
  return !error && !inside.empty() && *inside.begin() != "..";
}

}  // namespace

std::optional<Problem> overwriting(const Options& options) {
  std::error_code error;
  if (!options.output || !fs::is_regular_file(*options.output, error)) return std::nullopt;
  const std::string& output = *options.output;
  const Text lost = {"est aussi lu par ce travail, et serait écrasé ; donner un autre nom à -o",
                     "is read by this job too, and would be overwritten; give -o another name"};
  std::vector<std::string> read = options.inputs;
  read.insert(read.end(), options.references.begin(), options.references.end());
  if (options.rates) read.push_back(*options.rates);
  if (options.store) read.push_back(*options.store);
  const bool is_one =
      std::any_of(read.begin(), read.end(), [&](const std::string& file) { return is_same(file, output); }) ||
      std::any_of(options.inputs.begin(), options.inputs.end(),
                  [&](const std::string& input) { return is_read_in(input, output); });
  return is_one ? std::optional(Problem{output, {}, {}, lost}) : std::nullopt;
}

}  // namespace recoupe
