#include "app/line_job.h"

#include "app/batch/batch.h"
#include "app/results.h"

namespace recoupe {

int run_lines(const Options& options, std::string_view command, const MakeWorker& worker, Console& console,
              Output& output) {
  const std::unique_ptr<JobState> state = open_state(options, command);
  const ListFormat lines{.sections = {{}}, .elements = {}};
  Results results(lines, output, state.get());
  const Summary counts = run_batch(
      options, console,
      {.worker = worker, .take = [&](ArticleResult&& result) { results.add(result.elements); }}, state.get());
  results.finish(counts);
  return counts.problems > 0 ? 2 : 0;
}

}  // namespace recoupe
