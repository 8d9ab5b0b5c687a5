#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Frequency, OpensTheClause) {
  static constexpr Reading kTable[] = {
      {"Chaque année, la ville consacre 225 millions d'euros au logement.",
       "225 millions d'euros: money 225000000 EUR /a"},
      {"Chaque jour, 300 personnes passent et 20 tonnes partent.",
       "300 personnes: count 300 personne /d; 20 tonnes: measure 20 t /d"},
      {"Chaque année en France, 300 personnes meurent.", "300 personnes: count 300 personne /a"},
      {"Chaque année elle vient, 3 chats suivent.", "3 chats: count 3 chat"},
      {"Chaque mois, elle vient ; elle a 3 chats.", "3 chats: count 3 chat"},
      {"Chaque année, les 300 élus votent.", "300 élus: count 300 élu"},
      {"Chaque année, 4 % des arbres meurent.", "4 %: percent 4 %"},
  };
  expect_readings(kTable);
}

TEST(Frequency, StandsLaterInTheClause) {
  static constexpr Reading kTable[] = {
      {"Ici, 225 millions d'euros sont dépensés chaque année.",
       "225 millions d'euros: money 225000000 EUR /a"},
      {"Elle dépense chaque semaine près de 300 euros.", "300 euros: money 300 EUR almost /wk"},
      {"Deux usines coûtent par an 20 millions d'euros.",
       "Deux usines: count 2 usine; 20 millions d'euros: money 20000000 EUR /a"},
      {"Elle reçoit 20 millions d'euros d'aides par an.", "20 millions d'euros: money 20000000 EUR /a"},
      {"Les 300 élus votent chaque année.", "300 élus: count 300 élu"},
      {"Elle a 20 euros, et vient chaque jour.", "20 euros: money 20 EUR"},
      {"Chaque parti a 20 euros.", "20 euros: money 20 EUR"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
