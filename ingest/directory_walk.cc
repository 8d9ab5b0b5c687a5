#include "ingest/directory_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <set>
#include <utility>

#include "ingest/input_kind.h"
#include "ingest/input_problems.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;

class Walker {
 public:
  explicit Walker(std::string directory) : root_(std::move(directory)) {
    if (!root_.ends_with('/')) root_ += '/';
  }

  DirectoryWalk walk() {
    list("");
    // Links come last, so that a directory is found under its own name when it has one here.
    while (!directories_.empty() || !links_.empty()) {
      std::deque<std::string>& next = directories_.empty() ? links_ : directories_;
      const std::string path = std::move(next.front());
      next.pop_front();
      list(path);
    }
    std::sort(files_.begin(), files_.end());
    for (const std::string& file : files_) found_.files.push_back(root_ + file);
    return std::move(found_);
  }

 private:
  // `path` is relative to the root: empty, or `a/b/`.
  void list(const std::string& path) {
    struct stat status {};
    const std::string directory = root_ + path;
    if (stat(directory.c_str(), &status) == 0 && !seen_.emplace(status.st_dev, status.st_ino).second) return;
    std::error_code error;
    fs::directory_iterator at(directory, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) add(*at, path);
    if (error) found_.problems.push_back(cannot_read(directory, error));
    std::sort(links_.begin(), links_.end());
  }

  void add(const fs::directory_entry& entry, const std::string& parent) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code error;
    if (entry.is_directory(error)) {
      (entry.is_symlink(error) ? links_ : directories_).push_back(parent + name + '/');
      return;
    }
    if (!is_read(kind_of_name(name))) return;
    // What cannot be looked at (a link to nowhere) is listed: opening it says what is wrong.
    if (entry.is_regular_file(error) || error || !entry.exists(error)) {
      files_.push_back(parent + name);
      return;
    }
    // A pipe may have nobody who writes to it; one that is meant is named itself.
    found_.problems.push_back({root_ + parent + name,
                               {},
                               {},
                               {"n'est pas un fichier ordinaire, passé", "is no regular file, skipped"}});
  }

  std::string root_;
  std::set<std::pair<dev_t, ino_t>> seen_;
  std::deque<std::string> directories_;
  std::deque<std::string> links_;
  std::vector<std::string> files_;
  DirectoryWalk found_;
};

}  // namespace

DirectoryWalk walk_directory(const std::string& directory) {
  return Walker(directory).walk();
}

}  // namespace recoupe
