#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Code, LettersAndDigits) {
  static constexpr Reading kTable[] = {
      {"un Airbus A320", "A320: identifier"},
      {"la RD192", "RD192: identifier"},
      {"le Covid-19", "Covid-19: identifier"},
      {"le G20 et la COP28", "G20: identifier; COP28: identifier"},
      {"l'A 7 et la RN 20", "A 7: identifier; RN 20: identifier"},
      {"la 4G et la 3D", "4G: identifier; 3D: identifier"},
      {"un 4x4", "4x4: identifier"},
      {"le relais 4x100 m", "4x100 m: identifier"},
      {"la plaque AB-123-CD", "AB-123-CD: identifier"},
      {"24 h/24 et 7 jours sur 7", "24 h/24: identifier; 7 jours sur 7: identifier"},
      {"EU/1/04/289/001", "EU/1/04/289/001: identifier"},
      {"la 4L et la 2CV", "4L: identifier; 2CV: identifier"},
      {"l'élève de 6e B", "6e B: identifier"},
      {"CHF1500", "CHF1500: money 1500 CHF"},
  };
  expect_readings(kTable);
}

TEST(Code, RomanNumerals) {
  static constexpr Reading kTable[] = {
      {"le pape Paul VI", "Paul VI: identifier"},
      {"Louis XIV et François Ier", "Louis XIV: identifier; François Ier: identifier"},
      {"le chapitre III", "chapitre III: identifier"},
      {"le XV de France", "XV de France: identifier"},
      {"un chasseur D.III", "D.III: identifier"},
      {"le XXe siècle", "XXe: ordinal"},
      {"Le maire, ce matin", ""},
  };
  expect_readings(kTable);
}

TEST(Code, Coordinates) {
  static constexpr Reading kTable[] = {
      {"48° 51′ 24″ N", "48° 51′ 24″ N: identifier"},
      {"par 43,6° nord", "43,6° nord: identifier"},
      {"un angle de 45°", "45°: measure 45 deg"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
