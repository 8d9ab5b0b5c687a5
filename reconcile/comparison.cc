// Test: tests/reconcile/comparison_test.cc.
#include "reconcile/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "extract/lexicon.h"
#include "extract/units.h"
#include "reconcile/wording.h"
#include "reconcile/written_date.h"

namespace recoupe {
namespace {

constexpr double kConversionMargin = 0.05;  // contract: currencies are off from 5 % on

// `2025-02` counts as its last day: what became known in February may be in it.
std::string last_day(const std::string& date) {
  if (date.size() == 4) return date + "-12-31";
  if (date.size() == 7) return date + "-31";
  return date;
}

// The first noun of a name, in the singular and folded: `manifestation` of `manifestations d'intérêt`.
std::string head_noun(const std::string& name) {
  const std::size_t end = name.find_first_of(" '’");
  std::string head = name.substr(0, end);
  if (end != std::string::npos && head.size() < 3) head = name;
  return fold(Lexicon::french().singular(head));
}

bool is_times(const std::string& unit) {
  return unit == "fois";
}

// `75 M$` in a paper of Québec: a bare sign or noun that the fact's currency shares leaves the country open.
bool left_open(const Claim& claim, const std::string& currency) {
  const std::string quote = fold(claim.quote);
  for (const auto& [sign, noun] :
       {std::pair("$", "dollar"), std::pair("£", "livre"), std::pair("", "franc"), std::pair("", "couronne"),
        std::pair("", "peso"), std::pair("", "dinar")}) {
    const std::string name = noun;
    const bool bare =
        quote.ends_with(name) || quote.ends_with(name + "s") || (*sign != '\0' && quote.ends_with(sign));
    if (bare && fold(quantity_text({2, {}, {}, currency}, Language::french)).find(name) != std::string::npos)
      return true;
  }
  return false;
}

// `200 milliards`: the currency is that of the sentence before, so it is no error of this one.
bool currency_left_out(const Claim& claim) {
  const std::string quote = fold(claim.quote);
  for (const char* ending :
       {"million", "millions", "milliard", "milliards", "mille", "billion", "billions", "milliers"})
    if (quote.ends_with(ending)) return true;
  return !quote.empty() && quote.back() >= '0' && quote.back() <= '9';
}

// `8 milliards d'êtres humains`: other names of inhabitants.
bool counts_people(const std::string& noun) {
  const std::string folded = head_noun(noun);
  for (const char* person : {"habitant", "etre", "humain", "ame", "individu", "personne", "gens"})
    if (folded == person) return true;
  return false;
}

// The last day on which what holds from a few weeks on is announced: `le smic sera de …` in October, for
// November.
std::string last_day_of_news(const std::string& published) {
  constexpr std::chrono::days kAhead{92};
  const auto day = day_of(published.size() == 7 ? published + "-28" : last_day(published));
  if (!day) return published;
  const std::chrono::year_month_day until(std::chrono::sys_days(*day) + kAhead);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(until.year()),
                     static_cast<unsigned>(until.month()), static_cast<unsigned>(until.day()));
}

// Compares with what was known at one date. A fall may be written by its size.
void set_beside(const Known& known, std::optional<double> tolerance, Comparison& result) {
  result.known = &known;
  result.expected = known;
  result.sign_left_out = known.value && *known.value < 0 && result.amount->low >= 0;
  if (result.sign_left_out) result.expected.value = -*known.value;
  result.agreement = agreement(*result.amount, result.expected, tolerance);
}

}  // namespace

const Known* known_at(const Fact& fact, const std::optional<std::string>& published) {
  if (!fact.has_history) return &fact.history.front();
  if (!published) return &fact.history.back();
  const std::string day = last_day(*published);
  const Known* held = nullptr;
  for (const Known& known : fact.history)
    if (known.from <= day) held = &known;
  return held;
}

bool names_the_same_thing(const std::string& noun, const Fact& fact) {
  const std::string folded = fold(noun);
  if (head_noun(fact.unit) == folded || fold(fact.unit) == folded) return true;
  return std::any_of(fact.unit_names.begin(), fact.unit_names.end(), [&](const std::string& name) {
    return head_noun(name) == folded || fold(name) == folded;
  });
}

