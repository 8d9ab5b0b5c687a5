// Fractions: `deux tiers`, `un cinquième`, `la moitié`, `2/3`; of a unit, `un quart d'heure`, `une
// demi-heure`. Test: tests/extract/fraction_test.cc.
#include <array>
#include <cmath>

#include "extract/ordinal.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class FractionReader : private Rule {
 public:
  explicit FractionReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<Figure> read(std::size_t i) const {
    if (tokens_.is_digits(i) || tokens_[i].type == TokenType::mark) {
      if (auto figure = slashed(i)) return figure;
    } else if (auto figure = half_unit(i)) {
      return figure;
    }
    if (auto figure = numbered(i)) return figure;
    return definite(i);
  }

 private:
  Figure ratio(std::size_t first, std::size_t last, double value) const {
    Figure figure;
    figure.first = first;
    figure.last = last;
    figure.kind = Kind::ratio;
    figure.value = value;
    figure.step = 0;  // set by the writer of the claim: words round to a hundredth
    figure.words = true;
    of_unit(figure);
    return figure;
  }

  // `2/3`, `3/4`, `-4/5`: small denominators only, so that dates and marks out of 20 stay apart.
  std::optional<Figure> slashed(std::size_t i) const {
    static constexpr std::array kDenominators = {2, 3, 4, 5, 6, 8, 10};
    const bool minus = tokens_.is_mark(i, '-') || tokens_.is_mark(i, 0x2212);
    const std::size_t at = minus ? i + 1 : i;
    if (minus && !tokens_.glued(at)) return std::nullopt;
    if (!minus && i > 0 && tokens_.glued(i) && tokens_[i - 1].mark != '(') return std::nullopt;
    if (!tokens_.is_digits(at) || !tokens_.is_mark(at + 1, '/') || !tokens_.is_digits(at + 2)) return std::nullopt;
    if (!joined(at + 1) || tokens_.is_mark(at + 3, '/')) return std::nullopt;
    if (!minus)
      if (const auto rare = one_in(at)) return rare;
    const int numerator = number(at);
    const int denominator = number(at + 2);
    if (numerator < 1 || numerator >= denominator || tokens_.text(at).front() == '0') return std::nullopt;
    if (tokens_.is_word(at + 3) && tokens_.glued(at + 3)) return std::nullopt;
    if (word(at + 3, "finale"_w) || is_final(at + 3)) return std::nullopt;
    for (const int known : kDenominators)
      if (denominator == known) return ratio(i, at + 3, (minus ? -1.0 : 1.0) * numerator / denominator);
    return std::nullopt;
  }

  // `1/100`, `1/10 000`: how often, or to what scale.
  std::optional<Figure> one_in(std::size_t i) const {
    if (tokens_.text(i) != "1") return std::nullopt;
    const auto whole = read_digits(tokens_, i + 2);
    if (!whole || whole->decimals || !whole->value || *whole->value < 10 || std::fmod(*whole->value, 10) != 0)
      return std::nullopt;
    return ratio(i, whole->last, 1 / *whole->value);
  }

  // `deux tiers`, `un bon tiers`, `un cinquième`, `trois vingt-cinquièmes`, `trois quarts d'heure`.
  std::optional<Figure> numbered(std::size_t i) const {
    const bool spelt = tokens_.is_word(i) && info(i).place != Place::none;
    if (!spelt && (number(i) < 1 || number(i) > 99)) return std::nullopt;
    const auto numeral = spelt ? read_words(tokens_, i) : read_digits(tokens_, i);
    if (!numeral || !numeral->value || *numeral->value <= 0 || numeral->scale > 1 || numeral->decimals)
      return std::nullopt;
    std::size_t at = numeral->last;
    const bool hyphen = tokens_.is_mark(at, '-') && joined(at);
    if (hyphen) ++at;
    if (numeral->lone_un && is(at, kPrenominal) && !is_demi(at) && tokens_.same_line(at)) ++at;
    if (!tokens_.same_line(at)) return std::nullopt;
    const auto part = denominator(at, *numeral->value);
    if (!part || (!numeral->lone_un && is_ordinal(i, part->last, hyphen))) return std::nullopt;
    return ratio(i, part->last, *numeral->value / part->value);
  }

  // `deux centième` is the 200th, `deux centièmes` 0.02; `quatre-vingtièmes` is 1/80 of something.
  bool is_ordinal(std::size_t i, std::size_t last, bool hyphen) const {
    const auto whole = read_ordinal_words(tokens_, i);
    return whole && whole->last == last && (hyphen || !tokens_.text(last - 1).ends_with('s'));
  }

  // The denominator at token `i`; `un cinquième homme` is an ordinal.
  std::optional<OrdinalReading> denominator(std::size_t i, double numerator) const {
    if (!tokens_.is_word(i)) return std::nullopt;
    if (info(i).denominator > 0 && info(i).ordinal == 0) {
      const double simple = fraction_noun(tokens_, i);
      if (simple == 0 || is_scale_behind(i)) return std::nullopt;
      if (is_demi(i) && (numerator != 1 || tokens_.is_mark(i + 1, '-') || noun_behind(i + 1))) return std::nullopt;
      return OrdinalReading{i + 1, simple};
    }
    const auto ordinal = read_ordinal_words(tokens_, i);
    if (!ordinal || ordinal->value < 5) return std::nullopt;
    const bool part = i >= 2 && tokens_.is(i - 2, "dont"_w);  // `dont un dixième ira …`
    if (numerator < 2 && !part && noun_behind(ordinal->last)) return std::nullopt;
    if (is_final(ordinal->last)) return std::nullopt;
    return ordinal;
  }

  // `un quart de million` is a numeral.
  bool is_scale_behind(std::size_t i) const { return is_de(i + 1) && info(i + 2).place == Place::scale; }

  bool is_final(std::size_t i) const { return is_de(i) && word(i + 1, "finale"_w); }

  bool noun_behind(std::size_t i) const {
    return tokens_.is_word(i) && tokens_.near(i) && !is(i, kFunctionWord | kVerb | kAdverb);
  }

  // `la moitié`, `le quart des`, `(près) du tiers des`; without `de` only `la moitié` is sure.
  std::optional<Figure> definite(std::size_t i) const {
    if (!tokens_.is_word(i)) return std::nullopt;
    const bool article = tokens_.is_any(i, "la"_w, "le"_w, "une"_w);
    const bool contracted = i > 0 && tokens_.is_any(i - 1, "du"_w, "au"_w) && tokens_.same_line(i);
    if (auto half = alone(i)) return half;
    if (!article && !contracted) return bare(i);
    const std::size_t noun = article ? i + 1 : i;
    if (!tokens_.is_word(noun) || !tokens_.same_line(noun)) return std::nullopt;
    if (tokens_.is(noun, "moitié"_w)) return article ? std::optional(ratio(i, noun + 1, 0.5)) : std::nullopt;
    const double denominator = info(noun).denominator;
    const bool sure = info(noun).ordinal == 0 ? fraction_noun(tokens_, noun) > 2
                                              : denominator >= 10 && !tokens_.is(i, "la"_w);
    if (!sure || !is_de_or_article(noun + 1) || is_scale_behind(noun)) return std::nullopt;
    return ratio(i, noun + 1, 1 / denominator);
  }

  // A line, or a table's cell, that holds nothing but `demi`.
  std::optional<Figure> alone(std::size_t i) const {
    const bool cell = is_demi(i) && starts_line(i) && !tokens_[i].capital &&
                      (i + 1 >= tokens_.size() || !tokens_.same_line(i + 1));
    return cell ? std::optional(ratio(i, i + 1, 0.5)) : std::nullopt;
  }

  // `quart de litre`, where no rank stands before it (`le premier quart d'heure`).
  std::optional<Figure> bare(std::size_t i) const {
    if (info(i).denominator <= 2 || info(i).ordinal > 0 || !is_de(i + 1)) return std::nullopt;
    if (tokens_.is_word(i - 1) && tokens_.same_line(i) && !is(i - 1, kFunctionWord)) return std::nullopt;
    const Figure figure = ratio(i, i + 1, 1 / info(i).denominator);
    return figure.kind == Kind::ratio ? std::nullopt : std::optional(figure);
  }

  // `une demi-heure`, `trois demi-journées`, `demi-litre`, `un demi-siècle`.
  std::optional<Figure> half_unit(std::size_t i) const {
    const auto count = read_words(tokens_, i);
    const std::size_t demi = count ? count->last : i;
    if (!is_demi(demi) || !tokens_.same_line(demi + 1)) return std::nullopt;
    const std::size_t at = tokens_.is_mark(demi + 1, '-') ? demi + 2 : demi + 1;
    if (lexicon_.spoils_fraction("demi"_w, tokens_[at].word)) return std::nullopt;
    Figure figure;
    figure.first = i;
    figure.words = true;
    figure.value = 0.5 * (count ? *count->value : 1);
    figure.step = 0.1;
    if (apply_unit(at, figure)) return figure;
    return std::nullopt;
  }

  bool apply_unit(std::size_t at, Figure& figure) const {
    if (tokens_.is(at, "siècle"_w)) {
      constexpr double kYears = 100;
      figure.kind = Kind::duration;
      figure.unit = "a";
      figure.value = *figure.value * kYears;
      figure.last = at + 1;
      return true;
    }
    const auto unit = lexicon_.units().longest(tokens_, at);
    if (!unit || !tokens_.same_line(at) || !tokens_.is_word(at) || tokens_.text(at).size() < 2) return false;
    figure.kind = unit.entry->dimension == "time" ? Kind::duration : Kind::measure;
    figure.unit = unit.entry->code;
    figure.last = unit.end;
    return true;
  }

  // `un quart d'heure`, `trois quarts de litre`.
  void of_unit(Figure& figure) const {
    if (!is_de(figure.last)) return;
    const Figure before = figure;
    if (!apply_unit(figure.last + 1, figure)) figure = before;
  }
};

}  // namespace

std::optional<Figure> read_fraction(const Tokens& tokens, std::size_t i) {
  return FractionReader(tokens).read(i);
}

}  // namespace recoupe
