// Article judge: what can be said of one article alone, against the records and against itself.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "extract/claim.h"
#include "reconcile/reference.h"
#include "reconcile/report.h"

namespace recoupe {

// An article's outcome depends on nothing but the article, the records and the options, so that articles can
// be judged in any order. One object serves one thread (it remembers words, at most about 20 MB); several,
// each in its own thread, share nothing that changes.
class ArticleJudge {
 public:
  // `records`, and the rates of `options`, must live as long as this object.
  ArticleJudge(std::span<const Record> records, ReconcileOptions options);
  ~ArticleJudge();
  // For another thread: shares what is made of the records (30 MB and 0.1 s for 20 000 facts).
  ArticleJudge(const ArticleJudge& other);
  ArticleJudge(ArticleJudge&&) noexcept;
  ArticleJudge& operator=(ArticleJudge&&) noexcept;

  struct Outcome {
    Report report;
    // What AcrossArticles must know of the article, self-contained (kept_article.h); empty when it has no
    // figure that others could contradict, or when what they say is to be ignored.
    std::string kept;
  };

  // All claims of one article, in page order, as `extract` gives them; of its dates those behind a weekday
  // are checked, other claims that are no figures are passed over. The findings are in page order.
  Outcome judge(std::span<const Claim> claims);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace recoupe
