// Word counts: in how many articles a name stands, beside how many figures a word, however many articles
// there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reconcile/topic.h"

namespace recoupe {

// Memory: 12 bytes for each of at most 2 * `most` places, hence 50 MB, 75 MB while they are moved; up to
// 1.5 * `most` words and names are held. The counts are exact until so many have come; then the rarest are
// forgotten, and one of these that comes again counts from nothing (as lossy counting does: Manku and
// Motwani, 2002). What is forgotten were hardly ever grounds for a comparison: a name must stand in two
// articles.
class WordCounts {
 public:
  explicit WordCounts(std::size_t most = kMost);

  void add_article_with(Sense name) { ++at(name).articles; }
  void add_figure_with(Sense word) { ++at(word).figures; }
  std::uint32_t articles_with(Sense name) const;
  std::uint32_t figures_with(Sense word) const;

  static constexpr std::size_t kMost = std::size_t{1} << 21U;

 private:
  struct Place {
    Sense sense = 0;  // 0: free; a word that hashes to 0 counts as 1
    std::uint32_t articles = 0;
    std::uint32_t figures = 0;
  };

  Place& at(Sense sense);
  const Place* find(Sense sense) const;
  std::size_t place_of(Sense sense) const;
  void make_room();
  std::vector<Place> more_frequent_half() const;

  std::size_t most_;
  std::vector<Place> places_;  // open addressing; a power of two
  std::size_t taken_ = 0;
};

}  // namespace recoupe
