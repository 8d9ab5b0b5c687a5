// Judged: what the records say of the claims at hand, and which conflicts between them that leaves open.
#pragma once

#include <unordered_set>

#include "reconcile/clash.h"

namespace recoupe {

// Claims are told apart by their address: they must stay where they are between the calls.
class Judged {
 public:
  void confirm(const Claim& claim) { right_.insert(&claim); }
  void contradict(const Claim& claim) { wrong_.insert(&claim); }
  bool is_confirmed(const Claim& claim) const { return right_.contains(&claim); }
  bool is_contradicted(const Claim& claim) const { return wrong_.contains(&claim); }

  // A conflict tells something new: neither do the records explain it (two figures confirmed as those of two
  // facts), nor have they named the wrong one already. A title stays at odds with its text whatever they say.
  bool leave_open(const Clash& clash) const;

 private:
  std::unordered_set<const Claim*> right_;
  std::unordered_set<const Claim*> wrong_;
};

}  // namespace recoupe
