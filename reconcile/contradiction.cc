// Test: tests/reconcile/contradiction_test.cc.
#include "reconcile/contradiction.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "extract/units.h"
#include "ingest/utf8.h"
#include "reconcile/arithmetic/stretch.h"
#include "reconcile/likeness.h"

namespace recoupe {
namespace {

constexpr double kHeadline = 0.5;  // a title is about what its article is about
constexpr double kInconsistent = 0.45;
constexpr double kInconsistentPlain = 0.45;
constexpr double kSlip = 0.15;           // less is asked of a million for a milliard, of swapped digits
constexpr double kMargin = 0.1;          // by which the best counterpart must lead
constexpr std::size_t kMostPairs = 120;  // figures of one unit that are compared with each other

// How rare a word is around the figures of one article.
class ArticleRarity {
 public:
  explicit ArticleRarity(std::span<const Topic> topics) : count_(static_cast<double>(topics.size())) {
    for (const Topic& topic : topics)
      for (const TopicWord& word : topic.words) ++topics_with_[word.sense];
  }
  double operator()(Sense sense) const {
    const auto entry = topics_with_.find(sense);
    const double with = entry == topics_with_.end() ? 1 : entry->second;
    return 1 + 0.25 * std::log((count_ + 1) / with);
  }

 private:
  double count_;
  std::unordered_map<Sense, double> topics_with_;
};

bool agree(const Claim& a, const Claim& b) {
  const Commensurable both = commensurable(a, b);
  return both.yes && difference(a, b, both.factor) == Difference::none;
}

// The title's figure occurs in the body, whatever it is said of there.
bool occurs(const Claim& title, std::span<const Claim> claims) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    if (claim.field == Field::title || !is_figure(claim.kind)) return false;
    Claim same_role = claim;
    same_role.role = title.role;
    same_role.negated = title.negated;
    same_role.per = title.per;
    if (claim.kind == Kind::number || claim.kind == Kind::ratio)
      return claim.value && title.value && *claim.value == *title.value;
    return agree(title, same_role);
  });
}

std::vector<double> values_like(const Claim& claim, std::span<const Claim> claims) {
  std::vector<double> values;
  for (const Claim& other : claims)
    if (other.field == Field::text && other.kind == claim.kind && other.unit == claim.unit && other.value)
      values.push_back(*other.value);
  return values;
}

bool near(double a, double b) {
  constexpr double kNear = 0.03;  // titles round
  return std::abs(a - b) <= kNear * std::max(std::abs(a), std::abs(b));
}

// A sum or a difference of two or three figures of its unit, or a change from one of them to another.
bool is_derived(double value, const std::vector<double>& values, bool percent,
                std::span<const Claim> claims) {
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      if (near(value, values[i] + values[j]) || near(value, std::abs(values[i] - values[j]))) return true;
      for (std::size_t k = j + 1; k < values.size() && values.size() <= 12; ++k)
        if (near(value, values[i] + values[j] + values[k])) return true;
    }
  if (!percent) return false;
  for (const Claim& a : claims)
    for (const Claim& b : claims)
      if (a.unit == b.unit && a.kind == b.kind && a.kind != Kind::percent && a.value && b.value &&
          *b.value != 0 && std::abs(std::abs(*a.value / *b.value - 1) * 100 - std::abs(value)) < 0.6)
        return true;
  return false;
}

// `a perdu 105 rames`: a change, beside what there is.
bool is_gained_or_lost(const Claim& claim) {
  if (claim.kind != Kind::count) return false;
  const std::size_t begin = byte_offset(claim.sentence, claim.start - claim.sentence_start);
  return Stretch(std::string_view(claim.sentence).substr(0, begin))
      .last(2)
      .has_any({"perd", "perdent", "perdu", "perdra", "gagne", "gagnent", "gagnera"});
}

bool is_bound(Approx approx) {
  return approx == Approx::more_than || approx == Approx::at_least || approx == Approx::less_than ||
         approx == Approx::at_most;
}

bool is_list(BlockRole role) {
  return role == BlockRole::list || role == BlockRole::table;
}

// Figures of one sort can be compared: of a counted thing its first word (`avion` of `avion à hélices`), of a
// measure its dimension.
std::string sort_of(const Claim& claim) {
  if (claim.kind == Kind::count) return claim.unit->substr(0, claim.unit->find(' '));
  const std::string_view dimension = claim.kind == Kind::measure ? dimension_of(*claim.unit) : "";
  return dimension.empty() ? *claim.unit : std::string(dimension);
}

double asked(Difference difference, double threshold) {
  return is_slip(difference) ? threshold - kSlip : threshold;
}

bool told_by_different_people(const Claim& a, const Claim& b) {
  return a.attributed_to && b.attributed_to && *a.attributed_to != *b.attributed_to;
}

// `22 départements au-dessus de 80 q/ha`: the bound says which are counted.
bool is_criterion(const Claim& claim, const Claim& before) {
  constexpr std::size_t kNear = 20;  // code points
  return is_bound(claim.approx) && before.field == claim.field && before.kind == Kind::count &&
         claim.start - std::min(claim.start, before.end) <= kNear;
}

class Headlines {
 public:
  Headlines(std::span<const Claim> claims, std::span<const Topic> topics)
      : claims_(claims), topics_(topics), rarity_(topics) {}

  std::vector<Clash> run() {
    for (std::size_t i = 0; i < claims_.size() && claims_[i].field == Field::title; ++i)
      if (judged(i)) compare(i);
    return std::move(found_);
  }

 private:
  bool judged(std::size_t i) const {
    const Claim& title = claims_[i];
    if (i > 0 && is_criterion(title, claims_[i - 1])) return false;
    if (title.approx == Approx::vague || !title.value || title.quoted) return false;
    if (occurs(title, claims_)) return false;
    return !is_derived(*title.value, values_like(title, claims_), title.kind == Kind::percent, claims_);
  }

