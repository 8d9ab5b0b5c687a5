// The scenarios of corpus/scenarios, read for tests. Their form is told in the README there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "ingest/article.h"
#include "reconcile/finding.h"
#include "reconcile/rates.h"
#include "reconcile/reference.h"

namespace recoupe {

// A figure of one of the articles.
struct Spot {
  std::string article;
  Field field = Field::text;
  std::string quote;
};

struct Expectation {
  std::vector<Spot> spots;  // of one conflict: the finding may stand at any
  std::vector<Code> codes;  // any of them is right
  std::optional<std::string> fact;
};

struct Scenario {
  std::string name;  // the file's, without its ending
  std::optional<Rates> rates;
  std::vector<Record> records;  // none or one
  std::vector<Article> articles;
  std::vector<Expectation> expected;  // empty: a clean text
  std::vector<Expectation> allowed;   // right if found, and need not be
};

// All scenarios, each clean twin as a scenario of its own (`NAME, clean twin`). Faults of the files are
// failures of the test.
std::vector<Scenario> load_scenarios();

// What `recoupe check` would do with a scenario.
struct Outcome {
  std::vector<Claim> claims;
  std::vector<Finding> findings;  // errors and warnings, and what is lower for being in quoted words
};
Outcome outcome_of(const Scenario& scenario);

// The finding, or one of its claims, stands where something is expected.
bool touches(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
             const Outcome& outcome);
// It does, by one of its codes, and about its fact.
bool meets(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
           const Outcome& outcome);

}  // namespace recoupe
