// What the page (`html`), which is written at the end, needs of the articles that pass: everything, as long
// as there is room.
#pragma once

#include <cstddef>

#include "app/review.h"

namespace recoupe {

class ReviewKeeper {
 public:
  // `most`: about how many bytes of memory what is kept may take. A page of that size is more than a browser
  // likes to show.
  explicit ReviewKeeper(std::size_t most = std::size_t{300} << 20U) : room_(most) {}

  // The review of one article. The first one that has no room, and all after it, are counted only.
  void add(Review&& one);
  // A finding across articles.
  void across(Finding&& finding) { across_.push_back(std::move(finding)); }
  // The whole. Articles are in the order of add(), findings across them last. To be called once.
  Review finish(const Summary& counts);

 private:
  std::size_t room_;
  Review review_;
  std::vector<Finding> across_;
};

}  // namespace recoupe
