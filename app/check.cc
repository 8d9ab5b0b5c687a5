// `recoupe check`: articles -> claims -> verdicts and findings, all stages in one.
#include "app/batch/batch.h"
#include "app/batch/long_article.h"
#include "app/commands.h"
#include "app/judging.h"
#include "extract/extractor.h"

namespace recoupe {
namespace {

class CheckWorker : public Worker {
 public:
  explicit CheckWorker(const Judging& judging) : judging_(judging), judge_(judging.judge()) {}

  ArticleResult work(Article&& article) override {
    const std::optional<Problem> too_long = cut_long(article);
    std::vector<Claim> claims = extract(article, {.weekdays = true});
    const ArticleHead head = head_of(article);
    ArticleResult result = judging_.judge(judge_, head, std::move(claims), std::move(article));
    if (too_long) result.problems.push_back(*too_long);
    return result;
  }

 private:
  const Judging& judging_;
  ArticleJudge judge_;
};

}  // namespace

int run_check(const Options& options, Console& console, Output& output) {
  if (options.state && options.format == Format::html) {
    console.fault({"--state ne va pas avec --format html, qui garde tout",
                   "--state does not go with --format html, which keeps everything"});
    return 2;
  }
  const std::unique_ptr<JobState> state = open_state(options, "check");
  Judging judging(options, Format::text, console, output, state.get());
  if (!judging.is_ready()) return 2;
  const BatchPlan plan = {.worker = [&] { return std::make_unique<CheckWorker>(judging); },
                          .take = [&](ArticleResult&& result) { judging.take(std::move(result)); },
                          .recall = [&](const PassedArticle& article) { judging.recall(article); },
                          .save = [&] { judging.save(); },
                          .makes_findings = true};
  return judging.run([&] { return run_batch(options, console, plan, state.get()); });
}

}  // namespace recoupe
