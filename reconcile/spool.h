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

struct SpoolOptions {
  std::filesystem::path folder =
      {};  // of the file; empty: $TMPDIR, else /var/tmp, which holds more than /tmp
  std::size_t most_in_memory = std::size_t{64} << 20U;  // bytes; the file is made once more have come
};

class Spool {
 public:
  explicit Spool(SpoolOptions options = {});
  ~Spool();
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&& other) noexcept;

  std::uint64_t size() const { return written_ + buffer_.size(); }
  // Gives the place where `bytes` begin.
  std::uint64_t append(std::string_view bytes);
  // The `size` bytes from `at` on, fewer at the end. Valid until something is appended or `buffer` changes.
  // Several threads may read at once, each with a buffer of its own.
  std::string_view read(std::uint64_t at, std::size_t size, std::string& buffer) const;

 private:
  void open();
  void flush();
  [[noreturn]] void fail(int error) const;

  SpoolOptions options_;
  std::string buffer_;         // what is not in the file
  std::uint64_t written_ = 0;  // bytes in the file
  int file_ = -1;
};

}  // namespace recoupe
