// The marks of an article's text, cut into pieces: figures and findings may lie within one another or
// overlap, elements of a page may not.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace recoupe {

enum class Tone { unjudged, confirmed, info, warning, error };  // the strongest last

// Numbers are positions in the review, and lead from the mark to what it marks.
struct TextMark {
  std::size_t start = 0;  // code points, [start, end)
  std::size_t end = 0;
  Tone tone = Tone::unjudged;
  std::optional<std::size_t> finding = {};
  std::optional<std::size_t> claim = {};
  std::optional<std::size_t> fact = {};
};

// A stretch of text that the same marks lie on.
struct Piece {
  std::size_t start = 0;
  std::size_t end = 0;
  std::vector<const TextMark*> marks{};  // findings first, the strongest before others; empty: plain text
};

// [start, end) as adjacent pieces without gap or overlap. `marks` are sorted by their start; those outside
// are passed over, empty ones too.
std::vector<Piece> pieces_of(std::size_t start, std::size_t end, const std::vector<const TextMark*>& marks);

}  // namespace recoupe
