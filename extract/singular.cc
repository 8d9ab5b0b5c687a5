// Test: tests/extract/singular_test.cc.
#include "extract/singular.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>

namespace recoupe {
namespace {

std::string lower_by_icu(std::string_view word) {
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  text.toLower(icu::Locale::getFrench());
  text.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xAD)), icu::UnicodeString());
  text.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x2019)),
                      icu::UnicodeString(static_cast<UChar32>('\'')));
  text.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x2011)),
                      icu::UnicodeString(static_cast<UChar32>('-')));
  std::string out;
  text.toUTF8String(out);
  return out;
}

// In lower case and plain typography. ASCII and the accents of U+00C0 to U+00FF, which are nearly all there
// is, by hand: both of these lie 32 below their small letters.
std::string lower(std::string_view word) {
  std::string out(word);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte >= 'A' && byte <= 'Z') {
      out[i] = static_cast<char>(byte + 32);
    } else if (byte == 0xC3 && i + 1 < out.size()) {
      const auto letter = static_cast<unsigned char>(out[++i]);
      if (letter <= 0x9E && letter != 0x97) out[i] = static_cast<char>(letter + 32);
    } else if (byte >= 0x80) {
      return lower_by_icu(word);
    }
  }
  return out;
}

std::string one_word(const std::string& word, const IrregularPlurals& irregular) {
  if (const std::string* known = irregular(word)) return *known;
  const auto ends = [&](std::string_view tail) {
    return word.size() > tail.size() + 1 && word.ends_with(tail);
  };
  const auto cut = [&](std::size_t bytes) { return word.substr(0, word.size() - bytes); };
  if (ends("eaux") || ends("eux")) return cut(1);  // bateaux, jeux (adjectives in -eux are no nouns here)
  if (ends("aux")) return ends("yaux") || ends("éaux") ? cut(1) : cut(2) + "l";  // noyaux; journaux
  if (ends("oux")) return cut(1);                                                // genoux
  if (ends("s") && !ends("ss")) return cut(1);
  return word;
}

// Parts that do not vary when they stand first or second in a compound.
bool stays(std::string_view part) {
  static constexpr std::array kFixed = {"arrière", "avant", "après", "contre", "ex",    "vice", "demi",
                                        "semi",    "mi",    "sous",  "sans",   "porte", "non",  "micro",
                                        "mini",    "multi", "auto",  "télé",   "en",    "de",   "d'"};
  for (const std::string_view fixed : kFixed)
    if (part == fixed) return true;
  return false;
}

}  // namespace

std::string singular_of(std::string_view plural, const IrregularPlurals& irregular) {
  const std::string word = lower(plural);
  if (word.find('-') == std::string::npos || irregular(word) != nullptr) return one_word(word, irregular);
  std::string out;
  for (std::size_t begin = 0; begin <= word.size();) {
    std::size_t end = word.find('-', begin);
    if (end == std::string::npos) end = word.size();
    const std::string part = word.substr(begin, end - begin);
    if (begin > 0) out += '-';
    out += stays(part) ? part : one_word(part, irregular);
    begin = end + 1;
  }
  return out;
}

}  // namespace recoupe
