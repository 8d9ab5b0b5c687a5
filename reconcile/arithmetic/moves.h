// Moves: a quantity before and after, as a sentence tells them: `de 90 à 120`, `120 contre 90 un an plus
// tôt`.
#pragma once

#include <cstddef>
#include <vector>

#include "reconcile/arithmetic/passage.h"

namespace recoupe {

struct Move {
  std::size_t from = 0;  // the figure before, by its place in the passage
  std::size_t to = 0;    // the figure after
  // The two are set side by side rather than one after the other (`48 % ici contre 30 % là`): a change may be
  // counted from either.
  bool either_way = false;

  std::size_t first() const { return from < to ? from : to; }
  std::size_t last() const { return from < to ? to : from; }
};

// All moves of the passage, both figures of one measure with a value.
std::vector<Move> moves_of(const Passage& passage);

}  // namespace recoupe
