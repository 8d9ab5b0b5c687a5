// Idea: French text is nearly all ASCII and Latin-1; those go through a table that ICU fills once,
// the rest through ICU itself. Test: extract/token_test.cc, fold.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>

#include "extract/token.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

constexpr char32_t kTableEnd = 0x250;  // Basic Latin to Latin Extended-B

std::string base_letters(char32_t c) {
  static const icu::Normalizer2* const nfkd = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(status);
  }();
  if (c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060) return {};
  if (c == 0x2019 || c == 0x02BC || c == 0xFF07) return "'";
  if (c == 0x153 || c == 0x152) return "oe";
  if (c == 0xE6 || c == 0xC6) return "ae";
  icu::UnicodeString decomposed(static_cast<UChar32>(c));
  if (nfkd != nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    decomposed = nfkd->normalize(decomposed, status);
  }
  icu::UnicodeString kept;
  for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 d = decomposed.char32At(i);
    if (u_charType(d) != U_NON_SPACING_MARK) kept.append(d);
  }
  std::string folded;
  kept.foldCase().toUTF8String(folded);
  return folded;
}

const std::array<std::string, kTableEnd>& table() {
  static const auto filled = [] {
    std::array<std::string, kTableEnd> letters;
    for (char32_t c = 0; c < kTableEnd; ++c) letters[c] = base_letters(c);
    return letters;
  }();
  return filled;
}

}  // namespace

std::string fold(std::string_view word) {
  static const auto& letters = table();
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      folded += (byte >= 'A' && byte <= 'Z') ? static_cast<char>(byte + 32) : static_cast<char>(byte);
      ++i;
      continue;
    }
    const char32_t c = next_code_point(word, i);
    if (c < kTableEnd) {
      folded += letters[c];
    } else if (c >= 0x300 && c < 0x370) {
      continue;  // combining marks of decomposed text
    } else {
      folded += base_letters(c);
    }
  }
  return folded;
}

}  // namespace recoupe
