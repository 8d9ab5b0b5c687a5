// The facts that a claim may be about, and how it stands to them.
#include "reconcile/candidates.h"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/reconcile/told.h"

namespace recoupe {

void PrintTo(Standing standing, std::ostream* out) {
  *out << (standing == Standing::judged ? "judged" : "elsewhere");
}

namespace {

// The candidates of every claim of a text, and the record that they point into.
struct Found {
  Record record;
  std::vector<Claim> claims;
  std::vector<std::vector<Candidate>> candidates;

  Found(const Told& told, std::string_view facts) : record(record_of(facts)), claims(claims_of(told)) {
    Vocabulary vocabulary;
    const FactIndex words({&record}, vocabulary);
    const Comparer comparer(Rates::built_in());
    for (std::size_t i = 0; i < claims.size(); ++i)
      candidates.push_back(find_candidates(claims, i, words, vocabulary, comparer));
    let_claims_compete(claims, candidates);
  }

  // Of the claim whose quote starts with `figure`; null when the fact is no candidate.
  const Candidate* of(const std::string& figure, const std::string& fact) const {
    for (std::size_t i = 0; i < claims.size(); ++i)
      if (claims[i].quote.starts_with(figure))
        for (const Candidate& candidate : candidates[i])
          if (candidate.fact->id == fact) return &candidate;
    return nullptr;
  }
};

constexpr const char* kRate =
    R"({"id": "rate", "label": "taux de chômage", "value": 7.4, "unit": "%", "about": [["chômage"]]})";
constexpr const char* kJobs =
    R"({"id": "jobs", "label": "emplois du port", "value": 3200, "unit": "emploi", "about": [["port"]]})";

TEST(Candidates, AreTheFactsThatAreEvokedAndHaveAnAmountToCompare) {
  const std::string facts = std::string(kRate) + ", " + kJobs;
  struct {
    const char* text;
    const char* figure;
    const char* fact;
    bool candidate;
  } const rows[] = {
      {"Le chômage est de 7,4 %.", "7,4", "rate", true},
      {"Le chômage est de 9 %.", "9", "rate", true},
      {"L'inflation est de 7,4 %.", "7,4", "rate", false},
      {"Le chômage est de 7,4 %.", "7,4", "jobs", false},
      {"Le chômage touche 3 200 emplois du port.", "3 200", "jobs", true},
      {"Le chômage touche 3 200 emplois du port.", "3 200", "rate", false},       // jobs are no rate
      {"Le port compte des milliers d'emplois.", "des milliers", "jobs", false},  // vague
  };
  for (const auto& row : rows)
    EXPECT_EQ(Found({.text = row.text}, facts).of(row.figure, row.fact) != nullptr, row.candidate)
        << row.text << " / " << row.fact;
}

TEST(Candidates, ScoresAndDatesAreNone) {
  const Article article = article_of({.text = "Le port fête le 12 mars 2025 sa 3e place, 4-2, quai 7."});
  const std::vector<Claim> claims = extract(article, {.all = true});
  const Record record = record_of(kJobs);
  Vocabulary vocabulary;
  const FactIndex words({&record}, vocabulary);
  const Comparer comparer(Rates::built_in());
  int others = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (is_figure(claims[i].kind)) continue;
    ++others;
    EXPECT_TRUE(find_candidates(claims, i, words, vocabulary, comparer).empty()) << claims[i].quote;
  }
  EXPECT_GE(others, 2);
}

// Contract: what the text itself places elsewhere is not judged against the fact.
TEST(Candidates, StandElsewhereWhenTheTextSaysSo) {
  struct {
    const char* text;
    const char* figure;
    Standing standing;
  } const rows[] = {
      {"Le chômage est de 8 %.", "8", Standing::judged},
      {"Le chômage atteint 8 % de la population active.", "8", Standing::judged},
      // another time
      {"Le chômage est de 7,4 %, contre 8 % un an plus tôt.", "8", Standing::elsewhere},
      {"Après 8 % en 2019, le chômage recule.", "8", Standing::elsewhere},
      {"En 2012, le chômage était de 8 %.", "8", Standing::elsewhere},
      {"Le chômage sera de 8 % en 2031.", "8", Standing::elsewhere},
      {"En 2025, le chômage est de 8 %.", "8", Standing::judged},
      // a target
      {"L'objectif est un chômage de 5 %.", "5", Standing::elsewhere},
      {"D'ici à 2030, le chômage doit tomber à 5 %.", "5", Standing::elsewhere},
      {"Le ministre compte ramener le chômage à 5 %.", "5", Standing::elsewhere},
      {"Le ministre entend faire passer le chômage à 5 %.", "5", Standing::elsewhere},
      {"Le ministre compte le chômage à 5 % près.", "5", Standing::judged},
      // a record of yesterday
      {"Pour le chômage, le précédent record est de 8 %.", "8", Standing::elsewhere},
      // a change, where the fact is a level
      {"Le chômage a augmenté de 8 %.", "8", Standing::elsewhere},
      {"Le chômage est en hausse de 8 %.", "8", Standing::elsewhere},
      // denied
      {"Le chômage n'est pas de 8 %.", "8", Standing::elsewhere},
  };
  for (const auto& row : rows) {
    const Found found({.text = row.text}, kRate);
    const Candidate* candidate = found.of(row.figure, "rate");
    ASSERT_NE(candidate, nullptr) << row.text;
    EXPECT_EQ(candidate->standing, row.standing) << row.text;
  }
}

TEST(Candidates, AFactMayItselfBeOfAnotherYearOrAChange) {
  struct {
    const char* fact;
    const char* text;
    const char* figure;
    Standing standing;
  } const rows[] = {
      {R"({"id": "f", "label": "chômage en 2012", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "En 2012, le chômage était de 8 %.", "8", Standing::judged},
      {R"({"id": "f", "label": "chômage en 2012", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "En 2013, le chômage était de 8 %.", "8", Standing::elsewhere},
      {R"({"id": "f", "label": "chômage", "value": 7, "unit": "%", "about": [["chômage"], ["2012"]]})",
       "En 2012, le chômage était de 8 %.", "8", Standing::judged},
      {R"({"id": "f", "label": "chômage en 2019", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "Après 8 % en 2019, le chômage recule.", "8", Standing::judged},
      {R"({"id": "f", "label": "objectif de chômage", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "L'objectif est un chômage de 5 %.", "5", Standing::judged},
      {R"({"id": "f", "label": "chômage prévu", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "Le chômage devrait atteindre 5 %.", "5", Standing::judged},
      {R"({"id": "f", "label": "hausse du chômage", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "Le chômage a augmenté de 8 %.", "8", Standing::judged},
      {R"({"id": "f", "label": "évolution du chômage", "value": 7, "unit": "%", "about": [["chômage"]]})",
       "Le chômage a augmenté de 8 %.", "8", Standing::judged},
      {R"({"id": "f", "label": "chômage", "value": -7, "unit": "%", "about": [["chômage"]]})",
       "Le chômage a reculé de 8 %.", "8", Standing::judged},
  };
  for (const auto& row : rows) {
    const Found found({.text = row.text}, row.fact);
    const Candidate* candidate = found.of(row.figure, "f");
    ASSERT_NE(candidate, nullptr) << row.text;
    EXPECT_EQ(candidate->standing, row.standing) << row.fact << " / " << row.text;
  }
}

TEST(Candidates, TheBaseOfARateMustBeTheFacts) {
  struct {
    const char* fields;
    const char* text;
    Standing standing;
  } const rows[] = {
      {R"("label": "entretien", "per": "a")", "L'entretien coûte 3 millions d'euros par an.",
       Standing::judged},
      {R"("label": "entretien", "per": "a")", "L'entretien coûte 3 millions d'euros par mois.",
       Standing::elsewhere},
      {R"("label": "entretien", "per": "a")", "L'entretien coûte 3 millions d'euros.", Standing::judged},
      {R"("label": "entretien")", "L'entretien coûte 3 millions d'euros par an.", Standing::elsewhere},
      {R"("label": "entretien annuel")", "L'entretien coûte 3 millions d'euros par an.", Standing::judged},
  };
  for (const auto& row : rows) {
    const Found found({.text = row.text},
                      R"({"id": "f", "value": 4e6, "unit": "EUR", "about": [["entretien"]], )" +
                          std::string(row.fields) + "}");
    const Candidate* candidate = found.of("3 millions", "f");
    ASSERT_NE(candidate, nullptr) << row.text;
    EXPECT_EQ(candidate->standing, row.standing) << row.fields << " / " << row.text;
  }
}

TEST(Candidates, AShareIsNotHeldAgainstItsChangeNorARateAgainstWhatIsExpected) {
  struct {
    const char* fields;
    const char* text;
    const char* figure;
    Standing standing;
  } const rows[] = {
      {R"("label": "part du bois", "value": 8.7)", "Le bois (+14,8 %) domine.", "+14,8", Standing::elsewhere},
      {R"("label": "part du bois", "value": 8.7)", "Le bois en fait 14,8 %.", "14,8", Standing::judged},
      {R"("label": "évolution du bois", "value": 8.7)", "Le bois (+14,8 %) domine.", "+14,8",
       Standing::judged},
      {R"("label": "taux du bois", "history": [{"from": "2024-01-01", "value": 9}])",
       "Le taux du bois est attendu à 14,8 %.", "14,8", Standing::elsewhere},
      {R"("label": "taux du bois", "history": [{"from": "2024-01-01", "value": 9}])",
       "Le taux du bois est à 14,8 %.", "14,8", Standing::judged},
      {R"("label": "taux prévu du bois", "history": [{"from": "2024-01-01", "value": 9}])",
       "Le taux du bois est attendu à 14,8 %.", "14,8", Standing::judged},
  };
  for (const auto& row : rows) {
    const Found found({.text = row.text},
                      R"({"id": "f", "unit": "%", "about": [["bois"]], )" + std::string(row.fields) + "}");
    const Candidate* candidate = found.of(row.figure, "f");
    ASSERT_NE(candidate, nullptr) << row.text;
    EXPECT_EQ(candidate->standing, row.standing) << row.fields << " / " << row.text;
  }
}

TEST(Candidates, ARiseIsTheOppositeOfAFall) {
  const std::string rise =
      R"({"id": "f", "label": "hausse des ventes", "value": 7, "unit": "%", "about": [["vente"]]})";
  const std::string fall =
      R"({"id": "f", "label": "ventes", "value": -7, "unit": "%", "about": [["vente"]]})";
  const std::string level =
      R"({"id": "f", "label": "part des ventes", "value": 7, "unit": "%", "about": [["vente"]]})";
  // An evolution goes the way of its sign.
  const std::string change =
      R"({"id": "f", "label": "évolution des ventes", "value": 7, "unit": "%", "about": [["vente"]]})";
  const std::string growth =
      R"({"id": "f", "label": "croissance des ventes", "value": 7, "unit": "%", "about": [["vente"]]})";
  const std::string drop =
      R"({"id": "f", "label": "évolution des ventes", "value": -7, "unit": "%", "about": [["vente"]]})";
  struct {
    std::string fact;
    const char* text;
    bool opposite;
  } const rows[] = {
      {rise, "Les ventes ont augmenté de 7 %.", false},
      {rise, "Les ventes ont reculé de 7 %.", true},
      {fall, "Les ventes ont reculé de 7 %.", false},
      {fall, "Les ventes ont augmenté de 7 %.", true},
      {fall, "Les ventes : 7 %.", false},
      {level, "Les ventes ont reculé de 7 %.", false},
      {change, "Les ventes ont augmenté de 7 %.", false},
      {change, "Les ventes ont reculé de 7 %.", true},
      {growth, "La croissance des ventes ralentit à 7 %.", false},  // it still is a growth
      {growth, "La croissance des ventes recule à 7 %.", false},
      {growth, "Les ventes ont reculé de 7 %.", true},
      {drop, "Les ventes ont augmenté de 7 %.", true},
      {drop, "Les ventes ont reculé de 7 %.", false},
      // the word of another clause
      {rise, "Les coûts ont reculé ; les ventes : 7 %.", false},
      {rise, "Si les coûts ont reculé, les ventes ont gagné 7 %.", false},
  };
  for (const auto& row : rows) {
    const Found found({.text = row.text}, row.fact);
    const Candidate* candidate = found.of("7", "f");
    ASSERT_NE(candidate, nullptr) << row.text;
    EXPECT_EQ(candidate->opposite, row.opposite) << row.fact << " / " << row.text;
  }
}

TEST(Candidates, AFactToldInASentenceIsNotHeldAgainstItsOtherFigures) {
  const Found found({.text = "Le chômage est de 7,4 % ici et de 9 % dans le port voisin."}, kRate);
  EXPECT_EQ(found.of("7,4", "rate")->standing, Standing::judged);
  EXPECT_EQ(found.of("9", "rate")->standing, Standing::elsewhere);
  const Found apart({.text = "Le chômage est de 7,4 % ici. Le chômage est de 9 % là."}, kRate);
  EXPECT_EQ(apart.of("9", "rate")->standing, Standing::judged);
  EXPECT_TRUE(apart.of("9", "rate")->told_elsewhere);
  const Found wrong({.text = "Le chômage est de 8 % ici. Le chômage est de 9 % là."}, kRate);
  EXPECT_FALSE(wrong.of("9", "rate")->told_elsewhere);
}

// A wrong title stays wrong when the text is right.
TEST(Candidates, WhatTheTextTellsDoesNotExcuseTheTitle) {
  const Found found({.text = "Le chômage est de 7,4 %.", .title = "Chômage : 9 %"}, kRate);
  const Candidate* title = found.of("9", "rate");
  ASSERT_NE(title, nullptr);
  EXPECT_FALSE(title->told_elsewhere);
  EXPECT_EQ(title->standing, Standing::judged);
}

}  // namespace
}  // namespace recoupe
