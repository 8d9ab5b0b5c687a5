// `recoupe extract`: articles -> claims, one JSON line each.
#include <cstdio>
#include <iostream>

#include "app/batch/batch.h"
#include "app/batch/long_article.h"
#include "app/commands.h"
#include "app/line_job.h"
#include "extract/extractor.h"

namespace recoupe {
namespace {

class ExtractWorker : public Worker {
 public:
  explicit ExtractWorker(bool all) : all_(all) {}

  ArticleResult work(Article&& article) override {
    ArticleResult result;
    if (const auto too_long = cut_long(article)) result.problems.push_back(*too_long);
    std::string lines;
    for (Claim& claim : extract(article, {.all = all_, .weekdays = true})) {
      const bool is_claim = all_ || is_figure(claim.kind);
      result.counts.figures += is_figure(claim.kind) ? 1 : 0;
      lines += to_json_line(claim, is_claim ? "claim" : "date");
      lines += '\n';
      claim = {};  // of a long text there are many
    }
    result.elements = {std::move(lines)};
    result.counts.articles = 1;
    return result;
  }

 private:
  bool all_;
};

}  // namespace

int run_extract(const Options& options, Console& console, Output& output) {
  Options reading = options;
  if (reading.inputs.empty()) {
    console.reads_keyboard();
    // Nothing from the stage before is no article, not a fault of this one.
    if (std::cin.peek() == EOF) return 0;
    reading.inputs = {"-"};
  }
  return run_lines(
      reading, "extract", [&] { return std::make_unique<ExtractWorker>(options.all); }, console, output);
}

}  // namespace recoupe
