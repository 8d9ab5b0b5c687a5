// Test: tests/extract/word_table_test.cc.
#include "extract/word_table.h"

#include <limits>

namespace recoupe {

std::string_view WordTable::operator[](WordId id) const {
  return std::string_view(letters_).substr(begins_[id - 1], begins_[id] - begins_[id - 1]);
}

// The slot that holds `word`, else the free one where it belongs.
std::size_t WordTable::slot_of(const FoldedWord& word, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  const auto mark = static_cast<std::uint32_t>(hash >> 32);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.id == 0 || (slot.hash == mark && (*this)[slot.id] == word.view())) return at;
  }
}

WordId WordTable::find(const FoldedWord& word) const {
  return word.too_long() ? WordId{0} : slots_[slot_of(word, word.hash())].id;
}

WordId WordTable::add(const FoldedWord& word) {
  if (word.too_long() || word.size() == 0) return 0;
  const std::uint64_t hash = word.hash();
  std::size_t at = slot_of(word, hash);
  if (slots_[at].id != 0) return slots_[at].id;
  if (size() == std::numeric_limits<WordId>::max()) return 0;
  letters_ += word.view();
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  slots_[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<WordId>(size())};
  const WordId id = slots_[at].id;
  if (size() * 4 > slots_.size()) grow();
  return id;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 2, Slot{});
  for (std::size_t id = 1; id <= size(); ++id) {
    const FoldedWord word = FoldedWord::of_folded((*this)[static_cast<WordId>(id)]);
    const std::uint64_t hash = word.hash();
    slots_[slot_of(word, hash)] = {static_cast<std::uint32_t>(hash >> 32), static_cast<WordId>(id)};
  }
}

}  // namespace recoupe
