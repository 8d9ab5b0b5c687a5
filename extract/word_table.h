// Words and their numbers: a hash table for folded words, filled once and then only read.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/fold.h"

namespace recoupe {

using WordId = std::uint16_t;  // index into the lexicon's words; 0: not in the lexicon

// A word's number, with its note.
struct WordEntry {
  std::uint64_t head = 0;  // the first eight letters, which tell most words apart
  std::uint32_t note = 0;  // what WordTable::set_note() was told
  WordId id = 0;           // 0: no word
  std::uint8_t size = 0;
};

class WordTable {
 public:
  WordTable() : entries_(1024), mask_(entries_.size() - 1) {}

  // The number of `word`: the one it has, else the next, from 1 on. 0 when the word is empty, too long, or
  // when there are 65 535 words.
  WordId add(const FoldedWord& word);
  // The number of `word`; 0 when it has none.
  WordId find(const FoldedWord& word) const { return look_up(word).id; }

  const WordEntry& look_up(const FoldedWord& word) const {
    const std::uint64_t hash = word.hash();
    return word.too_long() || !may_have(hash) ? kNone : entries_[place_of(word, hash)];
  }
  // The same for a word of at most eight letters, the first in the lowest byte of `letters`, zero behind the
  // last.
  const WordEntry& look_up(std::uint64_t letters, std::size_t count) const {
    const std::uint64_t hash = FoldedWord::hash_of(letters, count);
    if (!may_have(hash)) return kNone;
    const WordEntry* const entries = entries_.data();
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const WordEntry& entry = entries[at];
      if (entry.id == 0 || (entry.head == letters && entry.size == count)) return entry;
    }
  }
  // What look_up() tells beside the number, so that it need not be looked up too.
  void set_note(WordId id, std::uint32_t note) {
    const FoldedWord& word = words_[id - 1u];
    entries_[place_of(word, word.hash())].note = note;
  }

  std::size_t size() const { return words_.size(); }
  // The word of a number from 1 to size().
  std::string_view operator[](WordId id) const { return words_[id - 1u].view(); }

 private:
  static constexpr WordEntry kNone{};

  // The place of `word`, else the free one where it belongs.
  std::size_t place_of(const FoldedWord& word, std::uint64_t hash) const {
    const std::uint64_t head = word.head();
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const WordEntry& entry = entries_[at];
      if (entry.id == 0) return at;
      if (entry.head == head && (*this)[entry.id] == word.view()) return at;
    }
  }
  void grow();

  // Most words of a text are in no table: one bit, in the nearest cache, says so of nine in ten of them.
  static constexpr std::size_t kBits = 65536;
  bool may_have(std::uint64_t hash) const { return (seen_[hash >> 54] >> ((hash >> 48) & 63) & 1) != 0; }

  std::vector<WordEntry> entries_;  // as many as a power of two, at most half of them taken
  std::size_t mask_;                // their number less one
  std::vector<FoldedWord> words_;
  std::array<std::uint64_t, kBits / 64> seen_{};
};

}  // namespace recoupe
