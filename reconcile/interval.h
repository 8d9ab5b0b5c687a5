// Interval: what a written amount may stand for, and sums that hold for intervals. Used where stated figures
// are checked against each other: a fault is reported only when no values within the roundings agree.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/claim.h"

namespace recoupe {

struct Interval {
  double low = 0;
  double high = 0;

  bool meets(const Interval& other) const {
    const double slack = 1e-9 * std::max(std::abs(high), std::abs(other.high));
    return low <= other.high + slack && other.low <= high + slack;
  }
  friend Interval operator+(const Interval& a, const Interval& b) { return {a.low + b.low, a.high + b.high}; }
  friend Interval operator*(const Interval& a, const Interval& b) {
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return {low, high};
  }
  // `b` must be above zero.
  friend Interval operator/(const Interval& a, const Interval& b) {
    return a * Interval{1 / b.high, 1 / b.low};
  }
};

// Half a unit of the last written digit on either side (contract: "within rounding"), more where an
// approximator stands. None for vague amounts.
std::optional<Interval> interval_of(const Claim& claim);

}  // namespace recoupe
