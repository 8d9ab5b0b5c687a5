// So much for each, times how many: `12 millions par an pendant cinq ans, soit 60`, `10 milliards sur cinq
// ans, soit 2 par an`, `3 000 euros pour chacun des 200 salariés, soit 600 000`, `150 millions, en trois
// tranches égales de 50`. Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>
#include <cmath>

#include "extract/units.h"
#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"

namespace recoupe {
namespace {

// What spoils a product: growth, interest, other recipients.
constexpr std::string_view kOther[] = {"interets",
                                       "credit",
                                       "credits",
                                       "pret",
                                       "prets",
                                       "emprunt",
                                       "emprunts",
                                       "emprunter",
                                       "mensualites",
                                       "progressivement",
                                       "croissant",
                                       "degressif",
                                       "progressive",
                                       "moyenne",
                                       "hausse",
                                       "de plus",
                                       "de moins",
                                       "en plus",
                                       "supplementaires",
                                       "jusqu' a",
                                       "inflation",
                                       "des la premiere",
                                       "notamment",
                                       "outre",
                                       "hors",
                                       "ou",
                                       "maximum",
                                       "plafond",
                                       "minimum",
                                       "dont",
                                       "chiffre d' affaires",
                                       "actualise",
                                       "indexe",
                                       "indexes"};

// How many of the smaller time there are in the larger, at least and at most: months have 28 to 31 days, of
// which 20 to 23 are worked, and years 200 to 366; a year may have a thirteenth month's pay.
std::optional<Interval> times_in(const std::string& small, const std::string& large) {
  struct Entry {
    std::string_view small, large;
    Interval count;
  };
  static const Entry kEntries[] = {{"d", "wk", {5, 7}},    {"d", "mo", {20, 31}}, {"d", "a", {200, 366}},
                                   {"wk", "mo", {4, 4.5}}, {"wk", "a", {44, 53}}, {"mo", "a", {12, 13}}};
  if (small == large) return Interval{1, 1};
  for (const Entry& entry : kEntries)
    if (entry.small == small && entry.large == large) return entry.count;
  return std::nullopt;
}

bool is_time(const std::string& unit) {
  return unit == "a" || unit == "mo" || unit == "wk" || unit == "d";
}

// The base of a rate, as the extractor or the words behind tell: `par an`, `chaque année`, `annuels`.
std::string base_of(const Passage& passage, std::size_t i) {
  const Stretch behind = passage.gap(i + 1).first(4);  // nearer than a base lent by the figure before
  if (behind.has_any({"par an", "chaque annee", "annuels", "annuelles", "l' an", "tous les ans"})) return "a";
  if (behind.has_any({"par mois", "chaque mois", "mensuels", "mensuelles", "tous les mois", "mensuel"}))
    return "mo";
  if (behind.has_any({"par semaine", "chaque semaine", "hebdomadaires"})) return "wk";
  if (behind.has_any({"par jour", "chaque jour", "quotidiens", "quotidiennes", "tous les jours"})) return "d";
  return passage[i].per.value_or("");
}

bool alike(const Claim& a, const Claim& b) {
  return same_kind_of_amount(a, b) && (a.kind != Kind::count || b.kind != Kind::count || a.unit == b.unit);
}

bool is_of_other(const Passage& passage, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i)
    if (passage.gap(i).has_any(kOther)) return true;
  return passage.gap(last + 1).first(6).has_any({"de plus", "de moins", "en moyenne", "supplementaires",
                                                 "hausse", "chacun", "par personne", "d' economies",
                                                 "interets", "primes", "frais"});
}

void add(const Claim& suspect, std::vector<const Claim*> others, double expected, Text equation,
         std::vector<Conflict>& out) {
  Conflict conflict;
  conflict.fault = ArithmeticFault::product;
  conflict.claims = {&suspect};
  conflict.claims.insert(conflict.claims.end(), others.begin(), others.end());
  conflict.expected = {rounded_like(suspect, expected), {}, {}, suspect.unit};
  conflict.reason = filled({"le compte n'y est pas, {}", "it does not add up, {}"}, {equation});
  out.push_back(std::move(conflict));
}

Text product_words(double each, double times, double result, const Claim& written) {
  const Text product = filled({"{} × {} = {}, non {}", "{} × {} = {}, not {}"},
                              {number_words(each), number_words(times), amount_words(result, written.unit),
                               number_words(*written.value)});
  return product;
}

// `12 millions par an pendant cinq ans, soit 60 millions`
void rate_for_a_time(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size()) return;
  const Claim& each = passage[i];
  const Claim& time = passage[i + 1];
  const Claim& result = passage[i + 2];
  const std::string base = base_of(passage, i);
  if (!is_amount(each) || !is_time(base) || time.kind != Kind::duration || !time.unit || !time.value) return;
  if (!each.value || !is_amount(result) || !result.value || !alike(each, result) || !is_usable(time)) return;
  if (!passage.outcome(i + 2) || !base_of(passage, i + 2).empty() || is_of_other(passage, i, i + 2)) return;
  if (!passage.gap(i + 1).last(4).has_any({"pendant", "durant", "sur", "en"})) return;
  const auto count = times_in(base, *time.unit);
  const auto a = interval_of(each);
  const auto t = interval_of(time);
  const auto stated = interval_of(result);
  if (!count || !a || !t || !stated || !is_state(result)) return;
  const Interval exact = time.approx == Approx::exact ? Interval{*time.value, *time.value} : *t;
  if (stated->meets(*a * exact * *count)) return;
  const double times = *time.value * count->low;
  add(result, {&each, &time}, *each.value * times,
      product_words(*each.value, times, *each.value * times, result), out);
}

