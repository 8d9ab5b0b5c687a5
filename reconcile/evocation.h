// Evocation: how strongly the words around a claim speak of a fact.
//
// A fact asks for groups of words (`about`); each group is evoked by its strongest word near the claim. What
// stands in the sentence counts by its distance in words, and less behind another figure, to which it may
// belong; the sentences before and behind, the heading, the title and the lead count less, in this order.
#pragma once

#include <map>
#include <memory>
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
    std::vector<double> rarity;         // of each phrase: 1 for a word of every fact, more for rarer ones
    std::vector<bool> own;              // no other fact asks for any word of it
  };
  std::vector<Group> groups;
  std::vector<Phrase> unless;
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

// The words around one claim, looked up once for all facts.
class Surroundings {
 public:
  Surroundings(const Claim& claim, const std::vector<const Claim*>& neighbours, Vocabulary& vocabulary);

  Evocation evoke(const FactWords& fact) const;

 private:
  struct Zone {
    const char* name;
    std::vector<EvokedWord> words;
    double strength;  // of a word right beside the claim
    double decay;     // per word of distance
    std::size_t claim_at;
    bool is_sentence;
  };
  struct Found {
    double strength = 0;
    const Zone* zone = nullptr;
  };

  void add_zone(const char* name, const std::string& text, double strength, double decay,
                std::size_t claim_at, bool is_sentence);
  Found strongest(const Phrase& phrase) const;
  double strength_at(const Zone& zone, std::size_t position) const;
  // A word of `unless` stands nearer than what evokes the weakest group.
  bool excluded(const FactWords& fact, double weakest) const;

  Vocabulary& vocabulary_;
  std::vector<Zone> zones_;
  std::vector<std::size_t> figures_;  // positions of other figures in the sentence
};

// Prepares the facts of all records: their words, and how rare each is among them.
std::vector<FactWords> prepare_facts(const std::vector<const Record*>& records, Vocabulary& vocabulary);

}  // namespace recoupe
