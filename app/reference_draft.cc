// `recoupe reference draft`: a record proposed from each trusted document, on standard output.
#include "app/batch/article_result.h"
#include "app/commands.h"
#include "app/line_job.h"
#include "extract/extractor.h"
#include "reconcile/record_draft.h"

namespace recoupe {
namespace {

class DraftWorker : public Worker {
 public:
  ArticleResult work(Article&& article) override {
    ArticleResult result;
    if (std::optional<std::string> record = drafted_record(article, extract(article))) {
      result.elements = {*std::move(record)};
    } else {
      result.problems.push_back(
          {article.source.file,
           {},
           {},
           {"aucun chiffre dont on puisse faire un fait", "no figure that a fact can be made of"}});
    }
    return result;
  }
};

}  // namespace

int run_reference_draft(const Options& options, Console& console, Output& output) {
  return run_lines(
      options, "reference draft", [] { return std::make_unique<DraftWorker>(); }, console, output);
}

}  // namespace recoupe
