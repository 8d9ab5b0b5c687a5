// Test: tests/reconcile/reconciler_test.cc.
#include "reconcile/judged.h"

#include <algorithm>

namespace recoupe {

bool Judged::leave_open(const Clash& clash) const {
  // With all of them confirmed, so is the suspect.
  if (is_confirmed(*clash.claims.front())) return false;
  if (clash.code == Code::headline) return true;
  return std::none_of(clash.claims.begin(), clash.claims.end(),
                      [&](const Claim* claim) { return is_contradicted(*claim); });
}

}  // namespace recoupe
