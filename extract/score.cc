// Scores of games: `5-0`, `8 à 7`, `6-4, 6-2`, `(45-36)`, `trois buts à un`. Idea: two small numbers joined
// by a hyphen that cannot be a range, or stand among words of sport. Test: tests/extract/score_test.cc.
#include <algorithm>

#include "extract/rule.h"

namespace recoupe {
namespace {

class ScoreReader : private Rule {
 public:
  explicit ScoreReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<std::size_t> read(std::size_t i) const {
    if (tokens_.is_word(i)) return info(i).place == Place::none ? std::nullopt : spelt(i);
    const int a = small_number(i);
    if (a < 0 || follows_hyphen(i)) return std::nullopt;
    static const WordId partout = lexicon_.word("partout");
    if (word(i + 1, partout)) return among_sport(i) ? std::optional(i + 2) : std::nullopt;
    if (auto end = with_noun(i)) return end;
    const std::size_t at = i + 1;
    const bool hyphen = is_dash(at) && joined(at);
    const int b = small_number(at + 1);
    if (is_tie_break(i, b)) return i + 3;
    if (is_game(i, a, b)) return i + 3;
    if ((!hyphen && !is_a(at)) || b < 0 || counts_something(at + 1)) return std::nullopt;
    if (tokens_.is_mark(at + 2, '-') && tokens_.glued(at + 2)) return std::nullopt;
    return hyphen ? hyphenated(i, a, b) : spoken(i, a, b);
  }

 private:
  // -1 when too large for a game.
  int small_number(std::size_t i) const {
    constexpr int kMost = 200;  // a basketball score
    return digits(i) <= 3 && number(i) <= kMost ? number(i) : -1;
  }

  bool follows_hyphen(std::size_t i) const { return i > 0 && tokens_.is_mark(i - 1, '-') && joined(i - 1); }

  bool counts_something(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    return numeral && (numeral->scale > 1 || numeral->decimals || read_unit(tokens_, *numeral).has_value());
  }

  bool among_sport(std::size_t at) const {
    constexpr std::size_t kWindow = 40;
    const std::size_t end = std::min(tokens_.size(), at + kWindow);
    for (std::size_t i = at > kWindow ? at - kWindow : 0; i < end; ++i)
      if (is(i, kSport)) return true;
    return false;
  }

  // `(3-1)`, or between commas, as scores are listed.
  bool set_apart(std::size_t first, std::size_t last) const {
    const bool before = first > 0 && (tokens_.is_mark(first - 1, '(') || tokens_.is_mark(first - 1, ','));
    return before && (tokens_.is_mark(last, ')') || tokens_.is_mark(last, ','));
  }

  // `31:28`: no hour has that number.
  bool is_game(std::size_t i, int a, int b) const {
    constexpr int kHours = 24;
    return a > kHours && b >= 0 && tokens_.is_mark(i + 1, ':') && joined(i + 1) && among_sport(i);
  }

  // `7-6 (7/5)`.
  bool is_tie_break(std::size_t i, int b) const {
    const bool bracketed = i > 0 && tokens_.is_mark(i - 1, '(') && tokens_.is_mark(i + 3, ')');
    return bracketed && b >= 0 && tokens_.is_mark(i + 1, '/') && joined(i + 1) && among_sport(i);
  }

  std::optional<std::size_t> hyphenated(std::size_t i, int a, int b) const {
    const bool score = a >= b || set_apart(i, i + 3) || among_sport(i);
    return score ? std::optional(i + 3) : std::nullopt;
  }

  // `8 à 7`; `de 10 à 15` is a range.
  std::optional<std::size_t> spoken(std::size_t i, int a, int b) const {
    const bool ascending_from = i > 0 && word(i - 1, g_.de) && a < b;
    return among_sport(i) && !ascending_from ? std::optional(i + 3) : std::nullopt;
  }

  // `trois buts à un`, `2 sets à 0`.
  std::optional<std::size_t> with_noun(std::size_t i) const {
    static const WordSet units(lexicon_, {"but", "buts", "set", "sets", "manche", "manches", "point",
                                          "points", "essais", "rounds", "partout"});
    const auto numeral = tokens_.is_digits(i) ? read_digits(tokens_, i) : read_words(tokens_, i);
    if (!numeral || numeral->decimals || !word(numeral->last, units) || !is_a(numeral->last + 1))
      return std::nullopt;
    const std::size_t second = numeral->last + 2;
    const auto other = tokens_.is_digits(second) ? read_digits(tokens_, second) : read_words(tokens_, second);
    if (!other || other->decimals || !ends_score(other->last)) return std::nullopt;
    return other->last;
  }

  bool ends_score(std::size_t i) const { return ends_clause(i) || is(i, kFunctionWord); }

  // `deux à un`, `trois à zéro`.
  std::optional<std::size_t> spelt(std::size_t i) const {
    if (auto end = with_noun(i)) return end;
    const auto first = read_words(tokens_, i);
    if (!first || !is_a(first->last) || first->decimals || first->scale > 1) return std::nullopt;
    const auto second = read_words(tokens_, first->last + 1);
    if (!second || !second->value || !first->value || *second->value > *first->value) return std::nullopt;
    if (second->decimals || !ends_score(second->last) || !among_sport(i)) return std::nullopt;
    return second->last;
  }
};

}  // namespace

std::optional<Figure> read_score(const Tokens& tokens, std::size_t i) {
  const auto last = ScoreReader(tokens).read(i);
  if (!last) return std::nullopt;
  Figure figure;
  figure.first = i;
  figure.last = *last;
  figure.kind = Kind::score;
  return figure;
}

}  // namespace recoupe
