// Test: tests/reconcile/likeness_test.cc.
#include "reconcile/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "extract/units.h"
#include "reconcile/agreement.h"
#include "reconcile/slip.h"

namespace recoupe {
namespace {

constexpr double kLeastWeight = 1.4;  // a topic of one word is no ground
constexpr std::size_t kTelling = 4;
constexpr double kSameHead = 0.15;
constexpr double kSameComplement = 0.2;

bool meet(const std::vector<Sense>& a, const std::vector<Sense>& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) return true;
    *i < *j ? ++i : ++j;
  }
  return false;
}

bool has(const std::vector<TopicWord>& words, Sense sense) {
  const auto at = std::lower_bound(words.begin(), words.end(), sense,
                                   [](const TopicWord& word, Sense wanted) { return word.sense < wanted; });
  return at != words.end() && at->sense == sense;
}

struct Moves {
  Sense rise = 0;
  Sense fall = 0;
};

const Moves& moves() {
  static const Moves both = [] {
    WordLists lists;
    return Moves{lists.of("hausse").sense, lists.of("baisse").sense};
  }();
  return both;
}

// Of the words that say most of the topic: a long sentence says no less of its figure than a short one.
double weight_of(const Topic& topic, const Rarity& rarity) {
  std::array<double, kTelling> most{};
  for (const TopicWord& word : topic.words) {
    double weight = word.weight * rarity(word.sense);
    for (double& slot : most)
      if (weight > slot) std::swap(weight, slot);
  }
  return std::accumulate(most.begin(), most.end(), 0.0);
}

bool has(const std::vector<Sense>& senses, Sense sense) {
  return std::find(senses.begin(), senses.end(), sense) != senses.end();
}

bool is_move(Sense sense) {
  return sense == moves().rise || sense == moves().fall;
}

// The nearest head of one governs the other too.
bool share_head(const Topic& a, const Topic& b) {
  if (a.heads.empty() || b.heads.empty()) return false;
  return has(b.heads, a.heads.front()) || has(a.heads, b.heads.front());
}

bool rises_where_other_falls(const Topic& a, const Topic& b) {
  const auto [rise, fall] = moves();
  return (has(a.words, rise) && has(b.words, fall) && !has(b.words, rise)) ||
         (has(a.words, fall) && has(b.words, rise) && !has(a.words, rise));
}

// Only words beside the figure that the other has nowhere in its sentence.
bool contrasts(const Topic& a, const Topic& b) {
  return std::any_of(a.contrasts.begin(), a.contrasts.end(), [&](Sense sense) {
    return sense != b.scope && !std::binary_search(b.contrasts.begin(), b.contrasts.end(), sense) &&
           !has(b.words, sense);
  });
}

bool names_differ(const Topic& a, const Topic& b) {
  if (a.bound != 0 && b.bound != 0 && a.bound != b.bound) return true;
  if ((a.bound != 0 && !has(b.words, a.bound)) || (b.bound != 0 && !has(a.words, b.bound))) return true;
  if (a.names.empty() || b.names.empty()) return false;
  return !has(b.words, a.names.front()) && !has(a.words, b.names.front());
}

// Digits that are written, without the zeros behind: 64 of 64 millions.
std::string digits_of(const Claim& claim) {
  if (!claim.value || claim.step <= 0) return {};
  const double units = std::round(std::abs(*claim.value) / claim.step);
  if (units > 1e15) return {};
  std::string digits = std::to_string(static_cast<long long>(units));
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits;
}

// `46` for `64` too: too short for slip.h, which has no words to go by.
bool two_swapped(const std::string& first, const std::string& second) {
  if (first.size() != second.size() || first.size() < 2) return false;
  std::size_t at = 0;
  while (at < first.size() && first[at] == second[at]) ++at;
  return at + 1 < first.size() && first[at] == second[at + 1] && first[at + 1] == second[at] &&
         first.substr(at + 2) == second.substr(at + 2);
}

// `12 000` for `1 200`; one digit and its zeros (`20`, `200`) meet too often by chance.
bool shifted(const Claim& a, const Claim& b, double factor) {
  constexpr double kMost = 1001;
  const std::string digits = digits_of(a);
  if (digits.size() < 2 || digits != digits_of(b) || !a.value || !b.value || *b.value == 0) return false;
  const double ratio = std::abs(*a.value / (*b.value * factor));
  return std::max(ratio, 1 / ratio) < kMost;
}

}  // namespace

