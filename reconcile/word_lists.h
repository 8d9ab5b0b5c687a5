// Word lists: the tables of reconcile/lexicon, ready for look-up by stem.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "reconcile/stem.h"

namespace recoupe {

// The classes of word_classes.tsv, as bits.
enum WordListClass : std::uint32_t {
  kLight = 1u << 0,
  kContrast = 1u << 1,
  kKin = 1u << 2,
  kDeath = 1u << 3,
  kHugeSum = 1u << 4,
  kFew = 1u << 5,
  kTeller = 1u << 6,
  kAttribute = 1u << 7,
  kScope = 1u << 8,
  kSpanOfTime = 1u << 9,
  kFounding = 1u << 10,
  kFeast = 1u << 11,
  kInstitution = 1u << 12,
};

struct WordSense {
  std::uint32_t sense = 0;    // equal for two words of one stem, or of one line of senses.tsv
  std::uint32_t classes = 0;  // of WordListClass
};

// Looks words up. Remembers what it has seen, up to a bound; not thread-safe.
class WordLists {
 public:
  WordLists();

  WordSense of(std::string_view word);
  bool is(std::string_view word, std::uint32_t classes) { return (of(word).classes & classes) != 0; }

 private:
  // Looked up by a view, without a string of its own.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::string key(std::string_view word);

  Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> senses_;   // stem -> sense
  std::unordered_map<std::string, std::uint32_t> classes_;  // folded word, or stem behind a mark
  std::unordered_map<std::string, WordSense, Hash, std::equal_to<>> seen_;  // word as written
};

}  // namespace recoupe
