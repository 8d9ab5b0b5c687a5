#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace recoupe {
namespace {

// Each link of the text: `from quote -type-> to quote`, parted by `; `.
std::string links_of(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  article.blocks = {{BlockRole::paragraph, 0, text.size()}};
  const auto claims = extract(article, {.all = true});
  std::string out;
  for (const Claim& from : claims)
    for (const Link& link : from.links)
      for (const Claim& to : claims)
        if (to.id == link.claim)
          out += (out.empty() ? "" : "; ") + from.quote + " -" + std::string(name_of(link.type)) + "-> " +
                 to.quote;
  return out;
}

TEST(Links, BetweenFigures) {
  struct Row {
    const char* text;
    const char* links;
  };
  static constexpr Row kTable[] = {
      {"Elle coûte 96 millions d'euros (100 millions de dollars).",
       "100 millions de dollars -equals-> 96 millions d'euros"},
      {"Elle perd 10 %, soit 20 milliards d'euros.", "20 milliards d'euros -equals-> 10 %"},
      {"Le plan a 200 millions d'euros, dont 20 millions pour Lyon.",
       "20 millions -part_of-> 200 millions d'euros"},
      {"Il compte 90 élus, dont 20 élus verts et 30 élus roses.",
       "20 élus -part_of-> 90 élus; 30 élus -part_of-> 90 élus"},
      {"Il a reçu 3 millions d'euros ; 10 % de cette somme ont disparu.",
       "10 % -share_of-> 3 millions d'euros"},
      {"La ville paie 200 millions d'euros sur un budget de 800 millions d'euros.",
       "200 millions d'euros -out_of-> 800 millions d'euros"},
      {"Il a versé 200 millions d'euros sur cinq ans.", ""},
      {"Le taux est de 4 %, contre 3,2 % un an plus tôt.", "3,2 % -against-> 4 %"},
      {"Le parc passe de 5 millions d'euros en 2020 à 8 millions d'euros en 2024.",
       "5 millions d'euros -against-> 8 millions d'euros"},
      {"Il a reçu 3 millions d'euros et 4 vélos.", ""},
  };
  for (const Row& row : kTable) EXPECT_EQ(links_of(row.text), row.links) << row.text;
}

}  // namespace
}  // namespace recoupe
