// Figure groups: the figures of an archive that differ, each with those that speak of the same thing.
#pragma once

#include <vector>

#include "reconcile/kept_reader.h"
#include "reconcile/word_counts.h"

namespace recoupe {

struct FigureGroup {
  std::vector<FigurePlace> members;  // by rising place
  bool diverging = false;            // named sources differ
};

// `articles`: how many `figures` are of. `readers`: of the same figures; what is found does not depend on how
// many they are.
//
// Figures under one key (what is counted, a rare name of the article, a word near the figure) are compared
// pair by pair (pair_judge.h), each of a large block with its next 40 only; first those that differ are
// joined, then those that agree with one that differs, until a group has 5000. So the order of the articles
// does not change what is found, but for what is told more than 40 times over.
//
// Memory: that of the figures that differ or agree with one that does (about 80 bytes each), of a few that
// are compared, and of the blocks (figure_blocks.h), which are kept as `spool` says. May throw SpoolFailed.
std::vector<FigureGroup> group_figures(const KeptFigures& figures, KeptReaders& readers,
                                       std::uint64_t articles, const WordCounts& counts,
                                       const SpoolOptions& spool);

}  // namespace recoupe
