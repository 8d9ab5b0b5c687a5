// Operand: which figures may enter a calculation together, and what each may stand for.
#pragma once

#include <optional>

#include "extract/claim.h"
#include "reconcile/interval.h"

namespace recoupe {

// Has a size, and the text does not deny it.
bool is_usable(const Claim& claim);
// A usable sum of money, count, bare number or measure: not a share, a factor or a time.
bool is_amount(const Claim& claim);
bool is_share(const Claim& claim);  // a percentage or a ratio
// Tells how a thing is, was or will be, not by how much it moved.
bool is_state(const Claim& claim);
// Tells how it is: neither an earlier state nor an aim.
bool is_present(const Claim& claim);

// Amounts that can be added up or set against each other: money of one currency, measures of one unit,
// counts of one noun (a bare number goes with any count), percentages; of one base (`par an`).
bool same_measure(const Claim& a, const Claim& b);
// The same, whatever is counted and whatever the base: `120 femmes` of `400 salariés`.
bool same_kind_of_amount(const Claim& a, const Claim& b);

// Amounts of one thing, by what they count: the same measure, or people by another name (`500 personnes` of
// `800 salariés`).
bool of_one_thing(const Claim& a, const Claim& b);

// A percentage or ratio as a share of one. A ratio in words (`un tiers`, `un sur cinq`) is a rounding itself
// and takes 15 % on either side, or half a unit of its numerator (`sept sur dix`).
std::optional<Interval> share_of_one(const Claim& claim);
// A multiple: `doublé` for anything from 1.5 to 2.5, `plus que doublé` up to 3.
std::optional<Interval> factor_of(const Claim& claim);

// `value`, rounded as the figure is written, but never by more than a fiftieth.
double rounded_like(const Claim& claim, double value);

}  // namespace recoupe
