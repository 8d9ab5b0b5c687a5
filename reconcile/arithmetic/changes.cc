// What is said of a move (a percentage, a factor, a difference) against its two ends: `de 90 à 120, soit une
// hausse de 33 %`, `a doublé, passant de 310 à 620`, `48 lits au lieu de 62, soit 14 de moins`, `passe de 4 %
// à 5 %, soit un point de plus`. Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/moves.h"
#include "reconcile/arithmetic/operand.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

// The change is of something else, over another time, or reckoned in another way.
constexpr std::string_view kOther[] = {
    "par an",   "chaque annee", "annuel",    "annuels",     "annuelle",     "annuelles",  "moyenne",
    "moyen",    "rythme",       "constant",  "constants",   "constante",    "comparable", "comparables",
    "reel",     "reels",        "reelle",    "inflation",   "volume",       "organique",  "par rapport",
    "hors",     "ajuste",       "corrige",   "corriges",    "corrigee",     "cumul",      "par mois",
    "d' ici",   "sur dix",      "mensuel",   "trimestriel", "publie",       "brut",       "net",
    "objectif", "chez",         "mieux que", "vitesse",     "hebdomadaire", "previsions", "attendu",
    "attendus", "par jour",     "pouvoir",   "cvs",         "depuis",       "tandis",     "alors que",
    "dont"};

bool has_change_word(const Stretch& words) {
  return words.has_any({"hausse",    "baisse",   "augmentation", "recul",      "progression", "diminution",
                        "chute",     "bond",     "croissance",   "repli",      "gain",        "perte",
                        "reduction", "economie", "ecart",        "difference", "progres",     "rebond",
                        "flambee",   "envolee",  "plongeon",     "inflation",  "surcout"});
}

bool has_more_or_less(const Stretch& behind) {
  const Stretch near = behind.first(5);
  return near.has_any({"de plus", "de moins", "de mieux", "supplementaires", "supplementaire", "en moins",
                       "en plus", "d' augmentation", "de hausse", "de baisse", "d' ecart", "de difference"});
}

bool has_sign(const Claim& claim) {
  return claim.quote.starts_with("+") || claim.quote.starts_with("-") || claim.quote.starts_with("−") ||
         claim.quote.starts_with("–");
}

// The figure tells how far something moved.
bool tells_change(const Passage& passage, std::size_t r) {
  const Claim& claim = passage[r];
  return claim.role == Role::change || has_sign(claim) || passage.gap(r).ends_with_any({"+", "-", "−"}) ||
         has_change_word(passage.gap(r).last(6)) || has_more_or_less(passage.gap(r + 1));
}

bool is_of_other(const Passage& passage, std::size_t r) {
  const Stretch behind = passage.gap(r + 1).first(7);
  // the head of a sentence names the thing (`le délai moyen a doublé`), and rarely the way of reckoning
  if (r == 0 ? passage.head().has_any({"par an", "chaque annee", "annuelle", "rythme", "en moyenne"})
             : passage.gap(r).has_any(kOther))
    return true;
  if (behind.first(4).has_any(
          {"de plus qu'", "de plus que", "de moins qu'", "de moins que", "qu' en", "qu' au"}))
    return true;  // than something else
  for (const std::string_view other : kOther) {
    if (!behind.has(other)) continue;
    if (other == "depuis" && behind.has_any({"depuis pour", "depuis ,", "depuis ."})) continue;  // since then
    const Stretch until = behind.before(other);
    if (!until.has_any({".", ";", "("})) return true;
  }
  return false;
}

// The figure stands right behind the move: `, soit une hausse de 20 %`, `(+ 20 %)`, `, une hausse de 20 %`.
bool follows(const Passage& passage, const Move& move, std::size_t r) {
  if (r <= move.last()) return false;
  for (std::size_t i = move.last() + 1; i < r; ++i)
    if (passage[i].kind != Kind::duration) return false;  // `en deux ans`
  const Stretch& gap = passage.gap(r);
  if (gap.has_any({";", "alors que", "tandis que"})) return false;
  if (passage.outcome(r) || passage.bracketed(r)) return true;
  if (gap.starts_with("(") && gap.size() <= 3) return true;
  constexpr std::size_t kNear = 8;
  if (gap.size() > kNear || gap.has("et")) return false;
  if (gap.has(":") && has_change_word(gap.after(":"))) return true;
  if (!gap.has(",")) return false;
  return has_change_word(gap.after(",")) || (passage[r].kind == Kind::multiple && gap.ends_with(",")) ||
         (gap.ends_with(",") && has_more_or_less(passage.gap(r + 1)));
}

