// The scenarios of corpus/scenarios, read and played for tests.
#pragma once

#include <vector>

#include "reconcile/scenario.h"

namespace recoupe {

// All scenarios in the order of their files. Faults of the files are failures of the test.
std::vector<Scenario> load_scenarios();

struct Outcome {
  std::vector<Claim> claims;
  std::vector<Finding> findings;
};
Outcome outcome_of(const Scenario& scenario);

}  // namespace recoupe
