// The recipe: article by article, claims against the records, then against each other.
// Test: tests/reconcile/reconciler_test.cc.
#include "reconcile/reconciler.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

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
  void confirmed(const std::string& claim, const std::string& fact) { facts_.emplace(claim, fact); }
  void contradicted(const std::string& claim) { wrong_.insert(claim); }

  // A conflict tells something new: neither do the records explain it (two figures confirmed as those of two
  // facts), nor have they named the wrong one already. A title stays at odds with its text whatever they say.
  bool leave_open(const Clash& clash) const {
    const bool all = std::all_of(clash.claims.begin(), clash.claims.end(),
                                 [&](const Claim* claim) { return facts_.contains(claim->id); });
    if (all || facts_.contains(clash.claims.front()->id)) return false;
    if (clash.code == Code::headline) return true;
    return std::none_of(clash.claims.begin(), clash.claims.end(),
                        [&](const Claim* claim) { return wrong_.contains(claim->id); });
  }

 private:
  std::unordered_map<std::string, std::string> facts_;  // claim -> the fact that confirms it
  std::unordered_set<std::string> wrong_;
};

class Run {
 public:
  Run(std::span<const Record> records, const ReconcileOptions& options)
      : records_(records),
        options_(options),
        rates_(options.rates != nullptr ? *options.rates : Rates::built_in()),
        judge_(records, rates_, options.least_score) {}

  // All claims of one article.
  void article(std::span<const Claim> claims) {
    rank_.emplace(claims.front().article->id, rank_.size());
    if (std::all_of(claims.begin(), claims.end(), [](const Claim& claim) { return is_figure(claim.kind); }))
      return figures(claims);
    std::vector<Claim> dates;
    std::vector<Claim>& rest = kept_.emplace_back();
    for (const Claim& claim : claims) {
      if (is_figure(claim.kind))
        rest.push_back(claim);
      else if (claim.kind == Kind::date)
        dates.push_back(claim);
    }
    add(check_weekdays(dates));
    if (!rest.empty()) figures(rest);
  }

  Report finish() {
    add_open(across_.conflicts());
    std::stable_sort(
        report_.findings.begin(), report_.findings.end(), [&](const Finding& a, const Finding& b) {
          return a.article == b.article ? earlier(a, b) : rank_.at(a.article) < rank_.at(b.article);
        });
    return std::move(report_);
  }

 private:
  void figures(std::span<const Claim> claims) {
    if (!records_.empty()) against_records(claims);
    for (const Conflict& conflict : check_arithmetic(claims)) add(finding_of(conflict, options_.language));
    add(check_conversions(claims, rates_));
    add(check_ages(claims, reader_.words()));
    // Words of another language say nothing to the French lists.
    if (!claims.front().article->language.starts_with("fr")) return;
    add(check_long_scale(claims, reader_.words()));
    const std::vector<Topic> topics = reader_.read(claims);
    add_open(check_headline(claims, topics));
    add_open(check_consistency(claims, topics));
    across_.add(claims, topics, reader_);
  }

  void against_records(std::span<const Claim> claims) {
    const std::vector<Judgement> judgements = judge_.judge(claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (const auto& verdict = judgements[i].verdict) {
        if (verdict->verdict == VerdictKind::confirmed) judged_.confirmed(claims[i].id, verdict->fact);
        report_.verdicts.push_back(*verdict);
      }
      if (!judgements[i].objection) continue;
      judged_.contradicted(claims[i].id);
      add(finding_of(claims[i], *judgements[i].objection, records_, options_.language));
    }
  }

  void add(Finding finding) {
    if (!options_.ignore.contains(finding.code)) report_.findings.push_back(std::move(finding));
  }
  void add(const std::vector<Clash>& clashes) {
    for (const Clash& clash : clashes) add(finding_of(clash, options_.language));
  }
  void add_open(const std::vector<Clash>& clashes) {
    for (const Clash& clash : clashes)
      if (judged_.leave_open(clash)) add(finding_of(clash, options_.language));
  }

  std::span<const Record> records_;
  const ReconcileOptions& options_;
  const Rates& rates_;
  Judge judge_;
  Judged judged_;
  TopicReader reader_;
  Disagreements across_;                 // holds pointers into the claims given, and into these:
  std::deque<std::vector<Claim>> kept_;  // the figures of articles that have dates too
  std::unordered_map<std::string, std::size_t> rank_;  // of each article, as given
  Report report_;
};

}  // namespace

Report reconcile(std::span<const Claim> claims, std::span<const Record> records,
                 const ReconcileOptions& options) {
  Run run(records, options);
  for (std::size_t begin = 0; begin < claims.size();) {
    std::size_t end = begin + 1;
    while (end < claims.size() && claims[end].article->id == claims[begin].article->id) ++end;
    run.article(claims.subspan(begin, end - begin));
    begin = end;
  }
  return run.finish();
}

}  // namespace recoupe
