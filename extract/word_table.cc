// Test: tests/extract/word_table_test.cc.
#include "extract/word_table.h"

#include <limits>

namespace recoupe {

WordId WordTable::add(const FoldedWord& word) {
  if (word.too_long() || word.size() == 0) return 0;
  const std::uint64_t hash = word.hash();
  WordEntry& entry = entries_[place_of(word, hash)];
  if (entry.id != 0) return entry.id;
  if (size() == std::numeric_limits<WordId>::max()) return 0;
  words_.push_back(word);
  const auto id = static_cast<WordId>(size());
  entry = {word.head(), 0, id, static_cast<std::uint8_t>(word.size())};
  seen_[hash >> 54] |= std::uint64_t{1} << ((hash >> 48) & 63);
  if (size() * 2 > entries_.size()) grow();
  return id;
}

void WordTable::grow() {
  std::vector<WordEntry> old(entries_.size() * 2);
  old.swap(entries_);
  mask_ = entries_.size() - 1;
  for (const WordEntry& entry : old)
    if (entry.id != 0) entries_[place_of(words_[entry.id - 1u], words_[entry.id - 1u].hash())] = entry;
}

}  // namespace recoupe
