// Agreement: whether what is written agrees with what is known, as a reader would judge.
#pragma once

#include <optional>

#include "extract/claim.h"
#include "reconcile/reference.h"

namespace recoupe {

enum class Agreement {
  agrees,
  disagrees,
  unclear,  // the words leave it open: `plus de 20` for 90, `des centaines`
};

// A written amount as numbers, converted into the unit it is compared in.
struct Amount {
  double low = 0;  // equal for a single value
  double high = 0;
  double step = 1;  // worth of the last written digit
  Approx approx = Approx::exact;
  bool is_range = false;

  double middle() const { return (low + high) / 2; }
};

// The claim's amount times `factor`; none when it is vague.
std::optional<Amount> amount_of(const Claim& claim, double factor = 1);

// `known` is expected. A single written value agrees when the expected one rounds to it: to its last written
// digit, and for round numbers (`8 400` for 8 412) within 2.5 %; up to 5 %, or one in the last digit that is
// no zero, it is left open. Approximators widen or open the interval: `environ` by 10 %, `près de` below,
// `plus de` above up to 35 %. `tolerance` is relative.
Agreement agreement(const Amount& written, const Known& known, std::optional<double> tolerance);

}  // namespace recoupe
