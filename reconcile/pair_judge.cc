// Test: tests/reconcile/disagreement_test.cc.
#include "reconcile/pair_judge.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include "reconcile/likeness.h"

namespace recoupe {
namespace {

constexpr int kFarDays = 21;
constexpr int kNearDays = 7;  // what differs plainly later may have changed, or be the next match
constexpr double kAlike = 0.55;
constexpr double kAlikeRate = 0.8;  // rates of many things are told in the same words
constexpr double kSlip = 0.1;

class PairJudge {
 public:
  explicit PairJudge(const Frequencies& frequencies) : frequencies_(frequencies) {}

  Relation compare(const ToldFigure& a, const ToldFigure& b) const {
    const Claim& first = *a.claim;
    const Claim& second = *b.claim;
    if (first.article->id == second.article->id || far_in_time(a, b)) return Relation::apart;
    const Commensurable both = commensurable(first, second);
    if (!both.yes || (first.period && second.period && *first.period != *second.period))
      return Relation::apart;
    const Difference gap = difference(first, second, both.factor);
    if (gap == Difference::far || !one_setting(a, b)) return Relation::apart;
    const Likeness like =
        likeness(a.topic, b.topic, [this](Sense word) { return frequencies_.rarity(word); });
    if (like.opposite || like.other_time || like.contrast || like.other_tense || like.other_scope ||
        a.topic.age != b.topic.age)
      return Relation::apart;
    if (names_apart(a, b) || (gap == Difference::plain && scenes_differ(a, b))) return Relation::apart;
    const bool rate = first.kind == Kind::percent || first.kind == Kind::percentage_point;
    const double asked = is_slip(gap) ? kAlike - kSlip : rate ? kAlikeRate : kAlike;
    if (like.score + same_whole(a, b) < asked || (like.things == 0 && !like.same_head))
      return Relation::apart;
    if (gap == Difference::none) return Relation::agree;
    // Who tells both amounts tells them of two things.
    if (also_tells(*a.article, second) || also_tells(*b.article, first)) return Relation::apart;
    const bool sources_differ = like.other_teller || (first.attributed_to && second.attributed_to &&
                                                      *first.attributed_to != *second.attributed_to);
    if (sources_differ && gap == Difference::plain) return Relation::diverge;
    if (gap == Difference::plain && (both.roles_differ || like.teller_on_one_side)) return Relation::apart;
    if (gap == Difference::plain && like.time_on_one_side) return Relation::apart;
    // Points gained or lost since one month or another.
    if (gap == Difference::plain && first.kind == Kind::percentage_point) return Relation::apart;
    // Of two tolls of one day one may be some hours older, or be that of a part.
    if (gap == Difference::plain && (a.toll || b.toll) && one_is_open(first, second)) return Relation::apart;
    if (gap == Difference::plain && days_between(a, b) > kNearDays) return Relation::apart;
    if (supersedes(a, b, gap)) return Relation::apart;
    return Relation::differ;
  }

 private:
  static int days_between(const ToldFigure& a, const ToldFigure& b) {
    return a.day() == kNoDay || b.day() == kNoDay ? 0 : std::abs(a.day() - b.day());
  }
  static bool far_in_time(const ToldFigure& a, const ToldFigure& b) { return days_between(a, b) > kFarDays; }

  // `Les sept passagers …`, `ses dix-sept passagers …`: all there are, of one event if the articles around
  // them share enough words.
  static double same_whole(const ToldFigure& a, const ToldFigure& b) {
    if (a.claim->kind != Kind::count || !a.topic.definite || !b.topic.definite) return 0;
    constexpr std::size_t kEnough = 4;
    constexpr double kBonus = 0.35;
    const std::vector<Sense> around_a = scene(a);
    const std::vector<Sense> around_b = scene(b);
    std::vector<Sense> both;
    std::set_intersection(around_a.begin(), around_a.end(), around_b.begin(), around_b.end(),
                          std::back_inserter(both));
    return both.size() >= kEnough ? kBonus : 0;
  }

