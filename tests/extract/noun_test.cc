#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Noun, AgreesWithItsNumber) {
  static constexpr Reading kTable[] = {
      {"Douze élus ont voté.", "Douze élus: count 12 élu"},
      {"trois anciens ministres", "trois anciens ministres: count 3 ministre"},
      {"quinze petits-enfants", "quinze petits-enfants: count 15 petit-enfant"},
      {"six sous-préfets", "six sous-préfets: count 6 sous-préfet"},
      {"14 PME ont fermé.", "14 PME: count 14 pme"},
      {"La ville compte dix mille feux.", "dix mille feux: count 10000 feu"},
      {"128 voix", "128 voix: count 128 voix"},
      {"69 hab. en 2021", "69 hab: count 69 habitant; 2021: date"},
      {"2 millions 300 000 habitants", "2 millions 300 000 habitants: count 2300000 habitant"},
      {"1,4 million de visiteurs", "1,4 million de visiteurs: count 1400000 visiteur"},
      {"40 de ces arbres", "40 de ces arbres: count 40 arbre"},
      {"trois des immeubles voisins", "trois des immeubles: count 3 immeuble"},
      {"La marine commande 18 Rafale.", "18: number 18"},
      {"un contrat de 18 Rafale", "18 Rafale: count 18 rafale"},
      {"dix Airbus", "dix Airbus: count 10 airbus"},
      {"les 10 derniers étés", "10 derniers étés: count 10 été"},
      {"3 Néo-Zélandais", "3 Néo-Zélandais: count 3 néo-zélandais"},
      {"deux Sud-Africains", "deux Sud-Africains: count 2 sud-africain"},
      {"Elle a gagné 4 Roland-Garros et 2 US Open.", "4: number 4; 2: number 2"},
      {"un budget de 300 euros (1)", "300 euros: money 300 EUR"},
      {"Le budget2 a été voté.", ""},
      {"Les maires (12) et les élus (3)", "12: number 12; 3: number 3"},
      {"12 morts pour une magnitude de 7", "12 morts: count 12 mort; 7: number 7"},
  };
  expect_readings(kTable);
}

TEST(Noun, IsNoVerbAdverbOrParticiple) {
  static constexpr Reading kTable[] = {
      {"Sur 20 candidats, six réussissent.", "20 candidats: count 20 candidat; six: count 6 candidat"},
      {"On livrera 90 lots, dont 20 adaptés.", "90 lots: count 90 lot; 20: count 20 lot"},
      {"200 ouvriers, dont 60 venus de Lille", "200 ouvriers: count 200 ouvrier; 60: count 60 ouvrier"},
      {"huit classes", "huit classes: count 8 classe"},
      {"neuf places", "neuf places: count 9 place"},
      {"30 au moins", "30: number 30 at_least"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
