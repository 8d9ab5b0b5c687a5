// Text -> JSON document (RFC 8259), stricter than a plain parser: a name that an object has twice is a
// fault too, for otherwise one of its two values would be lost in silence.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "ingest/problem.h"
#include "reconcile/json_node.h"

namespace recoupe {

// The error lists the faults of form: the first thing that is no JSON, with its line (the column is in
// the message, both from 1, in code points), and before that the names given twice, with their pointers.
[[nodiscard]] tl::expected<Json, std::vector<Problem>> read_json_document(std::string_view text,
                                                                          const std::string& file);

}  // namespace recoupe
