// Evocation: how strongly the words around a claim speak of a fact.
//
// A fact asks for groups of words (`about`); each group is evoked by its strongest word near the claim. What
// stands in the sentence counts by its distance in words, and less behind another figure, to which it may
// belong; the sentences before and behind, the heading, the title and the lead count less, in this order.
//
// A year that a fact asks for (`["2024"]`) is not merely near: the figure must be of that year, by its own
// sentence, or by what stands before it when its sentence ties it to none.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "reconcile/reference.h"
#include "reconcile/vocabulary.h"

namespace recoupe {

// A fact ready for matching.
struct FactWords {
  const Fact* fact = nullptr;
  struct Group {
    std::vector<Phrase> phrases;
    std::vector<std::string> surfaces;  // as the record has them, for reasons
    std::vector<double> rarity;  // of each phrase: 1 for a word that many facts ask for, more for rarer ones
    std::vector<bool> own;       // no other fact asks for any word of it
    std::vector<std::string> years;  // of each phrase: the year that it is, or empty
  };
  std::vector<Group> groups;
  std::vector<Phrase> unless;
  std::vector<std::string> unless_years;  // of each phrase of `unless`: the year that it is, or empty
  bool from_label = false;  // `about` was absent: the label's words, of which some may be missing
};

struct Evocation {
  double fit = 0;       // 0-1: mean strength of the groups; 0 when a group is not evoked at all
  double weakest = 0;   // strength of the weakest group
  double evidence = 0;  // fit, weighed by how rare the words are: for facts that compete
  double local = 0;     // fit by the claim's own sentence alone, rare words counting more
  int own_words = 0;    // groups evoked in the sentence by words that no other fact asks for
  std::vector<std::string> reasons;
};

// How strongly each word of the vocabulary is evoked around one claim.
class WordStrengths {
 public:
  struct Entry {
    StemId word = 0;
    float strength = 0;  // of the strongest place; 0: no entry
    std::uint8_t zone = 0;
  };

  explicit WordStrengths(std::size_t most);
  void raise(StemId word, double strength, std::size_t zone);
  const Entry& of(StemId word) const;  // strength 0 when it is not evoked
  // Every word that is evoked, in no order.
  template <typename Take>
  void for_each(Take take) const {
    for (const Entry& entry : table_)
      if (entry.strength > 0) take(entry);
  }

 private:
  std::vector<Entry> table_;  // open addressing; a power of two, at most half full
};

// The words around one claim, looked up once for all facts.
class Surroundings {
 public:
  Surroundings(const Claim& claim, const std::vector<const Claim*>& neighbours, Vocabulary& vocabulary);

  Evocation evoke(const FactWords& fact) const;
  const WordStrengths& words() const { return strengths_; }

 private:
  struct Zone {
    const char* name;
    std::shared_ptr<const HeardText> text;
    double strength;  // of a word right beside the claim
    double decay;     // per word of distance
    std::size_t claim_at;
    bool is_sentence;
    bool tells_the_year;  // of a figure whose own sentence does not
  };
  struct Found {
    double strength = 0;
    const Zone* zone = nullptr;
  };

  void add_zone(const char* name, std::shared_ptr<const HeardText> text, double strength, double decay,
                std::size_t claim_at, bool is_sentence, bool tells_the_year);
  WordStrengths measure() const;
  Found strongest(const Phrase& phrase) const;
  Found strongest_year(const Phrase& phrase, const std::string& year) const;
  double strength_at(const Zone& zone, std::size_t position) const;
  // A word of `unless` stands nearer than what evokes the weakest group, or is the figure's own year.
  bool excluded(const FactWords& fact, double weakest) const;
  // The figure is of this year, as far as its sentence tells.
  bool may_be_of(const std::string& year, const Found& found) const;

  std::optional<std::string> period_;
  std::vector<std::string> measured_from_;  // years of the sentence that it is not of: `depuis 2015`
  std::vector<Zone> zones_;
  std::vector<std::size_t> figures_;  // positions of other figures in the sentence
  WordStrengths strengths_;
};

// A word of a fact that is at most this strong does not evoke its group.
inline constexpr double kLeastEvoked = 0.3;
// Of the words of a label (a fact without `about`), this share must be evoked.
inline constexpr double kLabelShare = 0.6;

// Prepares the facts of all records: their words, and how rare each is among them.
std::vector<FactWords> prepare_facts(const std::vector<const Record*>& records, Vocabulary& vocabulary);

}  // namespace recoupe
