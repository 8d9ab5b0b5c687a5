// Powers of ten: `10^6`, `10⁶`, `2,5 × 10^6`, `1,2e-3`. Test: tests/extract/digits_test.cc.
#include <charconv>
#include <cmath>

#include "extract/numeral.h"

namespace recoupe {
namespace {

constexpr int kGreatest = 30;  // no text of the press has greater ones; keeps values finite

struct Power {
  int exponent = 0;
  std::size_t end = 0;  // the token behind it
};

bool is_minus(const Tokens& tokens, std::size_t i) {
  return tokens.is_mark(i, '-') || tokens.is_mark(i, 0x2212);
}

// Digits with a sign or without, from token `i` on, all glued.
std::optional<Power> signed_digits(const Tokens& tokens, std::size_t i) {
  const bool minus = is_minus(tokens, i);
  const std::size_t at = minus || tokens.is_mark(i, '+') ? i + 1 : i;
  if (!tokens.glued(i) || !tokens.is_digits(at) || !tokens.glued(at)) return std::nullopt;
  const std::string_view text = tokens.text(at);
  Power power{.end = at + 1};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), power.exponent);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || power.exponent > kGreatest)
    return std::nullopt;
  if (minus) power.exponent = -power.exponent;
  return power;
}

// The value of a raised digit, else -1.
int raised(const Tokens& tokens, std::size_t i) {
  static constexpr char32_t kRaised[] = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                         0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
  for (int digit = 0; digit < 10; ++digit)
    if (tokens.is_mark(i, kRaised[digit]) && tokens.glued(i)) return digit;
  return -1;
}

std::optional<Power> raised_digits(const Tokens& tokens, std::size_t i) {
  const bool minus = tokens.is_mark(i, 0x207B) && tokens.glued(i);
  Power power{.end = minus ? i + 1 : i};
  const std::size_t first = power.end;
  for (int digit = raised(tokens, power.end); digit >= 0; digit = raised(tokens, ++power.end)) {
    power.exponent = power.exponent * 10 + digit;
    if (power.exponent > kGreatest) return std::nullopt;
  }
  if (power.end == first) return std::nullopt;
  if (minus) power.exponent = -power.exponent;
  return power;
}

// `^6`, `⁶` behind a ten, at token `i`.
std::optional<Power> exponent(const Tokens& tokens, std::size_t i) {
  if (tokens.is_mark(i, '^') && tokens.glued(i)) return signed_digits(tokens, i + 1);
  return raised_digits(tokens, i);
}

bool is_times(const Tokens& tokens, std::size_t i) {
  const bool sign =
      tokens.is_mark(i, 0xD7) || tokens.is_mark(i, '*') || tokens.is_mark(i, 0xB7) || tokens.is_mark(i, '.');
  return (sign || (tokens.is_word(i) && tokens.text(i) == "x")) && tokens.near(i) && tokens.near(i + 1);
}

bool is_word_glued(const Tokens& tokens, std::size_t i) {
  return tokens.is_word(i) && tokens.glued(i);
}

void multiply(Numeral& numeral, const Power& power) {
  const double factor = std::pow(10.0, power.exponent);
  numeral.value = tidy(*numeral.value * factor);
  numeral.step = tidy(numeral.step * factor);
  numeral.last = power.end;
}

}  // namespace

void read_power(const Tokens& tokens, Numeral& numeral) {
  const std::size_t i = numeral.last;
  const Token& next = tokens[i];
  if (next.type == TokenType::word) {
    // `1e10`, `2,5E-3`; `1e` alone is the first, `90e+3` three minutes of stoppage time.
    const std::string_view letter = tokens.text(i);
    const bool stoppage_time = tokens.is_mark(i + 1, '+') && !numeral.decimals;
    if ((letter == "e" || letter == "E") && tokens.glued(i) && !stoppage_time)
      if (const auto power = signed_digits(tokens, i + 1); power && !is_word_glued(tokens, power->end))
        return multiply(numeral, *power);
  } else if (next.type != TokenType::mark) {
    return;
  }
  if (*numeral.value == 10.0 && !numeral.decimals) {
    constexpr int kSurely = 4;  // `10²` may be a note mark behind ten
    const auto power = exponent(tokens, i);
    if (power && (tokens.is_mark(i, '^') || power->exponent >= kSurely || power->exponent < 0)) {
      numeral.value = 1;
      return multiply(numeral, *power);
    }
  }
  if (is_times(tokens, i) && tokens.is_digits(i + 1) && tokens.text(i + 1) == "10")
    if (const auto power = exponent(tokens, i + 2)) multiply(numeral, *power);
}

}  // namespace recoupe
