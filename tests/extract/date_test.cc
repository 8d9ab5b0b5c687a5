#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Date, DaysMonthsAndYears) {
  static constexpr Reading kTable[] = {
      {"le 12 février 2025", "12 février 2025: date"},
      {"le 1er mai", "1er mai: date"},
      {"les 11 et 12 octobre", "11 et 12 octobre: date"},
      {"du 28 avril au 3 mai 2012", "28 avril au 3 mai 2012: date"},
      {"entre le 12 et le 15 mai", "entre le 12 et le 15 mai: date"},
      {"le 11-Septembre", "11-Septembre: date"},
      {"rue du 8-Mai-1945", "8-Mai-1945: date"},
      {"12/02/2025", "12/02/2025: date"},
      {"2025-02-12", "2025-02-12: date"},
      {"Nov 13, 2002", "Nov 13, 2002: date"},
      {"le neuf février", "neuf février: date"},
      {"en mai 68", "mai 68: date"},
      {"né le 12 oct. 1998", "12 oct. 1998: date"},
      {"le 13 avril, 2002", "13 avril, 2002: date"},
      {"Vote le 10 avril. 67 % y tiennent.", "10 avril: date; 67 %: percent 67 %"},
      {"Il part le 2 mars. 41 enfants restent.", "2 mars: date; 41 enfants: count 41 enfant"},
      {"En déc. 45 élus étaient là.", "45 élus: count 45 élu"},
      {"le 10 avril, 2000 élus", "10 avril: date; 2000 élus: count 2000 élu"},
      {"Il revient le 15.", "15: date"},
      {"du 15 au 20", "15 au 20: date"},
      {"dimanche 12, à Lyon", "12: date"},
  };
  expect_readings(kTable);
}

TEST(Date, Years) {
  static constexpr Reading kTable[] = {
      {"En 1951, il part.", "1951: date"},
      {"de 1952 à 1956", "1952 à 1956: date"},
      {"la saison 2015-2016", "2015-2016: date"},
      {"entre 1999 et 2004", "entre 1999 et 2004: date"},
      {"les années 80", "80: date"},
      {"les années quatre-vingt-dix", "quatre-vingt-dix: date"},
      {"en 476", "476: date"},
      {"vers 52 av. J.-C.", "52: date"},
      {"la guerre de 14-18", "14-18: date"},
      {"en mil neuf cent quatorze", "mil neuf cent quatorze: date"},
      {"née en septante-quatre", "septante-quatre: date"},
      {"la Coupe du monde 98", "98: date"},
  };
  expect_readings(kTable);
}

TEST(Date, NotWhatHasAUnitOrIsCompared) {
  static constexpr Reading kTable[] = {
      {"2000 euros", "2000 euros: money 2000 EUR"},
      {"1500 mètres", "1500 mètres: measure 1500 m"},
      {"1173 suffrages", "1173 suffrages: count 1173 suffrage"},
      {"plus de 2000", "2000: number 2000 more_than"},
      {"£1500", "£1500: money 1500 GBP"},
      {"2019,5", "2019,5: number 2019.5"},
      {"Son adresse : case postale, 1003 Lausanne.", "1003: identifier"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
