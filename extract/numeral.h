// Numerals: the bare number of a figure, in digits or in words, with its magnitude word.
//
//   1 234,5   1.234.567   1'234'567   2,5   ,08   −5   ½   3 1/2   10^6
//   vingt et un   septante-huit   dix-neuf cent   trois millions deux cent mille   un million et demi
//   2 millions 500 000   une centaine   une demi-douzaine   plusieurs dizaines de milliers
#pragma once

#include <cstddef>
#include <optional>

#include "extract/claim.h"
#include "extract/token.h"

namespace recoupe {

struct Numeral {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  std::optional<double> value = {};  // none when vague
  double step = 1;                   // worth of the last written digit
  double scale = 1;                  // the last magnitude word: 1e6 in `2,5 millions`; 1 without
  bool words = false;                // begins in words
  bool vague = false;                // `plusieurs dizaines`, `des millions`
  bool collective = false;           // `une centaine`
  bool lone_un = false;              // nothing but `un` or `une`
  bool grouped = false;              // has a thousands separator
  bool decimals = false;
  std::size_t digits = 0;  // digits before the decimal sign, of a numeral in digits
};

// The longest numeral that starts at token `i`. `Un` alone is one: whether it counts is the reader's
// to decide. Ordinals and fractions are none.
std::optional<Numeral> read_numeral(const Tokens& tokens, std::size_t i);

// Only the digits (no magnitude word), only the words.
std::optional<Numeral> read_digits(const Tokens& tokens, std::size_t i);
std::optional<Numeral> read_words(const Tokens& tokens, std::size_t i);

// `mille` at token `i` is no number but a mile: `milles marins`, `à 12 milles des côtes`; `trois milles euros` is
// a slip of the pen.
bool is_mile(const Tokens& tokens, std::size_t i);

// The denominator that the noun at token `i` stands for: 3 for `tiers`; 0 when it is no fraction, as in `quart de
// finale` and `tiers-monde`.
double fraction_noun(const Tokens& tokens, std::size_t i);

// Multiplies `numeral`, read from digits, with the power of ten behind it: `2,5 × 10^6`, `1,2e-3`; makes a
// million of the ten of `10^6`.
void read_power(const Tokens& tokens, Numeral& numeral);

// Lengthens `numeral` by the fraction behind it: `deux et demi`, `trois et un cinquième`, `2 1/4`.
void read_fraction_part(const Tokens& tokens, Numeral& numeral);

// `value` times a power of ten, without the last bits that binary multiplication leaves behind.
double tidy(double value);

}  // namespace recoupe
