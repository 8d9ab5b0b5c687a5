// A record drafted from a release: what is in it, what is left out, and that it finds the errors of an
// article written after the release.
#include "reconcile/record_draft.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reconcile/record_doubts.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

const Told kRelease = {
    .text =
        "Le Port de Brévannes met en service ce jeudi son terminal d'hydrogène, premier du genre sur la "
        "façade. "
        "L'investissement s'élève à 86,4 millions d'euros, dont une subvention régionale de 12,5 millions "
        "d'euros.\n"
        "Le chantier a mobilisé 340 ouvriers. À plein régime, le terminal emploiera 58 techniciens.\n"
        "Les électrolyseurs du Port de Brévannes ont une puissance de 45 MW. Ils produiront 6 200 tonnes "
        "d'hydrogène par an, contre 900 tonnes pour l'ancienne installation.\n"
        "« C'est un tournant », se réjouit sa directrice, Maud Keravel, 47 ans. Des dizaines de curieux sont "
        "venus.",
    .published = "2025-04-03",
    .title = "Le Port de Brévannes inaugure son terminal d'hydrogène"};

Record drafted(const Told& told) {
  Article article = article_of(told);
  article.outlet = "Port de Brévannes";
  article.url = "https://port-brevannes.example/presse/terminal";
  const auto json = drafted_record(article, extract(article));
  EXPECT_TRUE(json);
  LoadedRecords loaded = parse_record(json.value_or(""), "draft.json");
  for (const Problem& problem : loaded.problems) ADD_FAILURE() << testing::PrintToString(problem);
  return loaded.records.empty() ? Record{} : std::move(loaded.records.front());
}

const Fact* with_value(const Record& record, double value) {
  for (const Fact& fact : record.facts)
    if (fact.history.front().value == value) return &fact;
  return nullptr;
}

TEST(RecordDraft, HoldsTheFiguresThatCanBeKnownAgain) {
  const Record record = drafted(kRelease);
  struct {
    double value;
    const char* unit;
  } const rows[] = {{86.4e6, "EUR"},    {12.5e6, "EUR"}, {340, "ouvrier"},
                    {58, "technicien"}, {45, "MW"},      {6200, "t"}};
  for (const auto& row : rows) {
    const Fact* fact = with_value(record, row.value);
    ASSERT_NE(fact, nullptr) << row.value;
    EXPECT_EQ(fact->unit, row.unit);
    EXPECT_EQ(fact->published, "2025-04-03");
    ASSERT_EQ(fact->sources.size(), 1U);
    EXPECT_EQ(fact->sources[0].publisher, "Port de Brévannes");
    EXPECT_EQ(fact->sources[0].url, "https://port-brevannes.example/presse/terminal");
    ASSERT_EQ(fact->about.size(), 2U) << fact->label;
    EXPECT_EQ(fact->about[0].front(), "Port de Brévannes");
  }
  EXPECT_EQ(with_value(record, 47), nullptr) << "an age";
  EXPECT_EQ(with_value(record, 900), nullptr) << "an earlier state";
  EXPECT_EQ(record.facts.size(), std::size(rows));
}

TEST(RecordDraft, PassesLintAndTheDocumentItself) {
  const Record record = drafted(kRelease);
  EXPECT_TRUE(doubts_about(record).empty());
  const auto claims = claims_of(kRelease);
  const Report report = reconcile(claims, {&record, 1});
  EXPECT_EQ(shown(claims, report).find("contradicted"), std::string::npos);
  for (const Finding& finding : report.findings) ADD_FAILURE() << finding.message;
}

TEST(RecordDraft, IsTheSameEveryTime) {
  const Article article = article_of(kRelease);
  EXPECT_EQ(drafted_record(article, extract(article)), drafted_record(article, extract(article)));
}

TEST(RecordDraft, FindsTheErrorsOfAnArticleWrittenAfterTheRelease) {
  const Record record = drafted(kRelease);
  const Told article = {.text =
                            "Le Port de Brévannes a coupé le ruban d'un terminal d'hydrogène. La subvention "
                            "de la région, au Port "
                            "de Brévannes, est de 12,5 milliards d'euros.\n"
                            "Au Port de Brévannes, quelque 430 ouvriers se sont relayés. Les électrolyseurs "
                            "du Port de Brévannes "
                            "affichent une puissance de 45 GW.\n"
                            "Le terminal du Port de Brévannes doit produire 6 200 tonnes d'hydrogène par an.",
                        .published = "2025-04-04",
                        .title = "Brévannes passe à l'hydrogène"};
  const auto claims = claims_of(article);
  const std::string found = shown(claims, reconcile(claims, {&record, 1}));
  EXPECT_NE(found.find("12,5 milliards d'euros: magnitude subvention"), std::string::npos) << found;
  EXPECT_NE(found.find("430 ouvriers: digits ouvrier"), std::string::npos) << found;
  EXPECT_NE(found.find("45 GW: unit puissance"), std::string::npos) << found;
  EXPECT_NE(found.find("6 200 tonnes: confirmed"), std::string::npos) << found;
}

TEST(RecordDraft, ApproximationsAndRangesKeepTheirWidth) {
  const Record record =
      drafted({.text = "Le Port de Brévannes attend environ 1 200 visiteurs. Le Port de Brévannes "
                       "espère entre 30 et 40 bateaux.",
               .title = "Le Port de Brévannes en fête"});
  const Fact* visitors = with_value(record, 1200);
  ASSERT_NE(visitors, nullptr);
  EXPECT_EQ(visitors->tolerance, 0.05);
  ASSERT_EQ(record.facts.size(), 2U);
  EXPECT_EQ(record.facts[1].history[0].low, 30);
  EXPECT_EQ(record.facts[1].history[0].high, 40);
}

TEST(RecordDraft, ADocumentWithoutFiguresGivesNone) {
  const Article article = article_of({.text = "Le port rouvre demain, annonce la mairie."});
  EXPECT_FALSE(drafted_record(article, extract(article)));
}

}  // namespace
}  // namespace recoupe
