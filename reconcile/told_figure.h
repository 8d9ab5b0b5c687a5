// Told figure: a figure as it is compared with those of other articles.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "extract/claim.h"
#include "reconcile/topic.h"

namespace recoupe {

constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

struct ToldFigure {
  const Claim* claim = nullptr;
  Topic topic{};
  std::vector<Sense> names{};                         // of sentence, sentence before, title and lead; sorted
  std::shared_ptr<const std::vector<Sense>> title{};  // its words, sorted
  std::shared_ptr<const std::vector<Sense>> title_names{};  // those of them that are names, sorted
  std::uint64_t text = 0;                                   // equal for copies of one sentence or dispatch
  std::int32_t day = kNoDay;                                // of publication, since 1970
  bool toll = false;  // of dead, injured, burnt land: may rise from day to day
};

// How many articles have a name, how many figures have a word near them.
class Frequencies {
 public:
  virtual ~Frequencies() = default;
  virtual double rarity(Sense word) const = 0;
  // Everybody's: sharing it is no ground to take two figures for those of one thing.
  virtual bool is_common(Sense name) const = 0;
};

}  // namespace recoupe