Comparison Comparer::compare(const Claim& claim, const Fact& fact) const {
  Comparison result;
  result.known = known_at(fact, claim.article->published);
  const UnitClass wanted = class_of_unit(fact.unit);
  const std::string unit = claim.unit.value_or("");
  switch (claim.kind) {
    case Kind::money:
      if (wanted == UnitClass::currency)
        result.sort = unit == fact.unit || (result.known != nullptr &&
                                            (left_open(claim, fact.unit) || currency_left_out(claim)) &&
                                            same_number(claim, *result.known))
                          ? Sort::same
                          : Sort::currency;
      break;
    case Kind::percent:
      if (wanted == UnitClass::percent) result.sort = Sort::same;
      if (wanted == UnitClass::percentage_point) result.sort = Sort::points;
      break;
    case Kind::percentage_point:
      if (wanted == UnitClass::percentage_point) result.sort = Sort::same;
      if (wanted == UnitClass::percent) result.sort = Sort::points;
      break;
    case Kind::ratio:
      if (wanted == UnitClass::percent) {
        result.sort = Sort::same;
        result.factor = 100;
      }
      break;
    case Kind::multiple:
      if (is_times(fact.unit)) result.sort = Sort::same;
      break;
    case Kind::measure:
    case Kind::duration:
      if (unit == "deg" && dimension_of(fact.unit) == "temperature") {
        result.sort = Sort::same;  // the degrees of a weather report
      } else if (const auto factor = conversion_factor(unit, fact.unit)) {
        result.sort = claim.kind == Kind::duration && unit != fact.unit ? Sort::time : Sort::same;
        result.factor = *factor;
      } else if (wanted == UnitClass::noun && names_the_same_thing(unit, fact)) {
        result.sort = Sort::same;
      }
      break;
    case Kind::count:
      if (unit == "point" && (wanted == UnitClass::percent || wanted == UnitClass::percentage_point))
        result.sort = wanted == UnitClass::percent ? Sort::points : Sort::same;
      if (wanted == UnitClass::noun || wanted == UnitClass::unknown)
        result.sort = names_the_same_thing(unit, fact) || is_the_people_of(claim, fact, result.known)
                          ? Sort::same
                          : Sort::other;
      break;
    case Kind::number:
      if (fact.unit.empty())
        result.sort = Sort::same;
      else if (!claim.unit && wanted != UnitClass::percent && wanted != UnitClass::percentage_point)
        result.sort = Sort::bare;
      break;
    default:
      break;
  }
  result.amount = amount_of(claim, result.factor);
  if (!result.amount || result.known == nullptr || result.sort == Sort::other ||
      result.sort == Sort::currency)
    return result;
  set_beside(*result.known, fact.tolerance, result);
  if (result.agreement == Agreement::agrees) return result;
  const auto& published = claim.article->published;
  const std::string today = published ? last_day(*published) : "";
  const std::string until = published ? last_day_of_news(*published) : "";
  for (const Known& known : fact.history) {  // an article without a date may be of any
    if (published && !(known.from > today && known.from <= until)) continue;
    Comparison earlier = result;
    set_beside(known, fact.tolerance, earlier);
    if (earlier.agreement == Agreement::agrees) result = earlier;
  }
  return result;
}

bool Comparer::is_the_people_of(const Claim& claim, const Fact& fact, const Known* known) const {
  if (known == nullptr || !claim.unit || !counts_people(*claim.unit)) return false;
  const bool of_people =
      counts_people(fact.unit) || std::any_of(fact.unit_names.begin(), fact.unit_names.end(), counts_people);
  return of_people && same_number(claim, *known, fact.tolerance);
}

bool Comparer::same_number(const Claim& claim, const Known& known, std::optional<double> tolerance) const {
  const auto amount = amount_of(claim);
  if (!amount || !known.value || amount->is_range) return false;
  constexpr double kExact = 1e-9;  // a count; an amount with a magnitude may be rounded in its last digit
  const double rounding = amount->step > 1 || amount->step < 1 ? amount->step / 2 : 0;
  const double room = std::max(rounding, tolerance.value_or(0) * std::abs(*known.value));
  return std::abs(std::abs(amount->low) - std::abs(*known.value)) <= room + kExact * std::abs(*known.value);
}

std::optional<bool> Comparer::equivalent(const Claim& claim, const Fact& fact, const Known& known) const {
  if (!claim.unit) return std::nullopt;
  const auto rate = rates_.rate(*claim.unit, fact.unit, claim.article->published);
  const auto amount = rate ? amount_of(claim, *rate) : std::nullopt;
  if (!amount) return std::nullopt;
  const double expected = known.value.value_or((known.low.value_or(0) + known.high.value_or(0)) / 2);
  return std::abs(amount->middle() - expected) < kConversionMargin * std::abs(expected);
}

}  // namespace recoupe
