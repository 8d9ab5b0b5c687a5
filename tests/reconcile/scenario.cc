#include "tests/reconcile/scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/reconcile/problem_printing.h"

namespace recoupe {

std::vector<Scenario> load_scenarios() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RECOUPE_SOURCE_DIR "/corpus/scenarios"))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Scenario> scenarios;
  for (const auto& path : paths) {
    std::ifstream file(path);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto read = read_scenarios(bytes, path.filename());
    if (!read) ADD_FAILURE() << testing::PrintToString(read.error());
    if (read)
      for (Scenario& scenario : *read) scenarios.push_back(std::move(scenario));
  }
  return scenarios;
}

Outcome outcome_of(const Scenario& scenario) {
  Outcome outcome;
  outcome.claims = claims_of(scenario);
  outcome.findings = findings_of(scenario, outcome.claims);
  return outcome;
}

}  // namespace recoupe
