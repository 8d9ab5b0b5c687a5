// Test: tests/reconcile/spool_test.cc.
#include "reconcile/nameless_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <system_error>

namespace recoupe {

std::filesystem::path temporary_folder() {
  const char* named = std::getenv("TMPDIR");
  if (named != nullptr && *named != '\0') return named;
  std::error_code ignored;
  const std::filesystem::path large = "/var/tmp";
  return std::filesystem::is_directory(large, ignored) ? large : "/tmp";
}

int open_nameless(const std::filesystem::path& folder) {
  const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) return file;
  // Some file systems know no files without a name.
  std::string name = (folder / "recoupe.XXXXXX").string();
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) unlink(name.c_str());
  return named;
}

}  // namespace recoupe
