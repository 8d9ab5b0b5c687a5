// Test: tests/extract/grammar_test.cc.
#include "extract/grammar.h"

#include <algorithm>
#include <array>
#include <cmath>

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
  const bool code = tokens.is_digits(i + 1) || (tokens.is_mark(i + 1, '-') && tokens.is_digits(i + 2));
  return code || std::string_view("IVXLCDM").find(tokens.text(i).front()) != std::string_view::npos;
}

constexpr std::array<FigureRule, 4> kNoFigures = {read_date, read_identifier, read_score, read_ordinal};

bool is_fraction_or_multiple(const Tokens& tokens, std::size_t i) {
  return read_fraction(tokens, i).has_value();
}

class Completer {
 public:
  Completer(const Tokens& tokens, std::vector<Figure>& figures)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()), figures_(figures) {}

  void run() {
    for (std::size_t k = figures_.size(); k-- > 0;)
      if (figures_[k].bare && k + 1 < figures_.size()) from_next(figures_[k], figures_[k + 1]);
    for (std::size_t k = 1; k < figures_.size(); ++k)
      if (figures_[k].bare) from_previous(k);
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }

  static bool has_unit(const Figure& figure) {
    return is_figure(figure.kind) && !figure.bare && figure.kind != Kind::multiple &&
           figure.kind != Kind::ratio;
  }

  static void take(Figure& figure, const Figure& from) {
    if (figure.value && from.scale > 1 && figure.scale == 1 && std::abs(*figure.value) < 1000 &&
        figure.step < from.scale) {
      figure.value = tidy(*figure.value * from.scale);
      figure.step *= from.scale;
      figure.scale = from.scale;
    }
    figure.kind = from.kind;
    figure.unit = from.unit;
    figure.per = from.per;
    figure.bare = false;
  }

  // Only `,` `et` `ou` `puis` stand between: the list has its unit at the end.
  void from_next(Figure& figure, const Figure& next) const {
    if (!has_unit(next) || next.first > figure.last + 2 || next.first == figure.last) return;
    if (next.kind == Kind::duration && figure.grouped) return;
    for (std::size_t i = figure.last; i < next.first; ++i) {
      if (!tokens_.same_line(i)) return;
      static const WordId puis = lexicon_.word("puis");
      if (!tokens_.is_mark(i, ',') && !word(i, g_.et) && !word(i, g_.ou) && !(puis != 0 && word(i, puis)))
        return;
    }
    take(figure, next);
  }

  bool sentence_ends_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (!tokens_.same_line(i)) return true;
      const char32_t mark = tokens_[i].mark;
      if (tokens_[i].type == TokenType::mark && (mark == '.' || mark == '!' || mark == '?' || mark == ';'))
        return true;
    }
    return false;
  }

  // Words behind which a number alone stands for the thing that was counted before.
  bool refers_back(std::size_t i) const {
    if (i == 0) return false;
    static const std::array<WordId, 17> cues = {g_.sur,
                                                g_.contre,
                                                g_.dont,
                                                g_.soit,
                                                g_.apres,
                                                lexicon_.word("puis"),
                                                lexicon_.word("autres"),
                                                lexicon_.word("étaient"),
                                                lexicon_.word("sont"),
                                                lexicon_.word("seront"),
                                                g_.a,
                                                g_.avant,
                                                lexicon_.word("mais"),
                                                g_.ou,
                                                g_.et,
                                                lexicon_.word("que"),
                                                g_.de};
    std::size_t before = i - 1;
    if (tokens_.is_mark(before, '(') && before > 0) return true;
    if (word(before, g_.les) && before > 0) --before;
    const auto approximator = lexicon_.approx_before().longest(tokens_, before + 1);
    if (approximator && approximator.end > 0) before = approximator.end - 1;
    for (const WordId cue : cues)
      if (cue != 0 && word(before, cue)) return true;
    return false;
  }

  void from_previous(std::size_t k) {
    Figure& figure = figures_[k];
    const bool others = tokens_.is_word(figure.last) && fold(tokens_.text(figure.last)).starts_with("autre");
    if (!others && !refers_back(figure.first)) return;
    for (std::size_t p = k; p-- > 0;) {
      const Figure& from = figures_[p];
      if (sentence_ends_between(from.last, figure.first)) return;
      if (!has_unit(from) || from.kind == Kind::duration) continue;
      if (from.kind == Kind::count && figure.decimals) continue;
      take(figure, from);
      return;
    }
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
  std::vector<Figure>& figures_;
};

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
        read_approximation(tokens, figure);
        next = std::max(next, figure.last);
        figures.push_back(std::move(figure));
      }
    }
    i = next;
  }
  return figures;
}

void complete_bare_figures(const Tokens& tokens, std::vector<Figure>& figures) {
  Completer(tokens, figures).run();
}

}  // namespace recoupe
