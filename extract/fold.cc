// Idea: French text is nearly all ASCII and Latin-1; those go through a table that ICU fills once,
// the rest through ICU itself. Test: tests/extract/token_test.cc.
#include "extract/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>
#include <vector>

#include "ingest/code_points.h"

namespace recoupe {
namespace {

bool is_ignored(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

std::string base_letters(char32_t c) {
  static const icu::Normalizer2* const nfkd = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(status);
  }();
  if (is_ignored(c)) return {};
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

// The folded letters of a run of code points.
class Table {
 public:
  Table(char32_t first, char32_t end) : first_(first) {
    for (char32_t c = first; c < end; ++c) letters_.push_back(base_letters(c));
  }
  // nullptr when `c` is not in the table.
  const std::string* operator[](char32_t c) const {
    return c >= first_ && c - first_ < letters_.size() ? &letters_[c - first_] : nullptr;
  }

 private:
  char32_t first_;
  std::vector<std::string> letters_;
};

// Calls `add` with the folded bytes of `c`.
template <typename Add>
void fold_code_point(char32_t c, const Add& add) {
  static const Table latin(0, 0x250);              // Basic Latin to Latin Extended-B
  static const Table punctuation(0x2000, 0x20D0);  // General Punctuation to Currency Symbols
  if (c >= 0x300 && c < 0x370) return;             // combining marks of decomposed text
  if (const auto* letters = latin[c])
    add(*letters);
  else if (const auto* mark = punctuation[c])
    add(*mark);
  else
    add(base_letters(c));
}

}  // namespace

std::string fold(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size();)
    fold_code_point(next_code_point(word, i), [&](const std::string& letters) { folded += letters; });
  return folded;
}

FoldedWord::FoldedWord(std::string_view word) {
  for (std::size_t i = 0; i < word.size() && !too_long();) {
    if (static_cast<unsigned char>(word[i]) < 0x80)
      add_ascii(word[i++]);
    else
      add(next_code_point(word, i));
  }
}

namespace {

constexpr FoldedWord::Letters packed(const char* letters) {
  FoldedWord::Letters out;
  for (; *letters != 0; ++letters, ++out.count)
    out.bytes =
        static_cast<std::uint16_t>(out.bytes | static_cast<unsigned char>(*letters) << (8 * out.count));
  return out;
}

}  // namespace

constinit const std::array<FoldedWord::Letters, 64> FoldedWord::kLatin1Letters = [] {
  constexpr std::array<const char*, 64> kLetters = {
      "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  //
      "ð", "n", "o", "o", "o", "o", "o",  "×", "ø", "u", "u", "u", "u", "y", "þ", "ss",
      "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
      "ð", "n", "o", "o", "o", "o", "o",  "÷", "ø", "u", "u", "u", "u", "y", "þ", "y"};
  std::array<Letters, 64> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = packed(kLetters[i]);
  return out;
}();

void FoldedWord::add(char32_t c) {
  if (c >= kLatin1 && c < kLatin1 + kLatin1Letters.size()) return add_latin1(c);
  fold_code_point(c, [this](std::string_view letters) {
    for (const char letter : letters) add_ascii(letter);
  });
}

}  // namespace recoupe
