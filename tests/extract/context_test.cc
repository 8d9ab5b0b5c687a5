#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace recoupe {
namespace {

std::vector<Claim> claims_of(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  article.blocks = {{BlockRole::paragraph, 0, text.size()}};
  return extract(article);
}

// The claim whose quote starts with `quote`.
const Claim& claim(const std::vector<Claim>& claims, std::string_view quote) {
  for (const Claim& c : claims)
    if (c.quote.starts_with(quote)) return c;
  static const Claim none;
  ADD_FAILURE() << "no claim " << quote;
  return none;
}

TEST(Context, Role) {
  struct Row {
    const char* text;
    const char* quote;
    Role role;
  };
  static constexpr Row kTable[] = {
      {"Le taux est de 4 %, contre 3,2 % un an plus tôt.", "3,2", Role::previous},
      {"Le taux est de 4 %, contre 3,2 % un an plus tôt.", "4 %", Role::level},
      {"Les ventes sont en hausse de 4 %.", "4 %", Role::change},
      {"Le prix a augmenté de 3 milliards d'euros.", "3 milliards", Role::change},
      {"Le parc passe de 5 à 8 millions de voitures.", "5", Role::previous},
      {"Le parc passe de 5 à 8 millions de voitures.", "8", Role::level},
      {"L'État vise 40 % d'ici à 2030.", "40 %", Role::target},
      {"Le chômage gagne 0,3 point.", "0,3", Role::change},
  };
  for (const Row& row : kTable)
    EXPECT_EQ(name_of(claim(claims_of(row.text), row.quote).role), name_of(row.role))
        << row.text << row.quote;
}

TEST(Context, Period) {
  EXPECT_EQ(claim(claims_of("Le déficit était de 5,5 % en 2023."), "5,5").period, "2023");
  EXPECT_EQ(claim(claims_of("En 2023, le déficit était de 5,5 %."), "5,5").period, "2023");
  EXPECT_EQ(claim(claims_of("Le déficit est de 5,5 %."), "5,5").period, std::nullopt);
}

TEST(Context, Negation) {
  EXPECT_TRUE(claim(claims_of("Il n'a pas reçu 300 euros."), "300").negated);
  EXPECT_FALSE(claim(claims_of("Il a reçu 300 euros."), "300").negated);
}

}  // namespace
}  // namespace recoupe
