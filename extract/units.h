// Units: what a unit code means, and how one converts into another of its dimension.
//
// Codes are those of the contract: ISO 4217 for money, `%`, `pp`, UCUM-like codes for measures and
// durations, and the lower-case singular French noun for counts. The table is lexicon/units.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

enum class UnitClass {
  currency,          // a code that ICU's ISO 4217 table has, today's or historic
  percent,           // `%`
  percentage_point,  // `pp`
  measure,           // has a dimension: `km`, `MWh`, `d`, `Cel`
  noun,              // lower-case letters, hyphens, apostrophes and spaces: `entreprise`, `petit-enfant`
  unknown,           // none of these: a misspelt code (`EURO`, `Md€`)
};

UnitClass class_of_unit(std::string_view unit);

// The dimension of a measure (`length`, `power`, `energy`, `time` …); empty for all else.
std::string_view dimension_of(std::string_view unit);

// The factor f with: amount in `from` * f = amount in `to`. None when they are not of one dimension, or
// when the conversion is not a factor (temperatures). 1 for equal units.
std::optional<double> conversion_factor(std::string_view from, std::string_view to);

}  // namespace recoupe
