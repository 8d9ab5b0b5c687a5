// Conflict: figures of one article that do not agree with each other; and the form that every check of them
// has. A check looks for one way in which an article relates its figures (a sum, a share, a change …),
// reckons it out with what each figure may stand for, and reports where no values within the roundings agree.
// It must stay silent where the words leave open that the figures belong together: a false alarm costs more
// than a miss.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "ingest/problem.h"
#include "reconcile/arithmetic/passage.h"
#include "reconcile/finding.h"
#include "reconcile/interval.h"

namespace recoupe {

enum class ArithmeticFault {
  sum,         // the parts do not add up to the total
  part,        // a part is larger than its whole, or the parts are together
  whole,       // shares of one whole above 100 %, or a rest that is not the rest
  share,       // `10 % de cette somme, soit 25 milliards` of 200: the amount is not that share
  proportion,  // `38 des 120 communes, soit 45 %`: the percentage is another
  change,      // `de 90 à 120, soit une hausse de 20 %`
  multiple,    // `a doublé, passant de 310 à 930`
  difference,  // `48 lits au lieu de 62, soit 24 de moins`
  product,     // `12 millions par an pendant cinq ans, soit 80`
  span,        // `de 2010 à 2015, soit sept ans`
  points,      // `de 4 % à 5 %, soit 1 % de plus`: points, not per cent (code percent_point)
};

struct Conflict {
  ArithmeticFault fault = ArithmeticFault::sum;
  std::vector<const Claim*> claims;  // the suspect first
  Expected expected;                 // of the suspect; without any number when nothing certain can be said
  Text reason;                       // `12,4 + 7,8 + 3,1 = 23,3 millions d'euros, non 25,3`
};

using Check = std::vector<Conflict> (*)(const Page& page);

std::vector<Conflict> check_sums(const Page& page);         // a total and its parts in one or two sentences
std::vector<Conflict> check_lists(const Page& page);        // a total and a bullet list
std::vector<Conflict> check_tables(const Page& page);       // total rows and total columns
std::vector<Conflict> check_parts(const Page& page);        // `dont`
std::vector<Conflict> check_wholes(const Page& page);       // shares of one whole
std::vector<Conflict> check_shares(const Page& page);       // `10 % de …, soit`
std::vector<Conflict> check_proportions(const Page& page);  // `38 sur 120, soit 32 %`
std::vector<Conflict> check_changes(const Page& page);      // percentages, factors, differences, points
std::vector<Conflict> check_factors(const Page& page);      // `a quadruplé, soit +300 %`, `le triple des 40`
std::vector<Conflict> check_products(const Page& page);     // per year and years, per head and heads
std::vector<Conflict> check_spans(const Page& page);        // years

}  // namespace recoupe
