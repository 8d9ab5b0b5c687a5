// Likeness: how far two figures speak of the same thing, judged by their topics, without a record.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "reconcile/topic.h"

namespace recoupe {

// How rare a word is among the texts at hand: 1 for one that stands everywhere, more for rarer ones.
using Rarity = std::function<double(Sense)>;

struct Likeness {
  double score = 0;           // 0-1, by the words they share, weighted by nearness and rarity
  std::vector<Sense> common;  // those words
  std::size_t names = 0;      // how many of them are names of both
  std::size_t things = 0;     // how many of them are no names and no `hausse`
  bool same_head = false;     // the word that governs both: `un contrat de trois ans`
  bool same_complement = false;
  bool opposite = false;          // one rises, one falls
  bool other_time = false;        // each names a time that the other does not
  bool time_on_one_side = false;  // or one names a quarter, the other a year alone
  bool other_name = false;        // the name nearest to each is absent around the other
  bool other_teller = false;      // each names who counts, and they are two
  bool teller_on_one_side = false;
  bool contrast = false;     // a word of contrast beside one of them only
  bool other_tense = false;  // one is told of an earlier time: `avait atteint`, `l'an dernier`
  bool other_scope = false;  // a town and its region: the nearest such words differ
};

Likeness likeness(const Topic& a, const Topic& b, const Rarity& rarity);

// Both count or measure one sort of thing, in one unit or in two that convert, in one role: the only figures
// that can be compared at all. `factor`: of b's unit in a's.
struct Commensurable {
  bool yes = false;
  bool roles_differ = false;  // a level against what is to be, planes against propeller planes: only a slip
                              // of the pen makes them one
  double factor = 1;
};
Commensurable commensurable(const Claim& a, const Claim& b);

enum class Difference {
  none,       // they agree, or the words leave it open
  plain,      // within a factor of four
  far,        // beyond it
  mistyped,   // one digit wrong among three or more
  swapped,    // two neighbouring digits swapped
  magnitude,  // a thousand times: million for milliard; the same digits with a zero more or less
};

// A slip of the pen, which chance hardly brings about.
inline bool is_slip(Difference difference) {
  return difference >= Difference::mistyped;
}
inline bool is_plain_slip(Difference difference) {
  return difference >= Difference::swapped;
}

// How b's amount, times `factor`, differs from a's, as a reader would judge.
Difference difference(const Claim& a, const Claim& b, double factor = 1);

}  // namespace recoupe
