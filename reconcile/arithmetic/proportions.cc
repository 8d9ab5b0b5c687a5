// Two amounts, and the percentage or ratio that one is said to be of the other: `38 des 120 communes, soit 32
// %`, `sur 240 essais, 18 (7,5 %)`, `un élève sur cinq, soit 20 %`. Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr std::string_view kOther[] = {
    "hausse",          "baisse",      "de plus",    "de moins",    "augmentation",
    "recul",           "progression", "par an",     "par rapport", "taux de croissance",
    "taux d' interet", "points",      "en moyenne", "croissance",  "gagne",
    "perdu",           "bond",        "chute",      "tva",         "supplementaires",
    "depuis"};

bool is_outcome(const Passage& passage, std::size_t i) {
  return is_share(passage[i]) && is_state(passage[i]) && passage[i].role != Role::previous &&
         (passage.outcome(i) || passage.bracketed(i)) && !passage.gap(i).has_any(kOther) &&
         !passage.gap(i + 1).first(5).has_any(kOther) && !passage[i].quote.starts_with("+") &&
         !passage[i].quote.starts_with("-") && !passage[i].quote.starts_with("−");
}

bool is_member(const Claim& claim) {
  return is_amount(claim) && is_state(claim) && claim.role != Role::previous && claim.role != Role::target &&
         claim.value && !claim.per;
}

// The stated share of a whole, against the amounts.
void judge(const Claim& part, const Claim& whole, const Claim& share, std::vector<Conflict>& out) {
  const auto stated = share_of_one(share);
  const auto part_may_be = interval_of(part);
  const auto whole_may_be = interval_of(whole);
  if (!stated || !part_may_be || !whole_may_be || whole_may_be->low <= 0 || part_may_be->low < 0) return;
  if (*part.value >= *whole.value || stated->meets(*part_may_be / *whole_may_be)) return;
  const double expected = *part.value / *whole.value * 100;
  Conflict conflict;
  conflict.fault = ArithmeticFault::proportion;
  conflict.claims = {&share, &part, &whole};
  const double shown = share.kind == Kind::percent ? rounded_like(share, expected) : expected;
  if (share.kind == Kind::percent) conflict.expected = {shown, {}, {}, "%"};
  conflict.reason = filled({"{} sur {}, c'est {}, non {}", "{} out of {} is {}, not {}"},
                           {number_words(*part.value),
                            amount_words(*whole.value, whole.unit),
                            amount_words(shown, "%"),
                            {share.quote, share.quote}});
  out.push_back(std::move(conflict));
}

// Which two of the figures before `i` the share is of; the words between them must say so.
void find_members(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i < 2) return;
  const Claim& a = passage[i - 2];
  const Claim& b = passage[i - 1];
  if (!is_member(a) || !is_member(b) || !same_kind_of_amount(a, b) || a.per != b.per) return;
  const Stretch& between = passage.gap(i - 1);
  constexpr std::size_t kNear = 7;
  // `38 des 120 communes, soit`, `38 élus sur 120, soit`
  const bool clause = between.has_any({",", ";", ":", "et", "(", "soit"});
  const bool of =
      between.size() <= kNear && !clause &&
      (between.ends_with_any({"sur", "des", "sur les", "sur ses", "sur un total de", "parmi les", "de ses",
                              "de ces", "sur quelque", "sur environ", "que compte", "de nos"}) ||
       between.last(3).has("sur"));
  if (of && same_kind_of_amount(a, b)) judge(a, b, passage[i], out);
  // `Sur ces 240 essais infructueux, 18, soit 17,5 %`, `240 essais, dont 18, soit 17,5 %`
  const bool headed = passage.gap(i - 2).last(5).has_any({"sur", "parmi"}) &&
                      !passage.gap(i - 2).last(5).has("sur un an") && between.has(",") &&
                      !between.has_any({"et", ";", ":"}) && same_measure(a, b);
  const bool dont = between.last(3).has("dont") && same_measure(a, b) &&
                    !passage.gap(i + 1).starts_with_any({"de", "des", "du", "d'"});
  if (headed || dont) judge(b, a, passage[i], out);
}

// `12 élus (30 %) sur 40`
void find_around(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i == 0 || i + 1 >= passage.size()) return;
  const Claim& a = passage[i - 1];
  const Claim& b = passage[i + 1];
  const Stretch& behind = passage.gap(i + 1);
  constexpr std::size_t kNear = 6;
  if (!is_member(a) || !is_member(b) || !same_kind_of_amount(a, b) || a.per != b.per || behind.size() > kNear)
    return;
  const bool bracket = passage.bracketed(i) && behind.starts_with_any({") sur", ") des", ") parmi les"});
  const bool soit = passage.outcome(i) &&
                    behind.starts_with_any({"des", "de la", "du", "d'", "de", "de ses"}) &&
                    same_measure(a, b) && !behind.has_any({",", "et"}) && passage[i].kind == Kind::percent;
  // `soit 10 % des 200 milliards` is read by check_shares, from the other side
  if (bracket && !soit) judge(a, b, passage[i], out);
}

