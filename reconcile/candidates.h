// Candidates: the facts that a claim may be about, each with what speaks for it and how the claim stands to
// it.
#pragma once

#include <span>
#include <vector>

#include "extract/claim.h"
#include "reconcile/comparison.h"
#include "reconcile/evocation.h"
#include "reconcile/fact_index.h"

namespace recoupe {

enum class Standing {
  judged,     // a disagreement would be an error
  elsewhere,  // the text places the figure elsewhere (another year, a target, a change): it can confirm, not
              // contradict
};

struct Candidate {
  const Fact* fact = nullptr;
  Comparison comparison;
  Evocation evocation;
  Standing standing = Standing::judged;
  bool opposite = false;        // the text says fall where the fact says rise, or the reverse
  bool told_elsewhere = false;  // another figure of the text already gives this fact rightly
};

// Every fact that is evoked around claims[i] and whose amount can be set beside it at all: an amount of money
// is no candidate for a percentage. In the order of the index.
std::vector<Candidate> find_candidates(std::span<const Claim> claims, std::size_t i, const FactIndex& facts,
                                       Vocabulary& vocabulary, const Comparer& comparer);

// A fact that one figure of a sentence agrees with is not held against the sentence's other figures.
void let_claims_compete(std::span<const Claim> claims, std::vector<std::vector<Candidate>>& candidates);

}  // namespace recoupe
