// What the two checks of contradiction.h share: figures of one article beside each other.
#pragma once

#include <span>
#include <unordered_map>

#include "extract/claim.h"
#include "reconcile/clash.h"
#include "reconcile/topic.h"

namespace recoupe {

constexpr double kSlipBonus = 0.15;  // less is asked of a million for a milliard, of swapped digits

// How rare a word is around the figures of one article.
class ArticleRarity {
 public:
  explicit ArticleRarity(std::span<const Topic> topics);
  double operator()(Sense sense) const;

 private:
  double count_;
  std::unordered_map<Sense, double> topics_with_;
};

// One can be the other, as a reader would judge.
bool agree(const Claim& a, const Claim& b);
// By no more than titles and sums are rounded.
bool near(double a, double b);
bool is_list(BlockRole role);
// What the other figure says is expected of the suspect; the message is the caller's.
Clash clash_between(Code code, const Claim& suspect, const Claim& other);

}  // namespace recoupe
