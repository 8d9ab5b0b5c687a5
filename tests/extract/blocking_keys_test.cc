// Keys under which figures of several articles meet.
#include <gmock/gmock.h>

#include <algorithm>

#include "extract/claim.h"
#include "extract/extractor.h"

namespace recoupe {
namespace {

using testing::ElementsAre;

std::vector<std::vector<std::string>> keys_of(const std::string& title, const std::string& text) {
  Article article;
  article.id = "a";
  article.title = title;
  article.text = text;
  article.blocks = blocks_by_line(text);
  std::vector<std::vector<std::string>> keys;
  for (const Claim& claim : extract(article)) keys.push_back(blocking_keys(claim));
  return keys;
}

TEST(BlockingKeys, AreKindUnitAndName) {
  EXPECT_THAT(keys_of("InvestAI démarre", "À Brest, on attend 3 millions d'euros."),
              ElementsAre(ElementsAre("money EUR|brest", "money EUR|investai")));
  EXPECT_THAT(keys_of("", "À Brest, le port gagne 40 ha."), ElementsAre(ElementsAre("measure area|brest")));
  EXPECT_THAT(keys_of("", "le port gagne 3 %."), ElementsAre(ElementsAre()));
}

// Whatever the words around, two articles of one thing share a key.
TEST(BlockingKeys, AreSharedByArticlesOfOneThing) {
  const auto a =
      keys_of("Le pont de Rivesalles rouvre", "Sa rénovation a coûté 31 millions d'euros.").front();
  const auto b = keys_of("Réouverture", "À Rivesalles, le pont aura coûté 31 M€.").front();
  EXPECT_NE(std::find_first_of(a.begin(), a.end(), b.begin(), b.end()), a.end());
}

}  // namespace
}  // namespace recoupe
