// The facts of all records behind an inverted index: from the words around a claim to the facts that they may
// evoke, so that the cost of a claim does not grow with the number of facts.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "reconcile/evocation.h"
#include "reconcile/fact_sense.h"

namespace recoupe {

class FactIndex {
 public:
  // The records must outlive the index. Adds their words to `vocabulary`.
  FactIndex(const std::vector<const Record*>& records, Vocabulary& vocabulary);

  std::size_t size() const { return words_.size(); }
  const FactWords& words(std::size_t fact) const { return words_[fact]; }
  const FactSense& sense(std::size_t fact) const { return senses_[fact]; }

  // The numbers of all facts that `surroundings` may evoke, in order: every fact left out has a group that is
  // not evoked.
  std::vector<std::uint32_t> reached(const Surroundings& surroundings) const;

  // The facts that share a word with the group of `fact` that the fewest others ask for: whatever evokes
  // `fact` and another may evoke these alone.
  std::vector<std::uint32_t> akin(std::uint32_t fact) const;

  // The facts that a figure meant for `fact` may have been taken from: those of its record in its unit (of
  // counts, also those that name it among theirs), and
  // in a large record of them those alone that share a rare word with it, since among many figures one fits
  // by chance. In the order of their ids. `bases`: of the same base (yearly like it), or of another.
  enum class Bases { same, other };
  std::vector<const Fact*> family(const Fact& fact, Bases bases = Bases::same) const;

 private:
  struct Place {
    std::uint32_t number = 0;
    std::uint32_t first = 0;  // of its record
    std::uint32_t end = 0;
  };

  // The groups of a fact, those first whose words the fewest facts ask for.
  std::vector<const FactWords::Group*> cheapest(const FactWords& fact) const;
  void post(std::uint32_t fact);

  std::vector<FactWords> words_;
  std::vector<FactSense> senses_;
  std::vector<std::vector<std::uint32_t>> users_;   // word -> facts that ask for it
  std::vector<std::vector<std::uint32_t>> posted_;  // word -> facts that it may evoke first
  std::unordered_map<const Fact*, Place> places_;
};

}  // namespace recoupe
