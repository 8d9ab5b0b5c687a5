// A multiple against the percentage it is set equal to (`a quadruplé, soit +300 %`), and against the two
// amounts it relates (`120 élèves, soit le triple des 40 de l'an dernier`). Test:
// tests/reconcile/arithmetic_test.cc.
#include <cmath>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"

namespace recoupe {
namespace {

bool is_change(const Passage& passage, std::size_t i) {
  const Claim& claim = passage[i];
  return claim.role == Role::change || claim.quote.starts_with("+") || claim.quote.starts_with("-") ||
         claim.quote.starts_with("−") ||
         passage.gap(i).last(4).has_any({"hausse", "baisse", "augmentation", "recul", "diminution",
                                         "progression", "croissance", "chute", "bond", "reduction"}) ||
         passage.gap(i + 1).first(3).has_any(
             {"de plus", "de moins", "d' augmentation", "de hausse", "de baisse"});
}

// `a quadruplé, soit +400 %`, `a bondi de 400 %, soit quatre fois plus`
void percentage(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  // `a quintuplé en une nuit, soit …`
  const std::size_t m = i > 1 && passage[i - 1].kind == Kind::duration ? i - 2 : i - 1;
  const Claim& multiple = passage[m];
  const Claim& percent = passage[i];
  if (multiple.kind != Kind::multiple || percent.kind != Kind::percent || !percent.value || !multiple.value)
    return;
  if (!is_usable(percent) || !is_change(passage, i) || (!passage.outcome(i) && !passage.bracketed(i))) return;
  if (passage.gap(i + 1).first(5).has_any({"par an", "en moyenne", "par mois", "chaque annee"})) return;
  if (passage.gap(i).has_any(
          {"et", ";", "annuelle", "annuel", "par an", "moyenne", "moyen", "rythme", "mensuelle"}) ||
      passage.gap(i).before("soit").size() > 8)
    return;
  const auto factor = factor_of(multiple);
  const auto stated = interval_of(percent);
  if (!factor || !stated) return;
  const bool less = *multiple.value < 1;
  Interval change{(factor->low - 1) * 100, (factor->high - 1) * 100};
  if (less) change = {-change.high, -change.low};
  const Interval size = stated->high <= 0 ? Interval{-stated->high, -stated->low} : *stated;
  // the half unit of `quadruplé` would cover +350 %, and must not cover +400 %
  constexpr double kWithin = 0.19;
  const double exact = std::abs(*multiple.value - 1) * 100;
  const Interval narrow{exact * (1 - kWithin), exact * (1 + kWithin)};
  if (size.meets(multiple.approx == Approx::exact ? narrow : change)) return;
  Conflict conflict;
  conflict.fault = ArithmeticFault::multiple;
  conflict.claims = {&percent, &multiple};
  conflict.expected = {rounded_like(percent, exact), {}, {}, "%"};
  const Text times = number_words(less ? 1 / *multiple.value : *multiple.value);
  conflict.reason =
      filled(less ? Text{"divisé par {}, c'est {} de moins, non {}", "divided by {} is {} less, not {}"}
                  : Text{"multiplié par {}, c'est {} de plus, non {}", "multiplied by {} is {} more, not {}"},
             {times, amount_words(exact, "%"), amount_words(std::abs(*percent.value), "%")});
  out.push_back(std::move(conflict));
}

// `120 élèves, soit le triple des 40 de l'an dernier`, `90 euros, trois fois plus que les 30 euros de 2020`
void amounts(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  constexpr std::size_t kNear = 6;
  if (i == 0 || i + 1 >= passage.size() || passage[i].kind != Kind::multiple) return;
  const Claim& amount = passage[i - 1];
  const Claim& base = passage[i + 1];
  if (!is_amount(amount) || !is_amount(base) || !same_kind_of_amount(amount, base) ||
      (amount.per && base.per && amount.per != base.per) || !amount.value || !base.value)
    return;
  const Stretch& gap = passage.gap(i);
  const Stretch& to = passage.gap(i + 1);
  const bool tied = passage.outcome(i) || (gap.starts_with(",") && gap.size() <= 2);
  if (!tied || to.size() > kNear || to.has_any({",", ";", "et", ":"})) return;
  if (!to.starts_with_any({"que les", "que le", "que la", "que ses", "qu'", "des", "du", "de la", "de ses",
                           "que l'", "les", "le", "que"}))
    return;
  const auto factor = factor_of(passage[i]);
  const auto stated = interval_of(amount);
  const auto of = interval_of(base);
  if (!factor || !stated || !of || of->low <= 0 || factor->meets(*stated / *of)) return;
  const double ratio = *amount.value / *base.value;
  Conflict conflict;
  conflict.fault = ArithmeticFault::multiple;
  conflict.claims = {&passage[i], &amount, &base};
  conflict.expected = {rounded_like(passage[i], ratio), {}, {}, {}};
  conflict.reason = filled({"{} pour {}, le rapport est de {}", "{} to {}, the ratio is {}"},
                           {number_words(*amount.value), amount_words(*base.value, base.unit),
                            number_words(std::round(ratio * 100) / 100)});
  out.push_back(std::move(conflict));
}

}  // namespace

std::vector<Conflict> check_factors(const Page& page) {
  std::vector<Conflict> found;
  for (const Passage& passage : page.passages())
    for (std::size_t i = 0; i < passage.size(); ++i) {
      if (i > 0) percentage(passage, i, found);
      amounts(passage, i, found);
    }
  return found;
}

}  // namespace recoupe
