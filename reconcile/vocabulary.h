// Vocabulary: the words that facts ask for (`about`, `unless`), by stem, and the words of a text that evoke
// them.
//
// Two words are one when Snowball's French stemmer gives them one stem, case and accents aside, or when
// their stems of six letters or more differ in the last letter only (`produit`, `produire`). Names, which
// a record writes with a capital, are not stemmed (`InvestAI` is not `investir`, `France` not `franc`): they
// match as they stand, case, accents and a plural s aside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reconcile/stem.h"

namespace recoupe {

using StemId = std::uint32_t;
using Phrase = std::vector<StemId>;  // content words, in order

// A word of a text that evokes at least one word of the vocabulary.
struct EvokedWord {
  std::vector<StemId> stems;  // all that it evokes
  std::size_t position = 0;   // number of the word in its text, function words left out
  std::size_t begin = 0;      // byte of the text
};

class Vocabulary {
 public:
  Vocabulary();
  ~Vocabulary();
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // The phrase without its function words; empty when nothing is left.
  Phrase add(std::string_view phrase);
  // The words of `text` that the vocabulary knows. Not thread-safe (the stemmer keeps state).
  std::vector<EvokedWord> evoked(std::string_view text);
  // How many content words `text` has before byte `end`.
  std::size_t position_at(std::string_view text, std::size_t end);

 private:
  std::string stem(std::string_view word);
  const std::vector<StemId>& matches(std::string_view word);

  Stemmer stemmer_;
  std::unordered_map<std::string, StemId> ids_;
  std::vector<std::string> stems_;
  std::unordered_map<std::string, std::vector<StemId>> cache_;  // word as written -> stems it evokes
  std::unordered_map<std::string, std::string> stem_of_;        // word as written -> stem
};

}  // namespace recoupe
