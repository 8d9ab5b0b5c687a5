#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(Clock, TimesOfDay) {
  static constexpr Reading kTable[] = {
      {"à 20 heures", "20 heures: date"},
      {"à 14 h 30", "14 h 30: date"},
      {"samedi, 21h", "21h: date"},
      {"de 9 h à 18 h", "9 h à 18 h: date"},
      {"entre 8 h et 10 h", "entre 8 h et 10 h: date"},
      {"à neuf heures et demie", "neuf heures et demie: date"},
      {"à trois heures du matin", "trois heures: date"},
      {"le vol de 14:30", "14:30: date"},
      {"Il est 8 heures.", "8 heures: date"},
      {"Il attend à sept heures.", "sept heures: date"},
      {"La réunion est fixée à 7 h 30.", "7 h 30: date"},
      {"le 20 heures de TF1", "20 heures: date; TF1: identifier"},
      {"prévenus à 3 h 40 par un voisin", "3 h 40: date"},
  };
  expect_readings(kTable);
}

TEST(Clock, LengthsOfTime) {
  static constexpr Reading kTable[] = {
      {"pendant 2 h", "2 h: duration 2 h"},
      {"après 2 h 48 de jeu", "2 h 48: duration 2.8 h"},
      {"à deux heures de Paris", "deux heures: duration 2 h"},
      {"plus de 3 h 15", "3 h 15: duration 3.25 h more_than"},
      {"deux heures par jour", "deux heures: duration 2 h /d"},
      {"toutes les 12 heures", "12 heures: duration 12 h"},
      {"la semaine de 35 heures", "35 heures: duration 35 h"},
      {"Le temps de passage s'établit à sept heures.", "sept heures: duration 7 h"},
      {"Le temps moyen passe à 7 h 30.", "7 h 30: duration 7.5 h"},
      {"L'attente s'est élevée à six heures.", "six heures: duration 6 h"},
      {"après trois heures, ils dorment", "trois heures: duration 3 h"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
