// Conversions that an article makes itself: `450 millions de dollars, soit 510 millions d'euros`, `12 000
// pieds (5 200 mètres)`.
#pragma once

#include <span>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/rates.h"

namespace recoupe {

// Two amounts tied as equals that differ by more than 5 % beyond their rounding (10 % where one is
// approximate), at the rate of the article's date. What has no rate is not judged.
std::vector<Clash> check_conversions(std::span<const Claim> claims, const Rates& rates);

}  // namespace recoupe
