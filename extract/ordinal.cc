// Test: tests/extract/ordinal_test.cc.
#include "extract/ordinal.h"

#include <array>

#include "extract/rule.h"

namespace recoupe {
namespace {

// The value of a Roman numeral below 400 (`XIX` 19), as centuries, districts and editions are numbered; 0 when
// `text` is none. IIII and the like are none.
int roman_value(std::string_view text) {
  struct Digit {
    std::string_view letters;
    int value;
  };
  static constexpr std::array<Digit, 9> kDigits = {{{"C", 100},
                                                    {"XC", 90},
                                                    {"L", 50},
                                                    {"XL", 40},
                                                    {"X", 10},
                                                    {"IX", 9},
                                                    {"V", 5},
                                                    {"IV", 4},
                                                    {"I", 1}}};
  int value = 0;
  for (const Digit& digit : kDigits) {
    const bool repeats = digit.letters == "C" || digit.letters == "X" || digit.letters == "I";
    for (int n = 0; n < (repeats ? 3 : 1) && text.starts_with(digit.letters); ++n) {
      value += digit.value;
      text.remove_prefix(digit.letters.size());
    }
  }
  return text.empty() ? value : 0;
}

// `er`, `e`, `ème`, `es` …: whether the ending `folded` can stand behind `value`.
bool is_ending(std::string_view folded, double value) {
  if (value == 1 && (folded == "er" || folded == "re" || folded == "ere" || folded == "ers" || folded == "res" ||
                     folded == "eres"))
    return true;
  if (value == 2 && (folded == "nd" || folded == "nde" || folded == "d" || folded == "de" || folded == "nds" ||
                     folded == "ndes"))
    return true;
  return folded == "e" || folded == "eme" || folded == "ieme" || folded == "es" || folded == "emes" ||
         folded == "iemes";
}

class OrdinalReader : private Rule {
 public:
  explicit OrdinalReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<OrdinalReading> read(std::size_t i) const {
    if (tokens_.is_digits(i)) return digits_with_ending(i);
    if (!tokens_.is_word(i)) return std::nullopt;
    if (tokens_[i].capital)
      if (auto roman = roman_with_ending(i)) return roman;
    if (!is(i, kStartsNumber)) return std::nullopt;
    static const WordId second_word = lexicon_.word("second");
    if (word(i, second_word)) return second(i);
    auto reading = read_ordinal_words(tokens_, i);
    if (reading && is_title(reading->last - 1)) return std::nullopt;
    return reading;
  }

 private:
  // `1er`, `2e`, `2ème`, `21e`, `3es`, `100 000e`.
  std::optional<OrdinalReading> digits_with_ending(std::size_t i) const {
    const auto numeral = read_digits(tokens_, i);
    if (!numeral || numeral->decimals) return std::nullopt;
    const std::size_t at = numeral->last;
    if (!tokens_.is_word(at) || !tokens_.glued(at)) return std::nullopt;
    if (tokens_.is_digits(at + 1) && tokens_.glued(at + 1)) return std::nullopt;
    if (tokens_[at].capital && !tokens_[at].all_capital) return std::nullopt;  // `3D`
    if (!is_ending(fold(tokens_.text(at)), *numeral->value)) return std::nullopt;
    return OrdinalReading{at + 1, *numeral->value};
  }

  // `XXe`, `Ier`, `XIXᵉ`: a Roman numeral and its ending are one word.
  std::optional<OrdinalReading> roman_with_ending(std::size_t i) const {
    const std::string_view text = tokens_.text(i);
    const std::size_t roman = std::min(text.find_first_not_of("IVXLC"), text.size());
    if (roman == 0 || roman == text.size() || (text[roman] >= 'A' && text[roman] <= 'Z')) return std::nullopt;
    if (roman == 1 && (text[0] == 'L' || text[0] == 'C')) return std::nullopt;  // `Le`, `Ce`
    const int value = roman_value(text.substr(0, roman));
    if (value == 0 || !is_ending(fold(text.substr(roman)), value)) return std::nullopt;
    return OrdinalReading{i + 1, static_cast<double>(value)};
  }

  // `premier second troisième`: only among other ranks.
  std::optional<OrdinalReading> second(std::size_t i) const {
    const bool among = i > 0 && info(i - 1).ordinal > 0 && info(i + 1).ordinal > 0;
    return among ? std::optional(OrdinalReading{i + 1, 2}) : std::nullopt;
  }

  // `premier ministre`, `matière première`: no rank is meant.
  bool is_title(std::size_t i) const {
    if (info(i).ordinal != 1) return false;
    const std::size_t behind = tokens_.is_mark(i + 1, '-') && joined(i + 1) ? i + 2 : i + 1;
    if (tokens_.is_any(behind, "ministre"_w, "ministres"_w)) return true;
    return i > 0 && tokens_.is_any(i - 1, "matière"_w, "matières"_w);
  }
};

// Ranks between two others: `entre le dixième et le quinzième`; and `plus haut que le dixième mais plus bas
// que le quinzième`, from the first rank on.
class RankRangeReader : private Rule {
 public:
  explicit RankRangeReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<Figure> read(std::size_t i) const {
    if (word(i, g_.entre)) return between(i);
    if (!tokens_.is_word(i) || i < 4 || !is_article(i - 1) || !is_bound(i - 4)) return std::nullopt;
    const auto low = read_ordinal_words(tokens_, i);
    if (!low || !is_bound(low->last + 1) || !is_article(low->last + 4)) return std::nullopt;
    return range(i, *low, low->last + 5);
  }

 private:
  bool is_article(std::size_t i) const { return tokens_.is_any(i, "le"_w, "la"_w); }
  // `plus bas que`.
  bool is_bound(std::size_t i) const {
    return tokens_.is_any(i, "plus"_w, "moins"_w) && tokens_.is_word(i + 1) && word(i + 2, g_.que);
  }

  std::optional<Figure> between(std::size_t i) const {
    if (!is_article(i + 1)) return std::nullopt;
    const auto low = read_ordinal_words(tokens_, i + 2);
    if (!low || !word(low->last, g_.et) || !is_article(low->last + 1)) return std::nullopt;
    return range(i, *low, low->last + 2);
  }

  // Ranks of a thing (`le dixième et le quinzième étage`) are two ordinals.
  std::optional<Figure> range(std::size_t first, const OrdinalReading& low, std::size_t second) const {
    const auto high = read_ordinal_words(tokens_, second);
    if (!high || high->value <= low.value || !ends_clause(high->last)) return std::nullopt;
    Figure figure;
    figure.first = first;
    figure.last = high->last;
    figure.kind = Kind::ordinal;
    figure.low = low.value;
    figure.high = high->value;
    return figure;
  }
};

}  // namespace

std::optional<Figure> read_ordinal(const Tokens& tokens, std::size_t i) {
  if (auto range = RankRangeReader(tokens).read(i)) return range;
  const auto reading = OrdinalReader(tokens).read(i);
  if (!reading) return std::nullopt;
  Figure figure;
  figure.first = i;
  figure.last = reading->last;
  figure.kind = Kind::ordinal;
  figure.value = reading->value;
  return figure;
}

}  // namespace recoupe
