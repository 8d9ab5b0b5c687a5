// The edges of a tree of words: (node, word) -> node, as a hash table that is filled once and then only
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/word_table.h"

namespace recoupe {

class EdgeTable {
 public:
  EdgeTable() : slots_(64) {}

  // Where `word` leads from `node`; `fresh`, never 0, becomes the answer where it led nowhere.
  std::uint32_t add(std::uint32_t node, WordId word, std::uint32_t fresh) {
    if ((count_ + 1) * 4 > slots_.size()) grow();
    Slot& slot = slots_[slot_of(key(node, word))];
    if (slot.to == 0) {
      slot = {key(node, word), fresh};
      ++count_;
    }
    return slot.to;
  }

  // Where `word` leads from `node`; 0 where it leads nowhere, as an unknown word does.
  std::uint32_t find(std::uint32_t node, WordId word) const {
    return word == 0 ? 0 : slots_[slot_of(key(node, word))].to;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t to = 0;  // 0: free
  };

  static std::uint64_t key(std::uint32_t node, WordId word) { return (std::uint64_t{node} << 16) | word; }

  std::size_t slot_of(std::uint64_t key) const {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio, odd
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = ((key * kFactor) >> 32) & mask;
    while (slots_[at].to != 0 && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.to != 0) slots_[slot_of(slot.key)] = slot;
  }

  std::vector<Slot> slots_;  // as many as a power of two, at most a quarter of them taken
  std::size_t count_ = 0;
};

}  // namespace recoupe
