// The job of `check` and `reconcile`: claims judged article by article, and what comes of it written, shown
// or stored.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "app/batch/article_result.h"
#include "app/batch/passed_articles.h"
#include "app/batch/state.h"
#include "app/console.h"
#include "app/options.h"
#include "app/output.h"
#include "app/results.h"
#include "app/review_keeper.h"
#include "app/storing.h"
#include "app/text_results.h"
#include "reconcile/across_articles.h"
#include "reconcile/article_judge.h"

namespace recoupe {

class Judging {
 public:
  // Reads records and rates, which may be told on the console. `format` is the one that holds where none is
  // asked for.
  Judging(const Options& options, Format format, Console& console, Output& output, JobState* state);

  // False when what was asked for cannot be done; the console has told why. With a store or a state, which a
  // bad record would spoil, one that cannot be read is enough.
  bool is_ready() const;

  // For one thread.
  ArticleJudge judge() const { return {records_, how_}; }
  // Judges one article's claims, as `extract` gives them. Safe to call from many threads, each with a judge
  // of its own. `article`: where it is at hand.
  ArticleResult judge(ArticleJudge& judge, const ArticleHead& head, std::vector<Claim>&& claims,
                      std::optional<Article>&& article) const;

  // One call at a time, in the order of the articles.
  void take(ArticleResult&& result);
  void recall(const PassedArticle& article);
  // What is taken so far is safe when this returns.
  void save() { storing_.commit(); }
  // Runs the job: `read` hands over all articles by take() and gives what they come to; then what articles
  // say against each other, and the end of the output. Returns the exit status; when the reader of the output
  // has enough and closes the pipe, that of what was taken until then.
  int run(const std::function<Summary()>& read);

 private:
  int finish(Summary counts);
  void store(const ArticleResult& result);
  void take_across(Summary& counts);
  void across(Finding&& finding, std::vector<Claim>&& claims, Summary& counts);

  const Options& options_;
  Format format_;
  Console& console_;
  Output& output_;
  std::vector<Record> records_;
  std::optional<Rates> rates_;
  ReconcileOptions how_;
  std::optional<ListFormat> list_;  // of a format that is one
  std::optional<Results> results_;  // then
  std::optional<TextResults> text_;
  ReviewKeeper keeper_;  // for html
  AcrossArticles across_;
  Summary so_far_;
  Storing storing_;
};

}  // namespace recoupe
