// The stage in its two halves: articles judged alone, in any thread, and what they say against each other.
#include "reconcile/across_articles.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <thread>

#include "reconcile/article_judge.h"
#include "reconcile/reconciler.h"
#include "tests/reconcile/scenario.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

constexpr const char* kBridge =
    "Le pont de Rivesalles a rouvert. Sa rénovation a coûté 31 millions d'euros à la métropole.";
constexpr const char* kBridgeOtherWords =
    "À Rivesalles, la métropole a payé 31 M€ la rénovation du pont. Les piétons l'ont retrouvé dimanche.";
constexpr const char* kBridgeWrong =
    "Rouvert dimanche, le pont de Rivesalles aura donné du fil à retordre : sa rénovation a coûté 13 "
    "millions d'euros.";

std::vector<std::string> lines(const Report& report) {
  std::vector<std::string> all;
  for (const Verdict& verdict : report.verdicts) all.push_back(to_json_line(verdict));
  for (const Finding& finding : report.findings) all.push_back(to_json_line(finding));
  return all;
}

std::vector<std::string> lines(const AcrossArticles::Result& result) {
  std::vector<std::string> all;
  for (const Finding& finding : result.findings) all.push_back(to_json_line(finding));
  for (const Claim& claim : result.claims) all.push_back(to_json_line(claim));
  return all;
}

// The articles of all scenarios without a record, as if of one archive.
std::vector<std::vector<Claim>> archive() {
  std::vector<std::vector<Claim>> all;
  for (const Scenario& scenario : load_scenarios())
    for (const Article& article : scenario.articles) all.push_back(extract(article, {.weekdays = true}));
  return all;
}

std::vector<std::string> kept_of(const std::vector<std::vector<Claim>>& articles,
                                 std::span<const Record> records = {}, const ReconcileOptions& options = {}) {
  ArticleJudge judge(records, options);
  std::vector<std::string> kept;
  for (const auto& claims : articles) kept.push_back(judge.judge(claims).kept);
  return kept;
}

AcrossArticles::Result across(const std::vector<std::string>& kept, const SpoolOptions& spool = {}) {
  AcrossArticles all({}, spool);
  for (const std::string& one : kept) all.add(one);
  return all.findings();
}

TEST(AcrossArticles, GivesTheClaimsThatItsFindingsName) {
  std::vector<std::vector<Claim>> articles;
  for (const char* text : {kBridge, kBridgeOtherWords, kBridgeWrong})
    articles.push_back(extract(article_of({.text = text, .id = text})));
  const auto result = across(kept_of(articles));
  ASSERT_EQ(result.findings.size(), 1U);
  const Finding& finding = result.findings.front();
  ASSERT_EQ(finding.claims.size(), 3U);
  ASSERT_EQ(result.claims.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const Claim& claim = result.claims[i];
    EXPECT_EQ(claim.id, finding.claims[i]);
    EXPECT_TRUE(claim_is_sound(claim)) << to_json_line(claim);
    EXPECT_THAT(claim.article->id, testing::HasSubstr(claim.sentence));
    EXPECT_EQ(claim.article->source.file, "a.txt");
  }
  EXPECT_EQ(result.claims.front().article->id, kBridgeWrong);
}

TEST(AcrossArticles, SaysNothingOfWhatARecordExplains) {
  const Record record = record_of(
      R"({"id": "pont", "label": "rénovation du pont de Rivesalles", "value": 31e6, "unit": "EUR",
          "about": [["pont"], ["rénovation"]]})");
  std::vector<std::vector<Claim>> articles;
  for (const char* text : {kBridge, kBridgeOtherWords, kBridgeWrong})
    articles.push_back(extract(article_of({.text = text, .id = text})));
  EXPECT_EQ(across(kept_of(articles, {&record, 1})).findings.size(), 0U);
  EXPECT_EQ(across(kept_of(articles)).findings.size(), 1U);
}

TEST(AcrossArticles, KeepsNothingThatIsToBeIgnored) {
  const std::vector<std::vector<Claim>> articles = {extract(article_of({.text = kBridge}))};
  EXPECT_NE(kept_of(articles).front(), "");
  EXPECT_NE(kept_of(articles, {}, {.ignore = {Code::disagreement}}).front(), "");
  EXPECT_EQ(kept_of(articles, {}, {.ignore = {Code::disagreement, Code::divergence}}).front(), "");
}

