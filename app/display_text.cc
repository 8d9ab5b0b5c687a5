#include "app/display_text.h"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

namespace recoupe {
namespace {

constexpr UChar32 delete_character = 0x7F;
constexpr UChar32 next_line = 0x85;  // a control character, and a line break
constexpr UChar32 emoji_variation = 0xFE0F;
constexpr UChar32 control_pictures = 0x2400;
constexpr UChar32 picture_of_delete = 0x2421;

std::string utf8(UChar32 code_point) {
  std::string bytes;
  icu::UnicodeString(code_point).toUTF8String(bytes);
  return bytes;
}

bool is_line_break(UChar32 c) {
  return c == '\n' || c == '\r' || c == next_line || c == 0x2028 || c == 0x2029;
}

// Format characters that change nothing but how neighbours join: ZWNJ, ZWJ, word joiner.
bool joins(UChar32 c) {
  return c == 0x200C || c == 0x200D || c == 0x2060;
}

// Invisible by nature, and nothing is lost without them: soft hyphen, zero-width space, byte order mark.
bool is_invisible(UChar32 c) {
  return c == 0xAD || c == 0x200B || c == 0xFEFF;
}

std::string shown(UChar32 c) {
  if (c == '\t') return "  ";
  if (is_line_break(c)) return " ";
  if (c < 0x20) return utf8(control_pictures + c);
  if (c == delete_character) return utf8(picture_of_delete);
  if (is_invisible(c)) return "";
  const int8_t type = u_charType(c);
  const bool escaped = type == U_CONTROL_CHAR || (type == U_FORMAT_CHAR && !joins(c));
  return escaped ? fmt::format("<U+{:04X}>", static_cast<unsigned>(c)) : utf8(c);
}

// Columns of a character that is shown as itself.
std::size_t own_columns(UChar32 c) {
  const int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int32_t syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
  return wide || u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

// Columns of `c` as shown(): an escape and the two spaces of a tab are ASCII, a picture takes one.
std::size_t columns_of(UChar32 c, const std::string& as_shown) {
  if (as_shown.empty()) return 0;
  const bool ascii = static_cast<unsigned char>(as_shown.front()) < 0x80;
  return ascii ? as_shown.size() : own_columns(c < 0x20 || c == delete_character ? control_pictures : c);
}

// One cluster. An emoji is two columns wide however many characters make it up.
Cell cell_of(const icu::UnicodeString& cluster, std::size_t begin) {
  Cell cell;
  cell.begin = cell.end = begin;
  bool emoji = false;
  for (int32_t i = 0; i < cluster.length(); i = cluster.moveIndex32(i, 1)) {
    const UChar32 c = cluster.char32At(i);
    const std::string as_shown = shown(c);
    emoji = emoji || c == emoji_variation || u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION);
    cell.columns += columns_of(c, as_shown);
    cell.shown += as_shown;
    ++cell.end;
  }
  const UChar32 first = cluster.char32At(0);
  if (emoji && cell.columns > 0) cell.columns = 2;
  // A no-break space keeps a number and its unit together here too.
  cell.blank = first == ' ' || first == '\t' || is_line_break(first);
  return cell;
}

// Dear to make, cheap to set on a text; one for each thread.
icu::BreakIterator* cluster_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  return iterator.get();
}

}  // namespace

std::vector<Cell> cells_of(std::string_view text) {
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  icu::BreakIterator* const clusters = cluster_iterator();
  std::vector<Cell> cells;
  if (clusters == nullptr) return cells;
  clusters->setText(units);
  int32_t begin = clusters->first();
  for (int32_t end = clusters->next(); end != icu::BreakIterator::DONE; begin = end, end = clusters->next()) {
    cells.push_back(cell_of(units.tempSubStringBetween(begin, end), cells.empty() ? 0 : cells.back().end));
  }
  return cells;
}

std::string harmless(std::string_view text) {
  std::string result;
  for (const Cell& cell : cells_of(text)) result += cell.shown;
  return result;
}

std::string without_controls(std::string_view text) {
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string result;
  for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
    const UChar32 c = units.char32At(i);
    const bool is_layout = c == '\t' || (is_line_break(c) && c != next_line);
    result += is_layout || is_invisible(c) ? utf8(c) : shown(c);
  }
  return result;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const Cell& cell : cells_of(text)) columns += cell.columns;
  return columns;
}

}  // namespace recoupe
