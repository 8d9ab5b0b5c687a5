// Test: tests/reconcile/candidates_test.cc.
#include "reconcile/candidates.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/lexicon.h"
#include "ingest/utf8.h"
#include "reconcile/around_figure.h"
#include "reconcile/bearer.h"
#include "reconcile/claim_time.h"

namespace recoupe {
namespace {

// A word of rise or fall shortly before the figure, in its clause. `recule à 4 %` tells no sign of the 4 %.
Direction direction_before(const Claim& claim) {
  constexpr std::size_t kReach = 8;
  constexpr std::size_t kLimit = 3;  // `à un peu moins de 4 %`
  const Tokens tokens(before_figure(claim), Lexicon::french());
  for (std::size_t n = 0, i = tokens.size(); n < kReach && i-- > 0; ++n) {
    if (tokens.is_digits(i) || tokens.is_mark(i, ';') || tokens.is_mark(i, ':') || tokens.is_mark(i, ','))
      break;
    if (n < kLimit && tokens.text(i) == "à") break;
    if (const Direction direction = direction_of(tokens, i); direction != Direction::none) return direction;
  }
  return Direction::none;
}

bool per_differs(const Claim& claim, const Fact& fact, const FactSense& sense) {
  if (claim.per == fact.per) return false;
  if (fact.per && claim.per) return true;
  // `par an` of a fact whose own words say yearly is no difference; `par mois` of a wage neither.
  return claim.per == "a" && !sense.is_yearly;
}

bool is_any(const std::string& word, std::initializer_list<const char*> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const char* beginning) { return word.starts_with(beginning); });
}

// `le précédent record, de 89 TWh`, `d'abord estimée à 5,9 milliards`: the text itself says that the figure
// is of yesterday.
bool recalls_the_past(const Claim& claim) {
  constexpr std::size_t kReach = 12;
  const Tokens tokens(before_figure(claim), Lexicon::french());
  for (std::size_t n = 0, i = tokens.size(); n < kReach && i-- > 0 && !tokens.is_digits(i); ++n)
    if (tokens.is_word(i) && is_any(fold(tokens.text(i)), {"precedent", "abord", "initial", "auparavant"}))
      return true;
  return false;
}

// `le gouvernement compte ramener le déficit à 5,4 %`: a verb of wanting, and behind it one of moving
// towards. `L'Union veut mobiliser 200 milliards` is none: there the plan itself is the news.
bool announces_a_move(const Claim& claim) {
  constexpr std::size_t kReach = 9;
  const Tokens tokens(before_figure(claim), Lexicon::french());
  bool moves = false;
  for (std::size_t n = 0, i = tokens.size(); n < kReach && i-- > 0; ++n) {
    if (tokens.is_digits(i) || tokens.is_mark(i, ';') || tokens.is_mark(i, ':')) return false;
    const std::string word = fold(tokens.text(i));
    if (moves && is_any(word, {"compt", "veut", "veul", "voul", "entend", "esper", "prevoi", "souhait",
                               "devr", "doit", "doiv", "promet", "projet", "pourr"}))
      return true;
    moves = moves || is_any(word, {"ramener", "revenir", "reduire", "abaisser", "descendre", "porter",
                                   "passer", "remonter", "hisser", "atteindre", "limiter", "contenir"});
  }
  return false;
}

// `l'inflation est attendue à 2,2 %`: what is expected of a rate that is measured again and again is no
// measure of it. The cost of what is not yet built is expected too, and may be wrong.
bool is_forecast_of_a_rate(const Claim& claim, const Fact& fact, const FactSense& sense) {
  if (sense.is_aim || !fact.has_history || sense.unit_class != UnitClass::percent) return false;
  return claim.modality == Modality::expected || claim.modality == Modality::intended;
}

// `la production éolienne (+14,8 %)`: with its sign written, a percentage is a change.
bool is_signed_change(const Claim& claim) {
  if (claim.kind != Kind::percent && claim.kind != Kind::percentage_point) return false;
  return claim.quote.starts_with('+');
}

// What the claim's own sentence says of it, whatever the fact.
struct ClaimSense {
  ClaimTime time;
  Direction direction = Direction::none;
  bool recalls_the_past = false;
  bool announces_a_move = false;
};

