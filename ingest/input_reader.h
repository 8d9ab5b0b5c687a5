// Reading one input, whole or line by line, without ever holding more of it than a limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string_view>

namespace recoupe {

// The longest document, and the longest line of JSON, that is read: 64 MiB. What is longer is a problem.
inline constexpr std::size_t max_document_bytes = std::size_t{64} << 20U;

class InputReader {
 public:
  explicit InputReader(std::istream& in, std::size_t limit = max_document_bytes) : in_(in), limit_(limit) {}

  // The first bytes (a few hundred thousand, or all that there are), which stay to be read.
  std::string_view head();

  struct Line {
    std::string_view bytes;  // without the line feed; valid until the next call
    std::size_t number = 0;  // 1-based
    bool too_long = false;   // longer than the limit: it was passed over, `bytes` is empty
  };
  // The next line; none at the end of the input, or where reading failed.
  std::optional<Line> next_line();

  // Everything not yet read; none when that is longer than the limit. Valid as long as the reader.
  std::optional<std::string_view> rest();

  // Takes at most `count` of the bytes not yet read to `to`; returns how many, 0 at the end.
  std::size_t read(char* to, std::size_t count);

  // How many bytes were read from the input, those still held too.
  std::uint64_t total() const { return total_; }
  // True when the input broke off with an error. What came before it may have been handed out.
  bool failed() const { return in_.bad(); }

 private:
  std::string_view held() const { return {buffer_.get() + begin_, end_ - begin_}; }
  bool fill(std::size_t wanted);
  void make_room(std::size_t wanted);
  void skip_line();

  std::istream& in_;
  std::size_t limit_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;  // [begin_, end_) of the buffer is read from the input and not handed out
  std::size_t end_ = 0;
  std::size_t lines_ = 0;
  std::uint64_t total_ = 0;
};

}  // namespace recoupe
