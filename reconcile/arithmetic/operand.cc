// Test: tests/reconcile/arithmetic_operand_test.cc.
#include "reconcile/arithmetic/operand.h"

#include <algorithm>
#include <cmath>

namespace recoupe {
namespace {

bool is_bare(const Claim& claim) {
  return claim.kind == Kind::number && !claim.unit;
}

// `400 millions` without a unit, beside `13 régions`: of money that the words leave out.
bool is_of_other_size(const Claim& bare, const Claim& count) {
  constexpr double kMagnitude = 1e4;
  return is_bare(bare) && bare.step >= kMagnitude && count.value.value_or(0) < kMagnitude;
}

bool is_counted(const Claim& claim) {
  return claim.kind == Kind::count || claim.kind == Kind::number;
}

// `200 élèves sur 800` has its own digits; `un sur cinq`, `un tiers` are words for a round share.
bool in_round_words(const Claim& claim) {
  return std::count_if(claim.quote.begin(), claim.quote.end(), [](char c) { return c >= '0' && c <= '9'; }) <
         4;
}

// Half a unit of the numerator, in tenths at most: 7/10 is 0.65 to 0.75.
double half_numerator(double share) {
  for (int n = 2; n <= 10; ++n)
    if (std::abs(share * n - std::round(share * n)) < 1e-6) return 0.55 / n;
  return 0.05;
}

}  // namespace

bool is_usable(const Claim& claim) {
  constexpr double kMostPercent = 1e5;  // above, another figure's unit was lent to it
  if (claim.kind == Kind::percent && claim.value.value_or(0) > kMostPercent) return false;
  return is_figure(claim.kind) && !claim.negated && claim.approx != Approx::vague &&
         (claim.value || (claim.low && claim.high));
}

bool is_amount(const Claim& claim) {
  return is_usable(claim) && (claim.kind == Kind::money || claim.kind == Kind::measure || is_counted(claim));
}

bool is_share(const Claim& claim) {
  return is_usable(claim) && (claim.kind == Kind::percent || claim.kind == Kind::ratio);
}

bool is_state(const Claim& claim) {
  return claim.role != Role::change;
}

bool is_present(const Claim& claim) {
  return is_state(claim) && claim.role != Role::previous && claim.role != Role::target;
}

bool same_measure(const Claim& a, const Claim& b) {
  if (a.per != b.per) return false;
  if (is_counted(a) && is_counted(b))
    return a.unit == b.unit || (is_bare(a) && !is_of_other_size(a, b)) ||
           (is_bare(b) && !is_of_other_size(b, a));
  return a.kind == b.kind && a.unit == b.unit;
}

bool same_kind_of_amount(const Claim& a, const Claim& b) {
  if (is_counted(a) && is_counted(b)) return true;
  return a.kind == b.kind && a.unit == b.unit;
}

bool of_one_thing(const Claim& a, const Claim& b) {
  const auto anyone = [](const Claim& claim) { return claim.unit == "personne" || claim.unit == "individu"; };
  if (a.kind == Kind::count && b.kind == Kind::count && (anyone(a) || anyone(b))) return true;
  return same_kind_of_amount(a, b) && (!is_counted(a) || a.unit == b.unit || is_bare(a) || is_bare(b));
}

std::optional<Interval> share_of_one(const Claim& claim) {
  constexpr double kRoundWords = 0.15;
  if (!is_share(claim)) return std::nullopt;
  auto interval = interval_of(claim);
  if (!interval) return std::nullopt;
  if (claim.kind == Kind::percent) return Interval{interval->low / 100, interval->high / 100};
  if (claim.value && in_round_words(claim)) {
    const double slack = std::min(*claim.value * kRoundWords, half_numerator(*claim.value));
    interval->low = std::min(interval->low, *claim.value - slack);
    interval->high = std::max(interval->high, *claim.value + slack);
    // `moins de la moitié` may be a tenth
    if (claim.approx == Approx::less_than || claim.approx == Approx::at_most) interval->low = 0;
    if (claim.approx == Approx::more_than || claim.approx == Approx::at_least) interval->high = 1;
  }
  return interval;
}

std::optional<Interval> factor_of(const Claim& claim) {
  if (claim.kind != Kind::multiple || !is_usable(claim)) return std::nullopt;
  if (!claim.value) return Interval{*claim.low, *claim.high};
  const bool less = *claim.value < 1;
  if (*claim.value <= 0) return std::nullopt;
  const double times = less ? 1 / *claim.value : *claim.value;
  const double half = claim.step > 0 && claim.step < 1 ? std::max(claim.step / 2, 0.02 * times) : 0.5;
  Interval interval{times - half, times + half};
  constexpr double kAlmost = 0.85;
  switch (claim.approx) {
    case Approx::more_than:
    case Approx::at_least:
      interval.high = times + 1.05;
      break;
    case Approx::almost:
    case Approx::less_than:
    case Approx::at_most:
      interval.low = std::min(interval.low, times * kAlmost);
      break;
    case Approx::about:
      interval = {std::min(interval.low, times * kAlmost), std::max(interval.high, times / kAlmost)};
      break;
    default:
      break;
  }
  return less ? Interval{1 / interval.high, 1 / interval.low} : interval;
}

double rounded_like(const Claim& claim, double value) {
  constexpr double kFinest = 0.02;
  if (value == 0 || !std::isfinite(value)) return value;
  double step = claim.step > 0 ? claim.step : std::abs(value);
  for (int n = 0; n < 12; ++n, step /= 10) {
    const double rounded = std::round(value / step) * step;
    if (std::abs(rounded - value) <= kFinest * std::abs(value)) return rounded;
  }
  return value;
}

}  // namespace recoupe
