// Spool: bytes that are added at the end and read anywhere, in memory as long as they are few, then in an
// anonymous temporary file, which is gone when the program is, however it ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "ingest/problem.h"

namespace recoupe {

// Thrown when the temporary file cannot be made, written (a full disk) or read: the job cannot be done.
struct SpoolFailed {
  Text what;  // names the folder; one sentence, no final full stop
};

class Spool {
 public:
  // The file is made in `folder` (empty: $TMPDIR, else /var/tmp, which holds more than /tmp) once more than
  // `most_in_memory` bytes have come.
  explicit Spool(std::filesystem::path folder = {}, std::size_t most_in_memory = kMostInMemory);
  ~Spool();
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&& other) noexcept;

  std::uint64_t size() const { return written_ + buffer_.size(); }
  // Gives the place where `bytes` begin.
  std::uint64_t append(std::string_view bytes);
  // The `size` bytes from `at` on, fewer at the end. Valid until the next call for this object or for
  // `buffer`.
  std::string_view read(std::uint64_t at, std::size_t size, std::string& buffer);

  static constexpr std::size_t kMostInMemory = std::size_t{32} << 20U;

 private:
  void open();
  void flush();
  [[noreturn]] void fail(int error) const;

  std::filesystem::path folder_;
  std::size_t most_in_memory_;
  std::string buffer_;         // what is not in the file
  std::uint64_t written_ = 0;  // bytes in the file
  int file_ = -1;
};

}  // namespace recoupe
