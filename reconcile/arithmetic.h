// Arithmetic inside one article, without a record: stated sums, parts, shares, changes, multiples and
// products that do not agree with each other. Every sort of calculation is a file of arithmetic/, on the
// interface of conflict.h.
#pragma once

#include <span>
#include <vector>

#include "extract/claim.h"
#include "reconcile/arithmetic/conflict.h"

namespace recoupe {

// `claims` are all the figures of one article in page order; they must outlive the conflicts. One conflict is
// reported once: a figure is the suspect, or the same figures take part, in one conflict at most.
std::vector<Conflict> check_arithmetic(std::span<const Claim> claims);

// The conflict as a finding (code `arithmetic`, or `percent_point` for points taken for per cent), its
// message in `language` and the suggestion in the article's typography.
Finding finding_of(const Conflict& conflict, Language language);

}  // namespace recoupe
