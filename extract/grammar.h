// The grammar: all figures of one title or block, in order, without overlap.
#pragma once

#include <vector>

#include "extract/figure.h"

namespace recoupe {

// Reads `tokens` from left to right; at every token the rules are tried from the surest (a date, an
// identifier) to the most general (a bare number), and reading goes on behind what was taken.
std::vector<Figure> read_all(const Tokens& tokens);

// Gives bare numbers the unit that the words around leave out: `9,24 et 16,77 milliards`, `367 députés (sur
// 550)`, `12 km, contre 15 l'an dernier`.
void complete_bare_figures(const Tokens& tokens, std::vector<Figure>& figures);

// Gives amounts the base that stands apart from them: `Chaque année, la ville consacre 225 millions d'euros`.
void complete_rates(const Tokens& tokens, std::vector<Figure>& figures);

}  // namespace recoupe
