// What a fact's own words say of its amount, read once: that it is a change, that it rises or falls, of which
// years it is.
#pragma once

#include <string>

#include "extract/lexicon.h"
#include "extract/units.h"
#include "reconcile/reference.h"

namespace recoupe {

enum class Direction { none, rise, fall };

// Of a single word: `hausse`, `reculer`.
Direction direction_of(const Tokens& tokens, std::size_t i);

struct FactSense {
  Direction direction = Direction::none;  // by the label, or the sign of the value
  bool is_change = false;                 // `évolution`, `croissance`, percentage points
  bool is_aim = false;                    // `objectif`, `veut mobiliser`: what is wished for is the fact
  bool is_yearly = false;                 // `annuel`, `par an`
  std::string years;                      // every year named in the label or in `about`, parted by spaces
  UnitClass unit_class = UnitClass::unknown;
};

FactSense sense_of(const Fact& fact);

}  // namespace recoupe
