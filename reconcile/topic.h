// Topic: what a figure is about, as far as the words around it tell; the ground on which two figures are
// taken to speak of the same thing without a record.
//
// The words of the sentence count by their nearness to the figure; those behind another figure, to which they
// may belong, count less. A topic is small and stands alone, so that those of millions of claims can be held.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "reconcile/word_lists.h"

namespace recoupe {

using Sense = std::uint32_t;  // of word_lists.h

struct TopicWord {
  Sense sense = 0;
  float weight = 0;  // 1 right beside the figure, less farther off
};

struct Topic {
  std::vector<TopicWord> words;      // of the sentence, light ones left out, by sense
  std::vector<TopicWord> setting;    // of the sentence before, by sense
  std::vector<Sense> names;          // capitalised words of the sentence, the nearest first
  std::vector<Sense> setting_names;  // of the sentence before, when the sentence itself has none
  std::vector<Sense> times;          // years, months, quarters named in the sentence, sorted
  std::vector<Sense> contrasts;      // words of word_classes' `contrast` beside the figure, sorted
  std::vector<Sense> heads;          // the two content words before the figure, in its clause, names apart
  Sense complement = 0;              // the content word right behind it: `19 % des voix`
  std::vector<Sense> tellers;        // who counts, as far as words of word_classes' `teller` say, sorted
  Sense scope = 0;                   // the nearest word of word_classes' `scope`: `agglomération`
  Sense bound = 0;                   // the name the figure is tied to: `la Suède (25,1 %)`
  bool age = false;                  // `Armelle Le Dantec, 43 ans,`, `à 34 ans`
  bool earlier = false;              // told of an earlier time: `avait atteint`, `l'an dernier`
  bool definite = false;             // known from before: `ces 82 satellites`, `le motard de 34 ans`
};

// Reads topics; remembers words, so one reader serves all claims. Not thread-safe.
class TopicReader {
 public:
  // The topic of each of `claims`, the figures of one article in page order.
  std::vector<Topic> read(std::span<const Claim> claims);
  // The names and rare-to-be words of a text (a title, a lead), light words left out, sorted.
  std::vector<Sense> words_of(std::string_view text);
  std::vector<Sense> names_of(std::string_view text);

  WordLists& words() { return words_; }

 private:
  WordLists words_;
};

}  // namespace recoupe
