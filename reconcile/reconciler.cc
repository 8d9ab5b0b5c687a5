// Test: tests/reconcile/reconciler_test.cc.
#include "reconcile/reconciler.h"

#include <iterator>
#include <utility>

namespace recoupe {

Reconciler::Reconciler(std::span<const Record> records, ReconcileOptions options)
    : judge_(records, options), across_(std::move(options)) {}

Report Reconciler::article(std::span<const Claim> claims) {
  ArticleJudge::Outcome outcome = judge_.judge(claims);
  across_.add(outcome.kept);
  return std::move(outcome.report);
}

std::vector<Finding> Reconciler::across() {
  return across_.findings().findings;
}

Report reconcile(std::span<const Claim> claims, std::span<const Record> records,
                 const ReconcileOptions& options) {
  Reconciler reconciler(records, options);
  Report report;
  for (std::size_t begin = 0; begin < claims.size();) {
    std::size_t end = begin + 1;
    while (end < claims.size() && claims[end].article->id == claims[begin].article->id) ++end;
    Report one = reconciler.article(claims.subspan(begin, end - begin));
    std::move(one.verdicts.begin(), one.verdicts.end(), std::back_inserter(report.verdicts));
    std::move(one.findings.begin(), one.findings.end(), std::back_inserter(report.findings));
    begin = end;
  }
  std::vector<Finding> across = reconciler.across();
  std::move(across.begin(), across.end(), std::back_inserter(report.findings));
  return report;
}

}  // namespace recoupe
