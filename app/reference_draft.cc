// `recoupe reference draft`: a record proposed from each trusted document, on standard output.
#include "app/commands.h"
#include "app/reading.h"
#include "extract/extractor.h"
#include "reconcile/record_draft.h"

namespace recoupe {

int run_reference_draft(const Options& options, Console& console, Output& output) {
  constexpr int kNotDone = 2;
  read_articles(options, console, [&](Article&& article) {
    if (const std::optional<std::string> record = drafted_record(article, extract(article))) {
      output.write(*record);
    } else {
      console.problem(
          {article.source.file,
           {},
           {},
           {"aucun chiffre dont on puisse faire un fait", "no figure that a fact can be made of"}});
    }
  });
  return console.problems() > 0 ? kNotDone : 0;
}

}  // namespace recoupe
