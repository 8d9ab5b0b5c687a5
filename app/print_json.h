// The machine-readable forms of a review (contract.md): `ndjson`, and `json` with the same lines as the
// elements of one object.
#pragma once

#include "app/list_format.h"

namespace recoupe {

// A verdict a line, then a finding a line, article by article.
ListFormat ndjson_format();

// One object; every element is a line of its own.
ListFormat json_format();

}  // namespace recoupe
