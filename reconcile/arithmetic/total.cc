// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/arithmetic/total.h"

#include <cmath>

#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"

namespace recoupe {

bool is_total(const Claim& claim) {
  return is_amount(claim) && claim.value && *claim.value > 0 && is_state(claim) &&
         claim.role != Role::previous;
}

namespace {

// The part that, a thousand times as much or as little, makes the sum right: `150 millions + 50 milliards =
// 200 milliards`. A sum so far off is taken for meant only when such a slip explains it.
std::optional<Conflict> thousandfold(const Claim& total, const std::vector<const Claim*>& parts, double sum,
                                     const Interval& whole) {
  for (const Claim* part : parts)
    for (const double times : {1e3, 1e-3}) {
      const double others = sum - *part->value;
      const double right = *part->value * times;
      const Interval exact{others + right, others + right};
      if (!whole.meets(exact) || others <= 0 || right < 0.01 * *total.value) continue;
      Conflict conflict;
      conflict.fault = ArithmeticFault::sum;
      conflict.claims = {part, &total};
      for (const Claim* other : parts)
        if (other != part) conflict.claims.push_back(other);
      conflict.expected = {right, {}, {}, part->unit};
      conflict.reason = filled({"le total de {} suppose {}", "the total of {} takes {}"},
                               {amount_words(*total.value, total.unit), amount_words(right, part->unit)});
      return conflict;
    }
  return std::nullopt;
}

}  // namespace

void add_sum_conflict(const Claim& total, const std::vector<const Claim*>& parts, double near,
                      std::vector<Conflict>& out) {
  const auto whole = interval_of(total);
  Interval added{};
  double value = 0;
  std::vector<double> operands;
  for (const Claim* part : parts) {
    const auto interval = interval_of(*part);
    if (!interval || !part->value) return;
    added = added + *interval;
    value += *part->value;
    operands.push_back(*part->value);
  }
  if (!whole || whole->meets(added)) return;
  if (auto slip = thousandfold(total, parts, value, *whole)) {
    out.push_back(std::move(*slip));
    return;
  }
  if (std::abs(value - *total.value) > near * *total.value) return;
  Conflict conflict;
  conflict.fault = ArithmeticFault::sum;
  conflict.claims = {&total};
  conflict.claims.insert(conflict.claims.end(), parts.begin(), parts.end());
  conflict.expected = {value, {}, {}, total.unit};
  conflict.reason = filled({"le compte n'y est pas, {}", "it does not add up, {}"},
                           {equation_words(operands, "+", value, *total.value, total.unit)});
  out.push_back(std::move(conflict));
}

}  // namespace recoupe
