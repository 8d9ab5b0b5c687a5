// Scenarios: articles, with or without a record, and what must be found in them. They measure the checks; the
// form of the files is told in corpus/scenarios/README.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "extract/claim.h"
#include "ingest/article.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"
#include "reconcile/link_score.h"
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
  std::vector<Spot> spots;  // of one conflict: the finding may stand at any; never empty
  std::vector<Code> codes;  // any of them is right; never empty
  std::optional<std::string> fact;
};

struct Scenario {
  std::string name;  // its id; a clean twin's has `, clean twin` behind
  std::optional<Rates> rates;
  std::vector<Record> records;  // none or one
  std::vector<Article> articles;
  std::vector<Expectation> expected;  // empty: a clean text
  std::vector<Expectation> allowed;   // right if found, and need not be
};

// Whether the bytes of a file are a scenario (rather than annotated sentences), by its keys; also of one that
// has a fault.
bool is_scenario(std::string_view bytes);

// The scenario of a file, and its clean twin as one of its own. The first fault of the file is the problem.
[[nodiscard]] tl::expected<std::vector<Scenario>, Problem> read_scenarios(std::string_view bytes,
                                                                          const std::string& file);

// All claims of the scenario's articles, article by article.
std::vector<Claim> claims_of(const Scenario& scenario);

// What `recoupe check` would say of them that counts: errors, warnings, and what is milder for standing in
// someone's quoted words. `least_score` is the threshold of the link between a claim and a fact.
std::vector<Finding> findings_of(const Scenario& scenario, std::span<const Claim> claims,
                                 double least_score = kLinkThreshold);

// The finding, or one of its claims, stands where something is expected.
bool touches(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
             std::span<const Claim> claims);
// It does, by one of its codes, and about its fact.
bool meets(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
           std::span<const Claim> claims);

}  // namespace recoupe
