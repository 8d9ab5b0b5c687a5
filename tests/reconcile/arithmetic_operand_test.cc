// Which figures go together, and what each may stand for.
#include <gmock/gmock.h>

#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

TEST(Operand, FactorsTakeHalfAUnitAndTheirApproximator) {
  struct {
    const char* text;
    double low;
    double high;
  } const rows[] = {
      {"Le prix a doublé.", 1.5, 2.5},
      {"Le prix a été multiplié par 2,5.", 2.45, 2.55},
      {"Le prix a plus que doublé.", 1.5, 3.05},
      {"Le prix a été divisé par deux.", 0.4, 2.0 / 3},
  };
  for (const auto& row : rows) {
    const auto factor = factor_of(claim_of(row.text));
    ASSERT_TRUE(factor) << row.text;
    EXPECT_NEAR(factor->low, row.low, 1e-9) << row.text;
    EXPECT_NEAR(factor->high, row.high, 1e-9) << row.text;
  }
  EXPECT_FALSE(factor_of(claim_of("Il en reste 12 %.")));
}

TEST(Operand, SharesInWordsAreRound) {
  const auto third = share_of_one(claim_of("Un tiers des élèves vient à pied."));
  ASSERT_TRUE(third);
  EXPECT_NEAR(third->low, 0.85 / 3, 1e-9);
  EXPECT_NEAR(third->high, 1.15 / 3, 1e-9);
  const auto percent = share_of_one(claim_of("Il en reste 12 %."));
  ASSERT_TRUE(percent);
  EXPECT_NEAR(percent->low, 0.115, 1e-9);
  EXPECT_NEAR(percent->high, 0.125, 1e-9);
  EXPECT_FALSE(share_of_one(claim_of("Il en reste 12 km.")));
}

TEST(Operand, OnlyOneMeasureIsAddedUp) {
  const auto pair = [](const std::string& text) {
    const auto claims = claims_of(text);
    EXPECT_EQ(claims.size(), 2U) << text;
    return claims.size() == 2 && same_measure(claims[0], claims[1]);
  };
  EXPECT_TRUE(pair("Il faut 12 euros puis 30 euros."));
  EXPECT_FALSE(pair("Il faut 12 euros puis 30 dollars."));
  EXPECT_FALSE(pair("Il faut 12 euros par mois puis 30 euros."));
  EXPECT_FALSE(pair("Il faut 12 hommes puis 30 camions."));
  EXPECT_FALSE(pair("Il faut 12 km puis 30 kg."));
}

TEST(Operand, ExpectedValuesAreRoundedAsTheFigureIsWritten) {
  Claim claim;
  claim.step = 1;
  EXPECT_DOUBLE_EQ(rounded_like(claim, 31.666), 32);
  EXPECT_DOUBLE_EQ(rounded_like(claim, 7.5), 7.5);  // 8 would be off by more than a fiftieth
  claim.step = 1e6;
  EXPECT_DOUBLE_EQ(rounded_like(claim, 2.4e6), 2.4e6);
  EXPECT_DOUBLE_EQ(rounded_like(claim, 102.3e6), 102e6);
  claim.step = 0;
  EXPECT_DOUBLE_EQ(rounded_like(claim, 0.25), 0.25);
}

TEST(Equation, IsWrittenInOneMagnitude) {
  const double parts[] = {12.4e6, 7.8e6, 3.1e6};
  EXPECT_EQ(equation_words(parts, "+", 23.3e6, 25.3e6, "EUR").fr,
            "12,4 + 7,8 + 3,1 = 23,3 millions d'euros, non 25,3");
  const double few[] = {640, 385};
  EXPECT_EQ(equation_words(few, "+", 1025, 1430, {}).fr, "640 + 385 = 1\u202f025, non 1\u202f430");
  EXPECT_EQ(equation_words(few, "+", 1025, 1430, {}).en, "640 + 385 = 1,025, not 1,430");
}

}  // namespace
}  // namespace recoupe
