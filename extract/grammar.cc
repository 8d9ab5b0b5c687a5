// Test: tests/extract/grammar_test.cc.
#include "extract/grammar.h"

#include <algorithm>
#include <array>

#include "extract/candidate.h"

namespace recoupe {
namespace {

constexpr std::array<FigureRule, 4> kNoFigures = {read_date, read_identifier, read_score, read_ordinal};

}  // namespace

std::vector<Figure> read_all(const Tokens& tokens) {
  constexpr std::size_t kUsual = 8;  // figures of a block that has any
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < tokens.size();) {
    if (!may_start_at_all(tokens[i]) || !may_start(tokens, i)) {
      ++i;
      continue;
    }
    std::size_t next = i + 1;
    bool taken = false;
    for (const FigureRule rule : kNoFigures) {
      auto figure = rule(tokens, i);
      if (!figure || (rule == read_ordinal && read_fraction(tokens, i))) continue;
      if (!figures.empty() && figure->first < figures.back().last) figure->first = figures.back().last;
      next = figure->last;
      if (figures.empty()) figures.reserve(kUsual);
      figures.push_back(std::move(*figure));
      taken = true;
      break;
    }
    if (!taken) {
      for (Figure& figure : read_figures(tokens, i)) {
        next = std::max(next, figure.last);
        if (is_homograph(tokens, figure)) continue;
        read_approximation(tokens, figure);
        if (figures.empty()) figures.reserve(kUsual);
        figures.push_back(std::move(figure));
      }
    }
    i = next;
  }
  return figures;
}

}  // namespace recoupe
