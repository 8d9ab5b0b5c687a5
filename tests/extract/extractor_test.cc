#include "extract/extractor.h"

#include <gtest/gtest.h>

#include "ingest/utf8.h"

namespace recoupe {
namespace {

Article article_of(const std::string& title, const std::vector<std::pair<BlockRole, std::string>>& blocks) {
  Article article;
  article.id = "a";
  article.title = title;
  for (const auto& [role, text] : blocks) {
    if (!article.text.empty()) article.text += '\n';
    article.blocks.push_back({role, article.text.size(), article.text.size() + text.size()});
    article.text += text;
  }
  return article;
}

TEST(Extractor, ClaimsStandInPageOrderWithTheirPlaces) {
  const Article article = article_of(
      "Déficit : 5,5 %", {{BlockRole::heading, "À l'été, 3 M€"},
                          {BlockRole::paragraph, "« Été » : 12 élus. Ils étaient 40 maires l'an passé."}});
  const auto claims = extract(article);
  ASSERT_EQ(claims.size(), 4u);
  EXPECT_EQ(claims[0].field, Field::title);
  EXPECT_EQ(claims[1].block, BlockRole::heading);
  EXPECT_EQ(claims[2].heading, "À l'été, 3 M€");
  EXPECT_EQ(claims[3].sentence, "Ils étaient 40 maires l'an passé.");
  for (const Claim& claim : claims) {
    const std::string& field = claim.field == Field::title ? article.title : article.text;
    const std::size_t begin = byte_offset(field, claim.start);
    EXPECT_EQ(field.substr(begin, byte_offset(field, claim.end) - begin), claim.quote);
    EXPECT_TRUE(claim_is_sound(claim)) << claim.quote;
  }
}

TEST(Extractor, KeepsWhatIsNoFigureOnlyWhenAsked) {
  const Article article = article_of("", {{BlockRole::paragraph, "Le 5 mai 2012, l'article 7 a 3 alinéas."}});
  EXPECT_EQ(extract(article).size(), 1u);
  EXPECT_EQ(extract(article, {.all = true}).size(), 3u);
}

TEST(Extractor, TextWithoutFiguresGivesNone) {
  EXPECT_TRUE(extract(article_of("", {})).empty());
  EXPECT_TRUE(extract(article_of("Rien", {{BlockRole::paragraph, "Rien du tout."}})).empty());
}

}  // namespace
}  // namespace recoupe
