// Numbers that look random and are the same on every machine: SplitMix64 (Steele, Lea, Flood: "Fast
// splittable pseudorandom number generators", OOPSLA 2014). The distributions of <random> differ between
// libraries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace recoupe {

class Seeded {
 public:
  explicit Seeded(std::uint64_t seed) : state_(seed) {}
  // One stream for each pair: the articles of one archive do not depend on each other.
  Seeded(std::uint64_t seed, std::uint64_t which) : state_(seed * 0x2545f4914f6cdd1dU + which) { next(); }

  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }
  // From [0, limit), limit > 0.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class List>
  const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }
  std::string hex(std::size_t digits) {
    std::string text;
    while (text.size() < digits) text += "0123456789abcdef"[below(16)];
    return text;
  }

 private:
  std::uint64_t state_;
};

}  // namespace recoupe
