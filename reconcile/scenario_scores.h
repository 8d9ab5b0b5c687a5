// Scores of scenarios: precision and recall of what is found, over all, by code, and along the threshold of
// the link between a claim and a fact: the curve by which that threshold is set.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "reconcile/scenario.h"

namespace recoupe {

inline constexpr std::size_t kCodes = static_cast<std::size_t>(Code::divergence) + 1;

// A finding that touches nothing expected and nothing allowed is an alarm; a further one on a figure that is
// known to be wrong is neither right nor wrong.
struct Tally {
  std::size_t expected = 0;
  std::size_t met = 0;
  std::size_t alarms = 0;

  double precision() const;  // 1 when nothing is found
  double recall() const;     // 1 when nothing is expected
};

struct CurvePoint {
  double threshold = 0;
  Tally tally;  // against a record only: nothing else depends on the threshold
};

// What was expected and not found (`met` false), or found and not expected.
struct Surprise {
  std::string scenario;
  bool missed = false;
  Code code = Code::value;
  std::string quote;
};

struct ScenarioScores {
  std::size_t scenarios = 0;
  std::size_t clean = 0;  // expect nothing
  std::size_t clean_with_alarm = 0;
  Tally all;
  std::array<Tally, kCodes> by_code{};  // an expectation under its first code, an alarm under its own
  std::vector<CurvePoint> curve;        // thresholds rising; the shipped one is among them
  std::vector<Surprise> surprises;      // in the order of the scenarios
};

// Plays `scenario` and adds what it gives.
void score(const Scenario& scenario, ScenarioScores& scores);

}  // namespace recoupe