Likeness likeness(const Topic& a, const Topic& b, const Rarity& rarity) {
  Likeness found;
  double common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->sense == j->sense) {
      common += std::min(i->weight, j->weight) * rarity(i->sense);
      found.common.push_back(i->sense);
      const bool name = has(a.names, i->sense) && has(b.names, i->sense);
      found.names += name ? 1 : 0;
      found.things += name || is_move(i->sense) ? 0 : 1;
      ++i, ++j;
    } else {
      i->sense < j->sense ? ++i : ++j;
    }
  }
  const double least = std::max(kLeastWeight, std::min(weight_of(a, rarity), weight_of(b, rarity)));
  found.same_head = share_head(a, b);
  found.same_complement =
      (a.complement != 0 && (a.complement == b.complement || has(b.words, a.complement))) ||
      (b.complement != 0 && has(a.words, b.complement));
  found.score = std::min(1.0, common / least + (found.same_head ? kSameHead : 0) +
                                  (found.same_complement ? kSameComplement : 0));
  found.opposite = rises_where_other_falls(a, b);
  found.other_time = !a.times.empty() && !b.times.empty() && !meet(a.times, b.times);
  found.time_on_one_side = a.times != b.times;
  found.other_name = names_differ(a, b);
  found.other_teller = !a.tellers.empty() && !b.tellers.empty() && !meet(a.tellers, b.tellers);
  found.teller_on_one_side = a.tellers.empty() != b.tellers.empty();
  found.contrast = contrasts(a, b) || contrasts(b, a);
  found.other_tense = a.earlier != b.earlier;
  found.other_scope = a.scope != 0 && b.scope != 0 && a.scope != b.scope;
  return found;
}

namespace {

// A title's `a pris 9 %` is a change as much as the text's `a augmenté de 9 %`.
bool roles_match(const Claim& a, const Claim& b) {
  if (a.role == b.role || (is_state(a.role) && is_state(b.role))) return true;
  const bool either_title = a.field == Field::title || b.field == Field::title;
  const auto plain = [](const Claim& claim) { return is_state(claim.role) || claim.role == Role::change; };
  return either_title && a.kind == Kind::percent && plain(a) && plain(b);
}

// Not there yet, or not surely: `devrait coûter`, `vise`, `pourrait`.
bool is_planned(const Claim& claim) {
  return claim.modality == Modality::possible || claim.modality == Modality::expected ||
         claim.modality == Modality::intended;
}

// `fermera 57 magasins d'ici à juin`, `va fermer 57 magasins`.
bool may_be_one_plan(const Claim& a, const Claim& b) {
  const bool title = a.field == Field::title || b.field == Field::title;
  const auto one_each = [&](Role other) {
    return (is_state(a.role) && b.role == other) || (a.role == other && is_state(b.role));
  };
  // `perd 45 millions`, `sa perte s'est creusée à 45 millions`.
  return one_each(Role::target) || (title && one_each(Role::change));
}

}  // namespace

Commensurable commensurable(const Claim& a, const Claim& b) {
  if (a.kind != b.kind || a.per != b.per || a.negated || b.negated) return {};
  if (!roles_match(a, b) && !may_be_one_plan(a, b)) return {};
  if (a.role == Role::previous || a.kind == Kind::number || a.kind == Kind::ratio) return {};
  Commensurable both{.yes = true, .roles_differ = !roles_match(a, b) || is_planned(a) != is_planned(b)};
  if (a.kind == Kind::multiple) {
    both.yes = a.value && b.value && (*a.value > 1) == (*b.value > 1);
    return both;
  }
  if (!a.unit || !b.unit) return {};
  if (*a.unit == *b.unit) return both;
  // `24 avions à hélices`, then `les 24 avions`.
  if (a.kind == Kind::count && (a.unit->starts_with(*b.unit + " ") || b.unit->starts_with(*a.unit + " "))) {
    both.roles_differ = true;
    return both;
  }
  const auto factor = a.kind == Kind::measure ? conversion_factor(*b.unit, *a.unit) : std::nullopt;
  if (!factor) return {};
  both.factor = *factor;
  return both;
}

Difference difference(const Claim& a, const Claim& b, double factor) {
  if (a.kind == Kind::multiple && a.value && b.value) {
    constexpr double kSame = 0.08;
    return std::abs(std::log(*a.value / *b.value)) < kSame ? Difference::none : Difference::plain;
  }
  const auto first = amount_of(a);
  const auto second = amount_of(b, factor);
  if (!first || !second) return Difference::none;
  const auto known = [](const Amount& amount) {
    Known out;
    if (amount.is_range) {
      out.low = amount.low;
      out.high = amount.high;
    } else {
      out.value = amount.middle();
    }
    return out;
  };
  if (agreement(*first, known(*second), {}) != Agreement::disagrees ||
      agreement(*second, known(*first), {}) != Agreement::disagrees)
    return Difference::none;
  constexpr int kThousand = 3;
  if (const auto power = shifted_magnitude(*first, known(*second), {}))
    if (std::abs(*power) == kThousand) return Difference::magnitude;
  if (shifted(a, b, factor)) return Difference::magnitude;
  const double low = std::min(std::abs(first->middle()), std::abs(second->middle()));
  const double high = std::max(std::abs(first->middle()), std::abs(second->middle()));
  constexpr double kShiftAlone = 10;  // `46` and `640 000` share no more than digits
  if (high < kShiftAlone * low && two_swapped(digits_of(a), digits_of(b))) return Difference::swapped;
  // Rates have few digits, and a last digit changes from one survey, month or place to the next.
  constexpr double kLittle = 1.04;
  const bool telling = a.kind != Kind::percent && a.kind != Kind::percentage_point && high > kLittle * low;
  if (telling && (mistyped_digits(*first, known(*second)) || mistyped_digits(*second, known(*first))))
    return Difference::mistyped;
  constexpr double kFar = 4;
  return high > kFar * low ? Difference::far : Difference::plain;
}

}  // namespace recoupe
