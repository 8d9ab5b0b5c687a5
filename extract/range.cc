// Figures of two numbers: ranges, changes, ratios of two counts. Idea: a first quantity is read, then a
// connector (`et` behind `entre`, `à`, `-`, `ou`, `sur`), then a second; what the first left out (magnitude,
// unit) it takes from the second. Test: tests/extract/range_test.cc.
#include <cmath>

#include "extract/figure.h"

namespace recoupe {
namespace {

class RangeReader {
 public:
  explicit RangeReader(const Tokens& tokens)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()) {}

  std::vector<Figure> read(std::size_t i) const {
    if (word(i, g_.entre)) return between(i);
    if (auto fraction = read_fraction(tokens_, i)) return single(*fraction);
    auto first = read_quantity(tokens_, i);
    if (!first) return un_sur(i);
    if (auto ratio = out_of(*first)) return {*ratio};
    return joined(*first);
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool is_a(std::size_t i) const {
    return word(i, g_.a) && (tokens_.text(i) == "à" || tokens_.text(i) == "À");
  }

  static std::vector<Figure> single(Figure figure) { return {std::move(figure)}; }

  // A lone `un` counts in `un sur trois`, `un Français sur trois`, `une à deux semaines`.
  std::vector<Figure> un_sur(std::size_t i) const {
    if (!word(i, g_.un) && !word(i, g_.une)) return {};
    Figure one;
    one.first = i;
    one.last = i + 1;
    one.value = 1;
    one.words = true;
    one.bare = true;
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral || !numeral->lone_un) return {};
    if (auto ratio = out_of(one)) return {*ratio};
    if (const auto noun = read_noun(tokens_, one.last, *numeral)) {
      Figure counted = one;
      counted.last = noun->last;
      counted.bare = false;
      if (auto ratio = out_of(counted)) return {*ratio};
    }
    auto both = joined(one);
    if (both.size() == 1 && both[0].low) return both;
    return {};
  }

  // `562 hommes sur 650`, `1 patient sur 10 000`, `neuf sur dix`.
  std::optional<Figure> out_of(const Figure& part) const {
    const bool counted = part.bare || part.kind == Kind::count;
    std::size_t i = part.last;
    for (int adjectives = 0; adjectives < 2 && counted && part.kind == Kind::count && !word(i, g_.sur);
         ++adjectives)
      if (tokens_.is_word(i) && tokens_.near(i) && !lexicon_.is(tokens_[i].word, kFunctionWord)) ++i;
    if (!counted || !part.value || !word(i, g_.sur) || !tokens_.same_line(i)) return std::nullopt;
    if (i > part.last && *part.value > 1) return std::nullopt;
    const auto whole = read_numeral(tokens_, i + 1);
    if (!whole || !whole->value || whole->lone_un || *whole->value < *part.value || *whole->value == 0)
      return std::nullopt;
    if (const auto unit = read_unit(tokens_, *whole); unit && (unit->kind != Kind::count || *part.value != 1))
      return std::nullopt;
    if (*whole->value == *part.value) return std::nullopt;  // `24 heures sur 24`
    Figure ratio = part;
    ratio.kind = Kind::ratio;
    ratio.unit.clear();
    ratio.bare = false;
    ratio.last = whole->last;
    ratio.value = *part.value / *whole->value;
    ratio.step = 0;
    return ratio;
  }

  std::vector<Figure> between(std::size_t i) const {
    auto low = read_quantity(tokens_, past_article(i + 1));
    if (!low || !low->value) return {};
    if (!word(low->last, g_.et)) return {};
    auto high = read_quantity(tokens_, past_article(low->last + 1));
    if (!high || !high->value) return {};
    return single(range(i, *low, *high));
  }

  std::size_t past_article(std::size_t i) const {
    if (word(i, g_.les) || word(i, g_.le) || word(i, g_.la) || word(i, g_.l)) return i + 1;
    return i;
  }

