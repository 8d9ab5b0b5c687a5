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

}  // namespace
}  // namespace recoupe
