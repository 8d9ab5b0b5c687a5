// Figures of two numbers: ranges, changes, ratios of two counts. Idea: a first quantity is read, then a
// connector (`et` behind `entre`, `à`, `-`, `ou`, `sur`), then a second; what the first left out (magnitude,
// unit) it takes from the second. Test: tests/extract/range_test.cc.
#include <algorithm>
#include <cmath>

#include "extract/rule.h"
#include "extract/units.h"

namespace recoupe {
namespace {

class RangeReader : private Rule {
 public:
  explicit RangeReader(const Tokens& tokens) : Rule(tokens) {}

  std::vector<Figure> read(std::size_t i) const {
    if (word(i, g_.entre)) return between(i);
    if (auto fraction = read_fraction(tokens_, i)) return single(*fraction);
    auto first = read_quantity(tokens_, i);
    if (!first) return un_sur(i);
    if (auto ratio = out_of(*first)) return {*ratio};
    if (auto sum = with_fraction(*first)) return {*sum};
    if (auto bounds = two_bounds(*first)) return {*bounds};
    return two_numbers(*first);
  }

 private:
  static std::vector<Figure> single(Figure figure) { return {std::move(figure)}; }

  // A lone `un` counts in `un sur trois`, `un Français sur trois`, `un jour sur deux`, `une à deux semaines`.
  std::vector<Figure> un_sur(std::size_t i) const {
    if (!is_un(i)) return {};
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral || !numeral->lone_un) return {};
    Figure one;
    one.first = i;
    one.last = i + 1;
    one.value = 1;
    one.words = true;
    one.bare = true;
    if (auto ratio = out_of(one)) return {*ratio};
    if (auto sum = with_fraction(one)) return {*sum};
    if (const auto unit = read_unit(tokens_, *numeral)) {
      Figure counted = one;
      counted.last = unit->last;
      counted.kind = Kind::count;
      counted.bare = false;
      if (auto ratio = out_of(counted)) return {*ratio};
    }
    auto both = two_numbers(one);
    if (both.size() == 1 && both[0].low) return both;
    return begins_list(one.last) ? single(one) : std::vector<Figure>{};
  }

  // `un, deux, trois`.
  bool begins_list(std::size_t i) const {
    if (!tokens_.is_mark(i, ',')) return false;
    const auto next = read_words(tokens_, i + 1);
    return next && next->value == 2.0 && tokens_.is_mark(next->last, ',');
  }

  // `562 hommes sur 650`, `1 patient sur 10 000`, `neuf sur dix`, `cinq jours sur sept`.
  std::optional<Figure> out_of(const Figure& part) const {
    const bool counted = part.bare || part.kind == Kind::count || part.kind == Kind::duration;
    if (!counted || !part.value) return std::nullopt;
    if (auto mark = school_mark(part)) return mark;
    const std::size_t i =
        part.kind == Kind::count && *part.value == 1 ? past_adjectives(part.last) : part.last;
    if (!word(i, g_.sur) || !tokens_.same_line(i)) return std::nullopt;
    const auto whole = read_numeral(tokens_, i + 1);
    if (!whole || !whole->value || whole->lone_un || *whole->value <= *part.value) return std::nullopt;
    const auto unit = read_unit(tokens_, *whole);
    if (unit && (unit->kind != Kind::count || *part.value != 1)) return std::nullopt;
    Figure ratio = part;
    ratio.kind = Kind::ratio;
    ratio.unit.clear();
    ratio.bare = false;
    ratio.last = whole->last;
    ratio.value = *part.value / *whole->value;
    ratio.numerator = *part.value;
    ratio.denominator = *whole->value;
    ratio.step = 0;
    return ratio;
  }

