// Words between figures, sentences as passages, and the moves that they tell.
#include <gmock/gmock.h>

#include "reconcile/arithmetic/moves.h"
#include "reconcile/arithmetic/passage.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

TEST(Stretch, FoldsWordsAndParts) {
  const Stretch words(", c’est-à-dire près d'un Élève (en 2024)");
  EXPECT_EQ(words.text(), " , c' est a dire pres d' un eleve ( en 2024 ) ");
  EXPECT_EQ(words.size(), 13U);
  EXPECT_TRUE(words.has("c' est a dire"));
  EXPECT_TRUE(words.has("en 2024"));
  EXPECT_FALSE(words.has("est a di"));  // whole words only
  EXPECT_TRUE(words.starts_with(", c'"));
  EXPECT_TRUE(words.ends_with(")"));
  EXPECT_TRUE(words.ends_with_any({"soit", "2024 )"}));
  EXPECT_EQ(words.before("est").text(), " , c' ");
  EXPECT_EQ(words.after("eleve").text(), " ( en 2024 ) ");
  EXPECT_EQ(words.first(2).text(), " , c' ");
  EXPECT_EQ(words.last(2).text(), " 2024 ) ");
}

TEST(Stretch, OfNothingHasNothing) {
  for (const Stretch& empty : {Stretch(), Stretch(""), Stretch("  "), Stretch("un deux").after("trois")}) {
    EXPECT_TRUE(empty.empty());
    EXPECT_FALSE(empty.has("soit"));
    EXPECT_FALSE(empty.starts_with("soit"));
    EXPECT_FALSE(empty.ends_with("soit"));
    EXPECT_TRUE(empty.first(3).empty());
    EXPECT_TRUE(empty.last(3).empty());
  }
}

TEST(Passage, PartsASentenceAtItsFigures) {
  const auto claims =
      claims_of("Hier, 38 des 120 communes, soit 32 %, ont dit oui. Mais 12 villes (10 %) hésitent.");
  const Page page(claims);
  ASSERT_EQ(page.passages().size(), 2U);
  const Passage& first = page.passages()[0];
  ASSERT_EQ(first.size(), 3U);
  EXPECT_EQ(first.head().text(), " hier , ");
  EXPECT_EQ(first.gap(1).text(), " des ");
  EXPECT_EQ(first.gap(2).text(), " , soit ");
  EXPECT_EQ(first.tail().text(), " , ont dit oui . ");
  EXPECT_TRUE(first.outcome(2));
  EXPECT_TRUE(first.outcome_words(2).empty());
  EXPECT_FALSE(first.outcome(1));
  EXPECT_EQ(page.previous(0), nullptr);
  EXPECT_EQ(page.previous(1), &first);
  EXPECT_TRUE(page.passages()[1].bracketed(1));
  EXPECT_EQ(page.find(claims[1].id), &claims[1]);
  EXPECT_EQ(page.find("nowhere#1"), nullptr);
}

TEST(Passage, TellsAnOutcomeFromAVerb) {
  struct {
    const char* text;
    bool outcome;
  } const rows[] = {
      {"Il faut 12 euros, soit 3 de plus.", true},
      {"Il faut 12 euros, soit une hausse d'environ 3 euros.", true},
      {"Il faut 12 euros, c'est-à-dire 3 de plus.", true},
      {"Il faut 12 euros pour que ce soit 3 de plus.", false},
      {"Il faut 12 euros afin qu'il soit à 3 euros.", false},
      {"Il faut 12 euros, et la mairie en veut 3 de plus.", false},
  };
  for (const auto& row : rows) {
    const auto claims = claims_of(row.text);
    ASSERT_GE(claims.size(), 2U) << row.text;
    EXPECT_EQ(Page(claims).passages()[0].outcome(1), row.outcome) << row.text;
  }
}

// The moves of a sentence: `before > after`, `<>` where either may be the base.
std::string moves(const std::string& text) {
  const auto claims = claims_of(text);
  const Page page(claims);
  std::string out;
  for (const Passage& passage : page.passages())
    for (const Move& move : moves_of(passage))
      out += (out.empty() ? "" : "; ") + passage[move.from].quote + (move.either_way ? " <> " : " > ") +
             passage[move.to].quote;
  return out;
}

TEST(Moves, AreReadFromTheWordsBetween) {
  struct {
    const char* text;
    const char* moves;
  } const rows[] = {
      {"Les ventes sont passées de 90 voitures en 2020 à 120 en 2024.", "90 voitures > 120"},
      {"On compte 120 cas, contre 90 un an plus tôt.", "90 > 120 cas"},
      {"On garde 48 lits, au lieu de 62.", "62 > 48 lits"},
      {"Le taux est de 48 % ici, contre 30 % là.", "30 % <> 48 %"},
      {"Le prix était de 10 euros, a triplé pour atteindre 30 euros.", "10 euros > 30 euros"},
      {"Il y a 120 voix contre 90 voix.", ""},
      {"On compte 120 cas et 90 lits.", ""},
      {"Le trajet de 90 km à 120 euros.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(moves(row.text), row.moves) << row.text;
}

}  // namespace
}  // namespace recoupe
