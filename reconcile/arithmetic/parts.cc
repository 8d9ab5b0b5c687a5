// A part that is larger than its whole, and parts that together are: `1 200 salariés, dont 1 450 en France`.
// A list behind `dont` need not be complete, so that nothing is said of parts below the whole. Test:
// tests/reconcile/arithmetic_test.cc.
#include <algorithm>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"
#include "reconcile/around_figure.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

bool is_open_above(const Claim& whole) {
  return whole.approx == Approx::at_least || whole.approx == Approx::more_than;
}

// `60 places, dont 75 réservées au covoiturage`: the extractor takes the participle for a noun.
bool is_participle(const Claim& part) {
  if (part.kind != Kind::count || !part.unit) return false;
  const Stretch behind(behind_figure(part));
  return (part.unit->ends_with("é") || part.unit->ends_with("ée")) &&
         behind.starts_with_any({"a", "au", "aux", "par", "en", "pour", "dans"});
}

bool may_hold(const Claim& part, const Claim& whole) {
  // `13 régions, dont 400 millions pour l'Est`: of the money that was told before
  if (part.step > whole.value.value_or(0)) return false;
  return is_amount(part) && is_amount(whole) &&
         (same_measure(part, whole) || (whole.kind == Kind::count && is_participle(part))) &&
         is_state(part) && is_state(whole) && part.value && whole.value && !is_open_above(whole) &&
         part.period == whole.period;
}

// `21 députés (dont 8 francophones) et 150 sénateurs`: the bracket with the parts is closed.
bool is_behind_bracket(const Claim& whole, const Claim& part) {
  if (whole.sentence_start != part.sentence_start || whole.field != part.field || whole.end > part.start)
    return false;
  const std::string_view words = between_figures(whole, part);
  const std::size_t open = words.find('(');
  return open != std::string_view::npos && words.find(')', open) != std::string_view::npos;
}

// `112 millions d'euros en quatre tours, dont 60 pour le dernier`: a bare number may be of what was told
// before the nearest figure.
bool may_be_of_another(const Claim& part, const Claim& whole, std::span<const Claim> claims) {
  if (part.quote.find_first_not_of("0123456789,. ") != std::string::npos) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
    return &other != &whole && other.sentence_number == part.sentence_number && other.field == part.field &&
           other.start < whole.start && is_amount(other) && other.value && *other.value >= part.value;
  });
}

void single(const Claim& part, const Claim& whole, std::vector<Conflict>& out) {
  const auto stated = interval_of(part);
  const auto total = interval_of(whole);
  if (!stated || !total || stated->low <= total->high) return;
  Conflict conflict;
  conflict.fault = ArithmeticFault::part;
  conflict.claims = {&part, &whole};
  conflict.expected = {{}, {}, *whole.value, part.unit};
  conflict.reason = filled({"la partie dépasse le tout, {}", "the part is larger than the whole, {}"},
                           {amount_words(*whole.value, whole.unit)});
  out.push_back(std::move(conflict));
}

// The word behind the figure: `pour`, `en`, `aux`.
std::string preposition(const Passage& passage, std::size_t i) {
  const std::string& text = passage.gap(i + 1).text();
  const std::size_t end = text.find(' ', 1);
  const std::string word = end == std::string::npos ? "" : text.substr(1, end - 1);
  static constexpr std::string_view kPlaces[] = {"pour", "a", "au", "aux", "en", "dans", "chez"};
  return std::find(std::begin(kPlaces), std::end(kPlaces), word) == std::end(kPlaces) ? "" : word;
}

// `60 millions, dont 40 pour les routes et 30 pour les écoles`: sums of money, or counts told apart by where
// they are, do not overlap; `900 femmes et 450 cadres` may.
void several(const Passage& passage, std::vector<Conflict>& out) {
  for (std::size_t w = 0; w + 2 < passage.size(); ++w) {
    if (!passage.gap(w + 1).has("dont")) continue;
    const Claim& whole = passage[w];
    Interval added{};
    std::vector<const Claim*> claims;
    std::vector<double> operands;
    double value = 0;
    for (std::size_t i = w + 1; i < passage.size(); ++i) {
      const bool goes_on =
          i == w + 1 || (passage.gap(i).ends_with_any({"et", ","}) && !passage.gap(i).has("dont"));
      if (!goes_on || !may_hold(passage[i], whole) || preposition(passage, i).empty()) break;
      if (whole.kind != Kind::money && preposition(passage, i) != preposition(passage, w + 1)) break;
      if (*passage[i].value > *whole.value) return;  // said already
      added = added + *interval_of(passage[i]);
      value += *passage[i].value;
      operands.push_back(*passage[i].value);
      claims.push_back(&passage[i]);
    }
    const auto total = interval_of(whole);
    if (claims.size() < 2 || !total || added.low <= total->high) continue;
    std::rotate(claims.begin(), claims.end() - 1, claims.end());
    claims.push_back(&whole);
    Conflict conflict;
    conflict.fault = ArithmeticFault::part;
    conflict.claims = std::move(claims);
    conflict.expected.unit = whole.unit;
    conflict.reason = filled({"les parties dépassent le tout, {}", "the parts are larger than the whole, {}"},
                             {equation_words(operands, "+", value, *whole.value, whole.unit)});
    out.push_back(std::move(conflict));
  }
}

}  // namespace

std::vector<Conflict> check_parts(const Page& page) {
  std::vector<Conflict> found;
  for (const Claim& part : page.claims())
    for (const Link& link : part.links) {
      const Claim* whole = link.type == LinkType::part_of ? page.find(link.claim) : nullptr;
      if (whole != nullptr && may_hold(part, *whole) && !is_behind_bracket(*whole, part) &&
          !may_be_of_another(part, *whole, page.claims()))
        single(part, *whole, found);
    }
  for (const Passage& passage : page.passages()) several(passage, found);
  return found;
}

}  // namespace recoupe
