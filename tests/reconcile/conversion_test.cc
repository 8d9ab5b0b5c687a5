// Amounts that an article gives in two currencies or two units.
#include "reconcile/conversion.h"

#include <gmock/gmock.h>

#include "tests/reconcile/clashing.h"

namespace recoupe {
namespace {

// One euro was 1.0909 dollars and 0.84250 pounds on 10 March 2025 in round numbers; the table has the day's
// own.
struct Row {
  const char* text;
  const char* clashes;
};

constexpr Row kRows[] = {
    {"Le studio a levé 100 millions d'euros, soit 108 millions de dollars.", ""},
    {"Le studio a levé 100 millions d'euros, soit 104 millions de dollars.", ""},  // 4 % off
    {"Le studio a levé 100 millions d'euros, soit 92 millions de dollars.",
     "conversion 92 millions de dollars"},
    {"Le studio a levé 100 millions d'euros (92 millions de dollars).", "conversion 92 millions de dollars"},
    {"Le studio a levé environ 100 millions d'euros, soit 100 millions de dollars.", ""},  // 8 %, approximate
    {"Le studio a levé 100 millions d'euros, l'équivalent de 108 milliards de dollars.",
     "conversion 108 milliards de dollars"},
    // what it has risen by
    {"Le kilo se vend 5 euros, soit 40 cents de dollar de plus qu'en mai.", ""},
    // the sum of two
    {"Le studio a levé 60 millions d'euros et 40 millions d'euros, soit 108 millions de dollars.", ""},
    // fixed rates need no table: 655.957 CFA francs and 6.55957 francs to the euro
    {"La piste a coûté 10 millions d'euros, soit 6,5 milliards de francs CFA.", ""},
    {"La piste a coûté 10 millions d'euros, soit 65 milliards de francs CFA.",
     "conversion 65 milliards de francs CFA"},
    // not given as the same
    {"Le studio a levé 100 millions d'euros, puis 92 millions de dollars.", ""},
    // units
    {"Le ballon est monté à 10 000 pieds (3 048 mètres).", ""},
    {"Le ballon est monté à 10 000 pieds (4 000 mètres).", "conversion 4 000 mètres"},
    {"Le domaine couvre 250 hectares (2,5 km²).", ""},
    {"Le domaine couvre 250 hectares (25 km²).", "conversion 25 km²"},
    // a mile may be of land or sea
    {"La course compte 300 milles (483 kilomètres).", ""},
    {"La course compte 300 milles (556 kilomètres).", ""},
};

TEST(Conversion, AtTheRateOfTheDay) {
  for (const Row& row : kRows) EXPECT_EQ(clashes(Told{.text = row.text}), row.clashes) << row.text;
}

TEST(Conversion, WithoutARateNothingIsSaid) {
  const char* text = "Le studio a levé 100 millions d'euros, soit 92 millions de dollars.";
  EXPECT_EQ(clashes(Told{.text = text, .published = std::nullopt}), "");
  EXPECT_EQ(clashes(Told{.text = text, .published = "1997-03-10"}), "");
}

TEST(Conversion, SaysTheRightAmount) {
  const auto claims = claims_of("Le ballon est monté à 10 000 pieds (4 000 mètres).");
  const auto findings = reconcile(claims, {}).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].expected->value, 3050);
  EXPECT_EQ(findings[0].expected->unit, "m");
  EXPECT_EQ(findings[0].claims.size(), 2U);
}

}  // namespace
}  // namespace recoupe
