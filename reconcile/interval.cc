// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/interval.h"

namespace recoupe {

std::optional<Interval> interval_of(const Claim& claim) {
  constexpr double kAbout = 0.10;
  constexpr double kOpenEnd = 1.35;  // `plus de 20` up to 27
  constexpr double kWords = 0.02;    // `un tiers` for 32 %
  if (claim.low && claim.high) return Interval{*claim.low, *claim.high};
  if (!claim.value) return std::nullopt;
  const double value = *claim.value;
  const double half = claim.step > 0 ? claim.step / 2 : std::max(kWords * std::abs(value), 0.0);
  const Interval exact{value - half, value + half};
  switch (claim.approx) {
    case Approx::exact:
      return exact;
    case Approx::about:
      return Interval{std::min(exact.low, value * (1 - kAbout)), std::max(exact.high, value * (1 + kAbout))};
    case Approx::almost:
      return Interval{std::min(exact.low, value * (1 - kAbout)), exact.high};
    case Approx::more_than:
    case Approx::at_least:
      return Interval{exact.low, value * kOpenEnd};
    case Approx::less_than:
    case Approx::at_most:
      return Interval{value / kOpenEnd, exact.high};
    case Approx::vague:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace recoupe
