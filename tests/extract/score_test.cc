#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Score, GamesAndSets) {
  static constexpr Reading kTable[] = {
      {"Ils gagnent 5-0.", "5-0: score"},
      {"battu 6-4, 3-6, 7-6 (7/5) en finale", "6-4: score; 3-6: score; 7-6: score; 7/5: score"},
      {"Le match finit sur le score de 8 à 7.", "8 à 7: score"},
      {"une victoire par trois buts à un", "trois buts à un: score"},
      {"Elle mène deux à zéro au deuxième set.", "deux à zéro: score; deuxième: ordinal"},
      {"Le match finit à 2 partout.", "2 partout: score"},
  };
  expect_readings(kTable);
}

TEST(Score, RangesStayRanges) {
  static constexpr Reading kTable[] = {
      {"10-15 %", "10-15 %: percent 10..15 %"},
      {"de 3 à 6 mois", "3 à 6 mois: duration 3..6 mo"},
      {"les 18-25 ans", "18-25 ans: duration 18..25 a"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
