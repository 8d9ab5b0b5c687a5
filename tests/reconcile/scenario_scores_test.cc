// Scenarios as files, and what they score.
#include "reconcile/scenario_scores.h"

#include <gmock/gmock.h>

#include <string>

#include "tests/reconcile/scenario.h"

namespace recoupe {
namespace {

const std::string kRecord =
    R"({"schema": "recoupe.reference/1", "id": "pont", "title": "Le pont", "facts": [
        {"id": "cout", "label": "coût du pont de Valgrande", "value": 42e6, "unit": "EUR",
         "about": [["pont"], ["Valgrande"], ["coût", "coûter", "coûtera"]]}]})";

// An article with `text`, and the list of what is expected.
std::string file_with(const std::string& text, const std::string& expect, const std::string& more = "") {
  return R"({"id": "pont", "why": "", "rates": null, "reference": )" + kRecord +
         R"(, "articles": [{"type": "article", "id": "a", "title": "Un pont", "published": "2025-03-01", "text": ")" +
         text + R"("}], "expect": [)" + expect + "]" + more + "}";
}

const std::string kRight = "Le pont de Valgrande coûtera 42 millions d'euros.";
const std::string kWrong = "Le pont de Valgrande coûtera 42 milliards d'euros.";
const std::string kExpected =
    R"({"article": "a", "field": "text", "quote": "42 milliards d'euros", "code": "magnitude", "fact": "pont/cout"})";

ScenarioScores scores_of(const std::string& file) {
  ScenarioScores scores;
  const auto scenarios = read_scenarios(file, "pont.json");
  EXPECT_TRUE(scenarios) << (scenarios ? "" : scenarios.error().what.en);
  if (scenarios)
    for (const Scenario& scenario : *scenarios) score(scenario, scores);
  return scores;
}

TEST(ScenarioScores, WhatIsExpectedAndFoundIsMet) {
  const ScenarioScores scores = scores_of(file_with(kWrong, kExpected));
  EXPECT_EQ(scores.scenarios, 1U);
  EXPECT_EQ(scores.clean, 0U);
  EXPECT_EQ(scores.all.expected, 1U);
  EXPECT_EQ(scores.all.met, 1U);
  EXPECT_EQ(scores.by_code.at(static_cast<std::size_t>(Code::magnitude)).met, 1U);
  EXPECT_EQ(scores.all.alarms, 0U);
  EXPECT_TRUE(scores.surprises.empty());
}

TEST(ScenarioScores, WhatIsNotFoundIsMissed) {
  const ScenarioScores scores = scores_of(
      file_with(kRight, R"({"article": "a", "quote": "42 millions d'euros", "code": ["value", "scope"]})"));
  EXPECT_EQ(scores.all.recall(), 0);
  EXPECT_EQ(scores.all.precision(), 1);
  ASSERT_EQ(scores.surprises.size(), 1U);
  EXPECT_TRUE(scores.surprises.front().missed);
  EXPECT_EQ(scores.surprises.front().code, Code::value);
}

TEST(ScenarioScores, WhatIsFoundInACleanTextIsAnAlarm) {
  const ScenarioScores scores = scores_of(file_with(kWrong, ""));
  EXPECT_EQ(scores.clean, 1U);
  EXPECT_EQ(scores.clean_with_alarm, 1U);
  EXPECT_EQ(scores.all.alarms, 1U);
  EXPECT_EQ(scores.all.precision(), 0);
  ASSERT_EQ(scores.surprises.size(), 1U);
  EXPECT_FALSE(scores.surprises.front().missed);
}

TEST(ScenarioScores, WhatIsAllowedIsNoAlarm) {
  const ScenarioScores scores = scores_of(file_with(kWrong, "", R"(, "allow": [)" + kExpected + "]"));
  EXPECT_EQ(scores.all.alarms, 0U);
  EXPECT_EQ(scores.all.expected, 0U);
}

TEST(ScenarioScores, ACleanTwinIsAScenarioOfItsOwn) {
  const ScenarioScores scores =
      scores_of(file_with(kWrong, kExpected,
                          R"(, "clean_twin": [{"type": "article", "id": "a", "title": "Un pont", "text": ")" +
                              kRight + R"("}])"));
  EXPECT_EQ(scores.scenarios, 2U);
  EXPECT_EQ(scores.clean, 1U);
  EXPECT_EQ(scores.clean_with_alarm, 0U);
}

// A higher threshold asks for more evidence: what it finds, a lower one found.
TEST(ScenarioScores, TheCurveFallsAsTheThresholdRises) {
  ScenarioScores scores;
  for (const Scenario& scenario : load_scenarios()) score(scenario, scores);
  ASSERT_GE(scores.curve.size(), 5U);
  bool shipped = false;
  for (std::size_t i = 0; i < scores.curve.size(); ++i) {
    const CurvePoint& point = scores.curve[i];
    EXPECT_GT(point.tally.expected, 50U);
    if (i > 0) {
      const CurvePoint& lower = scores.curve[i - 1];
      EXPECT_GT(point.threshold, lower.threshold);
      EXPECT_LE(point.tally.alarms, lower.tally.alarms) << point.threshold;
    }
    shipped = shipped || point.threshold == kLinkThreshold;
  }
  EXPECT_TRUE(shipped);
  EXPECT_LT(scores.curve.back().tally.recall(), scores.curve.front().tally.recall());
}

TEST(ScenarioFiles, AreToldByTheirKeys) {
  EXPECT_TRUE(is_scenario(file_with(kRight, "")));
  EXPECT_TRUE(is_scenario("\n" + file_with(kRight, "")));
  EXPECT_TRUE(is_scenario("{\n \"id\": \"x\",\n \"articles\": [],\n \"expect\": [}\n"));  // with a fault
  EXPECT_FALSE(is_scenario(R"({"id": "x", "text": "Il y a 3 ponts.", "claims": []})"));
  EXPECT_FALSE(is_scenario("{\"id\": \"x\", \"text\": \"\"}\n{\"id\": \"y\", \"text\": \"\"}\n"));
  EXPECT_FALSE(is_scenario(""));
  EXPECT_FALSE(is_scenario("[]"));
}

TEST(ScenarioFiles, FaultsAreTold) {
  const std::string rows[] = {
      "{",
      "[]",
      "{}",
      file_with(kRight, R"({"article": "a", "quote": "x", "code": "magnitud"})"),
      file_with(kRight, R"({"article": "a", "quote": "x", "code": []})"),
      R"({"articles": [3], "expect": []})",
  };
  for (const std::string& row : rows) {
    const auto read = read_scenarios(row, "f.json");
    ASSERT_FALSE(read) << row;
    EXPECT_EQ(read.error().file, "f.json") << row;
    EXPECT_FALSE(read.error().what.fr.empty());
  }
}

}  // namespace
}  // namespace recoupe
