// Across articles: figures that articles give for the same thing and that cannot all be right, found without
// a record.
//
// Articles come one by one, as few bytes each (kept_article.h); at the end the figures that may speak of one
// thing are compared (figure_groups.h), and those of a group counted by independent voices (camps.h).
//
// Time is taken into account: tolls that rise from day to day are no conflict, a later figure of the same
// outlet supersedes its earlier one, and articles more than three weeks apart are not compared.
//
// Memory: at most about 200 MB, and about 100 bytes for each figure that differs from others or agrees with
// one that does, whatever the number of articles; the rest is in temporary files, of about 500 bytes for each
// figure. What is found does not depend on how much is held in memory, nor on the order of the articles but
// for what figure_groups.h and word_counts.h say of very many.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "extract/claim.h"
#include "reconcile/kept_figures.h"
#include "reconcile/report.h"
#include "reconcile/word_counts.h"

namespace recoupe {

// Every call may throw SpoolFailed (spool.h): the job cannot be done.
class AcrossArticles {
 public:
  // Of the options, the language and what is to be ignored count. `spool`: the folder for temporary files;
  // empty: the system's.
  explicit AcrossArticles(ReconcileOptions options, std::filesystem::path spool = {});
  AcrossArticles(ReconcileOptions options, SpoolOptions spool);

  // What ArticleJudge keeps of the next article; may be empty.
  void add(std::string_view kept);

  // A finding, and the claims it names, each with sentence and article, but not what stands around.
  using Take = std::function<void(Finding&&, std::vector<Claim>&&)>;
  // To be called once, at the end. One finding for each group of figures that differ: `disagreement`, or
  // `divergence` where named sources each have their own; unless a record explains it. They come by article
  // in the order of add(), in each in the order of the page.
  void for_each_finding(const Take& take);

  // The same, all at once.
  struct Result {
    std::vector<Finding> findings;
    std::vector<Claim> claims;  // finding by finding
  };
  Result findings();

 private:
  ReconcileOptions options_;
  SpoolOptions spool_;
  KeptFigures figures_;
  WordCounts counts_;
  std::uint64_t articles_ = 0;
};

}  // namespace recoupe
