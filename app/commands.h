// The commands of the program, a file each. All take what the user asked for, tell the user of problems
// on the console, write results to `output`, and return the exit status. They let OutputFailed pass.
#pragma once

#include "app/console.h"
#include "app/options.h"
#include "app/output.h"

namespace recoupe {

int run_check(const Options& options, Console& console, Output& output);
int run_ingest(const Options& options, Console& console, Output& output);
int run_extract(const Options& options, Console& console, Output& output);
int run_reconcile(const Options& options, Console& console, Output& output);
int run_fetch(const Options& options, Console& console, Output& output);
int run_query(const Options& options, Console& console, Output& output);
int run_evaluate(const Options& options, Console& console, Output& output);
int run_reference_lint(const Options& options, Console& console, Output& output);
int run_reference_list(const Options& options, Console& console, Output& output);
int run_reference_draft(const Options& options, Console& console, Output& output);

}  // namespace recoupe
