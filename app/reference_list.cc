// `recoupe reference list`: the records that come with the program, by the names that -r takes.
#include "app/commands.h"
#include "app/installed.h"
#include "app/reading.h"

namespace recoupe {

int run_reference_list(const Options&, Console& console, Output& output) {
  const std::filesystem::path folder = records_beside(own_path());
  for (const std::string& name : record_names(folder))
    for (const Record& record : read_records({(folder / (name + ".json")).string()}, console))
      output.line(name + "\t" + record.title);
  return console.problems() > 0 ? 2 : 0;
}

}  // namespace recoupe
