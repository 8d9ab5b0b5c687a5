// What must not change what is found: the order of facts and records, articles and facts that have nothing to
// do with the text.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "reconcile/reconciler.h"
#include "tests/reconcile/corpus_articles.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

std::vector<Claim> claims_of_all(const std::vector<Article>& articles) {
  std::vector<Claim> claims;
  for (const Article& article : articles)
    for (Claim& claim : extract(article)) claims.push_back(std::move(claim));
  return claims;
}

// Verdicts and findings against the reference.
std::vector<std::string> lines(const Report& report) {
  std::vector<std::string> all;
  for (const Verdict& verdict : report.verdicts) all.push_back(to_json_line(verdict));
  for (const Finding& finding : report.findings)
    if (finding.fact) all.push_back(to_json_line(finding));
  return all;
}

// Facts on things of which no article speaks, in units that they all use.
Record unrelated_facts() {
  std::string facts;
  int number = 0;
  for (const char* unit : {"EUR", "%", "habitant", "TWh", "visiteur", "d", "USD"})
    for (const char* word : {"Zarvaque", "poulpiquet", "quenouillon"}) {
      ++number;
      facts += (facts.empty() ? "" : ", ") + std::string(R"({"id": "u)") + std::to_string(number) +
               R"(", "label": ")" + word + R"(", "value": )" + std::to_string(number * 37.13) +
               R"(, "unit": ")" + unit + R"(", "about": [[")" + word + R"("]]})";
    }
  Record record = record_of(facts);
  record.id = "unrelated";
  for (Fact& fact : record.facts) fact.record = record.id;
  return record;
}

// The first line that is not in both, whatever the order; empty when there is none.
std::string difference(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::string> apart;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(apart));
  return apart.empty() ? "" : apart.front();
}

class Laws : public testing::Test {
 protected:
  const std::vector<Record> records = all_records();
  const std::vector<Article> articles = all_articles();
  const std::vector<Claim> claims = claims_of_all(articles);
  const std::vector<std::string> found = lines(reconcile(claims, records));
};

TEST_F(Laws, TheOrderOfFactsAndRecordsChangesNothing) {
  std::vector<Record> turned = records;
  std::reverse(turned.begin(), turned.end());
  for (Record& record : turned) std::reverse(record.facts.begin(), record.facts.end());
  EXPECT_EQ(difference(lines(reconcile(claims, turned)), found), "");
}

TEST_F(Laws, UnrelatedFactsChangeNothing) {
  std::vector<Record> more = records;
  more.insert(more.begin(), unrelated_facts());
  EXPECT_EQ(difference(lines(reconcile(claims, more)), found), "");
}

TEST_F(Laws, AnUnrelatedArticleChangesNoFinding) {
  std::vector<Claim> more = claims;
  for (Claim& claim : claims_of(Told{.text = "Le poulpiquet pèse 37 kilos et vaut 112 euros.", .id = "zz"}))
    more.push_back(std::move(claim));
  EXPECT_EQ(difference(lines(reconcile(more, records)), found), "");
}

TEST_F(Laws, EveryArticleAloneGivesWhatItGivesAmongTheOthers) {
  std::vector<std::string> alone;
  for (const Article& article : articles)
    for (const std::string& line : lines(reconcile(extract(article), records))) alone.push_back(line);
  EXPECT_EQ(difference(alone, found), "");
}

}  // namespace
}  // namespace recoupe