// With everything in temporary files: the same bytes.
TEST(AcrossArticles, DoesNotDependOnMemory) {
  const std::vector<std::string> kept = kept_of(archive());
  const auto there = lines(across(kept));
  EXPECT_GT(there.size(), 10U);
  for (const std::size_t bytes : {0, 100, 10'000})
    EXPECT_EQ(lines(across(kept, {testing::TempDir(), bytes})), there) << bytes;
}

// Two halves, or one: the same.
TEST(AcrossArticles, WithArticleJudgesMakesTheStage) {
  int found = 0;
  for (const Scenario& scenario : load_scenarios()) {
    const ReconcileOptions options{.rates = scenario.rates ? &*scenario.rates : nullptr};
    ArticleJudge judge(scenario.records, options);
    AcrossArticles all(options);
    std::vector<Claim> claims;
    Report halves;
    for (const Article& article : scenario.articles) {
      const std::vector<Claim> of_one = extract(article, {.weekdays = true});
      claims.insert(claims.end(), of_one.begin(), of_one.end());
      const auto outcome = judge.judge(of_one);
      all.add(outcome.kept);
      for (const Verdict& verdict : outcome.report.verdicts) halves.verdicts.push_back(verdict);
      for (const Finding& finding : outcome.report.findings) halves.findings.push_back(finding);
    }
    for (const Finding& finding : all.findings().findings) {
      halves.findings.push_back(finding);
      ++found;
    }
    EXPECT_EQ(lines(halves), lines(reconcile(claims, scenario.records, options))) << scenario.name;
  }
  EXPECT_GT(found, 3);
}

// Judges in several threads share nothing that changes (run under -fsanitize=thread too).
TEST(ArticleJudge, GivesTheSameInSeveralThreads) {
  const std::vector<Scenario> scenarios = load_scenarios();
  std::vector<Record> records;
  for (const Scenario& scenario : scenarios)
    records.insert(records.end(), scenario.records.begin(), scenario.records.end());
  const auto judged = [&](ArticleJudge judge) {
    std::vector<std::string> all;
    for (const Scenario& scenario : scenarios)
      for (const Article& article : scenario.articles) {
        const auto outcome = judge.judge(extract(article, {.weekdays = true}));
        for (std::string& line : lines(outcome.report)) all.push_back(std::move(line));
        all.push_back(outcome.kept);
      }
    return all;
  };
  // Threads first, so that what is made once is made by them; two have copies of one judge.
  constexpr std::size_t kThreads = 4;
  std::vector<std::vector<std::string>> results(kThreads);
  const ArticleJudge shared(records, {});
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < kThreads; ++i)
      threads.emplace_back(
          [&, i] { results[i] = judged(i % 2 == 0 ? ArticleJudge(records, {}) : ArticleJudge(shared)); });
  }
  const std::vector<std::string> alone = judged(ArticleJudge(records, {}));
  EXPECT_GT(alone.size(), scenarios.size());
  for (const auto& result : results) EXPECT_EQ(result, alone);
}

// What an article gave before does not matter to the next one.
TEST(ArticleJudge, RemembersNothingThatShows) {
  const auto articles = archive();
  const std::vector<std::string> together = kept_of(articles);
  for (std::size_t i = 0; i < articles.size(); i += 7) EXPECT_EQ(kept_of({articles[i]}).front(), together[i]);
}

// A dispatch printed far too often, among other articles, and one that is wrong.
TEST(AcrossArticles, TakesSomeOfEndlesslyMany) {
  const auto kept_as = [](const char* text, const std::string& id) {
    return kept_of({extract(article_of({.text = text, .id = id}))}).front();
  };
  const std::string printed = kept_as(kBridge, "printed 00000");
  const std::string other = kept_as("À Lasserre, l'incendie a détruit 180 hectares de pins.", "other");
  AcrossArticles all({});
  for (int i = 0; i < 6000; ++i) {
    std::string number = std::to_string(10'000 + i);
    std::string kept = printed;
    all.add(kept.replace(kept.find("00000"), number.size(), number));
    for (int k = 0; k < 5; ++k) all.add(other);
    if (i == 3000) all.add(kept_as(kBridgeWrong, "wrong"));
  }
  const auto result = all.findings();
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().article, "wrong");
  EXPECT_GT(result.claims.size(), 40U);
  EXPECT_LE(result.claims.size(), 5000U);
}

TEST(AcrossArticles, TellsThatNothingCanBeHeld) {
  const std::vector<std::string> kept = kept_of({extract(article_of({.text = kBridge}))});
  EXPECT_THROW(across(kept, {"/nowhere", 0}), SpoolFailed);
}

}  // namespace
}  // namespace recoupe