  static std::vector<Sense> scene(const ToldFigure& told) {
    std::vector<Sense> senses = told.article->title;
    for (const TopicWord& word : told.topic.words) senses.push_back(word.sense);
    for (const TopicWord& word : told.topic.setting) senses.push_back(word.sense);
    std::sort(senses.begin(), senses.end());
    senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
    return senses;
  }

  // A rising toll, or the same outlet some day later.
  static bool supersedes(const ToldFigure& a, const ToldFigure& b, Difference gap) {
    if (a.day() == kNoDay || b.day() == kNoDay || a.day() == b.day())
      return a.toll && (a.day() == kNoDay || b.day() == kNoDay);
    if (a.toll || b.toll) return !(is_plain_slip(gap) && falls(a, b));
    return a.claim->article->outlet && a.claim->article->outlet == b.claim->article->outlet;
  }

  // A toll of the same digits that is lower later, which tolls are not.
  static bool falls(const ToldFigure& a, const ToldFigure& b) {
    const Claim& first = *(a.day() < b.day() ? a : b).claim;
    const Claim& later = *(a.day() < b.day() ? b : a).claim;
    return first.value && later.value && first.unit == later.unit && *later.value < *first.value;
  }

  static bool one_is_open(const Claim& a, const Claim& b) {
    const auto open = [](const Claim& claim) {
      return claim.approx == Approx::more_than || claim.approx == Approx::at_least || claim.quoted;
    };
    return open(a) || open(b);
  }

  // At least one name in common that is not everybody's.
  bool one_setting(const ToldFigure& a, const ToldFigure& b) const {
    for (auto i = a.names.begin(), j = b.names.begin(); i != a.names.end() && j != b.names.end();) {
      if (*i == *j) {
        if (!frequencies_.is_common(*i)) return true;
        ++i, ++j;
      } else {
        *i < *j ? ++i : ++j;
      }
    }
    return false;
  }

  // The name nearest to a's figure is nowhere in what b tells.
  static bool unknown_to(const ToldFigure& b, const ToldFigure& a) {
    const std::vector<Sense>& names = a.topic.names.empty() ? a.topic.setting_names : a.topic.names;
    if (names.empty()) return false;
    const Sense name = names.front();
    const auto in = [&](const std::vector<TopicWord>& words) {
      return std::any_of(words.begin(), words.end(),
                         [&](const TopicWord& word) { return word.sense == name; });
    };
    return !in(b.topic.words) && !in(b.topic.setting) &&
           !std::binary_search(b.article->title.begin(), b.article->title.end(), name);
  }

  // The titles name nobody in common, and one knows nothing of the name beside the other's figure: `un mort à
  // Givors`, `deux morts à Vienne, non loin de Givors`.
  static bool scenes_differ(const ToldFigure& a, const ToldFigure& b) {
    const std::vector<Sense>& first = a.article->title_names;
    const std::vector<Sense>& second = b.article->title_names;
    if (first.empty() || second.empty()) return false;
    const bool meet = std::any_of(first.begin(), first.end(), [&](Sense name) {
      return std::binary_search(second.begin(), second.end(), name);
    });
    return !meet && (unknown_to(b, a) || unknown_to(a, b));
  }

  // `Hostens (1 300 habitants)` says nothing of what is told without Hostens.
  static bool bound_apart(const ToldFigure& a, const ToldFigure& b) {
    if (a.topic.bound == 0) return false;
    return (b.topic.bound != 0 && b.topic.bound != a.topic.bound) ||
           std::none_of(b.topic.words.begin(), b.topic.words.end(),
                        [&](const TopicWord& word) { return word.sense == a.topic.bound; });
  }

  // Each tells of somebody or some place that the other does not know.
  static bool names_apart(const ToldFigure& a, const ToldFigure& b) {
    if (bound_apart(a, b) || bound_apart(b, a)) return true;
    return unknown_to(b, a) && unknown_to(a, b);
  }

  const Frequencies& frequencies_;
};

}  // namespace

Relation compare(const ToldFigure& a, const ToldFigure& b, const Frequencies& frequencies) {
  return PairJudge(frequencies).compare(a, b);
}

}  // namespace recoupe
