// `recoupe ingest`: inputs -> articles, one JSON line each.
#include "app/batch/batch.h"
#include "app/commands.h"
#include "app/line_job.h"

namespace recoupe {
namespace {

class IngestWorker : public Worker {
 public:
  ArticleResult work(Article&& article) override {
    ArticleResult result;
    std::string& line = result.elements.emplace_back(to_json_line(article));
    line += '\n';
    result.counts.articles = 1;
    return result;
  }
};

}  // namespace

int run_ingest(const Options& options, Console& console, Output& output) {
  return run_lines(
      options, "ingest", [] { return std::make_unique<IngestWorker>(); }, console, output);
}

}  // namespace recoupe
