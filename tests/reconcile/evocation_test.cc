// How strongly the words around a claim speak of a fact.
#include "reconcile/evocation.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// The fact `fact` as it is evoked around the figure whose quote starts with `figure`.
Evocation evoked(const Told& told, const std::string& figure, const std::vector<const Record*>& records,
                 std::size_t fact = 0) {
  Vocabulary vocabulary;
  const std::vector<FactWords> facts = prepare_facts(records, vocabulary);
  const std::vector<Claim> claims = claims_of(told);
  const Claim* wanted = nullptr;
  std::vector<const Claim*> neighbours;
  for (const Claim& claim : claims)
    if (wanted == nullptr && claim.quote.starts_with(figure)) {
      wanted = &claim;
    } else {
      neighbours.push_back(&claim);
    }
  if (wanted == nullptr) {
    ADD_FAILURE() << figure << " is no figure of " << told.text;
    return {};
  }
  return Surroundings(*wanted, neighbours, vocabulary).evoke(facts[fact]);
}

Record about(const std::string& groups, const std::string& more = "") {
  return record_of(R"({"id": "f", "label": "fait", "value": 7, "unit": "EUR", "about": )" + groups + more +
                   "}");
}

Evocation evoked(const Told& told, const std::string& figure, const std::string& groups,
                 const std::string& more = "") {
  const Record record = about(groups, more);
  return evoked(told, figure, {&record});
}

constexpr const char* kPort = R"([["port"]])";

TEST(Evocation, NearerCountsMore) {
  // Each row evokes the port more weakly than the one above.
  const Told rows[] = {
      {.text = "Le port coûte 7 euros.\n"},
      {.text = "Le port, d'après les auteurs de cette longue étude, coûte 7 euros."},
      {.text = "Tous parlent du port. La ville donne 7 euros."},
      {.text = "La ville donne 7 euros. Tous parlent du port."},
  };
  double last = 1.01;
  for (const Told& row : rows) {
    const double fit = evoked(row, "7", kPort).fit;
    EXPECT_LT(fit, last) << row.text;
    EXPECT_GT(fit, 0) << row.text;
    last = fit;
  }
}

TEST(Evocation, HeadingTitleAndLeadCountLessThanTheSentence) {
  const std::string far = "\nLa ville donne 7 euros.";
  const double sentence = evoked({.text = "La ville donne au port 7 euros."}, "7", kPort).fit;
  const double title = evoked({.text = "Tout change ici." + far, .title = "Le port"}, "7", kPort).fit;
  const double lead = evoked({.text = "Tous parlent du port." + far}, "7", kPort).fit;
  Article headed = article_of({.text = "Tout change ici.\nLe port" + far});
  headed.blocks.at(1).role = BlockRole::heading;
  const auto claims = extract(headed);
  ASSERT_EQ(claims.size(), 1U);
  ASSERT_EQ(claims[0].heading, "Le port");
  Vocabulary vocabulary;
  const Record record = about(kPort);
  const auto facts = prepare_facts({&record}, vocabulary);
  const double heading = Surroundings(claims[0], {}, vocabulary).evoke(facts[0]).fit;
  EXPECT_GT(sentence, heading);
  EXPECT_GT(heading, title);
  EXPECT_GT(title, lead);
  EXPECT_GT(lead, 0);
  EXPECT_EQ(evoked({.text = "Tout change ici." + far}, "7", kPort).fit, 0);
}

TEST(Evocation, WordsBehindAnotherFigureCountLess) {
  const double own = evoked({.text = "La gare reçoit 4 euros et le port 7 euros."}, "7", kPort).fit;
  const double other = evoked({.text = "Le port reçoit 4 euros et la gare 7 euros."}, "7", kPort).fit;
  const double plain = evoked({.text = "Le port reçoit toujours et la gare 7 euros."}, "7", kPort).fit;
  EXPECT_GT(own, other);
  EXPECT_GT(plain, other);
}