// `10 milliards sur cinq ans, soit 2 milliards par an`
void total_over_a_time(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size()) return;
  const Claim& total = passage[i];
  const Claim& time = passage[i + 1];
  const Claim& each = passage[i + 2];
  const std::string base = base_of(passage, i + 2);
  if (!is_amount(total) || !base_of(passage, i).empty() || !is_time(base) || time.kind != Kind::duration)
    return;
  if (!time.unit || !time.value || *time.value <= 0 || !total.value || !is_amount(each) || !each.value)
    return;
  if (!alike(total, each) || !passage.outcome(i + 2) || is_of_other(passage, i, i + 2)) return;
  if (!passage.gap(i + 1).last(4).has_any({"sur", "pendant", "durant", "en"}) ||
      passage.gap(i + 1).size() > 8)
    return;
  if (passage.gap(i + 2).before("soit").size() > 8) return;
  const auto count = times_in(base, *time.unit);
  const auto whole = interval_of(total);
  const auto t = interval_of(time);
  const auto stated = interval_of(each);
  if (!count || !whole || !t || !stated) return;
  const Interval exact = time.approx == Approx::exact ? Interval{*time.value, *time.value} : *t;
  if (exact.low <= 0 || stated->meets(*whole / (exact * *count))) return;
  const double times = *time.value * count->low;
  const double expected = *total.value / times;
  add(each, {&total, &time}, expected,
      filled({"{} / {} = {}, non {}", "{} / {} = {}, not {}"},
             {number_words(*total.value), number_words(times), amount_words(expected, each.unit),
              number_words(*each.value)}),
      out);
}

// `30 euros par mois, soit 360 euros par an`
void rate_to_rate(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 1 >= passage.size()) return;
  const Claim& each = passage[i];
  const Claim& result = passage[i + 1];
  if (!is_amount(each) || !is_amount(result) || !each.value || !result.value || !alike(each, result)) return;
  const std::string small = base_of(passage, i);
  const std::string large = base_of(passage, i + 1);
  if (!is_time(small) || !is_time(large) || small == large) return;
  if ((!passage.outcome(i + 1) && !passage.bracketed(i + 1)) || is_of_other(passage, i, i + 1)) return;
  // `630 euros par mois sur dix mois`
  if (i + 2 < passage.size() && passage[i + 2].kind == Kind::duration &&
      passage.gap(i + 2).last(3).has_any({"sur", "pendant", "durant"}))
    return;
  const bool upwards = times_in(small, large).has_value();
  const auto count = upwards ? times_in(small, large) : times_in(large, small);
  const auto a = interval_of(each);
  const auto stated = interval_of(result);
  if (!count || !a || !stated || !is_state(each) || !is_state(result)) return;
  if (stated->meets(upwards ? *a * *count : *a / *count)) return;
  const double times =
      large == "a" || small == "a" ? (count->low == 200 ? 365 : std::round(count->low)) : count->high;
  const double expected = upwards ? *each.value * times : *each.value / times;
  add(result, {&each}, expected,
      filled(upwards ? Text{"{} × {} = {}, non {}", "{} × {} = {}, not {}"}
                     : Text{"{} / {} = {}, non {}", "{} / {} = {}, not {}"},
             {number_words(*each.value), number_words(times), amount_words(expected, result.unit),
              number_words(*result.value)}),
      out);
}

