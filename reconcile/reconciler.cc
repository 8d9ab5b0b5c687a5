// The recipe: article by article, claims against the records, then against each other.
// Test: tests/reconcile/reconciler_test.cc.
#include "reconcile/reconciler.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

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

// What the records say of each claim that they say something of.
class Judged {
 public:
  void confirmed(const std::string& claim) { right_.insert(claim); }
  void contradicted(const std::string& claim) { wrong_.insert(claim); }

  // A conflict tells something new: neither do the records explain it (two figures confirmed as those of two
  // facts), nor have they named the wrong one already. A title stays at odds with its text whatever they say.
  bool leave_open(const Clash& clash) const {
    const bool all = std::all_of(clash.claims.begin(), clash.claims.end(),
                                 [&](const Claim* claim) { return right_.contains(claim->id); });
    if (all || right_.contains(clash.claims.front()->id)) return false;
    if (clash.code == Code::headline) return true;
    return std::none_of(clash.claims.begin(), clash.claims.end(),
                        [&](const Claim* claim) { return wrong_.contains(claim->id); });
  }

 private:
  std::unordered_set<std::string> right_;
  std::unordered_set<std::string> wrong_;
};

}  // namespace

struct Reconciler::State {
  State(std::span<const Record> all_records, ReconcileOptions given)
      : records(all_records),
        options(std::move(given)),
        rates(options.rates != nullptr ? *options.rates : Rates::built_in()),
        judge(records, rates, options.least_score) {}

  Report article(std::span<const Claim> claims) {
    rank.emplace(claims.front().article->id, rank.size());
    if (std::all_of(claims.begin(), claims.end(), [](const Claim& claim) { return is_figure(claim.kind); })) {
      figures(claims);
    } else {
      std::vector<Claim> dates;
      std::vector<Claim> rest;
      for (const Claim& claim : claims) {
        if (is_figure(claim.kind)) rest.push_back(claim);
        if (claim.kind == Kind::date) dates.push_back(claim);
      }
      add(check_weekdays(dates));
      if (!rest.empty()) figures(rest);
    }
    std::stable_sort(report.findings.begin(), report.findings.end(), earlier);
    return std::exchange(report, {});
  }

  std::vector<Finding> across() {
    add_open(disagreements.clashes());
    std::stable_sort(report.findings.begin(), report.findings.end(), [&](const Finding& a, const Finding& b) {
      return a.article == b.article ? earlier(a, b) : rank.at(a.article) < rank.at(b.article);
    });
    return std::exchange(report.findings, {});
  }

  void figures(std::span<const Claim> claims) {
    if (!records.empty()) against_records(claims);
    for (const Conflict& conflict : check_arithmetic(claims)) add(finding_of(conflict, options.language));
    add(check_conversions(claims, rates));
    add(check_ages(claims, reader.words()));
    // Words of another language say nothing to the French lists.
    if (!claims.front().article->language.starts_with("fr")) return;
    add(check_long_scale(claims, reader.words()));
    const std::vector<Topic> topics = reader.read(claims);
    add_open(check_headline(claims, topics));
    add_open(check_consistency(claims, topics));
    disagreements.add(claims, topics, reader);
  }

  void against_records(std::span<const Claim> claims) {
    const std::vector<Judgement> judgements = judge.judge(claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (const auto& verdict = judgements[i].verdict) {
        if (verdict->verdict == VerdictKind::confirmed) judged.confirmed(claims[i].id);
        report.verdicts.push_back(*verdict);
      }
      if (!judgements[i].objection) continue;
      judged.contradicted(claims[i].id);
      add(finding_of(claims[i], *judgements[i].objection, records, options.language));
    }
  }

  void add(Finding finding) {
    if (!options.ignore.contains(finding.code)) report.findings.push_back(std::move(finding));
  }
  void add(const std::vector<Clash>& clashes) {
    for (const Clash& clash : clashes) add(finding_of(clash, options.language));
  }
  void add_open(const std::vector<Clash>& clashes) {
    for (const Clash& clash : clashes)
      if (judged.leave_open(clash)) add(finding_of(clash, options.language));
  }

  std::span<const Record> records;
  ReconcileOptions options;
  const Rates& rates;
  Judge judge;
  Judged judged;
  TopicReader reader;
  Disagreements disagreements;
  std::unordered_map<std::string, std::size_t> rank;  // of each article, as given
  Report report;                                      // of the article at hand
};

Reconciler::Reconciler(std::span<const Record> records, ReconcileOptions options)
    : state_(std::make_unique<State>(records, std::move(options))) {}
Reconciler::~Reconciler() = default;

Report Reconciler::article(std::span<const Claim> claims) {
  return claims.empty() ? Report{} : state_->article(claims);
}

std::vector<Finding> Reconciler::across() {
  return state_->across();
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
