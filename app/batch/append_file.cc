#include "app/batch/append_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <vector>

#include "app/output.h"
#include "reconcile/nameless_file.h"

namespace recoupe {

AppendFile::AppendFile(std::FILE* file, std::string name, std::uint64_t size)
    : file_(file), name_(std::move(name)), size_(size) {
  if (!file_) fail(errno);
}

AppendFile AppendFile::anonymous() {
  const std::filesystem::path folder = temporary_folder();
  const int descriptor = open_nameless(folder);
  return {descriptor < 0 ? nullptr : fdopen(descriptor, "w+b"), folder.string(), 0};
}

AppendFile AppendFile::open(const std::string& path, std::uint64_t size) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  AppendFile file(descriptor < 0 ? nullptr : fdopen(descriptor, "r+b"), path, size);
  if (std::fseek(file.file_.get(), 0, SEEK_END) != 0) file.fail(errno);
  if (static_cast<std::uint64_t>(std::ftell(file.file_.get())) < size)
    throw OutputFailed{
        Text{path + " : état incomplet, fichier raccourci ; effacer le dossier pour recommencer",
             path + ": incomplete state, file cut short; delete the directory to start anew"}};
  if (ftruncate(descriptor, static_cast<off_t>(size)) != 0) file.fail(errno);
  if (std::fseek(file.file_.get(), static_cast<long>(size), SEEK_SET) != 0) file.fail(errno);
  return file;
}

void AppendFile::append(std::string_view bytes) {
  if (bytes.empty()) return;  // its data may be null
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail(errno);
  size_ += bytes.size();
}

void AppendFile::sync() {
  if (std::fflush(file_.get()) != 0 || fdatasync(fileno(file_.get())) != 0) fail(errno);
}

std::string AppendFile::piece(std::uint64_t at, std::size_t size) {
  if (std::fflush(file_.get()) != 0) fail(errno);
  std::string bytes(size, '\0');
  for (std::size_t have = 0; have < size;) {
    const ssize_t count =
        pread(fileno(file_.get()), bytes.data() + have, size - have, static_cast<off_t>(at + have));
    if (count <= 0) fail(count < 0 ? errno : EIO);
    have += static_cast<std::size_t>(count);
  }
  return bytes;
}

void AppendFile::read(const std::function<void(std::string_view)>& take) {
  if (std::fflush(file_.get()) != 0) fail(errno);
  std::vector<char> piece(std::size_t{256} << 10U);
  for (std::uint64_t at = 0; at < size_;) {
    const ssize_t count = pread(fileno(file_.get()), piece.data(), piece.size(), static_cast<off_t>(at));
    if (count <= 0) fail(count < 0 ? errno : EIO);
    take({piece.data(), static_cast<std::size_t>(count)});
    at += static_cast<std::uint64_t>(count);
  }
}

void AppendFile::fail(int error) const {
  throw OutputFailed{cannot_write(name_, error)};
}

}  // namespace recoupe
