// Test: tests/reconcile/contradiction_test.cc.
#include "reconcile/same_article.h"

#include <algorithm>
#include <cmath>

#include "reconcile/likeness.h"

namespace recoupe {

ArticleRarity::ArticleRarity(std::span<const Topic> topics) : count_(static_cast<double>(topics.size())) {
  for (const Topic& topic : topics)
    for (const TopicWord& word : topic.words) ++topics_with_[word.sense];
}

double ArticleRarity::operator()(Sense sense) const {
  const auto entry = topics_with_.find(sense);
  const double with = entry == topics_with_.end() ? 1 : entry->second;
  return 1 + 0.25 * std::log((count_ + 1) / with);
}

bool agree(const Claim& a, const Claim& b) {
  const Commensurable both = commensurable(a, b);
  return both.yes && difference(a, b, both.factor) == Difference::none;
}

bool near(double a, double b) {
  constexpr double kNear = 0.03;
  return std::abs(a - b) <= kNear * std::max(std::abs(a), std::abs(b));
}

bool is_list(BlockRole role) {
  return role == BlockRole::list || role == BlockRole::table;
}

Clash clash_between(Code code, const Claim& suspect, const Claim& other) {
  Clash clash{.code = code, .claims = {&suspect, &other}};
  clash.expected = Expected{other.value, other.low, other.high, other.unit};
  if (other.value && suspect.value && *other.value != 0) clash.ratio = *suspect.value / *other.value;
  return clash;
}

}  // namespace recoupe
