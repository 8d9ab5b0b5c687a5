#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Identifier, BehindALabel) {
  static constexpr Reading kTable[] = {
      {"l'article 7 du traité", "article 7: identifier"},
      {"l'article L. 121-3 du code", "L. 121-3: identifier"},
      {"les amendements 3, 5 et 12", "amendements 3, 5 et 12: identifier"},
      {"le n° 44", "n° 44: identifier"},
      {"le numéro deux du parti", "numéro deux: identifier"},
      {"la loi n° 2016-1691", "n° 2016-1691: identifier"},
      {"p. 12-13", "p. 12-13: identifier"},
      {"§ 4", "§ 4: identifier"},
      {"la ligne 13", "ligne 13: identifier"},
      {"Dans la salle 200 personnes attendaient.", "200 personnes: count 200 personne"},
  };
  expect_readings(kTable);
}

TEST(Identifier, NamesAndReferences) {
  static constexpr Reading kTable[] = {
      {"sur France 2", "France 2: identifier"},
      {"un iPhone 15 et trois câbles", "iPhone 15: identifier; trois câbles: count 3 câble"},
      {"le club de Schalke 04", "Schalke 04: identifier"},
      {"Doel 4 et Tihange 3 produisent", "Doel 4: identifier; Tihange 3: identifier"},
      {"un Boeing 747-400", "Boeing 747-400: identifier"},
      {"le 49.3", "49.3: identifier"},
      {"la version 1.2.3", "version 1.2.3: identifier"},
      {"la directive 2003/88/CE", "directive 2003/88: identifier"},
      {"COM(2007) 123", "COM(2007) 123: identifier"},
      {"le 93 et la 205", "93: identifier; 205: identifier"},
      {"12, rue de la Paix, 75002 Paris", "12: identifier; 75002: identifier"},
      {"Lyon (69)", "69: identifier"},
      {"une tension de 12/8", "12/8: identifier"},
      {"la note[12]", "12: identifier"},
  };
  expect_readings(kTable);
}

TEST(Identifier, NotAFigureBehindACapital) {
  static constexpr Reading kTable[] = {
      {"Environ 45 maires", "45 maires: count 45 maire about"},
      {"Selon l'Insee, 12 % des foyers", "12 %: percent 12 %"},
      {"En Bretagne 300 maires votent.", "300 maires: count 300 maire"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
