// The reconcile stage: Claims (+ reference records) -> Verdicts and Findings.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <vector>

#include "extract/claim.h"
#include "reconcile/finding.h"
#include "reconcile/link_score.h"
#include "reconcile/rates.h"
#include "reconcile/reference.h"

namespace recoupe {

struct ReconcileOptions {
  Language language = Language::french;
  std::set<Code> ignore;                // `--ignore`: findings of these codes are not made
  const Rates* rates = nullptr;         // `--rates`; nullptr: the table that the program carries
  double least_score = kLinkThreshold;  // of the link between a claim and the fact it is held against
};

struct Report {
  std::vector<Verdict> verdicts;  // in the order of the claims
  std::vector<Finding> findings;  // in the order of the page, article by article; those across articles last
};

// The stage as a stream: article by article, and what they say against each other at the end. Of each figure
// only little is held (kept_claim.h), so that archives of any size can pass.
class Reconciler {
 public:
  // `records`, and the rates of `options`, must live as long as this object.
  Reconciler(std::span<const Record> records, ReconcileOptions options);
  ~Reconciler();
  Reconciler(const Reconciler&) = delete;
  Reconciler& operator=(const Reconciler&) = delete;

  // All claims of one article, in page order, as `extract` gives them; of its dates those behind a weekday
  // are checked, other claims that are no figures are passed over. What is said of this article alone, in
  // page order.
  Report article(std::span<const Claim> claims);
  // What articles say against each other, by article in the order given. To be called once, at the end.
  std::vector<Finding> across();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All at once: judges claims against `records` and against each other. Claims of one article must be adjacent
// and in page order, as `extract` gives them; of its dates those behind a weekday are checked, other claims
// that are no figures are passed over. The result depends on nothing but the arguments; the order of the
// articles does not change what is found.
Report reconcile(std::span<const Claim> claims, std::span<const Record> records,
                 const ReconcileOptions& options = {});

}  // namespace recoupe
