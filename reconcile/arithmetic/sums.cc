// A total and its parts, written one after the other: `25,3 millions, répartis en trois volets : 12,4 …, 7,8
// … et 3,1 …`, `neuf blessés : cinq graves et quatre légers`, `12 hommes et 8 femmes, soit 20 personnes au
// total`. Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>
#include <array>
#include <cmath>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"
#include "reconcile/arithmetic/total.h"

namespace recoupe {
namespace {

// They say that a list of parts is complete.
constexpr std::array<std::string_view, 32> kPartition = {
    "repartis", "repartie",    "reparties", "reparti",  "repartissent", "repartit",  "ventiles",
    "ventilee", "ventilees",   "partages",  "partagee", "partage",      "partagent", "divise",
    "divisee",  "divises",     "volets",    "financee", "finances",     "financees", "paye",
    "payee",    "payes",       "compose",   "composee", "composes",     "decompose", "additionnent",
    "tranches", "decomposent", "total :",   "a savoir"};

// They say that it is not, or that something else is counted.
constexpr std::string_view kOpen[] = {"dont",          "notamment",   "parmi",
                                      "entre autres",  "par exemple", "y compris",
                                      "reste",         "autres",      "autre",
                                      "contre",        "par rapport", "en moyenne",
                                      "jusqu' a",      "au lieu",     "respectivement",
                                      "environ un",    "hors",        "sans compter",
                                      "ainsi que des", "en plus",     "outre",
                                      "plus tard",     "soit",        "chacun",
                                      "chacune",       "chaque",      "ou",
                                      "puis encore",   "min",         "max",
                                      "prix",          "moyenne",     "ans",
                                      "fois",          "deja",        "surtout",
                                      "principalement"};

constexpr std::string_view kTotal[] = {"au total",  "en tout",      "total de", "au global", "globalement",
                                       "en cumule", "tout compris", "total d'", "cumules",   "ensemble"};

// Figures of the passage from `begin` on that can be parts of `total`; empty when one of them cannot, so that
// the list is of something else.
std::vector<const Claim*> parts_from(const Passage& passage, std::size_t begin, std::size_t end,
                                     const Claim& total) {
  std::vector<const Claim*> parts;
  for (std::size_t i = begin; i < end; ++i) {
    const Claim& claim = passage[i];
    if (claim.kind == Kind::percent || claim.kind == Kind::ratio) continue;  // `12 (30 %)`
    if (!is_usable(claim)) return {};
    if (!same_measure(claim, total) && !(claim.kind == Kind::count && total.kind == Kind::count)) {
      if (is_amount(claim) && claim.kind == total.kind) return {};
      continue;
    }
    if (claim.role != total.role && !is_present(claim)) return {};
    if (!claim.value || *claim.value >= *total.value || claim.period != total.period) return {};
    parts.push_back(&claim);
  }
  return parts;
}

bool of_other_nouns(const std::vector<const Claim*>& parts, const Claim& total) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Claim* part) { return !same_measure(*part, total); });
}

// People, of whom `20 hommes et 25 femmes` is a division.
bool are_people(const std::vector<const Claim*>& parts) {
  static constexpr std::array<std::string_view, 22> kPeople = {
      "homme",  "femme",    "garçon",   "fille",   "enfant",   "adulte",       "mineur", "majeur",
      "blessé", "mort",     "tué",      "disparu", "civil",    "militaire",    "soldat", "titulaire",
      "actif",  "retraité", "étudiant", "salarié", "bénévole", "professionnel"};
  return std::all_of(parts.begin(), parts.end(), [&](const Claim* part) {
    return part->unit && std::find(kPeople.begin(), kPeople.end(), *part->unit) != kPeople.end();
  });
}

// The gaps of a list: none says that it is open, and the last but one member is joined to the last.
bool is_closed_list(const Passage& passage, std::size_t first, std::size_t last) {
  for (std::size_t i = first + 1; i <= last; ++i)
    if (passage.gap(i).has_any(kOpen)) return false;
  return !passage.gap(last + 1).has_any(kOpen) && passage.gap(last).has_any({"et", "puis", "enfin"});
}

