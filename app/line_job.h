// The job of `ingest` and `extract`: lines of JSON, article by article.
#pragma once

#include <string_view>

#include "app/batch/article_result.h"
#include "app/console.h"
#include "app/options.h"
#include "app/output.h"

namespace recoupe {

// The workers' elements are lines of one section. Returns the exit status: 2 when something could not be
// read.
int run_lines(const Options& options, std::string_view command, const MakeWorker& worker, Console& console,
              Output& output);

}  // namespace recoupe
