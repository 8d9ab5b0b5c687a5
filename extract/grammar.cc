// Test: tests/extract/grammar_test.cc.
#include "extract/grammar.h"

#include <algorithm>
#include <array>

namespace recoupe {
namespace {

// Whether any rule can apply at token `i`; most tokens are passed over here.
bool may_start(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.type == TokenType::digits) return true;
  if (token.type == TokenType::mark) return token.mark != '.' && token.mark != '\'' && token.mark != '"';
  if (token.type != TokenType::word) return false;
  const Lexicon& lexicon = tokens.lexicon();
  const WordInfo& word = lexicon.info(token.word);
  if ((word.classes & (kStartsNumber | kStartsUnit)) != 0 || word.month > 0 || word.denominator > 0)
    return true;
  const GrammarWords& g = lexicon.grammar();
  if (token.word != 0 && (token.word == g.la || token.word == g.le)) return true;  // `la moitié`
  if (!token.capital && tokens.text(i).size() > 2) return false;
  // Codes (`A320`, `Covid-19`) and Roman numerals (`VI`, `XXe`).
  const bool sign = tokens.is_mark(i + 1, '-') || tokens.is_mark(i + 1, '/') || tokens.is_mark(i + 1, '(');
  const bool code = tokens.is_digits(i + 1) || (sign && tokens.is_digits(i + 2));
  return code || std::string_view("IVXLCDM").find(tokens.text(i).front()) != std::string_view::npos;
}

constexpr std::array<FigureRule, 4> kNoFigures = {read_date, read_identifier, read_score, read_ordinal};

bool is_fraction_or_multiple(const Tokens& tokens, std::size_t i) {
  return read_fraction(tokens, i).has_value();
}

}  // namespace

std::vector<Figure> read_all(const Tokens& tokens) {
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < tokens.size();) {
    if (!may_start(tokens, i)) {
      ++i;
      continue;
    }
    std::size_t next = i + 1;
    bool taken = false;
    for (const FigureRule rule : kNoFigures) {
      if (rule == read_ordinal && is_fraction_or_multiple(tokens, i)) continue;
      auto figure = rule(tokens, i);
      if (!figure) continue;
      if (!figures.empty() && figure->first < figures.back().last) figure->first = figures.back().last;
      next = figure->last;
      figures.push_back(std::move(*figure));
      taken = true;
      break;
    }
    if (!taken) {
      for (Figure& figure : read_figures(tokens, i)) {
        next = std::max(next, figure.last);
        if (is_homograph(tokens, figure)) continue;
        read_approximation(tokens, figure);
        figures.push_back(std::move(figure));
      }
    }
    i = next;
  }
  return figures;
}

}  // namespace recoupe
