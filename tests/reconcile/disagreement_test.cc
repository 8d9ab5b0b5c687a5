// Articles against each other.
#include <gmock/gmock.h>

#include <algorithm>

#include "reconcile/across_articles.h"
#include "tests/reconcile/clashing.h"

namespace recoupe {
namespace {

constexpr const char* kBridge =
    "Le pont de Rivesalles a rouvert. Sa rénovation a coûté 31 millions d'euros à la métropole.";
constexpr const char* kBridgeOtherWords =
    "À Rivesalles, la métropole a payé 31 M€ la rénovation du pont. Les piétons l'ont retrouvé dimanche.";
constexpr const char* kBridgeWrong =
    "Rouvert dimanche, le pont de Rivesalles aura donné du fil à retordre : sa rénovation a coûté 13 "
    "millions d'euros.";

struct Case {
  const char* why;
  std::vector<Told> articles;
  const char* clashes;
};

TEST(Disagreement, BetweenArticles) {
  const std::vector<Case> cases = {
      {"they agree", {{.text = kBridge, .id = "a"}, {.text = kBridgeOtherWords, .id = "b"}}, ""},
      {"two against one",
       {{.text = kBridge, .id = "a"},
        {.text = kBridgeOtherWords, .id = "b"},
        {.text = kBridgeWrong, .id = "c"}},
       "disagreement 13 millions d'euros"},
      {"copies of one text have one voice",
       {{.text = kBridgeWrong, .id = "a"},
        {.text = kBridgeWrong, .id = "b"},
        {.text = kBridgeWrong, .id = "c"},
        {.text = kBridge, .id = "d"},
        {.text = kBridgeOtherWords, .id = "e"}},
       "disagreement 13 millions d'euros"},
      {"two things",
       {{.text = "À Lasserre, l'incendie a détruit 180 hectares de pins.", .id = "a"},
        {.text = "À Montbrun, l'incendie a détruit 810 hectares de pins.", .id = "b"}},
       ""},
      {"a toll rises",
       {{.text = "Le séisme de Karsova a fait 140 morts.", .published = "2025-03-10", .id = "a"},
        {.text = "Le séisme de Karsova a fait 410 morts.", .published = "2025-03-12", .id = "b"}},
       ""},
      {"too far apart",
       {{.text = kBridge, .published = "2025-03-10", .id = "a"},
        {.text = kBridgeWrong, .published = "2025-06-10", .id = "b"}},
       ""},
      {"who tells both amounts tells them of two things",
       {{.text = "À Rivesalles, la fréquentation du musée progresse de 44 %, celle du musée du port de 22 %.",
         .id = "a"},
        {.text = "La fréquentation du musée du port de Rivesalles progresse de 22 %, celle du musée de 44 %.",
         .id = "b"}},
       ""},
      {"even where one of them is told once more",
       {{.text = "La rénovation du pont de Rivesalles a coûté 31 millions d'euros.", .id = "a"},
        {.text = "La rénovation du pont de Rivesalles a coûté 13 millions d'euros à la ville, et 31 millions "
                 "d'euros en tout.",
         .id = "b"}},
       ""},
      {"named sources",
       {{.text = "Selon la préfecture, la marche de Rivesalles a réuni 3 000 personnes.", .id = "a"},
        {.text = "Selon les organisateurs, la marche de Rivesalles a réuni 7 000 personnes.", .id = "b"}},
       "divergence 7 000 personnes"},
  };
  for (const Case& one : cases) EXPECT_EQ(clashes(one.articles), one.clashes) << one.why;
}

TEST(Disagreement, SaysWhoSaysWhat) {
  std::vector<Claim> claims;
  for (const char* text : {kBridge, kBridgeOtherWords, kBridgeWrong}) {
    Article article = article_of({.text = text, .id = text});
    article.outlet = text == kBridgeWrong ? "Le Fil" : text == kBridge ? "La Cote" : "Matin";
    for (Claim& claim : extract(article)) claims.push_back(std::move(claim));
  }
  const auto findings = reconcile(claims, {}).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message,
            "« 13 millions d'euros » (Le Fil) : ailleurs, pour la même chose, « 31 millions d'euros » "
            "(La Cote, Matin).");
  EXPECT_EQ(findings[0].expected->value, 31e6);
  EXPECT_EQ(findings[0].claims.size(), 3U);
}

TEST(Disagreement, DoesNotDependOnTheOrderOfArticles) {
  std::vector<Told> articles = {{.text = kBridge, .id = "a"},
                                {.text = kBridgeOtherWords, .id = "b"},
                                {.text = kBridgeWrong, .id = "c"}};
  do {
    EXPECT_EQ(clashes(articles), "disagreement 13 millions d'euros");
  } while (std::next_permutation(articles.begin(), articles.end(),
                                 [](const Told& a, const Told& b) { return a.id < b.id; }));
}

}  // namespace
}  // namespace recoupe
