// The score of a linking decision: how surely a claim is about a fact, for what is said of the two. Each kind
// of verdict asks for evidence of its own (an exact power of ten for little, a plainly different value for
// much); the score puts them on one scale, so that one threshold holds for all and can be set by measure
// (`recoupe evaluate` prints the curve).
#pragma once

namespace recoupe {

// The shipped threshold: the evidence is just what the verdict asks for.
inline constexpr double kLinkThreshold = 0.5;

// 0-1, rising with `evidence`; kLinkThreshold where it meets `bar` (between 0 and 1, both excluded).
constexpr double link_score(double evidence, double bar) {
  if (evidence < bar) return kLinkThreshold * evidence / bar;
  const double score = kLinkThreshold + (1 - kLinkThreshold) * (evidence - bar) / (1 - bar);
  return score > 1 ? 1 : score;
}

}  // namespace recoupe
