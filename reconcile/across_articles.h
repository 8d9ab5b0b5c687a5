// Across articles: figures that articles give for the same thing and that cannot all be right, found without
// a record.
//
// Articles come one by one, as few bytes each (kept_article.h); at the end the figures that may speak of one
// thing are compared (figure_groups.h), and those of a group counted by independent voices (camps.h).
//
// Time is taken into account: tolls that rise from day to day are no conflict, a later figure of the same
// outlet supersedes its earlier one, and articles more than three weeks apart are not compared.
//
// Memory: at most about 150 MB, and what is found, whatever the number of articles; the rest is in temporary
// files. Up to 3 million different words and names the order of the articles does not change what is found
// (word_counts.h).
#pragma once

#include <cstdint>
#include <filesystem>
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
  explicit AcrossArticles(ReconcileOptions options, std::filesystem::path spool = {},
                          std::size_t most_in_memory = Spool::kMostInMemory);

  // What ArticleJudge keeps of the next article; may be empty.
  void add(std::string_view kept);

  struct Result {
    std::vector<Finding> findings;  // by article in the order of add(), in each in the order of the page
    std::vector<Claim> claims;      // those that the findings name, each once, finding by finding; with
                                    // sentence and article, but not what stands around
  };
  // To be called once, at the end. One finding for each group of figures that differ: `disagreement`, or
  // `divergence` where named sources each have their own; unless a record explains it.
  Result findings();

 private:
  ReconcileOptions options_;
  KeptFigures figures_;
  WordCounts counts_;
  std::uint64_t articles_ = 0;
};

}  // namespace recoupe
