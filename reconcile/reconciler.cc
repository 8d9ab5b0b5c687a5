// The recipe: article by article, claims against the records, then against each other.
// Test: tests/reconcile/reconciler_test.cc.
#include "reconcile/reconciler.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

#include "reconcile/arithmetic.h"
#include "reconcile/calendar.h"
#include "reconcile/contradiction.h"
#include "reconcile/conversion.h"
#include "reconcile/disagreement.h"
#include "reconcile/judge.h"
#include "reconcile/long_scale.h"
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
  TopicReader reader;
  Disagreements across;
  std::unordered_map<std::string, std::size_t> rank;  // of each article, as given
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
    for (const ArithmeticObjection& objection : check_arithmetic(article))
      findings.push_back(finding_of(objection, options.language));
    const std::vector<Topic> topics = reader.read(article);
    for (const auto& conflicts :
         {check_conversions(article, rates), check_long_scale(article, reader.words()),
          check_weekdays(article), check_ages(article, reader.words()), check_headline(article, topics),
          check_consistency(article, topics)})
      for (const Conflict& conflict : conflicts) findings.push_back(finding_of(conflict, options.language));
    across.add(article, topics, reader);
    rank.emplace(article.front().article->id, rank.size());
    std::move(findings.begin(), findings.end(), std::back_inserter(report.findings));
    begin = end;
  }
  for (const Claim& date : options.dates) rank.emplace(date.article->id, rank.size());
  for (const Conflict& conflict : check_weekdays(options.dates))
    report.findings.push_back(finding_of(conflict, options.language));
  for (const Conflict& conflict : across.conflicts())
    report.findings.push_back(finding_of(conflict, options.language));
  std::erase_if(report.findings,
                [&](const Finding& finding) { return options.ignore.contains(finding.code); });
  std::stable_sort(report.findings.begin(), report.findings.end(), [&](const Finding& a, const Finding& b) {
    return a.article == b.article ? earlier(a, b) : rank.at(a.article) < rank.at(b.article);
  });
  return report;
}

}  // namespace recoupe
