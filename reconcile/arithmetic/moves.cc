// Test: tests/reconcile/arithmetic_passage_test.cc.
#include "reconcile/arithmetic/moves.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reconcile/arithmetic/operand.h"

namespace recoupe {
namespace {

// Stems of verbs and nouns of movement; a word of the gap begins with one.
constexpr std::array<std::string_view, 36> kMoving = {
    "pass",    "ramen",  "port",     "tomb",     "grimp",    "mont",  "bond",      "chut",   "recul",
    "augment", "baiss",  "evolu",    "progress", "diminu",   "redui", "descend",   "gliss",  "croit",
    "releve",  "abaiss", "doubl",    "tripl",    "quadrupl", "divis", "multipli",  "hausse", "fond",
    "explos",  "flamb",  "s' envol", "rallong",  "raccourc", "saut",  "dégringol", "allant", "retomb"};

bool may_move(const Claim& claim) {
  return is_usable(claim) && claim.value && claim.role != Role::change && claim.role != Role::target &&
         (is_amount(claim) || claim.kind == Kind::percent || claim.kind == Kind::duration);
}

bool has_movement(const Stretch& words) {
  return std::any_of(kMoving.begin(), kMoving.end(), [&](std::string_view stem) {
    return words.text().find(" " + std::string(stem)) != std::string::npos;
  });
}

// Before a figure, over articles and approximators: `d'environ`, `à près de`.
bool led_by(const Stretch& words, std::initializer_list<std::string_view> list) {
  constexpr std::size_t kReach = 4;
  if (words.ends_with_any(list)) return true;
  const Stretch near = words.last(kReach);
  return near.has_any(list) && !near.has_any({",", ";", ":", "(", ")"}) &&
         near.ends_with_any(
             {"environ", "pres de", "plus de", "moins de", "quelque", "les", "pres d'", "plus d'"});
}

// `passé de 90 en 2020 à 120`
bool from_to(const Passage& passage, std::size_t i) {
  constexpr std::size_t kNear = 8;
  const Stretch& between = passage.gap(i + 1);
  if (!led_by(passage.gap(i), {"de", "d'"}) || !led_by(between, {"a"})) return false;
  if (between.size() > kNear || between.has_any({";", ":", "soit", "et", "puis"})) return false;
  if (has_movement(passage.gap(i)) || has_movement(between) || passage[i].role == Role::previous) return true;
  // `a bondi de 45 % en un an, de 2 000 à 2 500`
  for (std::size_t k = i; k-- > 0 && i - k <= 3;) {
    if (passage[k].kind == Kind::multiple || has_movement(passage.gap(k))) return true;
    if (is_amount(passage[k])) return false;
  }
  return false;
}

bool tells_time(const Stretch& behind) {
  return behind.first(7).has_any({"an plus tot", "ans plus tot", "auparavant", "precedente", "precedent",
                                  "l' an dernier", "l' annee derniere", "mois plus tot", "un an avant",
                                  "avant", "il y a", "jusqu' ici", "jusqu' alors", "hier", "la veille",
                                  "naguere", "jadis", "plus tot"}) ||
         behind.text().find(" en 19") != std::string::npos ||
         behind.text().find(" en 20") != std::string::npos ||
         behind.text().find(" fin 20") != std::string::npos;
}

// What follows figure j says when it held: `90 en 2020`, `90 un an plus tôt` (where `un an` is a figure
// itself).
bool tells_time(const Passage& passage, std::size_t j) {
  if (tells_time(passage.gap(j + 1))) return true;
  return j + 1 < passage.size() && passage[j + 1].kind == Kind::duration && passage.gap(j + 1).size() <= 3 &&
         (passage.gap(j + 1).has("il y a") ||
          passage.gap(j + 2).starts_with_any({"plus tot", "auparavant", "avant", "plus tard"}));
}

// `54 % contre 46 %`: all there is, between two.
bool are_rivals(const Claim& a, const Claim& b) {
  constexpr double kRounding = 1.01;
  return a.kind == Kind::percent && b.kind == Kind::percent &&
         std::abs(*a.value + *b.value - 100) < kRounding;
}

// `120 contre 90`, `48 lits au lieu de 62`
bool against(const Passage& passage, std::size_t i) {
  constexpr std::size_t kNear = 9;
  const Stretch& between = passage.gap(i + 1);
  if (passage[i].unit == "voix" || are_rivals(passage[i], passage[i + 1])) return false;
  return between.size() <= kNear && led_by(between, {"contre", "au lieu de", "au lieu des", "contre les"}) &&
         !between.has_any({";", "voix", "et", "soit"});
}

// `40 cas en 2023, 60 en 2024`, `40 cas signalés en 2020 et 60 l'an dernier`
bool year_by_year(const Passage& passage, std::size_t i) {
  constexpr std::size_t kNear = 8;
  const auto& earlier = passage[i].period;
  const auto& later = passage[i + 1].period;
  const Stretch& between = passage.gap(i + 1);
  if (!earlier || between.size() > kNear || !between.has("en") || between.has_any({";", ":", "dont", "soit"}))
    return false;
  const bool of_late = passage.gap(i + 2).starts_with_any(
      {"l' an dernier", "l' an passe", "l' annee derniere", "cette annee", "aujourd' hui", "desormais"});
  return of_late || (later && *earlier < *later);
}

// `qui était de 1 000 milliards il y a deux ans, a triplé pour atteindre 4 000 milliards`: the figure between
// is the multiple or percentage.
bool was_and_became(const Passage& passage, std::size_t i, std::size_t j) {
  const Stretch& was = passage.gap(i);
  const Stretch& became = passage.gap(j);
  return was.last(4).has_any(
             {"etait", "etaient", "s' elevait", "valait", "valaient", "s' elevaient", "plafonnait"}) &&
         became.has_any({"pour culminer a", "pour atteindre", "pour s' etablir a", "pour depasser",
                         "pour grimper a", "pour monter a", "pour tomber a", "pour s' elever a", "et atteint",
                         "pour passer a"}) &&
         became.size() <= 8;
}

}  // namespace

std::vector<Move> moves_of(const Passage& passage) {
  std::vector<Move> moves;
  for (std::size_t i = 0; i + 1 < passage.size(); ++i) {
    const std::size_t j = i + 1;
    if (!may_move(passage[i])) continue;
    if (may_move(passage[j]) && same_measure(passage[i], passage[j])) {
      if (from_to(passage, i) || year_by_year(passage, i))
        moves.push_back({i, j, false});
      else if (against(passage, i))
        moves.push_back({j, i, !tells_time(passage, j) && !passage.gap(j).has("au lieu")});
    }
    for (std::size_t k = i + 2; k < passage.size() && k <= i + 3; ++k)
      if (may_move(passage[k]) && passage[k].kind == passage[i].kind &&
          same_measure(passage[i], passage[k]) && was_and_became(passage, i, k))
        moves.push_back({i, k, false});
  }
  return moves;
}

}  // namespace recoupe
