#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace recoupe {
namespace {

std::string money_of(const std::string& text, std::string_view quote) {
  Article article;
  article.id = "a";
  article.text = text;
  article.blocks = {{BlockRole::paragraph, 0, text.size()}};
  for (const Claim& claim : extract(article))
    if (claim.quote == quote) return claim.unit.value_or("none");
  return "no such claim";
}

TEST(Ellipsis, BareMillionsTakeTheCurrencyAround) {
  EXPECT_EQ(money_of("L'État verse 3 milliards d'euros, puis 20 milliards.", "20 milliards"), "EUR");
  EXPECT_EQ(money_of("Le fonds a 3 milliards de dollars. Un investissement de 20 milliards suivra.",
                     "20 milliards"),
            "USD");
  EXPECT_EQ(money_of("Le pays compte 20 millions de vaches.", "20 millions de vaches"), "vache");
  EXPECT_EQ(money_of("La galaxie est née il y a 20 milliards.", "20 milliards"), "none");
}

TEST(Ellipsis, FrancsAreThoseOfTheArticle) {
  const std::string far = " Personne n'a répondu, et le débat a duré toute la soirée sans que rien n'en sorte ; chacun est"
                          " rentré chez soi, un peu plus las qu'avant, et le sujet sera repris à la prochaine assemblée, a"
                          " promis la secrétaire. L'amende sera de 40 francs.";
  EXPECT_EQ(money_of("La ville de Genève perd 3 millions de francs." + far, "40 francs"), "CHF");
  EXPECT_EQ(money_of("La ville de Nice perd 3 millions de francs." + far, "40 francs"), "FRF");
  EXPECT_EQ(money_of("Le CHF monte à 2 CHF. Il avait reçu 40 francs français.", "40 francs français"), "FRF");
}

}  // namespace
}  // namespace recoupe
