// Test: tests/reconcile/scenario_scores_test.cc.
#include "reconcile/scenario_scores.h"

#include <algorithm>

namespace recoupe {
namespace {

constexpr std::array kThresholds = {0.1, 0.2, 0.3, 0.4, kLinkThreshold, 0.6, 0.7, 0.8, 0.9};
static_assert(std::find(kThresholds.begin(), kThresholds.end(), kLinkThreshold) != kThresholds.end());

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

bool against_a_record(Code code) {
  return code <= Code::value;
}

// What the findings of one run are worth.
class Marks {
 public:
  Marks(const Scenario& scenario, const std::vector<Claim>& claims, const std::vector<Finding>& findings)
      : scenario_(scenario), claims_(claims), findings_(findings) {}

  bool is_met(const Expectation& expectation) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
      return meets(finding, expectation, scenario_, claims_);
    });
  }
  bool is_alarm(const Finding& finding) const {
    const auto touched = [&](const Expectation& expectation) {
      return touches(finding, expectation, scenario_, claims_);
    };
    return std::none_of(scenario_.expected.begin(), scenario_.expected.end(), touched) &&
           std::none_of(scenario_.allowed.begin(), scenario_.allowed.end(), touched);
  }
  Tally against_records() const {
    Tally tally;
    for (const Expectation& expectation : scenario_.expected) {
      if (!against_a_record(expectation.codes.front())) continue;
      ++tally.expected;
      tally.met += is_met(expectation) ? 1 : 0;
    }
    for (const Finding& finding : findings_)
      if (finding.fact && is_alarm(finding)) ++tally.alarms;
    return tally;
  }

 private:
  const Scenario& scenario_;
  const std::vector<Claim>& claims_;
  const std::vector<Finding>& findings_;
};

void add(const Tally& one, Tally& sum) {
  sum.expected += one.expected;
  sum.met += one.met;
  sum.alarms += one.alarms;
}

// Only a scenario with a record has links whose threshold matters.
void follow_the_threshold(const Scenario& scenario, const std::vector<Claim>& claims,
                          ScenarioScores& scores) {
  if (scores.curve.empty())
    for (const double threshold : kThresholds) scores.curve.push_back({threshold, {}});
  if (scenario.records.empty()) return;
  for (CurvePoint& point : scores.curve) {
    const std::vector<Finding> findings = findings_of(scenario, claims, point.threshold);
    add(Marks(scenario, claims, findings).against_records(), point.tally);
  }
}

}  // namespace

double Tally::precision() const {
  return share(met, met + alarms);
}

double Tally::recall() const {
  return share(met, expected);
}

void score(const Scenario& scenario, ScenarioScores& scores) {
  const std::vector<Claim> claims = claims_of(scenario);
  const std::vector<Finding> findings = findings_of(scenario, claims);
  const Marks marks(scenario, claims, findings);
  Tally tally;
  for (const Expectation& expectation : scenario.expected) {
    const Code code = expectation.codes.front();
    const Tally one{.expected = 1, .met = marks.is_met(expectation) ? 1U : 0U, .alarms = 0};
    add(one, tally);
    add(one, scores.by_code.at(static_cast<std::size_t>(code)));
    if (one.met == 0)
      scores.surprises.push_back({scenario.name, true, code, expectation.spots.front().quote});
  }
  for (const Finding& finding : findings) {
    if (!marks.is_alarm(finding)) continue;
    ++tally.alarms;
    ++scores.by_code.at(static_cast<std::size_t>(finding.code)).alarms;
    scores.surprises.push_back({scenario.name, false, finding.code, finding.quote});
  }
  add(tally, scores.all);
  ++scores.scenarios;
  if (scenario.expected.empty()) {
    ++scores.clean;
    scores.clean_with_alarm += tally.alarms > 0 ? 1 : 0;
  }
  follow_the_threshold(scenario, claims, scores);
}

}  // namespace recoupe
