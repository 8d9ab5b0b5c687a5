// The reconcile stage: Claims (+ reference records) -> Verdicts and Findings.
#pragma once

#include <span>
#include <vector>

#include "extract/claim.h"
#include "reconcile/across_articles.h"
#include "reconcile/article_judge.h"
#include "reconcile/reference.h"
#include "reconcile/report.h"

namespace recoupe {

// The stage as a stream in one thread: article by article, and what they say against each other at the end
// (article_judge.h, across_articles.h, for those who have several). May throw SpoolFailed (spool.h).
class Reconciler {
 public:
  // `records`, and the rates of `options`, must live as long as this object.
  Reconciler(std::span<const Record> records, ReconcileOptions options);

  // All claims of one article, as ArticleJudge takes them. What is said of this article alone, in page order.
  Report article(std::span<const Claim> claims);
  // What articles say against each other, by article in the order given. To be called once, at the end.
  std::vector<Finding> across();

 private:
  ArticleJudge judge_;
  AcrossArticles across_;
};

// All at once: judges claims against `records` and against each other. Claims of one article must be adjacent
// and in page order, as `extract` gives them; of its dates those behind a weekday are checked, other claims
// that are no figures are passed over. The result depends on nothing but the arguments; the order of the
// articles does not change what is found.
Report reconcile(std::span<const Claim> claims, std::span<const Record> records,
                 const ReconcileOptions& options = {});

}  // namespace recoupe