void judge_heads(const Claim& each, const Claim& heads, const Claim& result, std::vector<Conflict>& out) {
  const auto a = interval_of(each);
  const auto n = interval_of(heads);
  const auto stated = interval_of(result);
  if (!a || !n || !stated || stated->meets(*a * *n)) return;
  const double expected = *each.value * *heads.value;
  add(result, {&each, &heads}, expected, product_words(*each.value, *heads.value, expected, result), out);
}

bool may_multiply(const Claim& each, const Claim& heads, const Claim& result) {
  return is_amount(each) && is_amount(result) && each.value && result.value && heads.value &&
         is_usable(heads) && heads.kind == Kind::count && *heads.value >= 2 && alike(each, result) &&
         each.kind != Kind::count && is_state(each) && is_state(result);
}

// `3 000 euros pour chacun des 200 salariés, soit 600 000 euros`; `200 primes de 3 000 euros, soit …`
void heads_then_result(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size() || !passage.outcome(i + 2) || is_of_other(passage, i, i + 2)) return;
  if (!base_of(passage, i).empty() || !base_of(passage, i + 2).empty() || !base_of(passage, i + 1).empty())
    return;
  constexpr std::size_t kNear = 8;
  const Stretch& between = passage.gap(i + 1);
  if (between.size() > kNear || between.has_any({";", ",", "et", "sur"})) return;
  if (passage.gap(i + 2).before("soit").has_any({"et", ";", "."})) return;
  if (between.has_any({"chacun des", "chacune des", "a chacun de", "pour chaque", "par salarie pour"}) &&
      may_multiply(passage[i], passage[i + 1], passage[i + 2]))
    judge_heads(passage[i], passage[i + 1], passage[i + 2], out);
  // `les 250 salariés toucheront chacun 1 000 euros`
  if (between.ends_with_any({"chacun", "chacune", "chacun une prime de", "chacune une prime de"}) &&
      may_multiply(passage[i + 1], passage[i], passage[i + 2]))
    judge_heads(passage[i + 1], passage[i], passage[i + 2], out);
  const bool of_each = between.ends_with_any({"de", "a", "d'"}) && between.size() <= 3;
  const bool said =
      passage.gap(i + 2).has_any({"chacun", "chacune", "l' unite", "piece", "egales", "egaux", "l' un"});
  const bool equal = passage.gap(i + 1).has_any({"egales", "egaux"});
  if ((of_each && (said || equal)) && may_multiply(passage[i + 1], passage[i], passage[i + 2]))
    judge_heads(passage[i + 1], passage[i], passage[i + 2], out);
}

// `150 millions, en trois tranches égales de 50 millions`, `600 000 euros, soit 3 000 euros pour chacun des
// 200 …`
void result_then_heads(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size() || is_of_other(passage, i + 1, i + 2)) return;
  constexpr std::size_t kNear = 5;
  const Claim& result = passage[i];
  if (!base_of(passage, i).empty() || !base_of(passage, i + 2).empty()) return;
  const Stretch& near = passage.gap(i + 1);
  const Stretch& of = passage.gap(i + 2);
  if (near.size() <= kNear && near.ends_with("en") && of.has_any({"egales", "egaux"}) && of.size() <= 3 &&
      may_multiply(passage[i + 2], passage[i + 1], result))
    judge_heads(passage[i + 2], passage[i + 1], result, out);
  if (passage.outcome(i + 1) &&
      of.has_any({"pour chacun des", "a chacun des", "pour chacune des", "a chacune des"}) &&
      of.size() <= 4 && may_multiply(passage[i + 1], passage[i + 2], result)) {
    const auto whole = interval_of(result);
    const auto n = interval_of(passage[i + 2]);
    const auto stated = interval_of(passage[i + 1]);
    if (!whole || !n || n->low <= 0 || !stated || stated->meets(*whole / *n)) return;
    const double expected = *result.value / *passage[i + 2].value;
    add(passage[i + 1], {&result, &passage[i + 2]}, expected,
        filled({"{} / {} = {}, non {}", "{} / {} = {}, not {}"},
               {number_words(*result.value), number_words(*passage[i + 2].value),
                amount_words(expected, result.unit), number_words(*passage[i + 1].value)}),
        out);
  }
}

// `verser 100 euros à 38 millions de foyers, soit 3,8 milliards`: read as a product only where the result is
// the larger, and `de plus`, `avec` and the like do not make it something else.
void given_to_heads(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size() || !passage.outcome(i + 2) || is_of_other(passage, i, i + 2)) return;
  const Claim& each = passage[i];
  const Claim& heads = passage[i + 1];
  const Claim& result = passage[i + 2];
  constexpr std::size_t kNear = 3;
  const Stretch& to = passage.gap(i + 1);
  if (to.size() > kNear || !to.has_any({"a", "aux"}) || !passage.outcome_words(i + 2).empty()) return;
  if (!may_multiply(each, heads, result) || each.kind != Kind::money || *result.value < 2 * *each.value)
    return;
  if (!base_of(passage, i).empty() || !base_of(passage, i + 2).empty()) return;
  if (passage.gap(i + 3).first(4).has_any({"avec", "en comptant", "au lieu", "contre"})) return;
  judge_heads(each, heads, result, out);
}

