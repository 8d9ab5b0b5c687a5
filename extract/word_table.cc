// Test: tests/extract/word_table_test.cc.
#include "extract/word_table.h"

#include <limits>

namespace recoupe {

WordId WordTable::add(const FoldedWord& word) {
  if (word.too_long() || word.size() == 0) return 0;
  const std::uint64_t hash = word.hash();
  Slot& slot = slots_[slot_of(word, hash)];
  if (slot.id != 0) return slot.id;
  if (size() == std::numeric_limits<WordId>::max()) return 0;
  words_.push_back(word);
  const auto id = static_cast<WordId>(size());
  slot = {word.head(), id, static_cast<std::uint8_t>(word.size())};
  seen_[hash >> 54] |= std::uint64_t{1} << ((hash >> 48) & 63);
  if (size() * 2 > slots_.size()) grow();
  return id;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 2, Slot{});
  for (std::size_t i = 0; i < words_.size(); ++i)
    slots_[slot_of(words_[i], words_[i].hash())] = {words_[i].head(), static_cast<WordId>(i + 1),
                                                    static_cast<std::uint8_t>(words_[i].size())};
}

}  // namespace recoupe