  static bool same_unit(const Figure& a, const Figure& b) { return a.kind == b.kind && a.unit == b.unit; }

  // The first takes what it left out: unit, and magnitude when its number is small enough.
  static void complete(Figure& first, const Figure& second) {
    if (!first.bare) return;
    if (first.value && second.scale > 1 && first.scale == 1 && std::abs(*first.value) < 1000) {
      first.value = tidy(*first.value * second.scale);
      first.step *= second.scale;
      first.scale = second.scale;
    }
    first.kind = second.kind;
    first.unit = second.unit;
    first.per = second.per;
    first.bare = second.bare;
  }

  static Figure range(std::size_t first_token, Figure low, const Figure& high) {
    complete(low, high);
    Figure whole = high;
    whole.first = first_token;
    whole.value.reset();
    whole.low = low.value;
    whole.high = high.value;
    if (*whole.low > *whole.high) std::swap(whole.low, whole.high);
    whole.step = std::max(low.step, high.step);
    return whole;
  }

  // `10 à 15 %`, `10-15 %`, `10 ou 15 %`; `de 25,7 % à 47,5 %` is a change.
  std::vector<Figure> joined(const Figure& first) const {
    const std::size_t i = first.last;
    if (!first.value || !tokens_.same_line(i)) return single(first);
    const bool to = is_a(i);
    const bool dash =
        (tokens_.is_mark(i, '-') || tokens_.is_mark(i, 0x2013)) && tokens_.glued(i) == tokens_.glued(i + 1);
    const bool either = word(i, g_.ou);
    if (!to && !dash && !either) return single(first);
    auto second = read_quantity(tokens_, i + 1);
    if (!second || !second->value) return single(first);
    if (!compatible(first, *second)) return single(first);
    Figure low = first;
    complete(low, *second);
    if (*low.value >= *second->value || (either && !first.bare)) return changed(first, *second, to);
    if (to && is_change(first, *second)) return changed(first, *second, true);
    if (dash && !tokens_.glued(i) && first.bare && second->bare) return single(first);
    return single(range(first.first, first, *second));
  }

  // `à` joins two bounds only when the first has no unit of its own, or the very same.
  static bool compatible(const Figure& first, const Figure& second) {
    if (second.kind == Kind::multiple || first.kind == Kind::multiple) return false;
    if (first.bare) return !(second.kind == Kind::duration && first.grouped && !second.grouped);
    return same_unit(first, second);
  }

  // Two figures: the second keeps its own place, the first takes the unit it left out.
  std::vector<Figure> changed(Figure first, const Figure& second, bool to) const {
    if (!to || !(introduced_by_de(first) || first.bare == false)) return single(first);
    if (first.bare) complete(first, second);
    return {first, second};
  }

  bool introduced_by_de(const Figure& first) const {
    return first.first > 0 &&
           (word(first.first - 1, g_.de) || word(first.first - 1, g_.d) || word(first.first - 1, g_.du));
  }

  // `passer de 10 à 15 %`: behind a verb that moves; `de 25,7 % à 47,5 %` with both units.
  bool is_change(const Figure& first, const Figure& second) const {
    if (!introduced_by_de(first)) return false;
    constexpr std::size_t kReach = 9;
    for (std::size_t n = 1, i = first.first; n < kReach && i-- > 0; ++n) {
      const Token& token = tokens_[i];
      if (token.type == TokenType::mark && token.mark != '-' && token.mark != ',') break;
      if (token.type == TokenType::digits) break;
      if (lexicon_.is(token.word, kMove)) return true;
      if (lexicon_.is(token.word, kSpan)) return false;
    }
    return !first.bare && same_unit(first, second);
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
};

}  // namespace

std::vector<Figure> read_figures(const Tokens& tokens, std::size_t i) {
  if (auto multiple = read_multiple(tokens, i)) return {*multiple};
  return RangeReader(tokens).read(i);
}

}  // namespace recoupe
