// Slips: how a wrong figure may have come from the right one, by a shifted magnitude or a mistyped digit.
#pragma once

#include <optional>

#include "reconcile/agreement.h"
#include "reconcile/reference.h"

namespace recoupe {

// The power of ten, not 0, by which the written amount is too large (3) or too small (-3); none when it
// does not become the expected one by shifting alone.
std::optional<int> shifted_magnitude(const Amount& written, const Known& known,
                                     std::optional<double> tolerance);

// In figures of three digits or more: two neighbouring digits swapped, or one changed, dropped, doubled or
// inserted. Digits are compared as far as they are written.
bool mistyped_digits(const Amount& written, const Known& known);

}  // namespace recoupe
