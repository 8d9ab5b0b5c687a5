// JSON document -> Record: the form of each field, and what ties the facts of one record together.
#pragma once

#include <string>

#include "reconcile/json_node.h"
#include "reconcile/reference.h"

namespace recoupe {

// Every fault is noted in `faults`. With none the record is sound; else it holds what could be read, its id
// among that.
Record read_record(const JsonNode& document, const std::string& file, Faults& faults);

}  // namespace recoupe
