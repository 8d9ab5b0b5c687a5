// The recipe for one article: its claims against the records, then against each other.
// Test: tests/reconcile/article_judge_test.cc, tests/reconcile/reconciler_test.cc.
#include "reconcile/article_judge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "reconcile/arithmetic.h"
#include "reconcile/calendar.h"
#include "reconcile/contradiction.h"
#include "reconcile/conversion.h"
#include "reconcile/judge.h"
#include "reconcile/judged.h"
#include "reconcile/kept_article.h"
#include "reconcile/long_scale.h"
#include "reconcile/messages.h"

namespace recoupe {

struct ArticleJudge::State {
  State(std::span<const Record> all_records, ReconcileOptions given)
      : records(all_records),
        options(std::move(given)),
        rates(options.rates != nullptr ? *options.rates : Rates::built_in()),
        judge(records, rates, options.least_score) {}
  State(const State& other)
      : records(other.records), options(other.options), rates(other.rates), judge(other.judge) {}

  Outcome article(std::span<const Claim> claims) {
    judged = {};
    outcome = {};
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
    std::stable_sort(outcome.report.findings.begin(), outcome.report.findings.end(), earlier);
    return std::move(outcome);
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
    if (!options.ignore.contains(Code::disagreement) || !options.ignore.contains(Code::divergence))
      keep(claims, topics);
  }

  void against_records(std::span<const Claim> claims) {
    const std::vector<Judgement> judgements = judge.judge(claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (const auto& verdict = judgements[i].verdict) {
        if (verdict->verdict == VerdictKind::confirmed) judged.confirm(claims[i]);
        outcome.report.verdicts.push_back(*verdict);
      }
      if (!judgements[i].objection) continue;
      judged.contradict(claims[i]);
      add(finding_of(claims[i], *judgements[i].objection, records, options.language));
    }
  }

  void keep(std::span<const Claim> claims, std::span<const Topic> topics) {
    std::vector<ToldFigure> told = told_figures(claims, topics, reader);
    for (ToldFigure& figure : told) {
      figure.confirmed = judged.is_confirmed(*figure.claim);
      figure.contradicted = judged.is_contradicted(*figure.claim);
    }
    outcome.kept = pack(told);
  }

  void add(Finding finding) {
    if (!options.ignore.contains(finding.code)) outcome.report.findings.push_back(std::move(finding));
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
  TopicReader reader;
  // Of the article at hand:
  Judged judged;
  Outcome outcome;
};

ArticleJudge::ArticleJudge(std::span<const Record> records, ReconcileOptions options)
    : state_(std::make_unique<State>(records, std::move(options))) {}
ArticleJudge::~ArticleJudge() = default;
ArticleJudge::ArticleJudge(const ArticleJudge& other) : state_(std::make_unique<State>(*other.state_)) {}
ArticleJudge::ArticleJudge(ArticleJudge&&) noexcept = default;
ArticleJudge& ArticleJudge::operator=(ArticleJudge&&) noexcept = default;

ArticleJudge::Outcome ArticleJudge::judge(std::span<const Claim> claims) {
  return claims.empty() ? Outcome{} : state_->article(claims);
}

}  // namespace recoupe
