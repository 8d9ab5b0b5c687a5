#include "reconcile/figure_blocks.h"

#include <algorithm>
#include <tuple>

namespace recoupe {

void FigureBlocks::for_each(const std::function<void(FigureBlock)>& visit) {
  std::sort(entries_.begin(), entries_.end(), [](const BlockEntry& a, const BlockEntry& b) {
    return std::tie(a.key, a.at) < std::tie(b.key, b.at);
  });
  for (std::size_t begin = 0; begin < entries_.size();) {
    std::size_t end = begin;
    while (end < entries_.size() && entries_[end].key == entries_[begin].key) ++end;
    if (end - begin > 1) visit(FigureBlock(entries_).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace recoupe
