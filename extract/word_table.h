// Words and their numbers: a hash table for folded words, filled once and then only read.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/fold.h"

namespace recoupe {

using WordId = std::uint16_t;  // index into the lexicon's words; 0: not in the lexicon

class WordTable {
 public:
  WordTable() : slots_(1024) {}

  // The number of `word`: the one it has, else the next, from 1 on. 0 when the word is empty, too long, or
  // when there are 65 535 words.
  WordId add(const FoldedWord& word);
  // The number of `word`; 0 when it has none.
  WordId find(const FoldedWord& word) const {
    const std::uint64_t hash = word.hash();
    return word.too_long() || !may_have(hash) ? WordId{0} : slots_[slot_of(word, hash)].id;
  }
  // The same for a word of at most eight letters, the first in the lowest byte of `letters`, zero behind the
  // last.
  WordId find(std::uint64_t letters, std::size_t count) const {
    const std::uint64_t hash = FoldedWord::hash_of(letters, count);
    if (!may_have(hash)) return 0;
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.id == 0 || (slot.head == letters && slot.size == count)) return slot.id;
    }
  }

  std::size_t size() const { return words_.size(); }
  // The word of a number from 1 to size().
  std::string_view operator[](WordId id) const { return words_[id - 1u].view(); }

 private:
  struct Slot {
    std::uint64_t head = 0;  // the first eight letters, which tell most words apart
    WordId id = 0;           // 0: free
    std::uint8_t size = 0;
  };

  // The slot that holds `word`, else the free one where it belongs.
  std::size_t slot_of(const FoldedWord& word, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t head = word.head();
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.id == 0) return at;
      if (slot.head == head && (*this)[slot.id] == word.view()) return at;
    }
  }
  void grow();

  // Most words of a text are in no table: one bit, in the nearest cache, says so of nine in ten of them.
  static constexpr std::size_t kBits = 65536;
  bool may_have(std::uint64_t hash) const { return (seen_[hash >> 54] >> ((hash >> 48) & 63) & 1) != 0; }

  std::vector<Slot> slots_;  // as many as a power of two, at most half of them taken
  std::vector<FoldedWord> words_;
  std::array<std::uint64_t, kBits / 64> seen_{};
};

}  // namespace recoupe
