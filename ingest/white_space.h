// White space in running text: what is blank, and how a browser collapses it.
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// True when valid UTF-8 `text` shows nothing: Unicode white space, zero-width spaces, byte order marks.
bool is_blank(std::string_view text);

// `text` without what is_blank calls blank at both ends.
std::string_view trim_blank(std::string_view text);

// Builds one line of text as a browser lays out inline content (CSS Text 3, white-space: normal):
// a run of HTML white space is one space, none at the ends. No-break spaces are kept as they are; Unicode's
// own line breaks (U+000B, U+0085, U+2028, U+2029) are white space here, so that it stays one line.
class CollapsedText {
 public:
  void add(std::string_view text);  // valid UTF-8
  void add_space() { space_ = true; }
  // As it stands, for a mark that no space may come near to: the tab between table cells.
  void add_mark(char mark);

  bool empty() const { return line_.empty(); }
  std::string_view view() const { return line_; }
  // The line; the builder is empty afterwards.
  std::string take();
  void clear();

 private:
  std::string line_;
  bool space_ = false;  // white space was read that is not yet written
};

// All of `text` as one such line.
std::string collapse_white_space(std::string_view text);

}  // namespace recoupe
