#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Multiple, VerbsAndNouns) {
  static constexpr Reading kTable[] = {
      {"Le prix va doubler.", "doubler: multiple 2"},
      {"La dette a quadruplé.", "quadruplé: multiple 4"},
      {"Les cas ont plus que triplé.", "triplé: multiple 3 more_than"},
      {"Il touche le triple de son père.", "le triple: multiple 3"},
      {"Le trafic double en dix ans.", "double: multiple 2; dix ans: duration 10 a"},
      {"multiplié par près de 2,5", "multiplié par près de 2,5: multiple 2.5"},
      {"divisé par quatre", "divisé par quatre: multiple 0.25"},
      {"deux fois plus", "deux fois plus: multiple 2"},
      {"cinq fois moindre", "cinq fois moindre: multiple 0.2"},
      {"deux fois et demie plus cher", "deux fois et demie plus: multiple 2.5"},
      {"Il gagne trois fois le salaire moyen.", "trois fois: multiple 3"},
      {"moitié moins de monde", "moitié moins: multiple 0.5"},
  };
  expect_readings(kTable);
}

TEST(Multiple, NeitherAdjectivesNorCountsOfTimes) {
  static constexpr Reading kTable[] = {
      {"un double meurtre", ""},
      {"une chambre double", ""},
      {"deux fois par an", "deux fois: count 2 fois /a"},
      {"Elle a gagné trois fois la Coupe.", "trois fois: count 3 fois"},
      {"Le nombre 35 se divise par 7.", "35: number 35; 7: number 7"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
