#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Subunit, LengthensTheFigure) {
  static constexpr Reading kTable[] = {
      {"pendant 2 h 30", "2 h 30: duration 2.5 h"},
      {"en 2 h 03 min 15 s", "2 h 03 min 15 s: duration 2.054167 h"},
      {"2 mn 30", "2 mn 30: duration 2.5 min"},
      {"durant une heure vingt", "une heure vingt: duration 1.333333 h"},
      {"un an et demi", "un an et demi: duration 1.5 a"},
      {"un siècle et demi", "un siècle et demi: duration 150 a"},
      {"deux heures et quart de marche", "deux heures et quart: duration 2.25 h"},
      {"1 m 80", "1 m 80: measure 1.8 m"},
      {"un mètre quatre-vingts", "un mètre quatre-vingts: measure 1.8 m"},
      {"1 kg 450", "1 kg 450: measure 1.45 kg"},
      {"3 euros 50", "3 euros 50: money 3.5 EUR"},
      {"trois euros et vingt centimes", "trois euros et vingt centimes: money 3.2 EUR"},
      {"en 10 s 65", "10 s 65: duration 10.65 s"},
      {"en 1'42\"50", "1'42\"50: duration 1.708333 min"},
      {"en 38\"12", "38\"12: duration 38.12 s"},
  };
  expect_readings(kTable);
}

TEST(Subunit, LeavesANumberWithItsOwnNoun) {
  static constexpr Reading kTable[] = {
      {"pour 3 euros 50 pages", "3 euros: money 3 EUR; 50 pages: count 50 page"},
      {"deux ans et trois mois", "deux ans: duration 2 a; trois mois: duration 3 mo"},
      {"5 m 20 %", "5 m: measure 5 m; 20 %: percent 20 %"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
