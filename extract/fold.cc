// Idea: French text is nearly all ASCII and Latin-1; those go through a table that ICU fills once,
// the rest through ICU itself. Test: tests/extract/token_test.cc.
#include "extract/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cstring>
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
  static const Table latin(0, 0x250);            // Basic Latin to Latin Extended-B
  static const Table punctuation(0x2000, 0x20D0);  // General Punctuation to Currency Symbols
  if (c >= 0x300 && c < 0x370) return;           // combining marks of decomposed text
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

FoldedWord FoldedWord::of_folded(std::string_view folded) {
  FoldedWord word;
  for (const char letter : folded) word.add_ascii(letter);
  return word;
}

void FoldedWord::add(char32_t c) {
  fold_code_point(c, [this](const std::string& letters) {
    for (const char letter : letters) add_ascii(letter);
  });
}

void FoldedWord::cut_to(std::size_t size) {
  for (std::size_t i = size; i < size_ && i < kLongest; ++i) bytes_[i] = 0;
  size_ = size;
}

std::uint64_t FoldedWord::hash() const {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio, odd
  std::uint64_t hash = size_;
  for (std::size_t i = 0; i < size_ && i < kLongest; i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes_.data() + i, 8);
    hash = (hash ^ eight) * kFactor;
    hash ^= hash >> 32;
  }
  return hash;
}

}  // namespace recoupe
