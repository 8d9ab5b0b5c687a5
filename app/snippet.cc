#include "app/snippet.h"

#include <algorithm>

#include "app/display_text.h"

namespace recoupe {
namespace {

using Cells = std::vector<Cell>;

constexpr std::string_view ellipsis = "…";
constexpr std::size_t ellipsis_columns = 1;

// Cells [first, last) of a sentence.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::size_t columns_of(const Cells& cells, Window window) {
  std::size_t columns = 0;
  for (std::size_t i = window.first; i < window.last; ++i) columns += cells[i].columns;
  return columns;
}

// The cells that `mark` touches.
Window cells_under(const Cells& cells, Mark mark) {
  Window window{cells.size(), cells.size()};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].end <= mark.begin || cells[i].begin >= mark.end) continue;
    window.first = std::min(window.first, i);
    window.last = i + 1;
  }
  return window;
}

bool holds(Window outer, Window inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

// What must be seen: the figure, and as many of the others as fit beside it.
Window focus(const Cells& cells, Window main, const std::vector<Window>& others, std::size_t width) {
  Window window = main;
  for (const Window& other : others) {
    const Window both{std::min(window.first, other.first), std::max(window.last, other.last)};
    if (other.first < other.last && columns_of(cells, both) <= width) window = both;
  }
  return window;
}

// Adds cells on both sides in turn until `width` columns are full or the sentence ends.
Window grown(const Cells& cells, Window window, std::size_t width) {
  std::size_t left = width - std::min(width, columns_of(cells, window));
  const auto take = [&](std::size_t i) {
    if (cells[i].columns > left) return false;
    left -= cells[i].columns;
    return true;
  };
  bool before = true, after = true;
  while (before || after) {
    before = before && window.first > 0 && take(window.first - 1);
    if (before) --window.first;
    after = after && window.last < cells.size() && take(window.last);
    if (after) ++window.last;
  }
  return window;
}

// Moves the cuts to the nearest ends of words inside, but never into `keep`.
Window cut_between_words(const Cells& cells, Window window, Window keep) {
  if (window.first > 0) {
    std::size_t i = window.first;
    while (i < keep.first && !cells[i - 1].blank) ++i;
    window.first = i;
  }
  if (window.last < cells.size()) {
    std::size_t i = window.last;
    while (i > keep.last && !cells[i].blank) --i;
    window.last = i;
  }
  return window;
}

// A figure wider than the whole line: as much of its start as fits.
Window shortened(const Cells& cells, Window window, std::size_t width) {
  while (window.last > window.first && columns_of(cells, window) > width) --window.last;
  return window;
}

Window visible(const Cells& cells, Window main, const std::vector<Window>& others, std::size_t width) {
  const Window whole{0, cells.size()};
  if (columns_of(cells, whole) <= width) return whole;
  const std::size_t room = width - std::min(width, 2 * ellipsis_columns);
  const Window keep = focus(cells, shortened(cells, main, room), others, room);
  return cut_between_words(cells, grown(cells, keep, room), keep);
}

void underline(const Cells& cells, Window sight, Window figure, char sign, std::size_t indent,
               std::string& line) {
  const Window seen{std::max(sight.first, figure.first), std::min(sight.last, figure.last)};
  if (seen.first >= seen.last) return;
  const std::size_t begin = indent + columns_of(cells, {sight.first, seen.first});
  const std::size_t end = begin + columns_of(cells, seen);
  if (line.size() < end) line.resize(end, ' ');
  std::fill(line.begin() + static_cast<std::ptrdiff_t>(begin),
            line.begin() + static_cast<std::ptrdiff_t>(end), sign);
}

}  // namespace

Snippet draw(std::string_view sentence, Mark main, const std::vector<Mark>& others, std::size_t width) {
  const Cells cells = cells_of(sentence);
  const Window figure = cells_under(cells, main);
  std::vector<Window> other_figures;
  for (const Mark& other : others) other_figures.push_back(cells_under(cells, other));
  const Window sight = visible(cells, figure, other_figures, width);

  Snippet snippet;
  if (sight.first > 0) snippet.line += ellipsis;
  for (std::size_t i = sight.first; i < sight.last; ++i) snippet.line += cells[i].shown;
  if (sight.last < cells.size()) snippet.line += ellipsis;

  const std::size_t indent = sight.first > 0 ? ellipsis_columns : 0;
  for (const Window& other : other_figures) {
    snippet.others_inside.push_back(other.first < other.last && holds(sight, other));
    if (snippet.others_inside.back()) underline(cells, sight, other, '~', indent, snippet.underline);
  }
  underline(cells, sight, figure, '^', indent, snippet.underline);
  return snippet;
}

}  // namespace recoupe
