// One fact of a reference record.
#pragma once

#include "reconcile/json_node.h"
#include "reconcile/reference.h"

namespace recoupe {

// Every fault is noted in `faults`; with none the fact is sound. Facts are told apart by their ids, which
// only the whole record can check.
Fact read_fact(const JsonNode& node, const std::string& record, Faults& faults);

}  // namespace recoupe
