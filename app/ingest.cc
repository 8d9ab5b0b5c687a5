// `recoupe ingest`: inputs -> articles, one JSON line each.
#include "app/commands.h"
#include "app/reading.h"

namespace recoupe {

int run_ingest(const Options& options, Console& console, Output& output) {
  read_articles(options, console, [&](Article&& article) { output.line(to_json_line(article)); });
  return console.problems() > 0 ? 2 : 0;
}

}  // namespace recoupe
