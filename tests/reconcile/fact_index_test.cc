// The index leaves out no fact that is evoked, and few that are not.
#include "reconcile/fact_index.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/reconcile/corpus_articles.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

std::vector<const Record*> pointers_to(const std::vector<Record>& records) {
  std::vector<const Record*> pointers;
  for (const Record& record : records) pointers.push_back(&record);
  return pointers;
}

TEST(FactIndex, ReachesEveryFactThatIsEvokedAnywhereInTheCorpus) {
  const std::vector<Record> records = all_records();
  Vocabulary vocabulary;
  const FactIndex index(pointers_to(records), vocabulary);
  std::size_t evoked = 0;
  std::size_t reached = 0;
  std::size_t asked = 0;
  for (const Article& article : all_articles())
    for (const Claim& claim : extract(article)) {
      const Surroundings surroundings(claim, {}, vocabulary);
      const std::vector<std::uint32_t> facts = index.reached(surroundings);
      reached += facts.size();
      asked += index.size();
      for (std::uint32_t fact = 0; fact < index.size(); ++fact) {
        if (surroundings.evoke(index.words(fact)).fit <= 0) continue;
        ++evoked;
        EXPECT_TRUE(std::binary_search(facts.begin(), facts.end(), fact))
            << index.words(fact).fact->name() << " / " << claim.sentence;
      }
    }
  EXPECT_GT(evoked, 500U);
  EXPECT_LT(reached, asked / 4) << "the index spares little";
}

TEST(FactIndex, FactsWithoutAboutAreReachedByMostWordsOfTheirLabel) {
  const Record record =
      record_of(R"({"id": "f", "label": "budget annuel du port de Sète", "value": 7, "unit": "EUR"})");
  Vocabulary vocabulary;
  const FactIndex index({&record}, vocabulary);
  const auto reached = [&](const std::string& text) {
    return !index.reached(Surroundings(claim_of(text), {}, vocabulary)).empty();
  };
  EXPECT_TRUE(reached("Le budget annuel du port est de 7 euros."));
  EXPECT_TRUE(reached("À Sète, le budget du port est de 7 euros."));
  EXPECT_FALSE(reached("La gare coûte 7 euros."));
}

TEST(FactIndex, AFamilyIsOfOneRecordAndOneUnit) {
  const std::string facts =
      R"({"id": "a", "label": "port", "value": 7, "unit": "EUR"}, {"id": "b", "label": "gare", "value": 8, "unit": "EUR"},
         {"id": "c", "label": "pont", "value": 9, "unit": "%"})";
  const Record record = record_of(facts);
  const Record other = record_of(facts);
  Vocabulary vocabulary;
  const FactIndex index({&record, &other}, vocabulary);
  EXPECT_THAT(index.family(record.facts[0]), testing::ElementsAre(&record.facts[1]));
}

TEST(FactIndex, CountsOfAFamilyMayShareANameOnly) {
  const Record record = record_of(
      R"({"id": "a", "label": "joueuses", "value": 3780, "unit": "joueuse"},
         {"id": "b", "label": "jeunes", "value": 1340, "unit": "jeune", "unit_names": ["joueuse", "membre"]},
         {"id": "c", "label": "membres", "value": 9460, "unit": "membre"})");
  Vocabulary vocabulary;
  const FactIndex index({&record}, vocabulary);
  EXPECT_THAT(index.family(record.facts[0]), testing::ElementsAre(&record.facts[1]));
  EXPECT_THAT(index.family(record.facts[1]), testing::ElementsAre(&record.facts[0], &record.facts[2]));
}

TEST(FactIndex, AFamilyHasOneBaseUnlessAnotherIsAskedFor) {
  const Record record = record_of(R"({"id": "a", "label": "plan", "value": 225, "unit": "EUR"},
                                     {"id": "b", "label": "entretien", "value": 45, "unit": "EUR", "per": "a"})");
  Vocabulary vocabulary;
  const FactIndex index({&record}, vocabulary);
  EXPECT_TRUE(index.family(record.facts[0]).empty());
  EXPECT_THAT(index.family(record.facts[0], FactIndex::Bases::other), testing::ElementsAre(&record.facts[1]));
}

// In a large record any figure is that of something; only what shares a rare word is of the family.
TEST(FactIndex, InALargeRecordAFamilySharesARareWord) {
  std::string facts;
  for (int n = 0; n < 300; ++n) {
    const std::string place = "Ville" + std::to_string(n / 3);
    facts += std::string(n == 0 ? "" : ", ") + R"({"id": "f)" + std::to_string(n) +
             R"(", "label": "x", "value": 7, "unit": "EUR", "about": [[")" + place + R"("], ["budget"]]})";
  }
  const Record record = record_of(facts);
  Vocabulary vocabulary;
  const FactIndex index({&record}, vocabulary);
  EXPECT_LT(index.family(record.facts[0]).size(), 10U);
}

}  // namespace
}  // namespace recoupe
