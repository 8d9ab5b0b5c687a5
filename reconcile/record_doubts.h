// Doubts about a record that can be read: what its author hardly meant, and what would make the program err.
#pragma once

#include <vector>

#include "ingest/problem.h"
#include "reconcile/reference.h"

namespace recoupe {

// In the order of the facts; each names its fact and, as `place`, the JSON pointer of what is doubtful:
//   - two facts with one sort of unit and different values whose `about` the same words evoke, with no
//     `unless` between them: they would steal each other's figures;
//   - a group of `about` in which no word can be found in a text, a word of `about` that `unless` rules out, or
//     that is part of nearly any figure (`millions`, `euros`);
//   - a tolerance above a quarter, a unit name that is the unit itself;
//   - a history that repeats a value, or jumps by a factor of 100 or more (million for milliard).
std::vector<Problem> doubts_about(const Record& record);

}  // namespace recoupe
