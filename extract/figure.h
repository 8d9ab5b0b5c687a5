// Figure: what the grammar reads at one place of a text, before it becomes a Claim: a span of tokens, its
// kind, value and unit, and how it was written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "extract/lexicon.h"
#include "extract/numeral.h"
#include "extract/token.h"

namespace recoupe {

struct Figure {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  Kind kind = Kind::number;
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::string unit;  // empty: none
  std::string per;
  Approx approx = Approx::exact;
  double step = 1;
  double scale = 1;        // magnitude word
  double numerator = 0;    // of a ratio of two numbers (`562 hommes sur 650`)
  double denominator = 0;  // 0: of no such ratio
  bool words = false;    // written in words
  bool bare = false;     // a number without a unit: its context may give one
  bool grouped = false;  // has a thousands separator
  bool decimals = false;
  bool definite = false;     // stands after `les`, `ces`, `ses` …
  bool range_first = false;  // the first of a change, that left its unit out
};

// Reads one figure at token `i`; nothing when the rule does not apply there.
using FigureRule = std::optional<Figure> (*)(const Tokens& tokens, std::size_t i);

// What follows a number and makes it a quantity.
struct UnitReading {
  std::size_t last = 0;  // behind the unit
  Kind kind = Kind::number;
  std::string unit = {};
  double factor = 1;  // to multiply the number with: a subunit (`pence`) or a magnitude (`M€`)
  double scale = 1;   // the magnitude's part of it
};

// The unit, currency, percent sign or head noun behind `numeral`; none for a bare number.
std::optional<UnitReading> read_unit(const Tokens& tokens, const Numeral& numeral);
// The head noun alone, from token `i` on.
std::optional<UnitReading> read_noun(const Tokens& tokens, std::size_t i, const Numeral& numeral);

// A figure of one number: [sign] [currency] number [unit].
std::optional<Figure> read_quantity(const Tokens& tokens, std::size_t i);
// Whether a lone `un` before `unit` is a number.
bool un_counts(const Tokens& tokens, const Numeral& numeral, const UnitReading& unit);
// Lengthens `figure` over the smaller units behind it: `2 h 30`, `1 m 80`, `un an et demi`.
void read_subunits(const Tokens& tokens, const Numeral& numeral, Figure& figure);
// Makes `figure`, a bare number, a duration when marks of minutes and seconds follow: `1'42"35`, `38"12`.
void read_marked_time(const Tokens& tokens, Figure& figure);
// `quatre fois plus`: the multiple that a count of `fois` is; `deux fois par an` is none.
std::optional<Figure> read_times(const Tokens& tokens, const Numeral& numeral, const UnitReading& unit);
// `deux tiers`, `la moitié`, `un quart d'heure`, `2/3`.
std::optional<Figure> read_fraction(const Tokens& tokens, std::size_t i);
// `doubler`, `le triple`, `multiplié par 2,5`.
std::optional<Figure> read_multiple(const Tokens& tokens, std::size_t i);
// Whether the figure only looks like one: `remis à neuf`, `par un tiers`, `la voiture qui doublait`.
bool is_homograph(const Tokens& tokens, const Figure& figure);
// `entre 10 et 20 millions d'euros`, `10-15 %`, `un Français sur trois`; else read_quantity.
std::vector<Figure> read_figures(const Tokens& tokens, std::size_t i);
// What only looks like a figure: dates, times, scores, ordinals, identifiers.
std::optional<Figure> read_date(const Tokens& tokens, std::size_t i);
// The token behind a time of day (`14 h 30`, `entre 8 h et 10 h`) at token `i`.
std::optional<std::size_t> read_clock(const Tokens& tokens, std::size_t i);
std::optional<Figure> read_score(const Tokens& tokens, std::size_t i);
std::optional<Figure> read_ordinal(const Tokens& tokens, std::size_t i);
std::optional<Figure> read_identifier(const Tokens& tokens, std::size_t i);

// Sets approx from the words before and behind the figure.
void read_approximation(const Tokens& tokens, Figure& figure);

}  // namespace recoupe
