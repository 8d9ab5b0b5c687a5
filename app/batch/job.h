// What a job is: all that its output depends on. A state is of one job (state.h).
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "app/options.h"
#include "ingest/problem.h"

namespace recoupe {

// A JSON object: the program's version, the command, its options, and of each input, record and rates file
// name, size and time of change. Inputs that come from the Web are refused: they would not be the same the
// next time.
tl::expected<std::string, Problem> job_of(const Options& options, std::string_view command);

}  // namespace recoupe
