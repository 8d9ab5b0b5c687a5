// Does what a record says of its facts hold?
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ingest/problem.h"
#include "reconcile/reference.h"

namespace recoupe {

struct SumFault {
  std::optional<std::size_t> part;  // which of the parts; none: the sum as a whole
  Text what;
};

// What speaks against `total` being the sum of `parts`, all of which are sound: a part that cannot be added
// up with the total (another currency, another dimension, another base of the rate), else a sum that is off
// by more than the rounding of the figures (half a unit of the last digit of each, as it is written in
// thousands, millions or milliards) and their tolerances. Of a history the newest value counts. Counts are
// added up whatever is counted: women and men are people.
std::vector<SumFault> sum_faults(const Fact& total, const std::vector<const Fact*>& parts);

}  // namespace recoupe
