// `recoupe extract`: articles -> claims, one JSON line each.
#include <cstdio>
#include <iostream>

#include "app/commands.h"
#include "app/reading.h"
#include "extract/extractor.h"

namespace recoupe {

int run_extract(const Options& options, Console& console, Output& output) {
  Options reading = options;
  if (reading.inputs.empty()) {
    console.reads_keyboard();
    // Nothing from the stage before is no article, not a fault of this one.
    if (std::cin.peek() == EOF) return 0;
    reading.inputs = {"-"};
  }
  read_articles(reading, console, [&](Article&& article) {
    for (const Claim& claim : extract(article, {.all = options.all, .weekdays = true}))
      output.line(to_json_line(claim, options.all || is_figure(claim.kind) ? "claim" : "date"));
  });
  return console.problems() > 0 ? 2 : 0;
}

}  // namespace recoupe
