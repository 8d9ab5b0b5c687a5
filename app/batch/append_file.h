// A file that only grows, and can be cut back to what it was: the parts of a job's output and state.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace recoupe {

// All of it throws OutputFailed (output.h) when the disk refuses.
class AppendFile {
 public:
  // A file without a name in $TMPDIR, else in /var/tmp, which holds more than /tmp; it goes with this object.
  static AppendFile anonymous();
  // The file at `path`, cut to its first `size` bytes; made when it is not there and `size` is 0.
  static AppendFile open(const std::string& path, std::uint64_t size);

  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }

  // What is appended is on the disk when this returns.
  void sync();
  // The `size` bytes from `at` on, which are there.
  std::string piece(std::uint64_t at, std::size_t size);
  // Hands over the whole file, piece by piece. What follows is appended as before.
  void read(const std::function<void(std::string_view)>& take);

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  AppendFile(std::FILE* file, std::string name, std::uint64_t size);
  [[noreturn]] void fail(int error) const;

  std::unique_ptr<std::FILE, Closer> file_;
  std::string name_;  // for messages
  std::uint64_t size_ = 0;
};

}  // namespace recoupe
