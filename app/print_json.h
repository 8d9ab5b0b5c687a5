// The machine-readable forms of a review (contract.md): `ndjson`, and `json` with the same lines as the
// elements of one object.
#pragma once

#include "app/output.h"
#include "app/review.h"

namespace recoupe {

// A verdict a line, then a finding a line.
void print_ndjson(const Review& review, Output& output);

// One object; every element is a line of its own.
void print_json(const Review& review, Output& output);

}  // namespace recoupe
