// What a report that is written at the end (`text`, `html`) needs of the articles that pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "app/review.h"
#include "reconcile/across_articles.h"

namespace recoupe {

class ReviewKeeper {
 public:
  // Everything is kept, or only articles with findings and the claims that these name, so that archives of
  // any size can pass.
  explicit ReviewKeeper(bool everything) : everything_(everything) {}

  // The review of one article.
  void add(Review&& one);
  // The whole. Articles are in the order of add(), findings across them last. To be called once.
  Review finish(AcrossArticles::Result&& across, const Summary& counts);

 private:
  void keep_named(Review&& one);
  void add_heads(const AcrossArticles::Result& across);

  bool everything_;
  Review review_;
  std::vector<std::size_t> ranks_;  // of review_.articles
  std::vector<std::uint64_t> ids_;  // of all articles, hashed, in order: by these ranks are found later
};

}  // namespace recoupe
