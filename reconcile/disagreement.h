// Disagreement: articles that give incompatible figures for the same thing, found without a record.
//
// Figures are gathered article by article; what is kept of each is small (kept_claim.h). At the end those
// that may speak of one thing meet in blocks (blocking_keys), so that the work stays close to linear; within
// a block those that differ are compared pair by pair (pair_judge.h), joined into groups with those that
// agree with one of them, and the figures of a group counted by independent voices (camps.h).
//
// Time is taken into account: tolls that rise from day to day are no conflict, a later figure of the same
// outlet supersedes its earlier one, and articles more than three weeks apart are not compared.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/kept_claim.h"
#include "reconcile/topic.h"

namespace recoupe {

class Disagreements {
 public:
  // The figures of one article and their topics. Nothing of them need live on.
  void add(std::span<const Claim> claims, std::span<const Topic> topics, TopicReader& reader);

  // One clash for each group of figures that differ: `disagreement`, or `divergence` where named sources each
  // have their own. The order of add() does not change what is found. The claims of the clashes live as long
  // as this object.
  std::vector<Clash> clashes();

 private:
  std::vector<KeptClaim> kept_;
  std::unordered_map<Sense, std::uint32_t> articles_with_;  // a name
  std::unordered_map<Sense, std::uint32_t> figures_with_;   // a word near them
  std::size_t articles_ = 0;
  std::deque<std::unique_ptr<Unpacked>> told_;  // those of clashes
};

}  // namespace recoupe
