// Test: tests/reconcile/contradiction_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "reconcile/contradiction.h"
#include "reconcile/likeness.h"
#include "reconcile/same_article.h"

namespace recoupe {
namespace {

constexpr double kHeadline = 0.5;  // a title is about what its article is about
constexpr double kMargin = 0.1;    // by which the best counterpart must lead

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

bool is_bound(Approx approx) {
  return approx == Approx::more_than || approx == Approx::at_least || approx == Approx::less_than ||
         approx == Approx::at_most;
}

double asked(Difference difference, double threshold) {
  return is_slip(difference) ? threshold - kSlipBonus : threshold;
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
    Clash conflict = clash_between(Code::headline, title, body);
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

}  // namespace

std::vector<Clash> check_headline(std::span<const Claim> claims, std::span<const Topic> topics) {
  return Headlines(claims, topics).run();
}

}  // namespace recoupe
