// Test: tests/reconcile/contradiction_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "extract/units.h"
#include "reconcile/arithmetic/stretch.h"
#include "reconcile/around_figure.h"
#include "reconcile/contradiction.h"
#include "reconcile/likeness.h"
#include "reconcile/same_article.h"

namespace recoupe {
namespace {

constexpr double kAlike = 0.45;
constexpr std::size_t kMostPairs = 120;  // figures of one unit that are compared with each other

// `a perdu 105 rames`: a change, beside what there is.
bool is_gained_or_lost(const Claim& claim) {
  if (claim.kind != Kind::count) return false;
  return Stretch(before_figure(claim))
      .last(2)
      .has_any({"perd", "perdent", "perdu", "perdra", "gagne", "gagnent", "gagnera"});
}

// Figures of one sort can be compared: of a counted thing its first word (`avion` of `avion à hélices`), of a
// measure its dimension.
std::string sort_of(const Claim& claim) {
  if (claim.kind == Kind::count) return claim.unit->substr(0, claim.unit->find(' '));
  const std::string_view dimension = claim.kind == Kind::measure ? dimension_of(*claim.unit) : "";
  return dimension.empty() ? *claim.unit : std::string(dimension);
}

bool told_by_different_people(const Claim& a, const Claim& b) {
  return a.attributed_to && b.attributed_to && *a.attributed_to != *b.attributed_to;
}

class Consistency {
 public:
  Consistency(std::span<const Claim> claims, std::span<const Topic> topics)
      : claims_(claims), topics_(topics), rarity_(topics) {}

  std::vector<Clash> run() {
    std::map<std::string, std::vector<std::size_t>> by_unit;
    for (std::size_t i = 0; i < claims_.size(); ++i)
      if (claims_[i].field == Field::text && claims_[i].approx != Approx::vague && claims_[i].unit)
        by_unit[std::string(name_of(claims_[i].kind)) + " " + sort_of(claims_[i])].push_back(i);
    for (const auto& [unit, figures] : by_unit)
      if (figures.size() <= kMostPairs) compare(figures);
    return std::move(found_);
  }

 private:
  void compare(const std::vector<std::size_t>& figures) {
    std::set<std::size_t> told;
    for (std::size_t second = 1; second < figures.size(); ++second)
      for (std::size_t first = 0; first < second; ++first) {
        const std::size_t a = figures[first];
        const std::size_t b = figures[second];
        if (told.contains(b) || told.contains(a) || !contradict(a, b)) continue;
        told.insert(b);
        report(a, b);
      }
  }

  bool contradict(std::size_t i, std::size_t j) const {
    const Claim& a = claims_[i];
    const Claim& b = claims_[j];
    if (a.sentence_number == b.sentence_number || (is_list(a.block) && is_list(b.block))) return false;
    if (a.role == Role::previous) return false;
    const Commensurable both = commensurable(a, b);
    if (!both.yes || told_by_different_people(a, b)) return false;
    const Difference apart = difference(a, b, both.factor);
    if (apart == Difference::none || apart == Difference::far) return false;
    if (both.roles_differ && !is_slip(apart)) return false;
    if (is_gained_or_lost(a) != is_gained_or_lost(b)) return false;
    if (topics_[i].age || topics_[j].age) return ages_contradict(i, j, apart);
    const Likeness like = likeness(topics_[i], topics_[j], rarity_);
    const bool same = refers_back(i, j, apart, like) || points_back(i, j);
    if (like.opposite || like.other_time || (like.other_name && !same) || like.other_teller ||
        like.contrast || like.other_tense || like.other_scope)
      return false;
    const bool slip = is_slip(apart);
    // Shares and rates of many things, groups and months stand side by side, in the same words.
    if (!slip && (a.kind == Kind::percent || a.kind == Kind::percentage_point || a.low || b.low))
      return false;
    if (!slip && (like.time_on_one_side || like.teller_on_one_side ||
                  a.attributed_to.has_value() != b.attributed_to.has_value()))
      return false;
    if (a.period != b.period && a.period && b.period) return false;
    if (same) return !is_explained(a, b);
    if (like.names < 2 && like.things == 0) return false;
    if (like.common.size() < 2 && !like.same_head) return false;
    if (like.score < (slip ? kAlike - kSlipBonus : kAlike)) return false;
    return !is_explained(a, b) && (slip || !is_in_series(i, j));
  }

  // `28 satellites … ces 82 satellites`, `un motard de 43 ans … le motard de 34 ans`: the article makes the
  // second known from before, and a slip of the pen tells them apart.
  bool refers_back(std::size_t i, std::size_t j, Difference apart, const Likeness& like) const {
    if (!is_plain_slip(apart) || !topics_[j].definite) return false;
    return claims_[i].kind == Kind::count ? !like.common.empty() : like.same_head;
  }

