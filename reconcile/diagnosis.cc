// Test: tests/reconcile/diagnosis_test.cc.
#include "reconcile/diagnosis.h"

#include <algorithm>
#include <cmath>

#include "extract/units.h"
#include "reconcile/link_score.h"
#include "reconcile/slip.h"

namespace recoupe {
namespace {

// The least fit for each kind: the likelier a coincidence, the more the words must say. Set on
// corpus/scenarios.
struct Bars {
  double fit;
  double local = 0;    // 0: not asked for
  double weakest = 0;  // the next sentence alone does not say where or when
};
constexpr Bars kSpecific = {.fit = 0.5};  // currency, percent_point, magnitude, digits, outdated
constexpr Bars kUnit = {.fit = 0.62};     // the same number of another thing
constexpr Bars kExactCount = {.fit = 0.62, .local = 0.45};
constexpr Bars kBareAmount = {.fit = 0.62};
constexpr Bars kScope = {.fit = 0.62, .local = 0.45};
constexpr Bars kValue = {.fit = 0.68, .local = 0.45, .weakest = 0.5};
constexpr double kTellingCount = 20;  // smaller counts agree by chance
constexpr double kFarOff = 2.5;       // a value farther off is more likely of another thing

class Diagnosis {
 public:
  Diagnosis(const Claim& claim, const Candidate& candidate, const FactIndex& facts, const Comparer& comparer,
            double least_score)
      : claim_(claim),
        candidate_(candidate),
        fact_(*candidate.fact),
        known_(*candidate.comparison.known),
        facts_(facts),
        comparer_(comparer),
        least_score_(least_score) {}

  std::optional<Objection> of(Code code) const {
    switch (code) {
      case Code::currency:
        return currency();
      case Code::unit:
        return unit();
      case Code::percent_point:
        return percent_point();
      case Code::outdated:
        return outdated();
      case Code::scope:
        return scope();
      case Code::magnitude:
        return magnitude();
      case Code::digits:
        return digits();
      case Code::value:
        return value();
      default:
        return std::nullopt;
    }
  }

 private:
  Objection objection(Code code, const Bars& bars) const {
    return Objection{.code = code,
                     .fact = &fact_,
                     .known = &known_,
                     .belongs_to = {},
                     .score = score(bars),
                     .reasons = {}};
  }
  // As sure as the weakest of what is asked for.
  double score(const Bars& bars) const {
    const Evocation& evocation = candidate_.evocation;
    double least = link_score(evocation.fit, bars.fit);
    if (bars.local > 0) least = std::min(least, link_score(evocation.local, bars.local));
    if (bars.weakest > 0) least = std::min(least, link_score(evocation.weakest, bars.weakest));
    return least;
  }
  bool fits(const Bars& bars) const { return score(bars) >= least_score_; }
  Sort sort() const { return candidate_.comparison.sort; }
  bool comparable() const {
    return (sort() == Sort::same || sort() == Sort::time) &&
           candidate_.comparison.agreement == Agreement::disagrees;
  }

  // `200 milliards de dollars` for 200 milliards d'euros, when the day's rate does not make them equal.
  std::optional<Objection> currency() const {
    if (sort() != Sort::currency || !fits(kSpecific) ||
        !comparer_.same_number(claim_, known_, fact_.tolerance))
      return std::nullopt;
    const auto equal = comparer_.equivalent(claim_, fact_, known_);
    if (equal.value_or(false)) return std::nullopt;
    if (!equal && !claim_.article->published) return std::nullopt;
    return objection(Code::currency, kSpecific);
  }

  // `21 semaines` for 21 days, `43 millionnaires` for 43 milliardaires.
  std::optional<Objection> unit() const {
    if (!fits(kUnit) || !comparer_.same_number(claim_, known_)) return std::nullopt;
    const bool other_time = sort() == Sort::time && candidate_.comparison.agreement == Agreement::disagrees;
    if (other_time) return objection(Code::unit, kUnit);
    const UnitClass wanted = class_of_unit(fact_.unit);
    if (sort() == Sort::same && wanted == UnitClass::measure &&
        candidate_.comparison.agreement == Agreement::disagrees && claim_.unit != fact_.unit)
      return objection(Code::unit, kUnit);
    if (sort() != Sort::other) return std::nullopt;
    const bool measures =
        (claim_.kind == Kind::measure || claim_.kind == Kind::duration) && wanted == UnitClass::measure;
    const bool counts = claim_.kind == Kind::count && wanted == UnitClass::noun && known_.value &&
                        *known_.value >= kTellingCount;
    if (!measures && !counts) return std::nullopt;
    const Bars& bars = counts && claim_.approx == Approx::exact ? kExactCount : kUnit;
    if (!fits(bars)) return std::nullopt;
    return objection(Code::unit, bars);
  }

  std::optional<Objection> percent_point() const {
    if (sort() != Sort::points || !fits(kSpecific) || candidate_.comparison.agreement != Agreement::agrees)
      return std::nullopt;
    return objection(Code::percent_point, kSpecific);
  }

  // The value known at an earlier date.
  std::optional<Objection> outdated() const {
    if (!fact_.has_history || !comparable() || !fits(kSpecific)) return std::nullopt;
    for (const Known& earlier : fact_.history) {
      if (&earlier == &known_) break;
      if (agreement(*candidate_.comparison.amount, earlier, fact_.tolerance) != Agreement::agrees) continue;
      Objection found = objection(Code::outdated, kSpecific);
      found.outdated_from = &earlier;
      return found;
    }
    return std::nullopt;
  }

