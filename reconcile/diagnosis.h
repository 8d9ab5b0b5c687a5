// Diagnosis: whether one kind of error explains how a claim differs from a fact, and whether the evidence is
// enough for that kind.
#pragma once

#include <optional>

#include "reconcile/candidates.h"
#include "reconcile/judge.h"
#include "reconcile/link_score.h"

namespace recoupe {

// Whether this kind of error can be asked of the candidate at all: rivals are facts of one sort.
bool may_be(Code code, const Candidate& candidate);

// `facts` knows the other facts, of which the value may be (scope). None below `least_score`.
std::optional<Objection> diagnose(Code code, const Claim& claim, const Candidate& candidate,
                                  const FactIndex& facts, const Comparer& comparer,
                                  double least_score = kLinkThreshold);

}  // namespace recoupe
