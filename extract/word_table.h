// Words and their numbers: a hash table for folded words, filled once and then only read.
#pragma once

#include <cstdint>
#include <string>
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
  WordId find(const FoldedWord& word) const;

  std::size_t size() const { return begins_.size() - 1; }
  // The word of a number from 1 to size().
  std::string_view operator[](WordId id) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    WordId id = 0;  // 0: free
  };

  std::size_t slot_of(const FoldedWord& word, std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_;  // as many as a power of two, at most a quarter of them taken
  std::string letters_;      // all words, one behind the other
  std::vector<std::uint32_t> begins_{0};
};

}  // namespace recoupe
