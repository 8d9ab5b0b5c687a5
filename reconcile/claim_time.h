// Claim time: the years and the month that a figure is of, as its sentence tells, set beside those that a
// fact names. What was 21 TWh in 2015 says nothing of the 46 TWh of 2024.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "extract/claim.h"
#include "reconcile/fact_sense.h"

namespace recoupe {

struct ClaimTime {
  std::vector<int> years;  // tied to the figure (`en 2015`, `l'an dernier`), else all that the sentence names
                           // but for those it is measured from or due in
  bool tied = false;       // the first of these
  std::optional<std::pair<int, int>> span;  // `entre septembre 2022 et septembre 2023`
  int month = 0;                            // `en décembre`: 1-12; 0 when none is told
  bool over_a_year = false;                 // `sur un an`: measured from twelve months before
};

// `neighbours` are the other claims of the sentence.
ClaimTime time_of(const Claim& claim, std::span<const Claim* const> neighbours);

// The claim is of another year, month or span than the fact names, or its article too old, or too young, to
// speak of that year without saying so. False for a fact that names no time, unless the claim names a year
// that is not the article's or the one before.
bool is_of_another_time(const Claim& claim, const ClaimTime& time, const FactSense& sense);

}  // namespace recoupe