// `un élève de sixième sur cinq`, whose noun has a complement, is five and not yet a ratio: one of them.
bool is_one_in(const Passage& passage, std::size_t i) {
  constexpr std::size_t kNear = 8;
  const Claim& claim = passage[i];
  const Stretch near = passage.gap(i).last(kNear);
  return (claim.kind == Kind::number || claim.kind == Kind::count) && claim.value && *claim.value >= 2 &&
         *claim.value <= 20 && near.ends_with("sur") && near.has_any({"un", "une"}) &&
         !near.has_any({",", ";"});
}

void one_in(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  const Claim& percent = passage[i];
  if (i == 0 || percent.kind != Kind::percent || !percent.value || !is_one_in(passage, i - 1)) return;
  constexpr double kRoundWords = 0.15;
  const double expected = 100 / *passage[i - 1].value;
  const auto stated = interval_of(percent);
  if (!stated || stated->meets({expected * (1 - kRoundWords), expected * (1 + kRoundWords)})) return;
  Conflict conflict;
  conflict.fault = ArithmeticFault::proportion;
  conflict.claims = {&percent, &passage[i - 1]};
  conflict.expected = {rounded_like(percent, expected), {}, {}, "%"};
  conflict.reason = filled({"un sur {}, c'est {}, non {}", "one in {} is {}, not {}"},
                           {{passage[i - 1].quote, passage[i - 1].quote},
                            amount_words(*conflict.expected.value, "%"),
                            {percent.quote, percent.quote}});
  out.push_back(std::move(conflict));
}

// `un élève sur cinq, soit 12 %`
void ratio_and_percentage(const Passage& passage, std::size_t i, std::vector<Conflict>& out) {
  if (i == 0) return;
  const Claim& first = passage[i - 1];
  const Claim& second = passage[i];
  const bool mixed =
      (first.kind == Kind::ratio && second.kind == Kind::percent) ||
      (first.kind == Kind::percent && second.kind == Kind::ratio) ||
      (first.kind == Kind::ratio && second.kind == Kind::ratio);  // `150 lits sur 600, soit un quart`
  if (!mixed || !first.value || !second.value || !is_usable(first) || !is_state(first)) return;
  if (passage.gap(i).has_any({"et", ";"}) || passage.gap(i).before("soit").size() > 8) return;
  // `parmi eux, un quart …, soit 12 % de l'ensemble`: of two wholes
  if (passage.gap(i - 1).last(8).has_any({"parmi", "d' entre", "de ces derniers", "de ces dernieres"}) ||
      passage.gap(i).has_any({"d' entre", "parmi"}) ||
      passage.gap(i + 1).starts_with_any({"de l' ensemble", "du total", "de tous", "de toutes"}))
    return;
  const auto a = share_of_one(first);
  const auto b = share_of_one(second);
  if (!a || !b || a->meets(*b)) return;
  Conflict conflict;
  conflict.fault = ArithmeticFault::proportion;
  conflict.claims = {&second, &first};
  const double percent = (first.kind == Kind::ratio ? *first.value * 100 : *first.value);
  if (second.kind == Kind::percent)
    conflict.expected = {rounded_like(second, percent), {}, {}, "%"};
  else
    conflict.expected = {percent / 100, {}, {}, {}};
  conflict.reason =
      first.kind == Kind::ratio
          ? filled({"{}, c'est {}, non {}", "{} is {}, not {}"},
                   {{first.quote, first.quote}, amount_words(percent, "%"), {second.quote, second.quote}})
          : filled({"{} n'est pas {}", "{} is not {}"},
                   {{first.quote, first.quote}, {second.quote, second.quote}});
  out.push_back(std::move(conflict));
}

}  // namespace

std::vector<Conflict> check_proportions(const Page& page) {
  std::vector<Conflict> found;
  for (const Passage& passage : page.passages())
    for (std::size_t i = 1; i < passage.size(); ++i) {
      if (!is_outcome(passage, i)) continue;
      find_members(passage, i, found);
      find_around(passage, i, found);
      ratio_and_percentage(passage, i, found);
      one_in(passage, i, found);
    }
  return found;
}

}  // namespace recoupe
