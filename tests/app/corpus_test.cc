// The project's own articles against its own records: every mistake that was put into them is found, and
// nothing else. EXPECTED.json beside the articles says which (corpus/articles).
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "program.h"

namespace recoupe {
namespace {

using Json = nlohmann::json;

std::string text_or_empty(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

// The figure that is marked; of parts that do not add up any may be (`or`).
bool marks(const Json& finding, const Json& expected) {
  const std::string quote = text_or_empty(finding, "quote");
  if (quote == text_or_empty(expected, "quote")) return true;
  const auto others = expected.find("or");
  return others != expected.end() && std::find(others->begin(), others->end(), quote) != others->end();
}

bool same_expected_value(const Json& finding, const Json& expected) {
  const bool is_first_choice = text_or_empty(finding, "quote") == text_or_empty(expected, "quote");
  const auto wanted = expected.find("expected");
  const auto given = finding.find("expected");
  if (!is_first_choice || wanted == expected.end() || !wanted->is_number()) return true;
  if (given == finding.end() || !given->is_object() || !given->at("value").is_number()) return false;
  return std::fabs(given->at("value").get<double>() - wanted->get<double>()) <=
         1e-6 * std::fabs(wanted->get<double>());
}

bool fits(const Json& finding, const Json& expected) {
  const auto same = [&](const char* name) {
    return text_or_empty(finding, name) == text_or_empty(expected, name);
  };
  // That the figure is in someone's words counts; the sentence may name them otherwise (`l'élue`).
  const bool both_quoted =
      text_or_empty(finding, "attributed_to").empty() == text_or_empty(expected, "attributed_to").empty();
  return same("code") && same("field") && same("fact") && both_quoted && marks(finding, expected) &&
         same_expected_value(finding, expected);
}

class Corpus : public ProgramTest {
 protected:
  const std::string articles = repository("corpus/articles");
  const std::string record = repository("corpus/references");
};

TEST_F(Corpus, FindsTheMistakesAndNothingElse) {
  // Each article is meant to be checked alone: among each other the wrong ones disagree, of course.
  const Ran ran = run({"check", articles, "-r", record, "--format", "json", "--ignore", "disagreement"});
  ASSERT_EQ(ran.status, 1) << ran.err;
  const Json report = Json::parse(ran.out);
  std::map<std::string, std::string> file_of;  // article -> file name
  for (const Json& article : report.at("articles")) {
    file_of[article.at("id")] = std::filesystem::path(article.at("source").at("file")).filename();
  }
  std::map<std::string, std::vector<Json>> found;
  for (const Json& finding : report.at("findings")) {
    if (finding.at("severity") != "info") found[file_of.at(finding.at("article"))].push_back(finding);
  }
  std::ifstream stream(articles + "/EXPECTED.json");
  const Json expectations = Json::parse(stream);
  EXPECT_FALSE(expectations.at("articles").empty());
  for (const Json& article : expectations.at("articles")) {
    const std::string file = article.at("file");
    EXPECT_TRUE(std::filesystem::exists(articles + "/" + file)) << file << " of EXPECTED.json is missing";
    std::vector<Json>& mine = found[file];
    for (const Json& expected : article.at("findings")) {
      const auto match =
          std::find_if(mine.begin(), mine.end(), [&](const Json& one) { return fits(one, expected); });
      if (match == mine.end()) {
        ADD_FAILURE() << file << ": not found: " << expected.dump();
      } else {
        mine.erase(match);
      }
    }
  }
  for (const auto& [file, rest] : found) {
    for (const Json& finding : rest) ADD_FAILURE() << file << ": not expected: " << finding.dump();
  }
}

TEST_F(Corpus, StagesPipedGiveWhatCheckGives) {
  const Ran check = run({"check", articles, "-r", record, "--format", "ndjson"});
  const Ran piped = shell(fmt::format(
      "\"$RECOUPE\" ingest '{}' | \"$RECOUPE\" extract | \"$RECOUPE\" reconcile -r '{}'", articles, record));
  EXPECT_FALSE(check.out.empty()) << check.err;
  EXPECT_EQ(first_difference(check.out, piped.out), "");
  EXPECT_EQ(check.status, piped.status);
}

TEST_F(Corpus, CheckingTwiceGivesTheSame) {
  const std::vector<std::string> words = {"check", articles, "-r", record, "--format", "json"};
  EXPECT_EQ(first_difference(run(words).out, run(words).out), "");
}

TEST_F(Corpus, RecordsAreSound) {
  const Ran ran = run({"reference", "lint", repository("corpus/references")});
  EXPECT_EQ(ran.status, 0) << ran;
}

}  // namespace
}  // namespace recoupe
