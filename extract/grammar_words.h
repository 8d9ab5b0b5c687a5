// The few words that rules of the grammar name themselves, as word numbers.
#pragma once

#include "extract/token.h"

namespace recoupe {

struct GrammarWords {
  WordId a, au, aux, ce, ces, cette, contre, d, dans, de, demi, demie, depuis, des, dont, du, en, entre,
      environ, et, eux, fois, heure, heures, il, jusqu, l, la, le, les, leurs, mieux, mille, moindre, moins,
      moitie, mon, n, ne, nos, ou, par, pas, pendant, plus, plusieurs, point, points, pour, pourcentage,
      quelque, quelques, qu, ses, soit, sur, un, une, virgule, vos, y, cent, sans, avec, avant, apres,
      premier, ministre, matiere, quart, jour, jours, ans, an, base, elle, on, est, ont, numero, vers, siecle,
      siecles, mort, sous, annees, annee, mes, tes, tous, toutes, seulement, que;
};

}  // namespace recoupe
