// The fraction behind a whole number: `deux et demi`, `trois et un cinquième`, `2 1/4`.
// Test: tests/extract/numeral_test.cc.
#include <array>

#include "extract/lexicon.h"
#include "extract/numeral.h"
#include "extract/ordinal.h"

namespace recoupe {
namespace {

struct Part {
  double value = 0;
  std::size_t end = 0;  // the token behind it
};

// The value of a run of one or two ASCII digits, else 0.
int small_number(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_digits(i) || tokens.text(i).size() > 2) return 0;
  int value = 0;
  for (const char c : tokens.text(i)) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

// ` 1/4` behind digits.
std::optional<Part> slashed(const Tokens& tokens, std::size_t i) {
  static constexpr std::array kDenominators = {2, 3, 4, 5, 8, 10, 16};
  if (tokens.glued(i) || !tokens.same_line(i) || !tokens.is_mark(i + 1, '/')) return std::nullopt;
  if (!tokens.glued(i + 1) || !tokens.glued(i + 2)) return std::nullopt;
  if (tokens.is_mark(i + 3, '/') && tokens.glued(i + 3)) return std::nullopt;  // a date
  const int numerator = small_number(tokens, i);
  const int denominator = small_number(tokens, i + 2);
  if (numerator == 0 || numerator >= denominator) return std::nullopt;
  for (const int known : kDenominators)
    if (denominator == known) return Part{static_cast<double>(numerator) / denominator, i + 3};
  return std::nullopt;
}

// `demi`, `un quart`, `deux tiers`, `trois cinquièmes` behind `et`.
std::optional<Part> spelt(const Tokens& tokens, std::size_t i) {
  if (tokens.is_any(i, "demi"_w, "demie"_w)) return Part{0.5, i + 1};
  const Lexicon& lexicon = tokens.lexicon();
  const WordInfo& numerator = lexicon.info(tokens[i].word);
  const std::size_t at = i + 1;
  if (!tokens.is_word(i) || numerator.place != Place::unit || !tokens.is_word(at) || !tokens.same_line(at))
    return std::nullopt;
  if (const double denominator = fraction_noun(tokens, at); denominator > 0)
    return Part{numerator.value / denominator, at + 1};
  const auto ordinal = read_ordinal_words(tokens, at);
  if (!ordinal || ordinal->value < 5) return std::nullopt;
  if (numerator.value > 1 && !tokens.text(ordinal->last - 1).ends_with('s')) return std::nullopt;
  return Part{numerator.value / ordinal->value, ordinal->last};
}

}  // namespace

double fraction_noun(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_word(i)) return 0;
  const WordInfo& noun = tokens.lexicon().info(tokens[i].word);
  if (noun.denominator == 0 || noun.ordinal > 0) return 0;
  const bool linked = tokens.is_any(i + 1, "de"_w, "d'"_w) || tokens.is_mark(i + 1, '-');
  const std::size_t behind = linked ? i + 2 : i + 1;
  return tokens.lexicon().spoils_fraction(tokens[i].word, tokens[behind].word) ? 0 : noun.denominator;
}

void read_fraction_part(const Tokens& tokens, Numeral& numeral) {
  if (numeral.decimals || numeral.collective || numeral.vague) return;
  const std::size_t i = numeral.last;
  std::optional<Part> part;
  if (tokens.is_digits(i) && !numeral.words && !numeral.grouped) part = slashed(tokens, i);
  // `entre un et deux tiers` has two fractions.
  const bool two = numeral.first > 0 && tokens.is(numeral.first - 1, "entre"_w);
  if (tokens.is(i, "et"_w) && tokens.same_line(i) && tokens.same_line(i + 1) && !two) part = spelt(tokens, i + 1);
  if (!part || part->value >= 1) return;
  numeral.value = *numeral.value + part->value;
  numeral.last = part->end;
  numeral.step = 0.01;
  numeral.decimals = true;
  numeral.lone_un = false;
}

}  // namespace recoupe
