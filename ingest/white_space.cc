#include "ingest/white_space.h"

#include <array>
#include <utility>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

// Unicode 15's White_Space beyond ASCII, and U+200B, U+2060, U+FEFF, which show nothing either.
constexpr std::array<std::string_view, 22> wide_blanks = {
    "\u0085", "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
    "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200B", "\u2028",
    "\u2029", "\u202F", "\u205F", "\u2060", "\u3000", "\uFEFF"};

bool is_ascii_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// The bytes of the blank that `text` starts (or ends) with; 0 when it does with none.
template <class HasBlank>
std::size_t blank_length(char outermost, HasBlank has_blank) {
  if (static_cast<unsigned char>(outermost) < 0x80) return is_ascii_blank(outermost) ? 1 : 0;
  for (const std::string_view blank : wide_blanks) {
    if (has_blank(blank)) return blank.size();
  }
  return 0;
}

// The bytes of the white space that `text` starts with and that a browser collapses; 0 for none.
std::size_t space_length(std::string_view text) {
  if (is_ascii_blank(text.front())) return 1;
  if (text.starts_with("\u0085")) return 2;
  return text.starts_with("\u2028") || text.starts_with("\u2029") ? 3 : 0;
}

}  // namespace

std::string_view trim_blank(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length =
        blank_length(text.front(), [&](std::string_view b) { return text.starts_with(b); });
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    const std::size_t length =
        blank_length(text.back(), [&](std::string_view b) { return text.ends_with(b); });
    if (length == 0) break;
    text.remove_suffix(length);
  }
  return text;
}

bool is_blank(std::string_view text) {
  text = trim_html_space(text);
  if (text.empty()) return true;
  if (static_cast<unsigned char>(text.front()) < 0x80 && text.front() > ' ') return false;
  return trim_blank(text).empty();
}

void CollapsedText::add(std::string_view text) {
  while (!text.empty()) {
    if (const std::size_t length = space_length(text); length > 0) {
      space_ = true;
      text.remove_prefix(length);
      continue;
    }
    std::size_t length = 1;
    while (length < text.size() && (text[length] > ' ' || space_length(text.substr(length)) == 0)) ++length;
    if (space_ && !line_.empty() && line_.back() != '\t') line_ += ' ';
    space_ = false;
    line_.append(text.substr(0, length));
    text.remove_prefix(length);
  }
}

void CollapsedText::add_mark(char mark) {
  space_ = false;
  line_ += mark;
}

std::string CollapsedText::take() {
  space_ = false;
  return std::exchange(line_, {});
}

void CollapsedText::clear() {
  line_.clear();
  space_ = false;
}

std::string collapse_white_space(std::string_view text) {
  CollapsedText line;
  line.add(text);
  return line.take();
}

}  // namespace recoupe
