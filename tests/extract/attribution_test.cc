#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace recoupe {
namespace {

Claim first_claim(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  article.blocks = {{BlockRole::paragraph, 0, text.size()}};
  const auto claims = extract(article);
  if (claims.empty()) {
    ADD_FAILURE() << "no claim in " << text;
    return {};
  }
  return claims.front();
}

TEST(Attribution, Source) {
  struct Row {
    const char* text;
    const char* source;
  };
  static constexpr Row kTable[] = {
      {"Selon la police, 300 personnes ont défilé.", "la police"},
      {"D'après Jean Petit, 300 personnes ont défilé.", "Jean Petit"},
      {"« Nous étions 300 personnes », a déclaré Ursula von der Leyen.", "Ursula von der Leyen"},
      {"Il y avait 300 personnes, estime le maire Paul Roy.", "Paul Roy"},
  };
  for (const Row& row : kTable) EXPECT_EQ(first_claim(row.text).attributed_to, row.source) << row.text;
  EXPECT_EQ(first_claim("Il y avait 300 personnes.").attributed_to, std::nullopt);
}

TEST(Attribution, QuotationMarks) {
  EXPECT_TRUE(first_claim("« Nous étions 300 personnes », dit-il.").quoted);
  EXPECT_TRUE(first_claim("\"Nous étions 300 personnes\", dit-il.").quoted);
  EXPECT_TRUE(first_claim("“Nous étions 300 personnes”").quoted);
  EXPECT_FALSE(first_claim("« Nous étions là », 300 personnes.").quoted);
  EXPECT_FALSE(first_claim("« Nous étions 300 personnes.").quoted);
}

}  // namespace
}  // namespace recoupe
