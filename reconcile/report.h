// Report: what the reconcile stage says, and how it is to be said.
#pragma once

#include <set>
#include <vector>

#include "reconcile/finding.h"
#include "reconcile/link_score.h"
#include "reconcile/rates.h"

namespace recoupe {

struct ReconcileOptions {
  Language language = Language::french;
  std::set<Code> ignore = {};           // `--ignore`: findings of these codes are not made
  const Rates* rates = nullptr;         // `--rates`; nullptr: the table that the program carries
  double least_score = kLinkThreshold;  // of the link between a claim and the fact it is held against
  std::size_t jobs = 1;                 // threads for the comparison across articles
};

struct Report {
  std::vector<Verdict> verdicts;  // in the order of the claims
  std::vector<Finding> findings;  // in the order of the page, article by article; those across articles last
};

// The order of the page: the title before the text, then by place.
bool earlier(const Finding& a, const Finding& b);

}  // namespace recoupe