  void compare(std::size_t title) {
    double best = 0;
    double second = 0;
    std::size_t counterpart = claims_.size();
    for (std::size_t i = title + 1; i < claims_.size(); ++i) {
      if (claims_[i].field == Field::title) continue;
      const double score = score_of(title, i);
      if (score > best) {
        if (counterpart < claims_.size() && !agree(claims_[i], claims_[counterpart])) second = best;
        best = score;
        counterpart = i;
      } else if (score > second && !agree(claims_[i], claims_[counterpart])) {
        second = score;
      }
    }
    if (counterpart == claims_.size() || best < second + kMargin) return;
    report(claims_[title], claims_[counterpart]);
  }

  // 0 when they cannot be one thing.
  double score_of(std::size_t title, std::size_t i) const {
    const Claim& a = claims_[title];
    const Claim& b = claims_[i];
    const Commensurable both = commensurable(a, b);
    if (!both.yes || is_list(b.block) || topics_[title].age != topics_[i].age) return 0;
    const Difference apart = difference(a, b, both.factor);
    if (apart == Difference::none) return 0;
    if (both.roles_differ && !is_slip(apart)) return 0;
    const Likeness like = likeness(topics_[title], topics_[i], rarity_);
    // `70 % des étudiants sautent un repas`, and the same words with 17 %.
    constexpr double kSameWords = 0.8;
    if (apart == Difference::far && (like.score < kSameWords || like.things < 3)) return 0;
    if (like.opposite || like.other_time || like.other_teller) return 0;
    if (is_plain_slip(apart)) return slip_score(title, i, like);
    if (like.contrast || like.other_tense || like.other_scope) return 0;
    if (like.other_name && !name_is_setting(title, i, like)) return 0;
    return like.score >= asked(apart, kHeadline) ? like.score : 0;
  }

  // `Assises de l'Aube : quinze ans requis`, and in the text the town: a name of the title that stands beside
  // no other figure of the sort sets the scene.
  bool name_is_setting(std::size_t title, std::size_t i, const Likeness& like) const {
    constexpr double kSure = 0.7;
    constexpr std::size_t kWords = 3;
    if (like.score < kSure || like.common.size() < kWords) return false;
    const Sense name = topics_[title].names.front();
    for (std::size_t other = 0; other < claims_.size(); ++other)
      if (other != i && other != title && claims_[other].unit == claims_[title].unit)
        for (const TopicWord& word : topics_[other].words)
          if (word.sense == name) return false;
    return true;
  }

  // A title whose figure the body does not have, while the body has the same digits otherwise: the words need
  // not say much. A title is short, and its names (`Vosges`) need not be those beside the figure
  // (`Gérardmer`).
  double slip_score(std::size_t title, std::size_t i, const Likeness& like) const {
    constexpr double kSure = 0.6;
    constexpr double kEnough = 0.2;
    // Nobody writes a million for a milliard but by a slip; the same digits are the same sum.
    constexpr double kThousand = 999;
    const auto size = [&](std::size_t at) { return std::abs(claims_[at].value.value_or(1)); };
    const double ratio = std::max(size(title) / size(i), size(i) / size(title));
    if (claims_[title].kind == Kind::money && ratio > kThousand) return std::max(like.score, kHeadline);
    if ((like.contrast || like.other_tense || like.other_scope) && like.score < kSure) return 0;
    const bool same_thing = claims_[title].kind == Kind::count && like.common.size() > 0;
    return same_thing || like.score >= kEnough ? std::max(like.score, kHeadline) : 0;
  }

  void report(const Claim& title, const Claim& body) {
    Clash conflict{.code = Code::headline, .claims = {&title, &body}};
    conflict.expected = Expected{body.value, body.low, body.high, body.unit};
    if (body.value && title.value && *body.value != 0) conflict.ratio = *title.value / *body.value;
    conflict.message.fr = fmt::format("Le titre dit « {} », mais le texte « {} ».", title.quote, body.quote);
    conflict.message.en = fmt::format("The title says “{}”, but the text “{}”.", title.quote, body.quote);
    conflict.suggestion = body.quote;
    found_.push_back(std::move(conflict));
  }

  std::span<const Claim> claims_;
  std::span<const Topic> topics_;
  ArticleRarity rarity_;
  std::vector<Clash> found_;
};

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
    if (a.role == Role::previous || is_gained_or_lost(a) != is_gained_or_lost(b)) return false;
    const Commensurable both = commensurable(a, b);
    if (!both.yes || told_by_different_people(a, b)) return false;
    const Difference apart = difference(a, b, both.factor);
    if (apart == Difference::none || apart == Difference::far) return false;
    if (both.roles_differ && !is_slip(apart)) return false;
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
    if (like.score < (slip ? kInconsistent - kSlip : kInconsistentPlain)) return false;
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
    const std::size_t begin = byte_offset(pointed.sentence, pointed.start - pointed.sentence_start);
    if (!Stretch(std::string_view(pointed.sentence).substr(0, begin)).ends_with_any({"ces", "cette"}))
      return false;
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
    Clash conflict{.code = Code::inconsistent, .claims = {&suspect, &other}};
    conflict.expected = Expected{other.value, other.low, other.high, other.unit};
    if (other.value && suspect.value && *other.value != 0) conflict.ratio = *suspect.value / *other.value;
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

std::vector<Clash> check_headline(std::span<const Claim> claims, std::span<const Topic> topics) {
  return Headlines(claims, topics).run();
}

std::vector<Clash> check_consistency(std::span<const Claim> claims, std::span<const Topic> topics) {
  return Consistency(claims, topics).run();
}

}  // namespace recoupe
