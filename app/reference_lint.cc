// `recoupe reference lint`: the faults of records on standard error; for each sound record a line on standard
// output, and before it the doubts that it leaves.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/labels.h"
#include "app/reading.h"
#include "reconcile/record_doubts.h"

namespace recoupe {

int run_reference_lint(const Options& options, Console& console, Output& output) {
  const Noun fact = {{"fait", "fact"}, {"faits", "facts"}};
  const Noun relation = {{"relation", "relation"}, {"relations", "relations"}};
  const Noun doubt = {{"doute", "doubt"}, {"doutes", "doubts"}};
  bool any_doubt = false;
  for (const Record& record : read_records(options.inputs, console)) {
    const std::vector<Problem> doubts = doubts_about(record);
    for (const Problem& problem : doubts) output.line(problem.line_in(options.language));
    any_doubt = any_doubt || !doubts.empty();
    const std::string found = fmt::format("{}, {}", counted(record.facts.size(), fact, options.language),
                                          counted(record.sums.size(), relation, options.language));
    const std::string verdict = doubts.empty() ? Text{"aucune faute", "no faults"}.in(options.language)
                                               : Text{"aucune faute, ", "no faults, "}.in(options.language) +
                                                     counted(doubts.size(), doubt, options.language);
    output.line(Text{fmt::format("{} : {} ({}), {}", record.file, record.id, found, verdict),
                     fmt::format("{}: {} ({}), {}", record.file, record.id, found, verdict)}
                    .in(options.language));
  }
  if (console.problems() > 0) return 2;
  return any_doubt && options.fail_on == FailOn::warning ? 1 : 0;
}

}  // namespace recoupe
