// Comparison: a claim set beside one fact: whether they speak of amounts of one sort, and whether the
// amounts agree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "reconcile/agreement.h"
#include "reconcile/rates.h"
#include "reconcile/reference.h"

namespace recoupe {

// How the claim's unit stands to the fact's.
enum class Sort {
  same,      // one unit, or convertible into it
  currency,  // money, but another currency
  points,    // per cent against percentage points
  time,      // both durations (they convert), written in another unit
  other,     // another dimension or another thing counted
  bare,      // the claim has no unit
};

struct Comparison {
  Sort sort = Sort::other;
  double factor = 1;             // claim's unit -> fact's unit
  std::optional<Amount> amount;  // in the fact's unit; none when vague
  const Known* known = nullptr;  // what was known at the article's date, or will be weeks later and is what
                                 // the claim says; null: nothing yet
  Known expected;  // the same, without the minus of a fall when the text gives the size of it
  bool sign_left_out = false;
  Agreement agreement = Agreement::unclear;
};

class Comparer {
 public:
  explicit Comparer(const Rates& rates) : rates_(rates) {}

  Comparison compare(const Claim& claim, const Fact& fact) const;

  // The same number, whatever the unit (`21 semaines` for 21 days); `tolerance` is relative.
  bool same_number(const Claim& claim, const Known& known, std::optional<double> tolerance = {}) const;
  // An amount of money in another currency is worth what is expected, less than 5 % off. None: the
  // rate is not known.
  std::optional<bool> equivalent(const Claim& claim, const Fact& fact, const Known& known) const;

 private:
  // Both count people by one of their names, and the number is the same: other people would be others.
  bool is_the_people_of(const Claim& claim, const Fact& fact, const Known* known) const;

  const Rates& rates_;
};

// The entry of the fact's history that held on the article's date; null when none did yet.
const Known* known_at(const Fact& fact, const std::optional<std::string>& published);

// Whether a count's noun is one of the fact's names for what it counts.
bool names_the_same_thing(const std::string& noun, const Fact& fact);

}  // namespace recoupe
