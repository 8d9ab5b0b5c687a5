// Told figure: a figure as it is compared with those of other articles.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "extract/claim.h"
#include "reconcile/topic.h"

namespace recoupe {

constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

// What the figures of one article share.
struct ToldArticle {
  std::shared_ptr<const ArticleContext> context{};  // its title cut to 500 code points, and `…`
  std::vector<Sense> title{};                       // its words, sorted
  std::vector<Sense> title_names{};                 // those of them that are names, sorted
  std::vector<Sense> names{};                       // of title and lead, sorted
  std::vector<std::uint32_t> amounts{};             // of its figures, hashed with their units, sorted
  std::int32_t day = kNoDay;                        // of publication, since 1970
};

struct ToldFigure {
  const Claim* claim = nullptr;
  std::shared_ptr<const ToldArticle> article{};
  Topic topic{};
  std::vector<Sense> names{};  // the article's, and those of the sentence and the sentences before; sorted
  std::uint64_t text = 0;      // equal for copies of one sentence or dispatch
  bool toll = false;           // of dead, injured, burnt land: may rise from day to day
  bool confirmed = false;      // by a record
  bool contradicted = false;   // by a record

  std::int32_t day() const { return article->day; }
};

// Those of one article's figures that others may contradict, in order. `topics`: of `claims`, one for each;
// the result refers to `claims`.
std::vector<ToldFigure> told_figures(std::span<const Claim> claims, std::span<const Topic> topics,
                                     TopicReader& reader);

// A figure of that amount stands in the article too.
bool also_tells(const ToldArticle& article, const Claim& figure);

// How many articles have a name, how many figures have a word near them.
class Frequencies {
 public:
  virtual ~Frequencies() = default;
  virtual double rarity(Sense word) const = 0;
  // Everybody's: sharing it is no ground to take two figures for those of one thing.
  virtual bool is_common(Sense name) const = 0;
};

}  // namespace recoupe