  // `six ans de prison … ces sept ans de prison`: what is pointed at has been told, and nothing else of its
  // sort has.
  bool points_back(std::size_t i, std::size_t j) const {
    const Claim& pointed = claims_[j];
    const Sense complement = topics_[j].complement;
    if (complement == 0 || topics_[i].complement != complement) return false;
    if (!Stretch(before_figure(pointed)).ends_with_any({"ces", "cette"})) return false;
    for (std::size_t other = 0; other < j; ++other) {
      const Claim& told = claims_[other];
      if (other == i || told.kind != pointed.kind || told.unit != pointed.unit) continue;
      if (agree(told, pointed)) return false;
      if (topics_[other].complement == complement && !agree(told, claims_[i])) return false;
    }
    return true;
  }

  // One person, by name, at two ages.
  bool ages_contradict(std::size_t i, std::size_t j, Difference apart) const {
    const Topic& a = topics_[i];
    const Topic& b = topics_[j];
    if (!a.age || !b.age || !is_slip(apart) || a.names.empty() || b.names.empty()) return false;
    // The nearest names: first name, family name.
    constexpr std::size_t kNames = 3;
    return std::find_first_of(a.names.begin(), a.names.begin() + std::min(kNames, a.names.size()),
                              b.names.begin(), b.names.begin() + std::min(kNames, b.names.size())) !=
           a.names.begin() + std::min(kNames, a.names.size());
  }

  // Another figure of the article is their difference or their sum, or one of them is among the parts of the
  // other.
  bool is_explained(const Claim& a, const Claim& b) const {
    if (!a.value || !b.value) return false;
    for (const Claim& other : claims_)
      if (&other != &a && &other != &b && other.value && other.kind == a.kind &&
          (other.unit == a.unit || other.kind == Kind::money) && *other.value != *a.value &&
          *other.value != *b.value &&
          (near(*other.value, std::abs(*a.value - *b.value)) || near(*other.value, *a.value + *b.value)))
        return true;
    return *a.value < *b.value ? is_part(a, *b.value) : is_part(b, *a.value);
  }

  // Figures in a row, `part` among them, add up to `whole`.
  bool is_part(const Claim& part, double whole) const {
    constexpr std::size_t kMostParts = 7;
    constexpr double kRounding = 0.01;
    std::vector<const Claim*> row;
    std::size_t at = 0;
    for (const Claim& claim : claims_) {
      if (claim.kind != part.kind || claim.unit != part.unit || !claim.value || *claim.value >= whole)
        continue;
      if (&claim == &part) at = row.size();
      row.push_back(&claim);
    }
    for (std::size_t first = at < kMostParts ? 0 : at - kMostParts; first <= at; ++first) {
      double sum = 0;
      for (std::size_t last = first; last < std::min(row.size(), first + kMostParts); ++last) {
        sum += *row[last]->value;
        if (last >= at && last > first && std::abs(sum - whole) <= kRounding * whole) return true;
      }
    }
    return false;
  }

  // A third figure that is as like them, and differs from both: averages, years, places in a row.
  bool is_in_series(std::size_t i, std::size_t j) const {
    constexpr double kAsLike = 0.3;
    for (std::size_t other = 0; other < claims_.size(); ++other) {
      if (other == i || other == j || claims_[other].field == Field::title) continue;
      const Commensurable both = commensurable(claims_[i], claims_[other]);
      if (!both.yes || difference(claims_[i], claims_[other], both.factor) == Difference::none ||
          difference(claims_[j], claims_[other], 1) == Difference::none)
        continue;
      if (likeness(topics_[i], topics_[other], rarity_).score >= kAsLike ||
          likeness(topics_[j], topics_[other], rarity_).score >= kAsLike)
        return true;
    }
    return false;
  }

  std::size_t support(const Claim& claim) const {
    std::size_t count = 0;
    for (const Claim& other : claims_)
      if (agree(claim, other)) ++count;
    return count;
  }

  void report(std::size_t i, std::size_t j) {
    const bool first_is_wrong = support(claims_[i]) < support(claims_[j]);
    const Claim& suspect = claims_[first_is_wrong ? i : j];
    const Claim& other = claims_[first_is_wrong ? j : i];
    Clash conflict = clash_between(Code::inconsistent, suspect, other);
    conflict.message.fr =
        fmt::format("« {} » ici, mais « {} » {} pour la même chose : l'un des deux est faux.", suspect.quote,
                    other.quote, first_is_wrong ? "plus bas" : "plus haut");
    conflict.message.en = fmt::format("“{}” here, but “{}” {} for the same thing: one of them is wrong.",
                                      suspect.quote, other.quote, first_is_wrong ? "below" : "above");
    found_.push_back(std::move(conflict));
  }

  std::span<const Claim> claims_;
  std::span<const Topic> topics_;
  ArticleRarity rarity_;
  std::vector<Clash> found_;
};

}  // namespace

std::vector<Clash> check_consistency(std::span<const Claim> claims, std::span<const Topic> topics) {
  return Consistency(claims, topics).run();
}

}  // namespace recoupe