// The earlier figure of `120, contre 100 un an plus tôt` is that of a year before, as a stated rise is; that
// of a peak, of a forecast or of some other month is not what the rise is counted from.
bool is_a_year_before(const Passage& passage, std::size_t from) {
  static constexpr std::string_view kLastYear[] = {
      "l' an dernier",         "l' an passe",    "l' annee derniere", "l' annee precedente",
      "l' annee passee",       "un an plus tot", "un an auparavant",  "un an avant",
      "l' exercice precedent", "meme periode",   "le mois dernier",   "le mois precedent"};
  if (passage.gap(from + 1).first(6).has_any(kLastYear)) return true;
  if (from + 1 < passage.size() && passage[from + 1].kind == Kind::duration && passage.gap(from + 1).empty())
    return passage[from + 1].value == 1.0 && passage[from + 1].unit == "a" &&
           passage.gap(from + 2).starts_with_any({"plus tot", "auparavant", "avant"});
  const auto& published = passage[from].article->published;
  const auto& period = passage[from].period;
  return published && period && published->size() >= 4 &&
         std::atoi(period->c_str()) + 1 == std::atoi(published->c_str());
}

// It stands right before: `a bondi de 20 %, passant de 100 à 120`, `en hausse de 20 %, à 120 contre 100`.
bool leads(const Passage& passage, const Move& move, std::size_t r) {
  if (r >= move.first() || (move.from > move.to && !is_a_year_before(passage, move.from))) return false;
  for (std::size_t i = r + 1; i < move.first(); ++i)
    if (passage[i].kind != Kind::duration) return false;
  constexpr std::size_t kNear = 7;
  const Stretch& gap = passage.gap(move.first());
  if (gap.size() > kNear || gap.has_any({";", "et", "dont", "mais", "ou", "alors", "tandis", "soit"}))
    return false;
  return gap.has_any({"passant", "pour passer", "passe", "pour atteindre", "pour s' etablir", "pour tomber",
                      "tombant", "pour descendre", "pour grimper"}) ||
         gap.ends_with_any({", a", ", de", ", pour s' etablir a", ", a environ", ", a pres de"}) ||
         gap.starts_with("(") || (gap.size() <= 2 && gap.starts_with("a"));
}

// `était de 1 000, a triplé pour atteindre 4 000`
bool between(const Move& move, std::size_t r) {
  return r > move.first() && r < move.last();
}

struct Ends {
  const Claim& from;
  const Claim& to;
  Interval before;
  Interval after;
};

std::optional<Interval> ratio(const Interval& a, const Interval& b) {
  if (b.low <= 0 || a.low < 0) return std::nullopt;
  return a / b;
}

// |a/b - 1| in per cent.
std::optional<Interval> percent_change(const Interval& before, const Interval& after) {
  const auto times = ratio(after, before);
  if (!times) return std::nullopt;
  Interval change{(times->low - 1) * 100, (times->high - 1) * 100};
  if (change.high < 0) return Interval{-change.high, -change.low};
  if (change.low < 0) return Interval{0, std::max(-change.low, change.high)};
  return change;
}

Interval distance(const Interval& a, const Interval& b) {
  Interval apart{a.low - b.high, a.high - b.low};
  if (apart.high < 0) return {-apart.high, -apart.low};
  if (apart.low < 0) return {0, std::max(-apart.low, apart.high)};
  return apart;
}

Interval size_of(const Interval& interval) {
  if (interval.high <= 0) return {-interval.high, -interval.low};
  return interval;
}

std::string written(double value) {
  return quantity_text({value, {}, {}, {}}, Language::french);
}

Text from_to_words(const Claim& from, const Claim& to) {
  const bool same = from.unit == to.unit || !from.unit || !to.unit;
  const Text a = same ? number_words(*from.value) : amount_words(*from.value, from.unit);
  const Text b = amount_words(*to.value, to.unit ? to.unit : from.unit);
  return filled({"de {} à {}", "from {} to {}"}, {a, b});
}

Conflict conflict_of(ArithmeticFault fault, const Claim& suspect, const Ends& ends) {
  Conflict conflict;
  conflict.fault = fault;
  conflict.claims = {&suspect, &ends.from, &ends.to};
  return conflict;
}

Text rise_or_fall(const Ends& ends) {
  return *ends.to.value >= *ends.from.value ? Text{"la hausse", "the rise"} : Text{"la baisse", "the fall"};
}

bool is_near(double written, double reckoned, double within) {
  return std::abs(std::abs(written) - reckoned) <= within * reckoned;
}

