// `recoupe reference lint`: the faults of records on standard error, a line for each sound record on
// standard output.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/labels.h"
#include "app/reading.h"

namespace recoupe {

int run_reference_lint(const Options& options, Console& console, Output& output) {
  const Noun fact = {{"fait", "fact"}, {"faits", "facts"}};
  const Noun relation = {{"relation", "relation"}, {"relations", "relations"}};
  for (const Record& record : read_records(options.inputs, console)) {
    const std::string found = fmt::format("{}, {}", counted(record.facts.size(), fact, options.language),
                                          counted(record.sums.size(), relation, options.language));
    output.line(Text{fmt::format("{} : {} ({}), aucune faute", record.file, record.id, found),
                     fmt::format("{}: {} ({}), no faults", record.file, record.id, found)}
                    .in(options.language));
  }
  return console.problems() > 0 ? 2 : 0;
}

}  // namespace recoupe
