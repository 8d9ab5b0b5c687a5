// `billion` and `trillion`, false friends.
#include "reconcile/long_scale.h"

#include <gmock/gmock.h>

#include "tests/reconcile/clashing.h"

namespace recoupe {
namespace {

struct Row {
  const char* text;
  const char* clashes;
};

constexpr Row kRows[] = {
    {"Le milliardaire a payé 44 billions de dollars pour le réseau.", "long_scale 44 billions de dollars"},
    {"La marque vaut 3 trillions de dollars.", "long_scale 3 trillions de dollars"},
    {"Huit billions d'habitants peuplent la Terre.", "long_scale Huit billions d'habitants"},
    {"Le modèle a 70 billions de paramètres.", "long_scale 70 billions de paramètres"},
    // what does reach a French billion
    {"La dette publique du pays dépasse 3 billions d'euros.", ""},
    {"Le corps abrite 30 billions de bactéries.", ""},
    // the article says what it means
    {"Le plan coûtera 2 billions d'euros, soit 2 000 milliards d'euros.", ""},
    // no state owes that much
    {"La dette publique du pays dépasse 3 000 billions d'euros.", "long_scale 3 000 billions d'euros"},
};

TEST(LongScale, OnlyWhereTheFrenchMeaningIsImpossible) {
  for (const Row& row : kRows) EXPECT_EQ(clashes(Told{.text = row.text}), row.clashes) << row.text;
}

TEST(LongScale, SuggestsTheFrenchWord) {
  const auto findings = reconcile(claims_of("Il a payé 44 billions de dollars pour le réseau."), {}).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].suggestion, "44 milliards de dollars");
  EXPECT_EQ(findings[0].ratio, 1000);
}

}  // namespace
}  // namespace recoupe