// `300 kilomètres en deux heures, soit 150 km/h`
void speed(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size() || !passage.outcome(i + 2)) return;
  const Claim& way = passage[i];
  const Claim& time = passage[i + 1];
  const Claim& speed = passage[i + 2];
  if (way.unit != "km" || time.kind != Kind::duration || speed.unit != "km/h") return;
  if (!way.value || !time.value || !speed.value || !time.unit) return;
  const auto hours = conversion_factor(*time.unit, "h");
  const auto w = interval_of(way);
  const auto t = interval_of(time);
  const auto stated = interval_of(speed);
  if (!hours || !w || !t || t->low <= 0 || !stated || !passage.gap(i + 1).last(3).has("en")) return;
  if (stated->meets(*w / (*t * Interval{*hours, *hours}))) return;
  const double expected = *way.value / (*time.value * *hours);
  add(speed, {&way, &time}, expected,
      filled({"{} / {} = {}, non {}", "{} / {} = {}, not {}"},
             {number_words(*way.value), number_words(*time.value * *hours),
              amount_words(expected, speed.unit), number_words(*speed.value)}),
      out);
}

// `30 millions, répartis à égalité entre trois régions, soit 10 millions chacune`
void shared_out(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size() || !passage.outcome(i + 2)) return;
  const Claim& total = passage[i];
  const Claim& heads = passage[i + 1];
  const Claim& each = passage[i + 2];
  const Stretch& among = passage.gap(i + 1);
  if (!may_multiply(each, heads, total) || !among.has_any({"egalite", "parts egales", "equitablement"}))
    return;
  if (!among.has("entre") || !passage.gap(i + 3).starts_with_any({"chacun", "chacune"})) return;
  const auto whole = interval_of(total);
  const auto stated = interval_of(each);
  if (!whole || !stated || heads.approx != Approx::exact) return;
  const Interval n{*heads.value, *heads.value};
  if (stated->meets(*whole / n)) return;
  const double expected = *total.value / *heads.value;
  add(each, {&total, &heads}, expected,
      filled({"{} / {} = {}, non {}", "{} / {} = {}, not {}"},
             {number_words(*total.value), number_words(*heads.value), amount_words(expected, each.unit),
              number_words(*each.value)}),
      out);
}

// `12 millions d'euros pour 4 000 habitants, soit 3 000 euros par habitant`
void per_head(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i + 2 >= passage.size() || !passage.outcome(i + 2) || is_of_other(passage, i, i + 2)) return;
  const Claim& total = passage[i];
  const Claim& heads = passage[i + 1];
  const Claim& each = passage[i + 2];
  if (!may_multiply(each, heads, total) || total.per || !heads.unit || !each.value) return;
  const std::string noun = each.per.value_or("");
  if (noun != *heads.unit) return;
  const Stretch& between = passage.gap(i + 1);
  if (between.size() > 6 || between.has_any({",", ";", "et", "sur"}) ||
      !between.has_any({"pour", "entre", "a"}))
    return;
  const auto whole = interval_of(total);
  const auto n = interval_of(heads);
  const auto stated = interval_of(each);
  if (!whole || !n || n->low <= 0 || !stated || stated->meets(*whole / *n)) return;
  const double expected = *total.value / *heads.value;
  add(each, {&total, &heads}, expected,
      filled({"{} / {} = {}, non {}", "{} / {} = {}, not {}"},
             {number_words(*total.value), number_words(*heads.value), amount_words(expected, each.unit),
              number_words(*each.value)}),
      out);
}

}  // namespace

std::vector<Conflict> check_products(const Page& page) {
  std::vector<Conflict> found;
  for (const Passage& passage : page.passages())
    for (std::size_t i = 0; i < passage.size(); ++i) {
      rate_for_a_time(passage, i, found);
      total_over_a_time(passage, i, found);
      rate_to_rate(passage, i, found);
      heads_then_result(passage, i, found);
      result_then_heads(passage, i, found);
      per_head(passage, i, found);
      given_to_heads(passage, i, found);
      speed(passage, i, found);
      shared_out(passage, i, found);
    }
  return found;
}

}  // namespace recoupe
