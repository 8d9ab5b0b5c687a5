// Test: tests/extract/grammar_test.cc.
#include "extract/grammar.h"

#include <algorithm>
#include <array>

#include "extract/candidate.h"

namespace recoupe {
namespace {

// `300 euros (1)`, `le budget2`: a digit that points to a note.
bool is_note_mark(const Tokens& tokens, const std::vector<Figure>& figures, const Figure& figure) {
  const std::size_t i = figure.first;
  if (!figure.bare || i == 0 || figure.last != i + 1 || !tokens.is_digits(i) || !tokens.glued(i))
    return false;
  constexpr std::size_t kShortestWord = 4;  // letters, so that no unit or symbol is one
  const std::string_view before = tokens.text(i - 1);
  const bool glued_to_word = tokens.is_word(i - 1) && before.back() >= 'a' && before.back() <= 'z';
  if (glued_to_word && !tokens[i - 1].all_capital && tokens.text(i).size() <= 2)
    return before.size() >= kShortestWord;
  const bool in_brackets =
      tokens.is_mark(i - 1, '(') && tokens.is_mark(i + 1, ')') && tokens.text(i).size() == 1;
  if (!in_brackets || figures.empty() || figures.back().last != i - 1) return false;
  return is_figure(figures.back().kind) && figures.back().kind != Kind::count && !figures.back().bare;
}

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
        if (is_homograph(tokens, figure) || is_note_mark(tokens, figures, figure)) continue;
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
