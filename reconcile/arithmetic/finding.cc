// Test: tests/reconcile/arithmetic_test.cc.
#include <fmt/format.h>

#include <cmath>

#include "reconcile/arithmetic.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/messages.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

// `doublé` cannot be put right by a number in its place, and a total may be right and a part wrong.
bool has_suggestion(const Conflict& conflict) {
  if (!conflict.expected.value || conflict.claims.front()->kind == Kind::multiple ||
      conflict.claims.front()->kind == Kind::ratio)
    return false;
  if (conflict.fault == ArithmeticFault::sum) {
    const double written = conflict.claims.front()->value.value_or(0);
    return written > 0 &&
           std::abs(std::log10(*conflict.expected.value / written)) > 2;  // a slip of a magnitude
  }
  return conflict.fault != ArithmeticFault::part;
}

}  // namespace

Finding finding_of(const Conflict& conflict, Language language) {
  const Claim& suspect = *conflict.claims.front();
  const bool points = conflict.fault == ArithmeticFault::points;
  Finding finding = begin_finding(suspect, points ? Code::percent_point : Code::arithmetic);
  for (std::size_t i = 1; i < conflict.claims.size(); ++i) finding.claims.push_back(conflict.claims[i]->id);
  const Text quote{"« " + suspect.quote + " »", "“" + suspect.quote + "”"};
  finding.message = filled({"{} : {}.", "{}: {}."}, {quote, conflict.reason}).in(language);
  if (conflict.expected.value || conflict.expected.low || conflict.expected.high)
    finding.expected = conflict.expected;
  if (conflict.expected.value && suspect.value && *conflict.expected.value != 0 && !points)
    finding.ratio = *suspect.value / *conflict.expected.value;
  if (has_suggestion(conflict)) finding.suggestion = suggestion_for(suspect, conflict.expected);
  return finding;
}

}  // namespace recoupe
