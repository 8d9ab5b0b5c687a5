#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Completion, FromTheEndOfAList) {
  static constexpr Reading kTable[] = {
      {"9,24 et 16,77 milliards", "9,24: number 9240000000; 16,77 milliards: number 16770000000"},
      {"2, 3 et 5 euros", "2: money 2 EUR; 3: money 3 EUR; 5 euros: money 5 EUR"},
      {"20 x 30 cm", "20: measure 20 cm; 30 cm: measure 30 cm"},
      {"deux des trois suspects", "deux: count 2 suspect; trois suspects: count 3 suspect"},
  };
  expect_readings(kTable);
}

TEST(Completion, FromWhatWasCountedBefore) {
  static constexpr Reading kTable[] = {
      {"367 députés (sur 550)", "367 députés: count 367 député; 550: count 550 député"},
      {"4 % en 2010, contre 3 en 2009", "4 %: percent 4 %; 2010: date; 3: percent 3 %; 2009: date"},
      {"Sur 87 volontaires, six ont renoncé.",
       "87 volontaires: count 87 volontaire; six: count 6 volontaire"},
      {"12 maires, et trois d'entre elles", "12 maires: count 12 maire; trois: count 3 maire"},
      {"8 % hier, puis 7 ou 6,5", "8 %: percent 8 %; 7: percent 7 %; 6,5: percent 6.5 %"},
      {"trois ans, dont deux avec sursis", "trois ans: duration 3 a; deux: duration 2 a"},
      {"Elle compte 200 sièges, la ville voisine 46.", "200 sièges: count 200 siège; 46: count 46 siège"},
      {"200 milliards d'euros, dont 20 pour l'eau",
       "200 milliards d'euros: money 200000000000 EUR; 20: money 20000000000 EUR"},
      {"Les élus étaient 12 en 2020.", "12: count 12 élu; 2020: date"},
      {"Le nombre d'écoles passera de 63 à 60.", "63: count 63 école; 60: count 60 école"},
  };
  expect_readings(kTable);
}

TEST(Completion, LeavesWhatHasNoAntecedent) {
  static constexpr Reading kTable[] = {
      {"Trois ans plus tard, il en restait 40.", "Trois ans: duration 3 a; 40: number 40"},
      {"Dix maires ont signé. Trois ont refusé.", "Dix maires: count 10 maire; Trois: number 3"},
      {"hausse (3,3 millions, +1 %)", "3,3 millions: number 3300000; +1 %: percent 1 %"},
      {"27,5 milliards et 14,5 % de marge", "27,5 milliards: number 27500000000; 14,5 %: percent 14.5 %"},
      {"40 % des foyers, soit 120 de plus", "40 %: percent 40 %; 120: number 120"},
      {"61 % sont partis, et 104 d'entre eux restent", "61 %: percent 61 %; 104: number 104"},
      {"trois au sud (10 MW chacune), et deux au nord",
       "trois: number 3; 10 MW: measure 10 MW; deux: number 2"},
      {"Deux voix, soit 0,5 en moyenne", "Deux voix: count 2 voix; 0,5: number 0.5"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
