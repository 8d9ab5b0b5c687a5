#include "app/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

// `error` is a value of errno (POSIX.1-2017, 2.3).
Text reason_of(int error) {
  switch (error) {
    case ENOENT:
      return {"le dossier n'existe pas", "the directory does not exist"};
    case ENOTDIR:
      return {"ce n'est pas un dossier", "it is not a directory"};
    case EACCES:
    case EPERM:
      return {"accès refusé", "permission denied"};
    case EISDIR:
      return {"c'est un dossier", "it is a directory"};
    case ENOSPC:
    case EDQUOT:
      return {"plus de place sur le disque", "no space left on the disk"};
    case EFBIG:
      return {"fichier trop grand pour le système", "file too large for the system"};
    case EROFS:
      return {"le disque est en lecture seule", "the disk is read-only"};
    default:
      return {"erreur " + std::to_string(error) + " du système", "system error " + std::to_string(error)};
  }
}

// The permissions a new file gets from the process, or those of the file it takes the place of.
mode_t mode_for(const std::string& target) {
  struct stat status;
  if (stat(target.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

// Behind a symbolic link it is the file pointed to that is replaced, not the link.
std::string without_links(const std::string& path) {
  std::error_code ignored;
  const fs::path real = fs::canonical(path, ignored);
  return ignored ? path : real.string();
}

std::string name_beside(const std::string& target) {
  const fs::path path(target);
  return (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
}

}  // namespace

Text cannot_write(const std::string& name, int error) {
  const Text reason = reason_of(error);
  const Text what = {"écriture impossible : " + reason.fr, "cannot write: " + reason.en};
  return name.empty() ? what : Text{name + " : " + what.fr, name + ": " + what.en};
}

void Output::Closer::operator()(std::FILE* file) const {
  if (file != stdout) std::fclose(file);
}

tl::expected<Output, Problem> Output::open(const std::optional<std::string>& path) {
  Output output;
  if (!path) {
    output.file_.reset(stdout);
    output.name_ = {"sortie standard", "standard output"};
    return output;
  }
  output.name_ = {*path, *path};
  const auto refused = [&](int error) {
    return tl::unexpected(Problem{*path, {}, {}, cannot_write("", error)});
  };
  std::error_code ignored;
  const fs::file_status status = fs::status(*path, ignored);
  if (fs::is_directory(status)) return refused(EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    output.file_.reset(std::fopen(path->c_str(), "w"));
    if (!output.file_) return refused(errno);
    return output;
  }
  output.target_ = without_links(*path);
  const fs::path folder = fs::path(output.target_).parent_path();
  if (access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) != 0) return refused(errno);
  return output;
}

// Makes the file that results are written to; without a name where the file system can do that, so that
// nothing is left behind however the program ends.
void Output::begin() {
  const fs::path folder = fs::path(target_).parent_path();
  const int nameless = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (nameless >= 0) {
    fchmod(nameless, mode_for(target_));
    file_.reset(fdopen(nameless, "w"));
    return;
  }
  temporary_ = name_beside(target_);
  const int descriptor = mkstemp(temporary_.data());
  if (descriptor < 0) {
    const int error = errno;
    temporary_.clear();
    fail(error);
  }
  fchmod(descriptor, mode_for(target_));
  file_.reset(fdopen(descriptor, "w"));
}

Output::Output(Output&& other) noexcept
    : prepare_(std::move(other.prepare_)),
      file_(std::move(other.file_)),
      name_(std::move(other.name_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})) {}

Output::~Output() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void Output::fail(int error) const {
  if (error == EPIPE) throw OutputFailed{};
  const Text what = cannot_write("", error);
  throw OutputFailed{Text{name_.fr + " : " + what.fr, name_.en + ": " + what.en}};
}

void Output::write(std::string_view text) {
  if (text.empty()) return;
  prepare_();
  if (!file_) begin();
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail(errno);
}

void Output::line(std::string_view text) {
  write(text);
  write("\n");
}

void Output::commit() {
  if (!file_) begin();
  if (std::fflush(file_.get()) != 0) fail(errno);
  if (target_.empty()) return;
  // Some file systems tell of a full disk only here, or when the file is closed.
  if (fsync(fileno(file_.get())) != 0) fail(errno);
  if (temporary_.empty()) name_it();
  if (std::fclose(file_.release()) != 0) fail(errno);
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

// A name beside the target for the file that has none (open(2), O_TMPFILE).
void Output::name_it() {
  const std::string nameless = "/proc/self/fd/" + std::to_string(fileno(file_.get()));
  for (int number = 0;; ++number) {
    std::string name = name_beside(target_);
    name.replace(name.size() - 6, 6, std::to_string(getpid()) + "-" + std::to_string(number));
    if (linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
      temporary_ = name;
      return;
    }
    if (errno != EEXIST) fail(errno);
  }
}

bool Output::is_terminal() const {
  return file_ && isatty(fileno(file_.get())) != 0;
}

}  // namespace recoupe
