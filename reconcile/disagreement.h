// Disagreement: articles that give incompatible figures for the same thing, found without a record.
//
// Figures are gathered article by article; what is kept of each is small. At the end those that may speak of
// one thing meet in blocks (unit, a rare name and a word near the figure), so that the work stays close to
// linear; within a block they are compared pair by pair, joined into groups, and the figures of a group are
// counted by independent voices: copies of one text are one voice.
//
// Time is taken into account: tolls that rise from day to day are no conflict, a later figure of the same
// outlet supersedes its earlier one, and articles more than three weeks apart are not compared.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/topic.h"

namespace recoupe {

class Disagreements {
 public:
  // The figures of one article and their topics. The claims must live until conflicts() has returned.
  void add(std::span<const Claim> claims, std::span<const Topic> topics, TopicReader& reader);

  // One conflict for each group of figures that differ: `disagreement`, or `divergence` where named sources
  // each have their own. The order of add() does not change what is found.
  std::vector<Clash> conflicts() const;

  // What is kept of one claim.
  struct Told {
    const Claim* claim = nullptr;
    Topic topic{};
    std::vector<Sense> names{};  // of sentence, sentence before, title and lead; sorted
    std::shared_ptr<const std::vector<Sense>> title{};  // its words, sorted
    std::shared_ptr<const std::vector<Sense>> title_names{};
    std::uint64_t text = 0;  // equal for copies of one sentence or dispatch
    std::int32_t day = 0;    // of publication, since 1970; kNoDay: unknown
    bool toll = false;       // of dead, injured, burnt land: may rise from day to day
  };

 private:
  std::vector<Told> told_;
};

}  // namespace recoupe
