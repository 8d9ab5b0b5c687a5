#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Homograph, IsNoFigure) {
  static constexpr Reading kTable[] = {
      {"Elle porte un manteau neuf.", ""},
      {"Le pont, remis à neuf, rouvre.", ""},
      {"Il a vendu ses parts à un tiers.", ""},
      {"Un tiers peut signer à votre place.", ""},
      {"un tiers de confiance", ""},
      {"Elle prend le quart de nuit.", ""},
      {"La voiture doublait un bus.", ""},
      {"le zéro absolu", ""},
      {"Le onze de départ n'a pas changé.", ""},
      {"Il roule en deux-roues.", ""},
  };
  expect_readings(kTable);
}

TEST(Homograph, IsAFigureAfterAll) {
  static constexpr Reading kTable[] = {
      {"Neuf députés ont voté.", "Neuf députés: count 9 député"},
      {"Les neuf ont été libérés.", "neuf: number 9"},
      {"neuf sur dix", "neuf sur dix: ratio 0.9"},
      {"un tiers des élus", "un tiers: ratio 0.3333333"},
      {"Le prix a chuté d'un tiers.", "un tiers: ratio 0.3333333"},
      {"La dette doublait tous les dix ans.", "doublait: multiple 2; dix ans: duration 10 a"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
