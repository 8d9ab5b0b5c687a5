// What the scenarios of corpus/scenarios expect: what must be found, and that nothing else is.
#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "tests/reconcile/scenario.h"

namespace recoupe {
namespace {

// The share of expectations that must be met, by kind, a little below what was measured when it was set. A
// code is expected once it has a row here.
constexpr double kReferenceFloor = 0.95;   // measured: 48 of 50
constexpr double kArithmeticFloor = 0.96;  // measured: 48 of 48

struct Floor {
  std::vector<Code> codes;
  double share;
};
const Floor kFloors[] = {
    {{Code::currency, Code::unit, Code::percent_point, Code::outdated, Code::scope, Code::magnitude,
      Code::digits, Code::value},
     kReferenceFloor},
    {{Code::arithmetic}, kArithmeticFloor},
};

struct Played {
  Scenario scenario;
  Outcome outcome;
};

const std::vector<Played>& all_played() {
  static const std::vector<Played> all = [] {
    std::vector<Played> made;
    for (Scenario& scenario : load_scenarios()) {
      Outcome outcome = outcome_of(scenario);
      made.push_back({std::move(scenario), std::move(outcome)});
    }
    return made;
  }();
  return all;
}

std::string shown(const Finding& finding) {
  return std::string(name_of(finding.code)) + " « " + finding.quote + " » " + finding.fact.value_or("") +
         " – " + finding.message;
}

std::string shown(const Played& played) {
  std::string out;
  for (const Finding& finding : played.outcome.findings) out += "\n    got " + shown(finding);
  return out;
}

TEST(Scenarios, AreAllThere) {
  EXPECT_GE(all_played().size(), 269U + 133U);  // with the clean twins
}

TEST(Scenarios, CleanTextsGiveNoErrorAndNoWarning) {
  std::string alarms;
  for (const Played& played : all_played())
    if (played.scenario.expected.empty() && !played.outcome.findings.empty())
      alarms += "\n  " + played.scenario.name + shown(played);
  EXPECT_EQ(alarms, "");
}

TEST(Scenarios, InFaultyTextsNothingElseIsFound) {
  std::string alarms;
  for (const Played& played : all_played())
    for (const Finding& finding : played.outcome.findings) {
      if (played.scenario.expected.empty()) continue;
      const auto touched = [&](const std::vector<Expectation>& list) {
        return std::any_of(list.begin(), list.end(), [&](const Expectation& expectation) {
          return touches(finding, expectation, played.scenario, played.outcome.claims);
        });
      };
      if (!touched(played.scenario.expected) && !touched(played.scenario.allowed))
        alarms += "\n  " + played.scenario.name + ": " + shown(finding);
    }
  EXPECT_EQ(alarms, "");
}

TEST(Scenarios, WhatIsExpectedIsFound) {
  for (const Floor& floor : kFloors) {
    int expected = 0;
    int met = 0;
    std::string missed;
    for (const Played& played : all_played())
      for (const Expectation& expectation : played.scenario.expected) {
        if (std::find(floor.codes.begin(), floor.codes.end(), expectation.codes.front()) == floor.codes.end())
          continue;
        ++expected;
        const auto& findings = played.outcome.findings;
        if (std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
              return meets(finding, expectation, played.scenario, played.outcome.claims);
            }))
          ++met;
        else
          missed += "\n  " + played.scenario.name + ": " + std::string(name_of(expectation.codes.front())) +
                    " « " + expectation.spots.front().quote + " »" + shown(played);
      }
    ASSERT_GT(expected, 0);
    EXPECT_GE(met, floor.share * expected) << "of " << expected << "; missed:" << missed;
    if (met < expected) std::cout << met << " of " << expected << " met; missed:" << missed << "\n";
  }
}

}  // namespace
}  // namespace recoupe
