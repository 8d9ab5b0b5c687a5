// A batch: the articles of all inputs, each through a worker, on as many threads as asked for, and what was
// made of them taken in input order; with `--state`, from where an earlier run was ended.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/batch/article_result.h"
#include "app/batch/passed_articles.h"
#include "app/batch/state.h"
#include "app/console.h"
#include "app/options.h"

namespace recoupe {

struct BatchPlan {
  MakeWorker worker;
  // What was made of each article; one call at a time.
  std::function<void(ArticleResult&&)> take;
  // Articles that an earlier run has done, in their order.
  std::function<void(const PassedArticle&)> recall = [](const PassedArticle&) {};
  // What else must be on the disk with a checkpoint.
  std::function<void()> save = [] {};
  bool makes_findings = false;  // their number is part of the progress then
};

// The state that `--state` asks for; none without it. `command` and the options that change the output make
// the job what it is. Throws OutputFailed when it cannot be used.
std::unique_ptr<JobState> open_state(const Options& options, std::string_view command);

// Runs the plan over the inputs of `options`. Problems are told on the console as the articles come. Returns
// the counts of all articles, those of earlier runs too, with all problems. Throws Interrupted on SIGINT and
// SIGTERM, the state being safe, and OutputFailed.
Summary run_batch(const Options& options, Console& console, const BatchPlan& plan, JobState* state);

}  // namespace recoupe