// Between two percentages: points, or a change in per cent of the first.
std::optional<Conflict> of_rates(const Claim& claim, const Ends& ends) {
  constexpr double kNear = 0.15;
  const auto stated = interval_of(claim);
  const auto relative = percent_change(ends.before, ends.after);
  const Interval points = distance(ends.after, ends.before);
  if (!stated || !claim.value) return std::nullopt;
  const double apart = std::abs(*ends.to.value - *ends.from.value);
  const double share = *ends.from.value > 0 ? std::abs(*ends.to.value / *ends.from.value - 1) * 100 : 0;
  const Interval size = size_of(*stated);
  const bool in_points = claim.kind == Kind::percentage_point;
  // Between small rates the roundings allow nearly any percentage: `de 4 % à 5 %` may be a rise of 1 % or of
  // 50 %. What is written is then taken for that of the two which it is by the figures as they stand.
  const bool mixed_up = in_points ? is_near(*claim.value, share, kNear) && !size.meets(points)
                                  : size.meets({apart, apart}) && !is_near(*claim.value, share, kNear);
  if (!mixed_up && (in_points ? size.meets(points) : relative && size.meets(*relative))) return std::nullopt;
  Conflict conflict = conflict_of(mixed_up ? ArithmeticFault::points : ArithmeticFault::change, claim, ends);
  conflict.expected = {apart, {}, {}, "pp"};
  if (!in_points && !mixed_up) conflict.expected = {rounded_like(claim, share), {}, {}, "%"};
  Text outcome = filled({"{}, l'écart est de {}", "{}, the difference is {}"},
                        {from_to_words(ends.from, ends.to), amount_words(apart, "pp")});
  if (*ends.from.value > 0)
    outcome =
        filled({"{} ({})", "{} ({})"}, {outcome, filled({*ends.to.value > *ends.from.value ? "+{}" : "−{}",
                                                         *ends.to.value > *ends.from.value ? "+{}" : "−{}"},
                                                        {amount_words(std::round(share * 10) / 10, "%")})});
  conflict.reason = filled({"{}, non de {}", "{}, not {}"}, {outcome, {claim.quote, claim.quote}});
  return conflict;
}

// `(23 contre 22), le repli serait de 12,9 %`: what falls is not what rose.
bool goes_the_other_way(const Passage& passage, std::size_t r, const Ends& ends) {
  const Stretch near = passage.gap(r).last(6);
  const bool falls = near.has_any({"baisse", "recul", "diminution", "chute", "repli", "perte", "reduction"});
  const bool rises = near.has_any({"hausse", "augmentation", "progression", "bond", "croissance", "gain"});
  return *ends.to.value > *ends.from.value ? falls && !rises : rises && !falls;
}

std::optional<Conflict> of_amounts(const Claim& claim, const Move& move, const Ends& ends) {
  const auto stated = interval_of(claim);
  const auto relative = percent_change(ends.before, ends.after);
  const auto back = percent_change(ends.after, ends.before);
  if (!stated || !relative || !claim.value || *ends.from.value <= 0) return std::nullopt;
  if (size_of(*stated).meets(*relative)) return std::nullopt;
  if (move.either_way && back && size_of(*stated).meets(*back)) return std::nullopt;
  const double change = (*ends.to.value / *ends.from.value - 1) * 100;
  Conflict conflict = conflict_of(ArithmeticFault::change, claim, ends);
  const double shown = rounded_like(claim, std::abs(change));
  conflict.expected = {shown, {}, {}, "%"};
  conflict.reason = filled({"{}, {} est de {}, non de {}", "{}, {} is {}, not {}"},
                           {from_to_words(ends.from, ends.to), rise_or_fall(ends), amount_words(shown, "%"),
                            amount_words(std::abs(*claim.value), "%")});
  return conflict;
}

std::optional<Conflict> of_factor(const Claim& claim, const Move& move, const Ends& ends) {
  const auto factor = factor_of(claim);
  const auto times = ratio(ends.after, ends.before);
  const auto back = ratio(ends.before, ends.after);
  if (!factor || !times || !claim.value || *ends.from.value <= 0 || *ends.to.value <= 0) return std::nullopt;
  if (factor->meets(*times) || (move.either_way && back && factor->meets(*back))) return std::nullopt;
  Conflict conflict = conflict_of(ArithmeticFault::multiple, claim, ends);
  const double ratio = *ends.to.value / *ends.from.value;
  conflict.expected = {rounded_like(claim, ratio), {}, {}, {}};
  const double shown = std::round((ratio < 1 ? 1 / ratio : ratio) * 10) / 10;
  conflict.reason = filled(ratio < 1 ? Text{"{}, c'est divisé par {}", "{}, that is divided by {}"}
                                     : Text{"{}, c'est multiplié par {}", "{}, that is multiplied by {}"},
                           {from_to_words(ends.from, ends.to), {written(shown), number_words(shown).en}});
  return conflict;
}

