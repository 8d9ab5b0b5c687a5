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
#include <functional>
#include <memory>
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

// A text as the vocabulary hears it.
struct HeardText {
  std::vector<EvokedWord> words;
  std::vector<std::uint32_t> content;  // the byte where each content word begins

  // How many content words stand before byte `end`.
  std::size_t position_at(std::size_t end) const;
};

class Vocabulary {
 public:
  Vocabulary();
  ~Vocabulary();
  // For another thread: knows the same words, which are shared until one of the two learns more.
  Vocabulary(const Vocabulary& other);
  Vocabulary& operator=(const Vocabulary&) = delete;

  // The phrase without its function words; empty when nothing is left.
  Phrase add(std::string_view phrase);
  // How many words it knows: every StemId is below.
  std::size_t size() const { return words_->stems.size(); }
  // `text` as it is heard. Texts are remembered for a while, since the sentences around one figure are those
  // around the next one too. Not thread-safe (the stemmer keeps state).
  std::shared_ptr<const HeardText> hear(std::string_view text);
  // The words of `text` that the vocabulary knows.
  std::vector<EvokedWord> evoked(std::string_view text) { return hear(text)->words; }
  // How many content words `text` has before byte `end`.
  std::size_t position_at(std::string_view text, std::size_t end) { return hear(text)->position_at(end); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <typename Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  struct Words {
    std::vector<std::string> stems;
    Table<StemId> ids;
    Table<std::vector<StemId>> by_verb;       // `utilis` -> `utilisent`, which the stemmer leaves as it is
    Table<std::vector<StemId>> by_beginning;  // long stems, whole and without their last letter

    StemId learn(const std::string& stem);
  };

  std::string stem(std::string_view word);
  std::vector<StemId> matches(std::string_view word);
  StemId learn(const std::string& stem);

  Stemmer stemmer_;
  std::shared_ptr<Words> words_;
  // Remembered, as far as there is room:
  Table<std::vector<StemId>> cache_;  // word as written -> stems it evokes
  Table<std::string> stem_of_;        // word as written -> stem
  Table<std::shared_ptr<const HeardText>> heard_;
  struct {
    std::string text;
    std::shared_ptr<const HeardText> heard;
  } large_;
};

}  // namespace recoupe