// The total first, its parts behind it in the same sentence.
void total_first(const Passage& passage, std::vector<Conflict>& out) {
  for (std::size_t i = 0; i + 2 < passage.size(); ++i) {
    const Claim& total = passage[i];
    const Stretch& cue = passage.gap(i + 1);
    const bool partition = cue.has_any(kPartition);
    // `1 500 postes (900 en France, 400 en Allemagne et 200 en Italie)`
    const bool bracket = cue.starts_with("(") && cue.size() <= 2 && passage.tail().has(")");
    const bool colon = cue.has(":") || bracket;
    if (!is_total(total) || (!partition && !colon) || cue.has_any(kOpen)) continue;
    const auto parts = parts_from(passage, i + 1, passage.size(), total);
    if (parts.size() < 2 || !is_closed_list(passage, i + 1, passage.size() - 1)) continue;
    if (of_other_nouns(parts, total) && !are_people(parts)) continue;
    double sum = 0;
    for (const Claim* part : parts) sum += *part->value;
    const double near_list = sum < *total.value ? kNearBelow : kNearList;
    add_sum_conflict(total, parts, partition ? kNearPartition : near_list, out);
  }
}

// The parts in the sentence after that of the total, which ends the sentence before: `… 60 millions. Ils se
// répartissent entre l'État (30 millions) et la ville (34 millions).`
void parts_in_next(const Passage& before, const Passage& passage, std::vector<Conflict>& out) {
  const Claim& total = before.back();
  if (!is_total(total) || !passage.head().has_any(kPartition) || passage.head().has_any(kOpen)) return;
  if (before.size() > 1 && same_measure(before[before.size() - 2], total)) return;
  const auto parts = parts_from(passage, 0, passage.size(), total);
  if (parts.size() < 2 || !is_closed_list(passage, 0, passage.size() - 1) || of_other_nouns(parts, total))
    return;
  add_sum_conflict(total, parts, kNearPartition, out);
}

// The parts first: `12 hommes et 8 femmes, soit 21 personnes au total`.
void total_last(const Passage& passage, std::vector<Conflict>& out) {
  for (std::size_t i = 2; i < passage.size(); ++i) {
    const Claim& total = passage[i];
    if (!is_total(total)) continue;
    const Stretch near = passage.gap(i + 1).first(3);
    const bool announced = passage.gap(i).last(5).has_any(kTotal) || near.has_any(kTotal);
    if (!passage.outcome(i) && !announced) continue;
    if (near.starts_with_any(
            {"de plus", "de moins", "par", "chacun", "chacune", "supplementaires", "en moyenne"}))
      continue;
    if (passage.gap(i + 1).first(6).has_any({"avec", "en comptant", "en incluant", "compris", "en ajoutant"}))
      continue;
    std::vector<const Claim*> parts;
    std::size_t first = i;
    while (first > 0 && is_usable(passage[first - 1])) --first;
    bool list = true;
    for (std::size_t k = first; k < i; ++k) {
      const Claim& part = passage[k];
      if (is_share(part)) continue;
      list = list && is_amount(part) && part.value && is_present(part) && *part.value < *total.value &&
             (same_measure(part, total) || (part.kind == Kind::count && total.kind == Kind::count)) &&
             part.period == total.period;
      if (k > first)
        list = list && !passage.gap(k).has_any(kOpen) && !passage.gap(k).has_any({"sur", "des", ":"});
      parts.push_back(&part);
    }
    if (!list || parts.size() < 2 ||
        !passage.gap(i - 1).has_any({"et", "+", "plus", "s' ajoutent", "s' ajoute"}))
      continue;
    if (of_other_nouns(parts, total) && !announced && !are_people(parts)) continue;
    if (passage.head().has_any({"entre", "de", "passe"}) && passage.gap(i - 1).ends_with("a")) continue;
    add_sum_conflict(total, parts, announced ? kNearList : kNearPlain, out);
  }
}

}  // namespace

std::vector<Conflict> check_sums(const Page& page) {
  std::vector<Conflict> found;
  for (std::size_t i = 0; i < page.passages().size(); ++i) {
    const Passage& passage = page.passages()[i];
    if (passage[0].block == BlockRole::table) continue;
    total_first(passage, found);
    total_last(passage, found);
    if (const Passage* before = page.previous(i)) parts_in_next(*before, passage, found);
  }
  return found;
}

}  // namespace recoupe
