// A share of a stated whole, and the amount it is said to make: `10 % de cette somme, soit 20 milliards`,
// `un quart des 400 élèves, soit 100`, `900 logements, dont un tiers (300)`.
// Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>
#include <cmath>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"

namespace recoupe {
namespace {

// The share is of something else, or is a speed.
constexpr std::string_view kOther[] = {"par an",     "par mois", "chacun",  "chacune",      "de plus",
                                       "de moins",   "hausse",   "baisse",  "augmentation", "reduction",
                                       "remise",     "taux",     "interet", "interets",     "supplementaires",
                                       "en moyenne", "annuel",   "annuels"};

bool is_the_amount(const Passage& passage, std::size_t amount) {
  return passage.outcome(amount) || passage.bracketed(amount);
}

void judge(const Claim& share, const Claim& whole, const Claim& amount, std::vector<Conflict>& out) {
  const auto fraction = share_of_one(share);
  const auto total = interval_of(whole);
  const auto stated = interval_of(amount);
  if (!fraction || !total || !stated || !share.value || !whole.value) return;
  if (stated->meets(*fraction * *total) || stated->meets(*total)) return;  // `…, soit` may repeat the whole
  const double of_one = share.kind == Kind::percent ? *share.value / 100 : *share.value;
  const double expected = of_one * *whole.value;
  Conflict conflict;
  conflict.fault = ArithmeticFault::share;
  conflict.claims = {&amount, &share, &whole};
  conflict.expected = {rounded_like(amount, expected), {}, {}, amount.unit};
  conflict.reason = filled({"{} de {}, c'est {}, non {}", "{} of {} is {}, not {}"},
                           {{share.quote, share.quote},
                            amount_words(*whole.value, whole.unit),
                            amount_words(rounded_like(amount, expected), amount.unit),
                            number_words(amount.value.value_or(0))});
  out.push_back(std::move(conflict));
}

// `by_any_name`: the words tie the amount to the whole, whatever noun either has.
bool may_share(const Claim& share, const Claim& whole, const Claim& amount, bool by_any_name = false) {
  return is_share(share) && is_state(share) && is_amount(whole) && is_amount(amount) &&
         (by_any_name ? same_kind_of_amount(whole, amount) : of_one_thing(whole, amount)) &&
         whole.per == amount.per && is_state(whole) && is_state(amount) && whole.role != Role::previous;
}

bool is_of_other(const Passage& passage, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i)
    if (passage.gap(i).has_any(kOther)) return true;
  return passage.gap(last + 1).first(4).has_any(kOther);
}

// `un quart des 400 élèves, soit 150`: share, whole, amount, side by side.
void whole_behind(const Passage& passage, std::size_t s, std::vector<Conflict>& out) {
  constexpr std::size_t kNear = 6;  // `du budget total de`
  if (s + 2 >= passage.size() || !may_share(passage[s], passage[s + 1], passage[s + 2])) return;
  const Stretch& of = passage.gap(s + 1);
  if (!of.starts_with_any({"de", "des", "du", "d'", "de ses", "de ces"}) || of.size() > kNear) return;
  if (of.has_any(
          {",", ":", ";", "et", "sur", "ont", "sont", "avaient", "comptent", "font", "moins", "plus"}) ||
      !is_the_amount(passage, s + 2))
    return;
  if (is_of_other(passage, s, s + 2)) return;
  judge(passage[s], passage[s + 1], passage[s + 2], out);
}

// `900 logements, dont un tiers, soit 450`, `sur 900 logements, un tiers (450)`: whole, share, amount.
void whole_before(const Passage& passage, std::size_t s, std::vector<Conflict>& out) {
  if (s == 0 || s + 1 >= passage.size() || !may_share(passage[s], passage[s - 1], passage[s + 1])) return;
  const Stretch& between = passage.gap(s);
  const bool part =
      between.ends_with_any({"dont", "dont les", "dont environ", "dont pres d'", "dont pres de"}) ||
      (passage.gap(s - 1).last(4).has("sur") && between.ends_with(","));
  const Stretch& behind = passage.gap(s + 1);
  const bool of_them = behind.starts_with_any({"d' entre eux", "d' entre elles"}) && s >= 1;
  if ((!part && !of_them) || !is_the_amount(passage, s + 1) || is_of_other(passage, s, s + 1)) return;
  if (part && behind.starts_with_any({"de", "des", "du", "d'"}) && !of_them) return;  // of another whole
  judge(passage[s], passage[s - 1], passage[s + 1], out);
}

// `180 élèves, soit un quart des 400`: amount, share, whole.
void amount_first(const Passage& passage, std::size_t s, std::vector<Conflict>& out) {
  constexpr std::size_t kNear = 6;
  if (s == 0 || s + 1 >= passage.size() || !may_share(passage[s], passage[s + 1], passage[s - 1], true))
    return;
  const Stretch& of = passage.gap(s + 1);
  if (!of.starts_with_any({"de", "des", "du", "d'"}) || of.size() > kNear ||
      of.has_any({",", ":", ";", "et"}))
    return;
  if (!passage.outcome(s) || is_of_other(passage, s, s + 1)) return;
  if (passage[s - 1].value && passage[s + 1].value && *passage[s - 1].value > *passage[s + 1].value) return;
  judge(passage[s], passage[s + 1], passage[s - 1], out);
}

// `10 % de cette somme, soit 25 milliards`: the tie that the extractor found, over sentences.
void tied(const Page& page, const Passage& passage, std::size_t s, std::vector<Conflict>& out) {
  const Claim& share = passage[s];
  if (s + 1 >= passage.size()) return;
  for (const Link& link : share.links) {
    const Claim* whole = link.type == LinkType::share_of ? page.find(link.claim) : nullptr;
    if (whole == nullptr || whole == &passage[s + 1] || !may_share(share, *whole, passage[s + 1])) continue;
    if (is_the_amount(passage, s + 1) && !is_of_other(passage, s, s + 1))
      judge(share, *whole, passage[s + 1], out);
  }
}

// `Le village compte 240 maisons. Un tiers d'entre elles, soit 120, …`
void of_them(const Passage& before, const Passage& passage, std::vector<Conflict>& out) {
  if (passage.size() < 2 || !is_share(passage[0]) || !is_the_amount(passage, 1) || is_of_other(passage, 0, 1))
    return;
  if (!passage.gap(1).starts_with_any({"d' entre eux", "d' entre elles", "de ce total", "de cet effectif"}))
    return;
  const Claim* whole = nullptr;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!is_amount(before[i]) || before[i].kind != Kind::count) continue;
    if (whole != nullptr) return;  // which of them?
    whole = &before[i];
  }
  if (whole != nullptr && may_share(passage[0], *whole, passage[1]))
    judge(passage[0], *whole, passage[1], out);
}

}  // namespace

std::vector<Conflict> check_shares(const Page& page) {
  std::vector<Conflict> found;
  for (std::size_t n = 0; n < page.passages().size(); ++n) {
    const Passage& passage = page.passages()[n];
    for (std::size_t s = 0; s < passage.size(); ++s) {
      if (!is_share(passage[s])) continue;
      whole_behind(passage, s, found);
      whole_before(passage, s, found);
      amount_first(passage, s, found);
      tied(page, passage, s, found);
    }
    if (const Passage* before = page.previous(n)) of_them(*before, passage, found);
  }
  return found;
}

}  // namespace recoupe
