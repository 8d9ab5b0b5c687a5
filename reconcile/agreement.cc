// Test: tests/reconcile/agreement_test.cc.
#include "reconcile/agreement.h"

#include <algorithm>
#include <cmath>

namespace recoupe {
namespace {

constexpr double kRoundNumber = 0.025;  // how far a round number may lie from what it stands for
constexpr double kRoundDoubt = 0.05;    // and how far it is left open, at most by its last digit's worth
constexpr double kFraction = 0.05;      // `un tiers` for 32 %
constexpr double kAbout = 0.10;         // `environ`
constexpr double kOpenEnd = 1.35;       // `plus de 20` says up to 27, beyond that it is left open
constexpr double kFarBeyond = 3;        // `plus de 150 millions` does not say 150 milliards
constexpr double kEpsilon = 1e-9;

// The worth of the last digit that is not zero: 100 in 8 400; at least the written step.
double significant_step(double value, double step) {
  if (step <= 0) return 2 * kFraction * std::abs(value);  // fractions in words
  double unit = step;
  for (int n = 0; n < 18 && value != 0; ++n) {
    const double tens = value / (unit * 10);
    if (std::abs(tens - std::round(tens)) > 1e-6) break;
    unit *= 10;
  }
  return unit;
}

struct Interval {
  double low;
  double high;
};

// What an exactly written value covers.
Interval rounded(const Amount& written) {
  const double value = written.low;
  const double fine = written.step > 0 ? written.step / 2 : kFraction * std::abs(value);
  const double coarse = std::min(significant_step(value, written.step) / 2, kRoundNumber * std::abs(value));
  const double half = std::max(fine, coarse);
  return {value - half, value + half};
}

// Ends in zeros that may stand for a rounding: `900`, `8 400`.
bool is_round(const Amount& written) {
  return written.step > 0 && significant_step(written.low, written.step) > written.step;
}

Agreement compare(const Interval& written, const Interval& expected) {
  const double slack = kEpsilon * std::max(std::abs(written.low), std::abs(written.high));
  const bool meet = expected.high >= written.low - slack && expected.low <= written.high + slack;
  return meet ? Agreement::agrees : Agreement::disagrees;
}

// `plus de 20`: the expected value is above, and not far above.
Agreement above(double bound, const Interval& expected) {
  if (expected.high < bound * (1 - 0.005)) return Agreement::disagrees;
  if (expected.low <= bound * kOpenEnd) return Agreement::agrees;
  return expected.low <= bound * kFarBeyond ? Agreement::unclear : Agreement::disagrees;
}

Agreement below(double bound, const Interval& expected, double floor) {
  if (expected.low > bound * (1 + 0.005)) return Agreement::disagrees;
  if (expected.high >= bound * floor) return Agreement::agrees;
  return expected.high >= bound / kFarBeyond ? Agreement::unclear : Agreement::disagrees;
}

Agreement single(const Amount& written, const Interval& expected) {
  const double value = written.low;
  const Interval exact = rounded(written);
  switch (written.approx) {
    case Approx::exact: {
      const Agreement exactly = compare(exact, expected);
      if (exactly == Agreement::agrees || !is_round(written)) return exactly;
      const double room =
          std::min(kRoundDoubt * std::abs(value), significant_step(value, written.step));  // 900, not 12 450
      return compare({value - room, value + room}, expected) == Agreement::agrees ? Agreement::unclear
                                                                                  : Agreement::disagrees;
    }
    case Approx::about: {
      const double half = std::max(kAbout * std::abs(value), exact.high - value);
      return compare({value - half, value + half}, expected);
    }
    case Approx::almost:
      if (compare(exact, expected) == Agreement::agrees && expected.low <= value * 1.01)
        return Agreement::agrees;
      return below(value, expected, 1 - kAbout) == Agreement::agrees ? Agreement::agrees
                                                                     : Agreement::disagrees;
    case Approx::more_than:
    case Approx::at_least:
      return above(value, expected);
    case Approx::less_than:
    case Approx::at_most:
      return below(value, expected, 1 / kOpenEnd);
    case Approx::vague:
      return Agreement::unclear;
  }
  return Agreement::unclear;
}

}  // namespace

std::optional<Amount> amount_of(const Claim& claim, double factor) {
  Amount amount{
      .low = 0, .high = 0, .step = claim.step * std::abs(factor), .approx = claim.approx, .is_range = false};
  if (claim.value) {
    amount.low = amount.high = *claim.value * factor;
  } else if (claim.low && claim.high) {
    amount.low = *claim.low * factor;
    amount.high = *claim.high * factor;
    amount.is_range = true;
  } else {
    return std::nullopt;
  }
  return amount;
}

Agreement agreement(const Amount& written, const Known& known, std::optional<double> tolerance) {
  Interval expected{};
  if (known.value) {
    const double slack = tolerance.value_or(0) * std::abs(*known.value);
    expected = {*known.value - slack, *known.value + slack};
  } else {
    expected = {known.low.value_or(-HUGE_VAL), known.high.value_or(HUGE_VAL)};
  }
  if (written.is_range) {
    const double margin = 0.5 * written.step;
    return compare({written.low - margin, written.high + margin}, expected);
  }
  return single(written, expected);
}

}  // namespace recoupe
