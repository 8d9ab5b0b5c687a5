// Shares of one whole that are more than all of it: the answers of a poll, the votes for the lists of one
// ballot, what `se répartit entre`; and a rest that is not what is left. Answers may overlap in a survey that
// allows several, and figures of different wholes stand side by side in any article: only words that say that
// the shares shut each other out make a case. Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"

namespace recoupe {
namespace {

constexpr std::string_view kDivision[] = {
    "se repartit", "se repartissent", "repartis",     "reparties",      "repartie",     "reparti",
    "se partage",  "se partagent",    "se decompose", "se decomposent", "se divise",    "se divisent",
    "se ventile",  "se ventilent",    "est compose",  "est composee",   "sont composes"};
constexpr std::string_view kUndecided[] = {"ne se prononcent pas",
                                           "ne se prononce pas",
                                           "sans opinion",
                                           "ne savent pas",
                                           "ne sait pas",
                                           "indecis",
                                           "indecises",
                                           "sans avis",
                                           "ne se sont pas prononces",
                                           "nspp",
                                           "ne repondent pas",
                                           "n' ont pas d' avis",
                                           "n' ont pas d' opinion",
                                           "preferent ne pas se prononcer",
                                           "ne se prononcant pas",
                                           "hesitent encore"};
constexpr std::string_view kAgainst[] = {"opposes",       "opposees",      "oppose",        "opposee",
                                         "defavorables",  "defavorable",   "contre",        "non",
                                         "desapprouvent", "rejettent",     "s' y opposent", "insatisfaits",
                                         "mecontents",    "pas d' accord", "hostiles"};
constexpr std::string_view kBallot[] = {"des suffrages", "des voix", "suffrages exprimes", "des votes"};
constexpr std::string_view kSeveralWholes[] = {"plusieurs reponses",
                                               "a la premiere",
                                               "a la seconde",
                                               "a la deuxieme",
                                               "aux deux",
                                               "les deux",
                                               "le premier",
                                               "chacun des",
                                               "plusieurs choix",
                                               "choix multiples",
                                               "choix multiple",
                                               "reponses multiples",
                                               "cumul",
                                               "a la fois",
                                               "participation",
                                               "abstention",
                                               "inscrits",
                                               "second tour",
                                               "deuxieme tour",
                                               "an plus tot",
                                               "points",
                                               "il y a",
                                               "precedent",
                                               "precedente",
                                               "gagne",
                                               "perd",
                                               "parmi",
                                               "chez les",
                                               "dont",
                                               "tandis qu' en",
                                               "par rapport",
                                               "respectivement",
                                               "blancs",
                                               "nuls",
                                               "en premier",
                                               "en second",
                                               "sondage precedent",
                                               "hausse",
                                               "baisse",
                                               "aussi",
                                               "egalement",
                                               "deux reponses",
                                               "trois reponses",
                                               "meme"};

bool is_member(const Claim& claim) {
  return claim.kind == Kind::percent && claim.value && *claim.value <= 100 && is_present(claim) &&
         (claim.approx == Approx::exact || claim.approx == Approx::about || claim.approx == Approx::almost);
}

void add_excess(const std::vector<const Claim*>& shares, std::vector<Conflict>& out) {
  Interval added{};
  double value = 0;
  std::vector<double> operands;
  for (const Claim* share : shares) {
    const auto interval = interval_of(*share);
    if (!interval) return;
    added = added + *interval;
    value += *share->value;
    operands.push_back(*share->value);
  }
  constexpr double kMost = 160;  // above, these are not meant to be shares of one whole
  if (added.low <= 100 || value > kMost) return;
  Conflict conflict;
  conflict.fault = ArithmeticFault::whole;
  conflict.claims = {shares.back()};
  conflict.claims.insert(conflict.claims.end(), shares.begin(), shares.end() - 1);
  conflict.expected.unit = "%";
  Text sum;
  for (const double operand : operands) {
    const Text number = number_words(operand);
    sum.fr += (sum.fr.empty() ? "" : " + ") + number.fr;
    sum.en += (sum.en.empty() ? "" : " + ") + number.en;
  }
  conflict.reason =
      filled({"les parts dépassent le tout, {} = {}", "the shares are more than the whole, {} = {}"},
             {sum, amount_words(value, "%")});
  out.push_back(std::move(conflict));
}

// All percentages of the passage, when they can be shares of one whole.
std::vector<const Claim*> members(const Passage& passage) {
  std::vector<const Claim*> shares;
  for (std::size_t i = 0; i < passage.size(); ++i) {
    const Claim& claim = passage[i];
    if (claim.kind != Kind::percent) continue;
    // `55 % des voix, contre 48 % pour son rival` is no earlier state
    const bool rival = claim.role == Role::previous && passage.gap(i).ends_with("contre") && claim.value &&
                       passage.gap(i + 1).starts_with_any({"pour", "a"});
    if (!is_member(claim) && !rival) return {};
    shares.push_back(&claim);
  }
  return shares;
}

bool of_one_period(const std::vector<const Claim*>& shares) {
  return std::all_of(shares.begin(), shares.end(),
                     [&](const Claim* share) { return share->period == shares.front()->period; });
}

bool speaks_of_several_wholes(const Passage& passage) {
  return passage.has_any(kSeveralWholes) ||
         Stretch(passage[0].before).has_any({"plusieurs reponses", "choix multiples"}) ||
         Stretch(passage[0].after)
             .has_any({"plusieurs reponses", "choix multiples", "reponses multiples", "plusieurs choix",
                       "superieur a 100", "depasse 100", "excede 100"});
}

bool is_poll(const Passage& passage) {
  return passage.has_any(kUndecided) && passage.has_any(kAgainst);
}

// The shares of a division are written alike, all in brackets or none: `le gaz (45 %), le bois (38 %)`.
void keep_alike(const Passage& passage, std::vector<const Claim*>& shares) {
  const auto in_brackets = [&](const Claim* share) {
    const auto i = static_cast<std::size_t>(share - &passage[0]);
    return passage.gap(i).ends_with("(");
  };
  const bool first = in_brackets(shares.front());
  std::erase_if(shares, [&](const Claim* share) { return in_brackets(share) != first; });
}

// `52 % des voix en ville et 61 % à la campagne`: of several ballots.
bool is_of_several_places(const Passage& passage) {
  for (std::size_t i = 0; i < passage.size(); ++i) {
    if (passage[i].kind != Kind::percent) continue;
    if (passage.gap(i + 1).first(5).has_any({"en", "a", "dans", "au", "aux", "chez"})) return true;
  }
  return false;
}

// Behind the sentence on a ballot: `Elle devance celles de X (33,5 %), de Y (22,8 %) …`.
void add_bracketed(const Passage& next, std::vector<const Claim*>& shares) {
  if (speaks_of_several_wholes(next) || next.has_any({"inscrits", "participation"})) return;
  std::vector<const Claim*> more;
  for (std::size_t i = 0; i < next.size(); ++i) {
    if (next[i].kind != Kind::percent) continue;
    if (!is_member(next[i]) || !next.gap(i).ends_with("(") || !next.gap(i + 1).starts_with(")")) return;
    more.push_back(&next[i]);
  }
  shares.insert(shares.end(), more.begin(), more.end());
}

// `les femmes représentent 45 % des effectifs, les hommes 65 %`: two halves of one whole.
void check_halves(const Passage& passage, std::vector<Conflict>& out) {
  const std::vector<const Claim*> shares = members(passage);
  if (shares.size() != 2 || speaks_of_several_wholes(passage) || !of_one_period(shares)) return;
  if (!passage.has_any({"representent", "constituent", "composent", "forment"})) return;
  const auto first = static_cast<std::size_t>(shares[0] - &passage[0]);
  const auto second = static_cast<std::size_t>(shares[1] - &passage[0]);
  const Stretch& one = passage.gap(first);
  const Stretch other = passage.gap(second).last(4);
  const bool sexes = (one.has("femmes") && !one.has("hommes") && other.ends_with("les hommes")) ||
                     (one.has("hommes") && !one.has("femmes") && other.ends_with("les femmes"));
  const bool other_whole =
      passage.gap(second + 1).starts_with_any({"de", "des", "du", "d'", "parmi", "chez"});
  if (second == first + 1 && sexes && !other_whole) add_excess(shares, out);
}

void check_passage(const Page& page, std::size_t n, std::vector<Conflict>& out) {
  const Passage& passage = page.passages()[n];
  if (passage[0].block == BlockRole::table || speaks_of_several_wholes(passage)) return;
  std::vector<const Claim*> shares = members(passage);
  if (shares.empty()) return;
  const bool ballot = passage.has_any(kBallot);
  const bool division = passage.has_any(kDivision);
  if (!ballot && !division && !is_poll(passage)) return;
  if (ballot && is_of_several_places(passage)) return;
  if (division && !ballot) keep_alike(passage, shares);
  if (ballot && n + 1 < page.passages().size() && page.previous(n + 1) == &passage)
    add_bracketed(page.passages()[n + 1], shares);
  if (shares.size() >= (ballot || division ? 2U : 3U) && of_one_period(shares)) add_excess(shares, out);
}

// A share in words that is no figure of its own (`l'Europe le quart`): the shares told are not all.
bool has_untold_share(const Passage& passage, std::size_t until) {
  for (std::size_t i = 0; i <= until; ++i)
    if (passage.gap(i).has_any({"quart", "tiers", "moitie", "cinquieme", "sixieme", "dixieme"})) return true;
  return false;
}

// `45 % … et 38 % …, le reste, soit 27 %, …`; the rest may open the next sentence.
void check_rest(const Page& page, std::size_t n, std::vector<Conflict>& out) {
  const Passage& passage = page.passages()[n];
  for (std::size_t i = 0; i < passage.size(); ++i) {
    const Claim& rest = passage[i];
    const bool named =
        passage.gap(i).has_any({"le reste", "le solde"}) && passage.gap(i).after("le").size() <= 5;
    const bool restants = passage.gap(i + 1).starts_with_any({"restants", "restant", "restantes"}) &&
                          passage.gap(i).ends_with("les");
    if (!is_member(rest) || (!named && !restants) || passage.has_any(kSeveralWholes)) continue;
    const Passage* told = i > 0 ? &passage : page.previous(n);
    if (told == nullptr || (told != &passage && told->has_any(kSeveralWholes))) continue;
    const std::size_t until = i > 0 ? i : told->size();
    Interval added{};
    double left = 100;
    std::vector<const Claim*> claims{&rest};
    bool shares = !has_untold_share(*told, until);
    for (std::size_t k = 0; k < until && shares; ++k) {
      const Claim& share = (*told)[k];
      if (share.kind != Kind::percent) continue;
      shares = is_member(share);
      if (!shares) break;
      added = added + *interval_of(share);
      left -= *share.value;
      claims.push_back(&share);
    }
    const auto stated = interval_of(rest);
    if (!shares || claims.size() < 2 || !stated || left <= 0 ||
        stated->meets({100 - added.high, 100 - added.low}))
      continue;
    Conflict conflict;
    conflict.fault = ArithmeticFault::whole;
    conflict.claims = std::move(claims);
    conflict.expected = {left, {}, {}, "%"};
    conflict.reason = filled({"le reste est de {}, non de {}", "the rest is {}, not {}"},
                             {amount_words(left, "%"), amount_words(*rest.value, "%")});
    out.push_back(std::move(conflict));
  }
}

}  // namespace

std::vector<Conflict> check_wholes(const Page& page) {
  std::vector<Conflict> found;
  for (std::size_t i = 0; i < page.passages().size(); ++i) {
    check_passage(page, i, found);
    check_rest(page, i, found);
    check_halves(page.passages()[i], found);
  }
  return found;
}

}  // namespace recoupe
