#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Unit, PerCentAndPoints) {
  static constexpr Reading kTable[] = {
      {"12,5 %", "12,5 %: percent 12.5 %"},
      {"12 pour cent des voix", "12 pour cent: percent 12 %"},
      {"trente pourcents", "trente pourcents: percent 30 %"},
      {"8 p. 100", "8 p. 100: percent 8 %"},
      {"une alcoolémie de 3 ‰", "3 ‰: ratio 0.003"},
      {"0,4 point de pourcentage", "0,4 point de pourcentage: percentage_point 0.4 pp"},
      {"50 points de base", "50 points de base: percentage_point 0.5 pp"},
      {"Le taux de chômage recule de 0,2 point.", "0,2 point: percentage_point 0.2 pp"},
      {"Le PIB ferait +1,2 point.", "+1,2 point: percentage_point 1.2 pp"},
      {"Cela ajoute 0,2 point.", "0,2 point: percentage_point 0.2 pp"},
      {"Elle a 42 % des voix. Son rival perd 3 points.",
       "42 %: percent 42 %; 3 points: percentage_point 3 pp"},
      {"Elle a 42 % des voix. Son rival a 3 points.", "42 %: percent 42 %; 3 points: count 3 point"},
      {"Il a 40 % de tirs réussis. L'équipe perd 3 points.", "40 %: percent 40 %; 3 points: count 3 point"},
      {"La Bourse finit à 5 535,26 points.", "5 535,26 points: count 5535.26 point"},
      {"L'indice gagne 0,5 point.", "0,5 point: count 0.5 point"},
      {"Elle marque 24,5 points.", "24,5 points: count 24.5 point"},
      {"Milan prend 0,4 % à 21 120,5 points.", "0,4 %: percent 0.4 %; 21 120,5 points: count 21120.5 point"},
      {"Le promu compte 31 points au classement.", "31 points: count 31 point"},
  };
  expect_readings(kTable);
}

TEST(Unit, Money) {
  static constexpr Reading kTable[] = {
      {"2,5 M€", "2,5 M€: money 2500000 EUR"},
      {"500 k€", "500 k€: money 500000 EUR"},
      {"4 Mds d'€", "4 Mds d'€: money 4000000000 EUR"},
      {"3 milliards de dollars canadiens", "3 milliards de dollars canadiens: money 3000000000 CAD"},
      {"85 millions de livres", "85 millions de livres: money 85000000 GBP"},
      {"La bibliothèque prête 85 livres.", "85 livres: count 85 livre"},
      {"50 pence", "50 pence: money 0.5 GBP"},
      {"une amende de 300 F", "300 F: money 300 FRF"},
      {"une hausse de 30 cents", "30 cents: count 30 cent"},
  };
  expect_readings(kTable);
}

TEST(Unit, FrancsAreThoseOfTheCountry) {
  static constexpr Reading kTable[] = {
      {"En 1980, le journal coûtait deux francs.", "1980: date; deux francs: money 2 FRF"},
      {"À Genève, le billet coûte trois francs.", "trois francs: money 3 CHF"},
      {"À Liège, il gagnait 900 francs par jour.", "900 francs: money 900 BEF /d"},
      {"À Dakar, le riz se vend 400 francs.", "400 francs: money 400 XOF"},
  };
  expect_readings(kTable);
}

TEST(Unit, Measures) {
  static constexpr Reading kTable[] = {
      {"660 mètres carrés", "660 mètres carrés: measure 660 m2"},
      {"un parc de 90 MW", "90 MW: measure 90 MW"},
      {"une production de 90 MWh", "90 MWh: measure 90 MWh"},
      {"limité à 80 km/h", "80 km/h: measure 80 km/h at_most"},
      {"un disque de 2 To", "2 To: measure 2 TB"},
      {"12 Mt CO2", "12 Mt CO2: measure 12 Mt{CO2eq}"},
      {"5 mg/kg", "5 mg/kg: measure 5 mg/kg"},
      {"80 mg/100 ml", "80 mg/100 ml: measure 80 mg/100mL"},
      {"2 000 kcal par jour", "2 000 kcal: measure 2000 kcal /d"},
      {"3 kWh/an", "3 kWh: measure 3 kWh /a"},
  };
  expect_readings(kTable);
}

TEST(Unit, DegreesAreCelsiusInTalkOfWeather) {
  static constexpr Reading kTable[] = {
      {"12 °C", "12 °C: measure 12 Cel"},
      {"98 degrés Fahrenheit", "98 degrés Fahrenheit: measure 98 [degF]"},
      {"La température atteint 30 degrés.", "30 degrés: measure 30 Cel"},
      {"un virage à 90 degrés", "90 degrés: measure 90 deg"},
      {"moins 8 degrés", "moins 8 degrés: measure -8 Cel"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
