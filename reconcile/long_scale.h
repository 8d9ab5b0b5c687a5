// False friends of magnitude: English `billion` is a French milliard, English `trillion` a French billion.
#pragma once

#include <span>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/word_lists.h"

namespace recoupe {

// Amounts in `billions` or `trillions` that only make sense on the English short scale. Where the long scale
// is possible (a public debt in billions, bacteria, stars), or the article says what it means (`2 billions,
// soit 2 000 milliards`), nothing is said.
std::vector<Clash> check_long_scale(std::span<const Claim> claims, WordLists& words);

}  // namespace recoupe