  // `8,5/10`, `12/20`: a mark out of the best one.
  std::optional<Figure> school_mark(const Figure& part) const {
    const std::size_t slash = part.last;
    if (!part.bare || !tokens_.is_mark(slash, '/') || !joined(slash) || digits(slash + 1) > 3)
      return std::nullopt;
    const int best = number(slash + 1);
    const bool known = best == 5 || best == 10 || best == 20 || best == 100;
    if (!known || *part.value > best || tokens_.is_mark(slash + 2, '/')) return std::nullopt;
    Figure ratio = part;
    ratio.kind = Kind::ratio;
    ratio.bare = false;
    ratio.last = slash + 2;
    ratio.value = *part.value / best;
    ratio.numerator = *part.value;
    ratio.denominator = best;
    ratio.step = 0;
    return ratio;
  }

  // `un salarié français sur trois`.
  std::size_t past_adjectives(std::size_t i) const {
    for (int n = 0; n < 2 && tokens_.is_word(i) && tokens_.near(i) && !is(i, kFunctionWord); ++n) ++i;
    return i;
  }

  // `cent trois et deux tiers`, `cinq et un quart`: a number and a part of one.
  std::optional<Figure> with_fraction(const Figure& first) const {
    if (!first.bare || !first.words || !first.value || first.decimals || !word(first.last, g_.et))
      return std::nullopt;
    const auto part = read_fraction(tokens_, first.last + 1);
    if (!part || part->kind != Kind::ratio || !part->value || is_de_or_article(part->last))
      return std::nullopt;
    Figure sum = first;
    sum.value = *first.value + *part->value;
    sum.step = 0;
    sum.last = part->last;
    return sum;
  }

  // `supérieur à 100 et inférieur à 300`, `plus de 10 mais moins de 20`.
  std::optional<Figure> two_bounds(const Figure& first) const {
    static const WordId mais = lexicon_.word("mais");
    constexpr std::size_t kLongest = 8;
    const auto lower = lexicon_.approx_before().longest(tokens_, first.first);
    if (!lower || !first.value || !(word(first.last, g_.et) || word(first.last, mais))) return std::nullopt;
    for (std::size_t k = first.last + 2; k < first.last + kLongest && tokens_.same_line(k); ++k) {
      const auto upper = lexicon_.approx_before().longest(tokens_, k);
      if (!upper || upper.end != first.last + 1 || is_lower(*lower.entry) == is_lower(*upper.entry)) continue;
      if (!is_bound(*lower.entry) || !is_bound(*upper.entry)) return std::nullopt;
      const auto second = read_quantity(tokens_, k);
      if (!second || !second->value) continue;
      Figure bound = first;
      complete(bound, *second);
      const bool ascending =
          is_lower(*lower.entry) ? *bound.value < *second->value : *bound.value > *second->value;
      if (!same_unit(bound, *second) || !ascending) return std::nullopt;
      return range(first.first, bound, *second);
    }
    return std::nullopt;
  }

  static bool is_lower(Approx meaning) { return meaning == Approx::more_than || meaning == Approx::at_least; }
  static bool is_bound(Approx meaning) {
    return is_lower(meaning) || meaning == Approx::less_than || meaning == Approx::at_most;
  }

  std::vector<Figure> between(std::size_t i) const {
    auto low = read_quantity(tokens_, past_article(i + 1));
    if (!low || !low->value) return {};
    if (!word(low->last, g_.et)) return {};
    auto high = read_quantity(tokens_, past_article(low->last + 1));
    if (!high || !high->value) return {};
    if (low->bare || same_unit(*low, *high)) return single(range(i, *low, *high));
    if (auto whole = of_two_units(i, *low, *high)) return single(*whole);
    return {};
  }

  std::size_t past_article(std::size_t i) const {
    if (word(i, g_.les) || word(i, g_.le) || word(i, g_.la) || word(i, g_.l)) return i + 1;
    return i;
  }

  static bool same_unit(const Figure& a, const Figure& b) { return a.kind == b.kind && a.unit == b.unit; }

  // The first takes what it left out: unit, and magnitude when its number is small enough (`cinq à six
  // cents`).
  static void complete(Figure& first, const Figure& second) {
    if (!first.bare) return;
    constexpr double kLargest = 1000;
    double magnitude = second.scale > 1 ? second.scale : spelt_magnitude(first, second);
    if (magnitude == 1 && shares_thousands(first, second)) magnitude = kLargest;
    if (first.value && magnitude > 1 && first.scale == 1 && std::abs(*first.value) < kLargest) {
      first.value = tidy(*first.value * magnitude);
      first.step *= magnitude;
      first.scale = magnitude;
    }
    first.kind = second.kind;
    first.unit = second.unit;
    first.per = second.per;
    first.bare = second.bare;
  }

