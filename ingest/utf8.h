// UTF-8 and code points. Offsets are code points outside the program (JSON, messages) and bytes
// inside it; this is where the two meet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recoupe {

// `bytes` as valid UTF-8: every maximal ill-formed subsequence becomes one U+FFFD (Unicode 15, 3.9,
// "U+FFFD Substitution of Maximal Subparts"); a leading byte order mark is dropped.
std::string valid_utf8(std::string_view bytes);

// True when `bytes` is well-formed UTF-8 (Unicode 15, table 3-7). A byte order mark is.
bool is_valid_utf8(std::string_view bytes);

// The code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

// The byte at which code point number `code_point` starts (text.size() when there are fewer).
std::size_t byte_offset(std::string_view text, std::size_t code_point);

// Turns byte offsets into code points. Asked in rising order each byte is looked at once.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}
  // Code points before byte `offset`, which starts a code point of the text or is its size.
  std::size_t at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t code_points_ = 0;
};

}  // namespace recoupe
