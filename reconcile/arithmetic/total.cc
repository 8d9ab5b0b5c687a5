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
  if (!whole || whole->meets(added) || std::abs(value - *total.value) > near * *total.value) return;
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
