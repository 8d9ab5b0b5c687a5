// Ellipsis over the whole article: `plus de 300 milliards` in a headline is money, in the currency that the
// article counts in.
#pragma once

#include <vector>

#include "extract/claim.h"

namespace recoupe {

// Gives numbers of a magnitude (`20 milliards`) that have no unit the currency of their surroundings, when
// words of money stand in their sentence or their sentence counts money elsewhere. The claims are those of
// one article, in page order.
void complete_ellipses(std::vector<Claim>& claims);

}  // namespace recoupe
