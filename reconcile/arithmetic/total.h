// Total: the sum of stated parts, held against the stated total. What all checks of sums share.
#pragma once

#include <vector>

#include "reconcile/arithmetic/conflict.h"

namespace recoupe {

// How far, relative to the total, parts may be off and still be meant to add up to it: the surer the cue, the
// farther.
inline constexpr double kNearPartition = 0.6;  // `répartis entre`
inline constexpr double kNearList = 0.4;       // a colon, `au total`, a total row
inline constexpr double kNearBelow = 0.25;  // a colon, where the parts are less: the list may leave some out
inline constexpr double kNearPlain = 0.3;   // `A et B, soit T`

// An amount that parts can add up to.
bool is_total(const Claim& claim);

// Adds a conflict when the parts cannot add up to the total within the roundings, and are off by no more than
// `near`. All of them have a value.
void add_sum_conflict(const Claim& total, const std::vector<const Claim*>& parts, double near,
                      std::vector<Conflict>& out);

}  // namespace recoupe