  // `20 à 30 000 euros`: within one order of size.
  static bool shares_thousands(const Figure& first, const Figure& second) {
    constexpr double kThousand = 1000;
    constexpr double kWidest = 5;
    if (first.words || !second.grouped || first.decimals || !first.value || !second.value) return false;
    const double low = *first.value * kThousand;
    return std::fmod(*second.value, kThousand) == 0 && *first.value >= 2 && low < *second.value &&
           *second.value <= kWidest * low;
  }

  static double spelt_magnitude(const Figure& first, const Figure& second) {
    if (!first.words || !second.words || !first.value || !second.value || *first.value < 2) return 1;
    for (const double magnitude : {1000.0, 100.0}) {
      const double times = *second.value / magnitude;
      if (times >= 2 && times == std::floor(times)) return *first.value < times ? magnitude : 1;
    }
    return 1;
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

  // `entre 8 mois et 2 ans`: in the unit of the second, when there is a way.
  static std::optional<Figure> of_two_units(std::size_t first_token, Figure low, const Figure& high) {
    const auto factor = conversion_factor(low.unit, high.unit);
    if (!factor || !low.value || !high.value || *low.value * *factor >= *high.value) return std::nullopt;
    low.value = tidy(*low.value * *factor);
    low.step *= *factor;
    return range(first_token, low, high);
  }

  // `10 à 15 %`, `10-15 %`, `10 ou 15 %`; `de 25,7 % à 47,5 %` is a change.
  std::vector<Figure> two_numbers(const Figure& first) const {
    const std::size_t i = first.last;
    if (!first.value || !tokens_.same_line(i)) return single(first);
    const bool to = is_a(i);
    const bool dash =
        (tokens_.is_mark(i, '-') || tokens_.is_mark(i, 0x2013)) && tokens_.glued(i) == tokens_.glued(i + 1);
    const bool either = word(i, g_.ou);
    const bool slash = tokens_.is_mark(i, '/') && joined(i) && first.bare && !first.words;  // `100/110 km/h`
    if (!to && !dash && !either && !slash) return single(first);
    auto second = read_quantity(tokens_, i + 1);
    if (!second || !second->value) return single(first);
    if (either && is_precise(first) && is_precise(*second)) return single(first);
    if (first.bare && second->kind == Kind::multiple && (to || either))
      return single(multiples(first, *second));
    if (!compatible(first, *second)) return single(first);
    if (slash && (second->kind != Kind::measure || *second->value <= *first.value)) return single(first);
    Figure low = first;
    complete(low, *second);
    const bool below_zero = *low.value < 0 && *second->value < 0;
    if ((*low.value >= *second->value && !below_zero) || (either && !first.bare))
      return changed(first, *second, to);
    if (to && is_change(first, *second)) return changed(first, *second, true);
    if (to && !first.bare && *first.value < *second->value / 2 && moves(first)) return single(first);
    if (dash && !tokens_.glued(i) && first.bare && second->bare) return single(first);
    return single(range(first.first, first, *second));
  }

  // `vingt et un ou vingt-deux` are one number or another; `dix ou quinze`, `21 ou 22 élus` are about as
  // many.
  static bool is_precise(const Figure& figure) {
    return figure.bare && figure.words && figure.scale <= 1 && figure.last >= figure.first + 3;
  }

  // `trois à quatre fois plus`, `deux à trois fois moins`.
  static Figure multiples(const Figure& first, const Figure& second) {
    Figure low = first;
    if (*second.value < 1 && *first.value != 0) low.value = 1 / *first.value;
    low.bare = false;
    return range(first.first, low, second);
  }

  // `à` joins two bounds only when the first has no unit of its own, or the very same.
  static bool compatible(const Figure& first, const Figure& second) {
    if (second.kind == Kind::multiple || first.kind == Kind::multiple) return false;
    if (second.kind == Kind::ratio && second.words) return false;
    if (first.bare) return !(second.kind == Kind::duration && first.grouped && !second.grouped);
    return same_unit(first, second);
  }

  // Two figures: the second keeps its own place, the first takes the unit it left out.
  std::vector<Figure> changed(Figure first, const Figure& second, bool to) const {
    if (!to || !(introduced_by_de(first) || first.bare == false)) return single(first);
    if (first.bare) complete(first, second);
    return {first, second};
  }

  // `cède 1,20 dollar à 83,40 dollars`: by how much, and then to what; `perd 3 kg à 5 kg` is a range.
  bool moves(const Figure& first) const {
    const auto approximator = lexicon_.approx_before().longest(tokens_, first.first);
    const std::size_t i = approximator ? approximator.end : first.first;
    return i > 0 && is(i - 1, kRise | kFall);
  }

  bool introduced_by_de(const Figure& first) const {
    return first.first > 0 && (is_de(first.first - 1) || word(first.first - 1, g_.du));
  }

  // `passer de 10 à 15 %`: behind a verb that moves; `de 25,7 % à 47,5 %` with both units. `réduire de 30 à
  // 40 %` says by how much: a range.
  bool is_change(const Figure& first, const Figure& second) const {
    if (!introduced_by_de(first)) return false;
    constexpr std::size_t kReach = 9;
    const bool share = second.kind == Kind::percent || second.kind == Kind::percentage_point;
    for (std::size_t n = 1, i = first.first; n < kReach && i-- > 0; ++n) {
      const Token& token = tokens_[i];
      if (token.type == TokenType::mark && token.mark != '-' && token.mark != ',' && token.mark != '%') break;
      if (const std::size_t pair = goes_on_with_pair(i); pair != i) {
        i = pair;
        n = 0;
        continue;
      }
      if (token.type == TokenType::digits || token.mark == '%') break;
      if (is(i, kMove)) return !(share && first.bare && is(i, kRise | kFall) && !leads_somewhere(i));
      if (is(i, kSpan)) return false;
    }
    return !first.bare && same_unit(first, second);
  }

  // `passés de 5 275 à 5 434, et le nombre de blessés de …`: at the joint behind the pair, token `i`, the
  // `de` that opens the pair; else `i`.
  std::size_t goes_on_with_pair(std::size_t i) const {
    static const WordSet definite(lexicon_, {"le", "la", "l'", "les", "celui", "celle", "ceux", "celles"});
    constexpr std::size_t kLongest = 16;
    const bool and_de = word(i, g_.et) && is_de(i + 1);
    if (!and_de && !((word(i, g_.et) || tokens_.is_mark(i, ',')) && word(i + 1, definite))) return i;
    bool to = false;
    for (std::size_t n = 0, at = i; n < kLongest && at-- > 0 && !stops_sentence(at); ++n) {
      if (is_de(at) && to && tokens_.is_digits(at + 1)) return at;
      if (is_a(at) && tokens_.is_digits(at + 1)) to = true;
    }
    return i;
  }

  // A mark that ends a clause, and parts no digits (`5.434`).
  bool stops_sentence(std::size_t i) const {
    return ends_clause(i) && !(joined(i) && tokens_.is_digits(i + 1)) && !tokens_.is_mark(i, ',');
  }

  // Verbs of rising and falling whose `de … à …` is a way, not an amount.
  bool leads_somewhere(std::size_t i) const {
    static const WordSet verbs(
        lexicon_, {"grimper", "grimpé", "grimpe", "monter", "monté", "monte", "relever", "relevé", "relevée",
                   "abaisser", "abaissé", "abaissée", "relève"});
    return word(i, verbs);
  }
};

}  // namespace

std::vector<Figure> read_figures(const Tokens& tokens, std::size_t i) {
  if (auto multiple = read_multiple(tokens, i)) return {*multiple};
  return RangeReader(tokens).read(i);
}

}  // namespace recoupe
