// What an output file must not be: one of the files that the job reads.
#pragma once

#include <optional>

#include "app/options.h"
#include "ingest/problem.h"

namespace recoupe {

// None: the output goes to no file that is an input, a record, a table of rates or the store, nor to one that
// a folder among the inputs holds and that would be read. Else what to tell.
std::optional<Problem> overwriting(const Options& options);

}  // namespace recoupe
