// Arithmetic inside one article, without a record: stated shares, parts and totals that do not agree with
// each other, by the ties that the extractor found between them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/claim.h"

namespace recoupe {

enum class ArithmeticFault {
  share,       // `10 % de cette somme, soit 25 milliards` of 200: the amount is not that share
  proportion,  // `un élève sur cinq, soit 12 %`: ratio and percentage differ
  sum,         // the parts do not add up to the total
  part,        // a part is larger than its whole
};

struct ArithmeticObjection {
  ArithmeticFault fault = ArithmeticFault::share;
  std::vector<const Claim*> claims;  // the suspect first
  double expected = 0;               // in the suspect's unit
};

// `claims` are all the figures of one article in page order.
std::vector<ArithmeticObjection> check_arithmetic(std::span<const Claim> claims);

}  // namespace recoupe
