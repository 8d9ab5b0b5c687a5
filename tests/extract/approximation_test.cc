#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Approximation, BeforeTheFigure) {
  static constexpr Reading kTable[] = {
      {"près de 40 élus", "40 élus: count 40 élu almost"},
      {"près d'un tiers des élus", "un tiers: ratio 0.3333333 almost"},
      {"plus d'une centaine de chiens", "une centaine de chiens: count 100 chien more_than"},
      {"une centaine de chiens", "une centaine de chiens: count 100 chien about"},
      {"un demi-million de chiens", "un demi-million de chiens: count 500000 chien"},
      {"environ 300 €", "300 €: money 300 EUR about"},
      {"quelque 70 000 fans", "70 000 fans: count 70000 fan about"},
      {"au moins 10 jours", "10 jours: duration 10 d at_least"},
      {"dépasser les 5 %", "5 %: percent 5 % more_than"},
      {"dépasser de 5 % le record", "5 %: percent 5 %"},
      {"dépasser de près de 5 % le record", "5 %: percent 5 % almost"},
      {"ne pas dépasser 5 %", "5 %: percent 5 % at_most"},
      {"ne peut excéder 48 heures", "48 heures: duration 48 h at_most"},
      {"à peine 38 %", "38 %: percent 38 % almost"},
      {"un peu moins de 40 %", "40 %: percent 40 % less_than"},
      {"pas moins de 3 ministres", "3 ministres: count 3 ministre at_least"},
      {"dans les 27 pays", "27 pays: count 27 pays"},
  };
  expect_readings(kTable);
}

TEST(Approximation, BehindTheFigure) {
  static constexpr Reading kTable[] = {
      {"30 jours au moins", "30 jours: duration 30 d at_least"},
      {"300 euros environ", "300 euros: money 300 EUR about"},
      {"12 ans maximum", "12 ans: duration 12 a at_most"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