Standing standing_of(const Claim& claim, const ClaimSense& said, const Fact& fact, const FactSense& sense) {
  if (claim.negated || (claim.role == Role::target && !sense.is_aim)) return Standing::elsewhere;
  // `contre 320,4 TWh en 2023` is of another day than today's, but of the very year of the fact of 2023.
  const std::vector<int>& years = sense.years;
  const bool of_its_year =
      said.time.tied && std::find(years.begin(), years.end(), said.time.years.front()) != years.end();
  if (claim.role == Role::previous && !of_its_year) return Standing::elsewhere;
  if (claim.role == Role::change && !sense.is_change) return Standing::elsewhere;
  if (is_signed_change(claim) && sense.is_share) return Standing::elsewhere;
  if (is_forecast_of_a_rate(claim, fact, sense)) return Standing::elsewhere;
  if (is_of_another_time(claim, said.time, sense) || per_differs(claim, fact, sense))
    return Standing::elsewhere;
  if (said.announces_a_move && !sense.is_aim) return Standing::elsewhere;
  return said.recalls_the_past ? Standing::elsewhere : Standing::judged;
}

// Amounts that nobody takes for each other: money for a percentage, a count for a length.
bool unlike(const Claim& claim, UnitClass wanted) {
  switch (claim.kind) {
    case Kind::money:
      return wanted != UnitClass::currency;
    case Kind::percent:
    case Kind::percentage_point:
    case Kind::ratio:
      return wanted != UnitClass::percent && wanted != UnitClass::percentage_point;
    case Kind::measure:
    case Kind::duration:
      return wanted == UnitClass::currency || wanted == UnitClass::percent ||
             wanted == UnitClass::percentage_point;
    case Kind::count:
      return wanted == UnitClass::currency ||
             (claim.unit != "point" &&
              (wanted == UnitClass::percent || wanted == UnitClass::percentage_point));
    default:
      return false;
  }
}

bool shares_sentence(const Claim& a, const Claim& b) {
  return a.field == b.field && a.block_number == b.block_number && a.sentence_number == b.sentence_number;
}

bool settled(const Candidate& candidate) {
  constexpr double kFit = 0.45;
  return candidate.comparison.agreement == Agreement::agrees && candidate.comparison.sort == Sort::same &&
         candidate.evocation.fit >= kFit;
}

}  // namespace

std::vector<Candidate> find_candidates(std::span<const Claim> claims, std::size_t i, const FactIndex& facts,
                                       Vocabulary& vocabulary, const Comparer& comparer) {
  const Claim& claim = claims[i];
  std::vector<Candidate> candidates;
  if (!is_figure(claim.kind) || claim.approx == Approx::vague) return candidates;
  std::vector<const Claim*> neighbours;
  for (std::size_t k = i; k-- > 0 && shares_sentence(claims[k], claim);) neighbours.push_back(&claims[k]);
  for (std::size_t k = i + 1; k < claims.size() && shares_sentence(claims[k], claim); ++k)
    neighbours.push_back(&claims[k]);
  const Surroundings surroundings(claim, neighbours, vocabulary);
  std::optional<ClaimSense> said;
  for (const std::uint32_t number : facts.reached(surroundings)) {
    const FactSense& sense = facts.sense(number);
    if (unlike(claim, sense.unit_class)) continue;
    if (facts.words(number).fact->unit.empty() && claim.kind != Kind::number) continue;
    Evocation evocation = surroundings.evoke(facts.words(number));
    if (evocation.fit <= 0) continue;
    const Fact& fact = *facts.words(number).fact;
    Comparison comparison = comparer.compare(claim, fact);
    if (!comparison.amount) continue;
    if (!said)
      said = ClaimSense{time_of(claim, neighbours), direction_before(claim), recalls_the_past(claim),
                        announces_a_move(claim)};
    Standing standing = standing_of(claim, *said, fact, sense);
    if (standing != Standing::elsewhere && has_another_bearer(claim, neighbours, fact, sense))
      standing = Standing::elsewhere;
    candidates.push_back({.fact = &fact,
                          .comparison = std::move(comparison),
                          .evocation = std::move(evocation),
                          .standing = standing,
                          .opposite = said->direction != Direction::none &&
                                      sense.direction != Direction::none &&
                                      said->direction != sense.direction});
  }
  return candidates;
}

void let_claims_compete(std::span<const Claim> claims, std::vector<std::vector<Candidate>>& candidates) {
  std::set<const Fact*> told;
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const Candidate& candidate : candidates[i])
      if (claims[i].field == Field::text && settled(candidate)) told.insert(candidate.fact);
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (Candidate& candidate : candidates[i])
      candidate.told_elsewhere = claims[i].field == Field::text && told.contains(candidate.fact);
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (Candidate& candidate : candidates[i]) {
      if (candidate.standing != Standing::judged || settled(candidate)) continue;
      for (std::size_t k = 0; k < claims.size(); ++k) {
        if (k == i || !shares_sentence(claims[k], claims[i])) continue;
        const auto other = std::find_if(candidates[k].begin(), candidates[k].end(),
                                        [&](const Candidate& rival) { return rival.fact == candidate.fact; });
        if (other != candidates[k].end() && settled(*other)) candidate.standing = Standing::elsewhere;
      }
    }
}

}  // namespace recoupe