TEST(Evocation, EveryGroupMustBeEvokedByOneOfItsWords) {
  struct {
    const char* text;
    bool about;
  } const rows[] = {
      {"Le port de Sète coûte 7 euros.", true},       {"Les quais de Sète coûtent 7 euros.", true},
      {"Le port de Marseille coûte 7 euros.", false}, {"La gare de Sète coûte 7 euros.", false},
      {"La gare de Marseille coûte 7 euros.", false},
  };
  for (const auto& row : rows) {
    const Evocation evocation = evoked({.text = row.text}, "7", R"([["port", "quai"], ["Sète"]])");
    EXPECT_EQ(evocation.fit > 0, row.about) << row.text;
    if (row.about) {
      EXPECT_GT(evocation.weakest, 0) << row.text;
      EXPECT_LE(evocation.weakest, evocation.fit) << row.text;
    }
  }
}

TEST(Evocation, AWordOfSeveralMustStandTogetherInOrder) {
  struct {
    const char* text;
    bool about;
  } const rows[] = {
      {"Le chiffre d'affaires est de 7 euros.", true},
      {"Les chiffres d’affaires sont de 7 euros.", true},
      {"Les affaires sans chiffre coûtent 7 euros.", false},
      {"Le chiffre des nouvelles affaires est de 7 euros.", false},
      {"Le chiffre est de 7 euros.", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(evoked({.text = row.text}, "7", R"([["chiffre d'affaires"]])").fit > 0, row.about) << row.text;
}

TEST(Evocation, WordsThatExcludeDoSoWhenTheyAreNearer) {
  const char* unless = R"(, "unless": ["gare routière", "pêche"])";
  struct {
    const char* text;
    bool about;
  } const rows[] = {
      {"Le port de commerce coûte 7 euros.", true},
      {"Le port reçoit beaucoup, et la pêche 7 euros.", false},
      {"Après des années de pêche, chacun pense que le port coûte 7 euros.", true},
      {"Le port se plaint, car la gare routière coûte 7 euros.", false},
      {"Le port se plaint, car la gare coûte 7 euros.", true},
      {"Tous parlent de pêche. Le port coûte 7 euros.", true},
  };
  for (const auto& row : rows)
    EXPECT_EQ(evoked({.text = row.text}, "7", kPort, unless).fit > 0, row.about) << row.text;
}

// A year is no matter of distance: the figure is of it, or it is not.
TEST(Evocation, AYearExcludesFromAnywhereInTheSentence) {
  const char* unless = R"(, "unless": ["2015"])";
  struct {
    const char* text;
    bool about;
  } const rows[] = {
      {"Le port coûte 7 euros.", true},
      {"Selon le bilan 2015 que tout le monde peut lire en ligne, le port coûte 7 euros.", false},
      {"En 2016, le port coûte 7 euros, loin des 9 euros de 2015.", true},
      {"Le port coûte 7 euros, comme toujours depuis 2015.", true},
  };
  for (const auto& row : rows)
    EXPECT_EQ(evoked({.text = row.text}, "7", kPort, unless).fit > 0, row.about) << row.text;
}

TEST(Evocation, WithoutAboutTheLabelServesAndMostOfItIsEnough) {
  const Record record =
      record_of(R"({"id": "f", "label": "longueur totale du viaduc", "value": 7, "unit": "km"})");
  struct {
    const char* text;
    bool about;
  } const rows[] = {
      {"La longueur totale du viaduc est de 7 km.", true},
      {"Le viaduc a une longueur de 7 km.", true},  // two of three
      {"Le viaduc se trouve à 7 km.", false},       // one of three
      {"La route fait 7 km.", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(evoked({.text = row.text}, "7", {&record}).fit > 0, row.about) << row.text;
}

TEST(Evocation, RareWordsAreStrongerEvidenceThanSharedOnes) {
  // Two facts of one town: `ville` is a word of both, `crèche` and `piscine` of one each.
  const Record record = record_of(
      R"({"id": "a", "label": "crèche", "value": 7, "unit": "EUR", "about": [["ville", "crèche"]]},
         {"id": "b", "label": "piscine", "value": 8, "unit": "EUR", "about": [["ville", "piscine"]]})");
  const Evocation shared = evoked({.text = "La ville paie 7 euros."}, "7", {&record});
  const Evocation own = evoked({.text = "La crèche paie 7 euros."}, "7", {&record});
  EXPECT_GT(own.evidence, shared.evidence);
  EXPECT_EQ(own.own_words, 1);
  EXPECT_EQ(shared.own_words, 0);
  EXPECT_DOUBLE_EQ(own.fit, shared.fit);
}

TEST(Evocation, LocalIsTheSentenceAlone) {
  const Evocation here = evoked({.text = "Le port coûte 7 euros."}, "7", kPort);
  const Evocation there = evoked({.text = "Tous parlent du port. La ville donne 7 euros."}, "7", kPort);
  EXPECT_GT(here.local, 0.9);
  EXPECT_EQ(there.local, 0);
  EXPECT_EQ(here.own_words, 1);
  EXPECT_EQ(there.own_words, 0);
}

TEST(Evocation, ReasonsNameTheWordsAsTheRecordHasThem) {
  const Evocation evocation = evoked({.text = "Tous parlent du port. À Sète, la ville donne 7 euros."}, "7",
                                     R"([["Port"], ["Sète"]])");
  ASSERT_EQ(evocation.reasons.size(), 2U);
  EXPECT_THAT(evocation.reasons[0], testing::HasSubstr("Port"));
  EXPECT_THAT(evocation.reasons[1], testing::HasSubstr("Sète"));
}

TEST(Evocation, IsAShareOfOne) {
  for (const char* text :
       {"Le port de Sète coûte 7 euros.", "À Sète. Le port ? 7 euros.", "7 euros : port, Sète."}) {
    const Evocation evocation = evoked({.text = text}, "7", R"([["port"], ["Sète"]])");
    EXPECT_GT(evocation.fit, 0) << text;
    EXPECT_LE(evocation.fit, 1) << text;
    EXPECT_LE(evocation.local, 1 + 1e-9) << text;
  }
}

// A year is tied to its figure, or to what stands before; a year that is merely near is another figure's.
TEST(Evocation, AYearMustBeThatOfTheFigure) {
  struct {
    Told told;
    bool about;
  } const rows[] = {
      {{.text = "En 2024, le port coûte 7 euros."}, true},
      {{.text = "Le port coûte 7 euros en 2024."}, true},
      {{.text = "En 2023, le port coûte 7 euros."}, false},
      {{.text = "Le port coûte 7 euros."}, false},
      {{.text = "Tout commence en 2024. Le port coûte 7 euros."}, true},
      {{.text = "Le port coûte 7 euros. Tout finit en 2024."}, false},
      {{.text = "Tout commence en 2024. En 2023, le port coûte 7 euros."}, false},
      {{.text = "Le port coûte 7 euros, du jamais vu depuis le début de 2024."}, false},
      {{.text = "Le port coûte 7 euros.", .title = "Le bilan de 2024"}, true},
  };
  for (const auto& row : rows)
    EXPECT_EQ(evoked(row.told, "7", R"([["port"], ["2024"]])").fit > 0, row.about) << row.told.text;
}

// Adding facts that share no word with a fact does not change how strongly it is evoked.
TEST(Evocation, UnrelatedFactsDoNotCount) {
  const std::string port =
      R"({"id": "f", "label": "x", "value": 7, "unit": "EUR", "about": [["port"], ["ville"]]})";
  const Record alone = record_of(port);
  const Record among =
      record_of(port + R"(, {"id": "g", "label": "y", "value": 8, "unit": "EUR", "about": [["gare"]]},
                                            {"id": "h", "label": "z", "value": 9, "unit": "EUR", "about": [["pont"]]})");
  const Told told = {.text = "La ville donne au port 7 euros."};
  EXPECT_EQ(evoked(told, "7", {&alone}).evidence, evoked(told, "7", {&among}).evidence);
}

}  // namespace
}  // namespace recoupe
