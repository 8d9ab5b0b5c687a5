#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(ArticleUn, IsANumberBeforeALengthAnAmountOrATime) {
  static constexpr Reading kTable[] = {
      {"Il reste un kilomètre.", "un kilomètre: measure 1 km"},
      {"Elle a payé un euro.", "un euro: money 1 EUR"},
      {"Il est parti il y a un an.", "un an: duration 1 a"},
      {"Une heure plus tard, plus rien.", "Une heure: duration 1 h"},
      {"Ils ont attendu un siècle.", "un siècle: duration 100 a"},
      {"La ville a vendu un million de tickets.", "un million de tickets: count 1000000 ticket"},
      {"Le prix a crû d'un pour cent.", "un pour cent: percent 1 %"},
      {"Il a dormi pendant un jour.", "un jour: duration 1 d"},
  };
  expect_readings(kTable);
}

TEST(ArticleUn, IsAnArticleElsewhere) {
  static constexpr Reading kTable[] = {
      {"Un jour, tout changera.", ""},
      {"Il a mis un pied dans la porte.", ""},
      {"Elle boit une tasse de thé.", ""},
      {"C'est un degré de plus dans l'horreur.", ""},
      {"Un homme et une femme attendaient.", ""},
      {"L'un des juges a démissionné.", ""},
      {"L'ouvrage a connu un franc succès.", ""},
      {"Une seconde fois, il a refusé.", ""},
      {"C'est une année difficile.", ""},
  };
  expect_readings(kTable);
}

TEST(ArticleUn, CountsBesideACountedNoun) {
  static constexpr Reading kTable[] = {
      {"L'incendie a fait un mort et trois blessés.", "un mort: count 1 mort; trois blessés: count 3 blessé"},
      {"On déplore deux blessés et un disparu.", "deux blessés: count 2 blessé; un disparu: count 1 disparu"},
      {"Quatre garçons et une fille l'ont vu.", "Quatre garçons: count 4 garçon; une fille: count 1 fille"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
