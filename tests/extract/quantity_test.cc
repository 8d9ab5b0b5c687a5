#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Quantity, Signs) {
  static constexpr Reading kTable[] = {
      {"−5 %", "−5 %: percent -5 %"},
      {"une variation de +3,2 %", "+3,2 %: percent 3.2 %"},
      {"moins 5 %", "moins 5 %: percent -5 %"},
      {"-12 °C", "-12 °C: measure -12 Cel"},
      {"La croissance est à - 0,4 %.", "- 0,4 %: percent -0.4 %"},
      {"en récession, avec - 0,1 %", "- 0,1 %: percent -0.1 %"},
      {"variant de - 5,1 % à - 1,6 %", "- 5,1 % à - 1,6 %: percent -5.1..-1.6 %"},
      {"moins d'emplois (- 2 528)", "- 2 528: number -2528"},
      {"moins d'emplois (- 2 528 postes)", "- 2 528 postes: count -2528 poste"},
      {"Les billets - 12 euros - sont en vente.", "12 euros: money 12 EUR"},
      {"entre - 5 et - 3 %", "entre - 5 et - 3 %: percent -5..-3 %"},
      {"cinq degrés sous zéro", "cinq degrés sous zéro: measure -5 Cel"},
      {"10 degrés en dessous de zéro", "10 degrés en dessous de zéro: measure -10 Cel"},
      {"pas moins de 40 maires", "40 maires: count 40 maire at_least"},
  };
  expect_readings(kTable);
}

TEST(Quantity, CurrencyInFront) {
  static constexpr Reading kTable[] = {
      {"€20 millions", "€20 millions: money 20000000 EUR"},
      {"£12 000", "£12 000: money 12000 GBP"},
      {"US$ 5", "US$ 5: money 5 USD"},
      {"CHF 20", "CHF 20: money 20 CHF"},
      {"$10k", "$10k: money 10000 USD"},
  };
  expect_readings(kTable);
}

TEST(Quantity, RatesKeepTheirBaseOutside) {
  static constexpr Reading kTable[] = {
      {"3 milliards d'euros par an", "3 milliards d'euros: money 3000000000 EUR /a"},
      {"15 € de l'heure", "15 €: money 15 EUR /h"},
      {"80 €/MWh", "80 €: money 80 EUR /MWh"},
      {"3 millions d'euros du kilomètre", "3 millions d'euros: money 3000000 EUR /km"},
      {"le loyer de 300 euros du mois", "300 euros: money 300 EUR"},
      {"1,20 € le litre", "1,20 €: money 1.2 EUR /L"},
      {"40 litres par habitant", "40 litres: measure 40 L /habitant"},
      {"une hausse de 4 % par rapport à mai", "4 %: percent 4 %"},
  };
  expect_readings(kTable);
}

TEST(Quantity, NamedSpansOfTime) {
  static constexpr Reading kTable[] = {
      {"trois siècles", "trois siècles: duration 300 a"},
      {"deux décennies", "deux décennies: duration 20 a"},
      {"quatre trimestres", "quatre trimestres: duration 12 mo"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
