#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Range, IsOneFigure) {
  static constexpr Reading kTable[] = {
      {"entre 10 et 20 millions d'euros", "entre 10 et 20 millions d'euros: money 10000000..20000000 EUR"},
      {"de 10 à 15 %", "10 à 15 %: percent 10..15 %"},
      {"10-15 %", "10-15 %: percent 10..15 %"},
      {"deux ou trois semaines", "deux ou trois semaines: duration 2..3 wk"},
      {"une à deux semaines", "une à deux semaines: duration 1..2 wk"},
      {"cinq à six cents tracteurs", "cinq à six cents tracteurs: count 500..600 tracteur"},
      {"20 à 30 000 euros", "20 à 30 000 euros: money 20000..30000 EUR"},
      {"500 à 2 000 euros", "500 à 2 000 euros: money 500..2000 EUR"},
      {"entre 6 mois et 2 ans", "entre 6 mois et 2 ans: duration 0.5..2 a"},
      {"deux à trois fois plus", "deux à trois fois plus: multiple 2..3"},
      {"supérieur à 100 et inférieur à 300", "100 et inférieur à 300: number 100..300 more_than"},
      {"perdre 3 kg à 5 kg", "3 kg à 5 kg: measure 3..5 kg"},
      {"Le prix passe de 9 à 12 euros, pour une durée de 3 à 4 ans.",
       "9: money 9 EUR; 12 euros: money 12 EUR; 3 à 4 ans: duration 3..4 a"},
      {"réduire les coûts de 30 à 40 %", "30 à 40 %: percent 30..40 %"},
  };
  expect_readings(kTable);
}

TEST(Range, AChangeIsTwoFigures) {
  static constexpr Reading kTable[] = {
      {"passer de 10 à 15 %", "10: percent 10 %; 15 %: percent 15 %"},
      {"La part est passée de 25,7 % à 47,5 %.", "25,7 %: percent 25.7 %; 47,5 %: percent 47.5 %"},
      {"portée de 1.000 à 1.500 m2", "1.000: measure 1000 m2; 1.500 m2: measure 1500 m2"},
      {"La commune passa de trois à sept écoles.", "trois: count 3 école; sept écoles: count 7 école"},
      {"lâche 6,73 points à 5.535,26 points",
       "6,73 points: count 6.73 point; 5.535,26 points: count 5535.26 point"},
      {"cède 1,20 dollar à 83,40 dollars", "1,20 dollar: money 1.2 USD; 83,40 dollars: money 83.4 USD"},
      {"passant de 200 à 350 et de 211 à 320 tonnes",
       "200: measure 200 t; 350: measure 350 t; 211: measure 211 t; 320 tonnes: measure 320 t"},
      {"La taxe passe de 5 % à 7 %, celle du gaz de 8 à 10 %.",
       "5 %: percent 5 %; 7 %: percent 7 %; 8: percent 8 %; 10 %: percent 10 %"},
      {"ramené de 12 à 9 millions d'euros", "12: money 12000000 EUR; 9 millions d'euros: money 9000000 EUR"},
  };
  expect_readings(kTable);
}

TEST(Range, RatiosOfTwoCounts) {
  static constexpr Reading kTable[] = {
      {"un Français sur trois", "un Français sur trois: ratio 0.3333333"},
      {"un salarié précaire sur quatre", "un salarié précaire sur quatre: ratio 0.25"},
      {"562 hommes sur 650", "562 hommes sur 650: ratio 0.8646154"},
      {"neuf sur dix", "neuf sur dix: ratio 0.9"},
      {"un jour sur deux", "un jour sur deux: ratio 0.5"},
      {"noté 8,5/10", "8,5/10: ratio 0.85"},
      {"cent trois et deux tiers", "cent trois et deux tiers: number 103.6667"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