  // The value of another fact of the record, or the sum of some.
  std::optional<Objection> scope() const {
    if (!comparable() || !fits(kScope)) return std::nullopt;
    const std::vector<const Fact*> same_unit = facts_.family(fact_);
    for (const Fact* other : same_unit)
      if (agrees_with_sum({other})) return scope_of({other});
    if (claim_.per == fact_.per)  // the sum of five years, given as each one's
      for (const Fact* other : facts_.family(fact_, FactIndex::Bases::other))
        if (agrees_with_sum({other})) return scope_of({other});
    if (class_of_unit(fact_.unit) == UnitClass::percent) return std::nullopt;  // rates are not added up
    for (const Fact* other : same_unit)
      if (agrees_with_sum({&fact_, other})) return scope_of({&fact_, other});
    for (std::size_t a = 0; a < same_unit.size(); ++a)
      for (std::size_t b = a + 1; b < same_unit.size(); ++b)
        if (is_money() && agrees_with_sum({same_unit[a], same_unit[b]}))
          return scope_of({same_unit[a], same_unit[b]});
    return std::nullopt;
  }

  bool is_money() const { return class_of_unit(fact_.unit) == UnitClass::currency; }

  std::optional<Objection> scope_of(std::vector<const Fact*> facts) const {
    Objection found = objection(Code::scope, kScope);
    found.belongs_to = std::move(facts);
    return found;
  }

  // Small counts are sums of each other by chance.
  bool agrees_with_sum(const std::vector<const Fact*>& facts) const {
    Known sum{.from = {}, .value = 0, .low = {}, .high = {}};
    for (const Fact* fact : facts) {
      const Known* known = known_at(*fact, claim_.article->published);
      if (known == nullptr || !known->value) return false;
      sum.value = *sum.value + *known->value;
    }
    const bool telling = class_of_unit(fact_.unit) != UnitClass::noun || *sum.value >= kTellingCount;
    if (facts.size() > 1 && !telling) return false;
    return is_near(*sum.value) &&
           agreement(*candidate_.comparison.amount, sum, std::nullopt) == Agreement::agrees;
  }

  // Nearer than rounding asks for: `2 milliards` is not taken for the 1,5 of something else.
  bool is_near(double value) const {
    constexpr double kNear = 0.02;
    constexpr double kNearWithApproximator = 0.05;  // `plus de 300` for 309
    const double room = claim_.approx == Approx::exact ? kNear : kNearWithApproximator;
    return std::abs(candidate_.comparison.amount->middle() - value) <= room * std::abs(value);
  }

  // `3,63 millions` behind sentences that speak of euros: no unit, but the digits of an amount of money.
  bool is_bare_amount() const {
    constexpr double kTellingDigits = 100;
    return sort() == Sort::bare && is_money() && fits(kBareAmount) && claim_.step >= 1000 &&
           candidate_.comparison.agreement == Agreement::disagrees &&
           candidate_.comparison.amount->middle() >= kTellingDigits * claim_.step;
  }

  std::optional<Objection> magnitude() const {
    if ((!comparable() && !is_bare_amount()) || !fits(kSpecific)) return std::nullopt;
    const auto power =
        shifted_magnitude(*candidate_.comparison.amount, candidate_.comparison.expected, fact_.tolerance);
    if (!power) return std::nullopt;
    Objection found = objection(Code::magnitude, comparable() ? kSpecific : kBareAmount);
    found.power = *power;
    return found;
  }

  std::optional<Objection> digits() const {
    if (!comparable() || !fits(kSpecific) ||
        !mistyped_digits(*candidate_.comparison.amount, candidate_.comparison.expected))
      return std::nullopt;
    return objection(Code::digits, kSpecific);
  }

  std::optional<Objection> value() const {
    if (!comparable() || sort() == Sort::time || candidate_.told_elsewhere) return std::nullopt;
    if (!fits(kValue)) return std::nullopt;
    const Known& expected = candidate_.comparison.expected;
    const double wanted = expected.value.value_or((expected.low.value_or(0) + expected.high.value_or(0)) / 2);
    const double ratio = wanted == 0 ? 0 : candidate_.comparison.amount->middle() / wanted;
    if (ratio < 1 / kFarOff || ratio > kFarOff) return std::nullopt;
    return objection(Code::value, kValue);
  }

  const Claim& claim_;
  const Candidate& candidate_;
  const Fact& fact_;
  const Known& known_;
  const FactIndex& facts_;
  const Comparer& comparer_;
  double least_score_;
};

}  // namespace

bool may_be(Code code, const Candidate& candidate) {
  if (candidate.comparison.known == nullptr || !candidate.comparison.amount) return false;
  const Sort sort = candidate.comparison.sort;
  switch (code) {
    case Code::currency:
      return sort == Sort::currency;
    case Code::percent_point:
      return sort == Sort::points;
    case Code::unit:
      return sort == Sort::other || sort == Sort::time || sort == Sort::same;
    case Code::magnitude:
      return sort == Sort::same || sort == Sort::time || sort == Sort::bare;
    default:
      return sort == Sort::same || sort == Sort::time;
  }
}

std::optional<Objection> diagnose(Code code, const Claim& claim, const Candidate& candidate,
                                  const FactIndex& facts, const Comparer& comparer, double least_score) {
  if (!may_be(code, candidate)) return std::nullopt;
  return Diagnosis(claim, candidate, facts, comparer, least_score).of(code);
}

}  // namespace recoupe