std::optional<Conflict> of_difference(const Claim& claim, const Ends& ends) {
  const auto stated = interval_of(claim);
  if (!stated || !claim.value || size_of(*stated).meets(distance(ends.after, ends.before)))
    return std::nullopt;
  const double apart = std::abs(*ends.to.value - *ends.from.value);
  if (*claim.value <= 0) return std::nullopt;
  Conflict conflict = conflict_of(ArithmeticFault::difference, claim, ends);
  conflict.expected = {apart, {}, {}, claim.unit};
  const double operands[] = {std::max(*ends.to.value, *ends.from.value),
                             std::min(*ends.to.value, *ends.from.value)};
  conflict.reason = filled({"l'écart est faux, {}", "the difference is wrong, {}"},
                           {equation_words(operands, "−", apart, *claim.value, claim.unit)});
  return conflict;
}

std::optional<Conflict> judge(const Passage& passage, const Move& move, std::size_t r) {
  const Claim& claim = passage[r];
  const auto before = interval_of(passage[move.from]);
  const auto after = interval_of(passage[move.to]);
  if (!before || !after || !is_usable(claim)) return std::nullopt;
  const Ends ends{passage[move.from], passage[move.to], *before, *after};
  if (claim.kind == Kind::multiple) return of_factor(claim, move, ends);
  const bool rates = ends.from.kind == Kind::percent;
  const bool change = tells_change(passage, r);
  if (claim.kind == Kind::percentage_point) return rates ? of_rates(claim, ends) : std::nullopt;
  if (claim.kind == Kind::percent) {
    // `de 100 à 120, soit 80 % du parc` is no change
    const bool of =
        passage.gap(r + 1).starts_with_any({"de", "des", "du", "d'", "de la"}) &&
        !passage.gap(r + 1).starts_with_any({"de plus", "de moins", "de mieux", "de hausse", "de baisse"});
    if (!change || (of && !has_change_word(passage.gap(r)) && !has_sign(claim) && !leads(passage, move, r)))
      return std::nullopt;
    if (rates) return of_rates(claim, ends);
    return goes_the_other_way(passage, r, ends) ? std::nullopt : of_amounts(claim, move, ends);
  }
  if (is_amount(claim) && change && same_measure(claim, ends.to) && !rates &&
      (passage.outcome(r) || leads(passage, move, r)))
    return of_difference(claim, ends);
  return std::nullopt;
}

// `a triplé en vingt ans, de 5 000 à 15 000 habitants`: the extractor reads the two ends as one range.
std::optional<Conflict> of_range(const Passage& passage, std::size_t r) {
  std::size_t k = r + 1;
  while (k < passage.size() && passage[k].kind == Kind::duration) ++k;
  if (k >= passage.size() || !passage[k].low || !passage[k].high || !is_amount(passage[k]))
    return std::nullopt;
  const bool tied =
      passage.gap(k).ends_with_any({", de", "passant de", "passe de", "passee de", "passes de"});
  if (!tied || passage.gap(k).size() > 4 || passage.gap(k).has_any({"et", ";"})) return std::nullopt;
  Claim from = passage[k];
  from.low.reset();
  from.high.reset();
  Claim to = from;
  from.value = passage[k].low;
  to.value = passage[k].high;
  const auto before = interval_of(from);
  const auto after = interval_of(to);
  if (!before || !after || !is_usable(passage[r])) return std::nullopt;
  const Ends ends{from, to, *before, *after};
  std::optional<Conflict> conflict;
  if (passage[r].kind == Kind::multiple) conflict = of_factor(passage[r], {}, ends);
  if (passage[r].kind == Kind::percent && tells_change(passage, r))
    conflict = of_amounts(passage[r], {}, ends);
  if (conflict) conflict->claims = {&passage[r], &passage[k]};
  return conflict;
}

}  // namespace

std::vector<Conflict> check_changes(const Page& page) {
  std::vector<Conflict> found;
  for (const Passage& passage : page.passages()) {
    if (passage[0].block == BlockRole::table) continue;
    const auto moves = moves_of(passage);
    for (std::size_t r = 0; r + 1 < passage.size() && moves.empty(); ++r)
      if (auto conflict = is_of_other(passage, r) ? std::nullopt : of_range(passage, r))
        found.push_back(std::move(*conflict));
    for (std::size_t r = 0; r < passage.size() && !moves.empty(); ++r) {
      if (is_of_other(passage, r)) continue;
      bool agrees = false;
      std::optional<Conflict> conflict;
      for (const Move& move : moves) {
        if (r == move.from || r == move.to) continue;
        const auto judged = judge(passage, move, r);
        const bool tied = follows(passage, move, r) || leads(passage, move, r) ||
                          (between(move, r) && move.last() - move.first() > 1);
        agrees = agrees || !judged;
        if (judged && tied && !conflict) conflict = judged;
      }
      if (conflict && !agrees) found.push_back(std::move(*conflict));
    }
  }
  return found;
}

}  // namespace recoupe
