// The recipe: article by article, claims against the records, then against each other.
// Test: tests/reconcile/reconciler_test.cc.
#include "reconcile/reconciler.h"

#include <algorithm>

#include "reconcile/arithmetic.h"
#include "reconcile/judge.h"
#include "reconcile/messages.h"

namespace recoupe {
namespace {

// In page order: the title before the text, then by place.
bool earlier(const Finding& a, const Finding& b) {
  if (a.field != b.field) return a.field == Field::title;
  if (a.start != b.start) return a.start < b.start;
  return a.code < b.code;
}

}  // namespace

Report reconcile(std::span<const Claim> claims, std::span<const Record> records,
                 const ReconcileOptions& options) {
  const Rates& rates = options.rates != nullptr ? *options.rates : Rates::built_in();
  const Judge judge(records, rates);
  Report report;
  for (std::size_t begin = 0; begin < claims.size();) {
    std::size_t end = begin + 1;
    while (end < claims.size() && claims[end].article->id == claims[begin].article->id) ++end;
    const auto article = claims.subspan(begin, end - begin);
    std::vector<Finding> findings;
    const auto judgements = records.empty() ? std::vector<Judgement>(article.size()) : judge.judge(article);
    for (std::size_t i = 0; i < article.size(); ++i) {
      if (judgements[i].verdict) report.verdicts.push_back(*judgements[i].verdict);
      if (judgements[i].objection)
        findings.push_back(finding_of(article[i], *judgements[i].objection, records, options.language));
    }
    for (const Conflict& conflict : check_arithmetic(article))
      findings.push_back(finding_of(conflict, options.language));
    std::sort(findings.begin(), findings.end(), earlier);
    for (Finding& finding : findings)
      if (!options.ignore.contains(finding.code)) report.findings.push_back(std::move(finding));
    begin = end;
  }
  return report;
}

}  // namespace recoupe
