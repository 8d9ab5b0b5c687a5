// Scores of games: `5-0`, `8 à 7`, `6-4, 6-2`, `(45-36)`. Idea: two small numbers joined by a hyphen that
// cannot be a range, or stand among words of sport. Test: tests/extract/score_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

constexpr int kMost = 200;  // a basketball score

int small_number(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_digits(i) || tokens.text(i).size() > 3) return -1;
  int value = 0;
  for (const char c : tokens.text(i)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value <= kMost ? value : -1;
}

bool counts_something(const Tokens& tokens, std::size_t i) {
  const auto numeral = read_numeral(tokens, i);
  return numeral && (numeral->scale > 1 || numeral->decimals || read_unit(tokens, *numeral).has_value());
}

bool among_sport(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kWindow = 40;
  const std::size_t from = at > kWindow ? at - kWindow : 0;
  for (std::size_t i = from; i < tokens.size() && i < at + kWindow; ++i)
    if (tokens.lexicon().is(tokens[i].word, kSport)) return true;
  return false;
}

// `(3-1)` in brackets or between commas, as scores are listed.
bool set_apart(const Tokens& tokens, std::size_t first, std::size_t last) {
  const bool before = first > 0 && (tokens.is_mark(first - 1, '(') || tokens.is_mark(first - 1, ','));
  const bool behind = tokens.is_mark(last, ')') || tokens.is_mark(last, ',');
  return before && behind;
}

}  // namespace

std::optional<Figure> read_score(const Tokens& tokens, std::size_t i) {
  const int a = small_number(tokens, i);
  if (a < 0) return std::nullopt;
  const std::size_t at = i + 1;
  const bool hyphen =
      (tokens.is_mark(at, '-') || tokens.is_mark(at, 0x2013)) && tokens.glued(at) && tokens.glued(at + 1);
  const bool to =
      tokens[at].word != 0 && tokens[at].word == tokens.lexicon().grammar().a && tokens.text(at) == "à";
  const bool partout = tokens.is_word(at) && fold(tokens.text(at)) == "partout";
  if (i > 0 && tokens.is_mark(i - 1, '-') && tokens.glued(i) && tokens.glued(i - 1)) return std::nullopt;
  const int b = small_number(tokens, at + 1);
  const bool sport = among_sport(tokens, i);
  Figure figure;
  figure.first = i;
  figure.kind = Kind::score;
  if (partout && sport) {
    figure.last = at + 1;
    return figure;
  }
  if ((!hyphen && !to) || b < 0 || counts_something(tokens, at + 1)) return std::nullopt;
  if (tokens.is_mark(at + 2, '-') && tokens.glued(at + 2)) return std::nullopt;
  const bool descending = a >= b;
  if (to && !(sport && (descending || b - a < 100))) return std::nullopt;
  if (to && i > 0 && tokens[i - 1].word == tokens.lexicon().grammar().de && !descending) return std::nullopt;
  if (hyphen && !sport && !descending && !set_apart(tokens, i, at + 2)) return std::nullopt;
  figure.last = at + 2;
  return figure;
}

}  // namespace recoupe
