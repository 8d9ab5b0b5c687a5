// Test: tests/reconcile/word_counts_test.cc.
#include "reconcile/word_counts.h"

#include <algorithm>
#include <bit>

namespace recoupe {
namespace {

constexpr std::size_t kFirstPlaces = 1024;

// Fuller than three quarters, looking up is slow.
bool is_full(std::size_t taken, std::size_t places) {
  return 4 * (taken + 1) > 3 * places;
}

}  // namespace

WordCounts::WordCounts(std::size_t most)
    : most_(std::bit_ceil(std::max(most, kFirstPlaces))), places_(kFirstPlaces) {}

std::size_t WordCounts::place_of(Sense sense) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t i = (sense * std::uint64_t{0x9E3779B97F4A7C15U} >> 32U) & mask;
  while (places_[i].sense != 0 && places_[i].sense != sense) i = (i + 1) & mask;
  return i;
}

WordCounts::Place& WordCounts::at(Sense sense) {
  sense = std::max<Sense>(sense, 1);
  std::size_t i = place_of(sense);
  if (places_[i].sense == 0) {
    if (is_full(taken_, places_.size())) {
      make_room();
      i = place_of(sense);
    }
    places_[i].sense = sense;
    ++taken_;
  }
  return places_[i];
}

const WordCounts::Place* WordCounts::find(Sense sense) const {
  const Place& place = places_[place_of(std::max<Sense>(sense, 1))];
  return place.sense == 0 ? nullptr : &place;
}

std::uint32_t WordCounts::articles_with(Sense name) const {
  const Place* place = find(name);
  return place == nullptr ? 0 : place->articles;
}

std::uint32_t WordCounts::figures_with(Sense word) const {
  const Place* place = find(word);
  return place == nullptr ? 0 : place->figures;
}

void WordCounts::make_room() {
  std::vector<Place> kept;
  if (places_.size() < 2 * most_) {
    kept.swap(places_);
    places_.resize(2 * kept.size());
  } else {
    kept = more_frequent_half();
    std::fill(places_.begin(), places_.end(), Place{});
  }
  taken_ = 0;
  for (const Place& place : kept) {
    if (place.sense == 0) continue;
    places_[place_of(place.sense)] = place;
    ++taken_;
  }
}

// What is to stay, so that at least half of the places are free, or this would come again at once.
std::vector<WordCounts::Place> WordCounts::more_frequent_half() const {
  std::uint32_t least = 1;
  const auto is_rare = [&](const Place& place) { return std::max(place.articles, place.figures) <= least; };
  while (2 * static_cast<std::size_t>(std::count_if(places_.begin(), places_.end(), is_rare)) <
         places_.size())
    least += 1 + least / 4;
  std::vector<Place> kept;
  for (const Place& place : places_)
    if (!is_rare(place)) kept.push_back(place);
  return kept;
}

}  // namespace recoupe
