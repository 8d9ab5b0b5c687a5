// Five articles of the web about one announcement. They are not part of the repository; where they stand
// beside it, what is wrong in them is known.
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Json = nlohmann::json;

class Seeds : public ProgramTest {};

TEST_F(Seeds, TwoMistakesAndManyConfirmedFigures) {
  const std::string seeds = repository("../shared/seeds");
  if (!std::filesystem::is_directory(seeds)) GTEST_SKIP() << seeds << " is not there";
  const Ran ran =
      run({"check", seeds, "-r", repository("corpus/references/investai.json"), "--format", "json"});
  ASSERT_EQ(ran.status, 1) << ran.err;
  const Json report = Json::parse(ran.out);
  std::vector<Json> findings;
  for (const Json& finding : report.at("findings")) {
    if (finding.at("severity") != "info") findings.push_back(finding);
  }
  std::string all;
  for (const Json& finding : findings) all += finding.dump() + "\n";
  ASSERT_THAT(findings, SizeIs(2)) << all;

  EXPECT_THAT(findings[0].at("article").get<std::string>(), HasSubstr("002"));
  EXPECT_EQ(findings[0].at("code"), "magnitude");
  EXPECT_EQ(findings[0].at("quote"), "150 millions d’euros");
  EXPECT_EQ(findings[0].at("fact"), "investai/private");
  EXPECT_EQ(findings[0].at("expected").at("value"), 150e9);

  EXPECT_THAT(findings[1].at("article").get<std::string>(), HasSubstr("003"));
  EXPECT_EQ(findings[1].at("code"), "scope");
  EXPECT_THAT(findings[1].at("quote").get<std::string>(), StartsWith("300 milliards"));
  EXPECT_EQ(findings[1].at("fact"), "investai/france");

  EXPECT_GE(report.at("summary").at("confirmed"), 40);
}

}  // namespace
}  // namespace recoupe
