#include "app/report_marks.h"

#include <algorithm>
#include <tuple>

namespace recoupe {
namespace {

bool outranks(const TextMark* a, const TextMark* b) {
  const auto rank = [](const TextMark* mark) {
    return std::tuple(mark->finding.has_value(), mark->tone, ~mark->finding.value_or(0), ~mark->start);
  };
  return rank(a) > rank(b);
}

}  // namespace

std::vector<Piece> pieces_of(std::size_t start, std::size_t end, const std::vector<const TextMark*>& marks) {
  std::vector<std::size_t> cuts = {start, end};
  std::vector<const TextMark*> inside;
  for (const TextMark* mark : marks) {
    if (mark->start >= end || mark->end <= start || mark->start >= mark->end) continue;
    inside.push_back(mark);
    cuts.push_back(std::max(mark->start, start));
    cuts.push_back(std::min(mark->end, end));
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

  std::vector<Piece> pieces;
  std::vector<const TextMark*> active;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    std::erase_if(active, [&](const TextMark* mark) { return mark->end <= cuts[i]; });
    while (next < inside.size() && inside[next]->start <= cuts[i]) active.push_back(inside[next++]);
    std::sort(active.begin(), active.end(), outranks);
    pieces.push_back({cuts[i], cuts[i + 1], active});
  }
  return pieces;
}

}  // namespace recoupe
