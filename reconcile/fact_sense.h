// What a fact's own words say of its amount, read once: that it is a change, that it rises or falls, of which
// years it is.
#pragma once

#include <string>
#include <vector>

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
  bool is_share = false;                  // `part`, `taux`: a level, not a change
  bool is_aim = false;                    // `objectif`, `veut mobiliser`: what is wished for is the fact
  bool is_yearly = false;                 // `annuel`, `par an`
  std::vector<int> years;                 // every year named in the label or in `about`
  std::vector<int> months;                // and every month, 1-12
  int published = 0;                      // the year it became known in, 0 when the record does not say
  bool is_mean = false;                   // `inflation moyenne`: of the whole year
  bool is_span = false;                   // `cumulé depuis 2019`, `entre 2019 et 2023`
  std::vector<std::string> names;         // the groups of `about` in which there is a name
  UnitClass unit_class = UnitClass::unknown;
};

FactSense sense_of(const Fact& fact);

}  // namespace recoupe
