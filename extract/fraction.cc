// Fractions: `deux tiers`, `un cinquième`, `la moitié`, `2/3`; of a unit, `un quart d'heure`, `une
// demi-heure`. Test: tests/extract/fraction_test.cc.
#include <array>

#include "extract/figure.h"
#include "extract/ordinal.h"

namespace recoupe {
namespace {

class FractionReader {
 public:
  explicit FractionReader(const Tokens& tokens)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()) {}

  std::optional<Figure> read(std::size_t i) const {
    if (auto figure = slashed(i)) return figure;
    if (auto figure = half_unit(i)) return figure;
    if (auto figure = numbered(i)) return figure;
    return definite(i);
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }
  bool is_de(std::size_t i) const {
    return word(i, g_.de) || word(i, g_.d) || word(i, g_.des) || word(i, g_.du);
  }

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

  // `2/3`, `3/4`: small denominators only, so that dates and marks out of 20 stay apart.
  std::optional<Figure> slashed(std::size_t i) const {
    static constexpr std::array kDenominators = {2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    if (!tokens_.is_digits(i) || !tokens_.is_mark(i + 1, '/') || !tokens_.is_digits(i + 2))
      return std::nullopt;
    if (!tokens_.glued(i + 1) || !tokens_.glued(i + 2) || tokens_.is_mark(i + 3, '/')) return std::nullopt;
    if (i > 0 && tokens_.glued(i) && tokens_[i - 1].mark != '(') return std::nullopt;
    const auto numerator = number(tokens_.text(i));
    const auto denominator = number(tokens_.text(i + 2));
    if (!numerator || !denominator || *numerator >= *denominator || tokens_.text(i).front() == '0')
      return std::nullopt;
    for (const double known : kDenominators)
      if (*denominator == known && !(tokens_.is_word(i + 3) && tokens_.glued(i + 3)))
        return ratio(i, i + 3, *numerator / *denominator);
    return std::nullopt;
  }

  static std::optional<double> number(std::string_view digits) {
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    double value = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  // `deux tiers`, `un cinquième`, `trois vingt-cinquièmes`, `trois quarts d'heure`.
  std::optional<Figure> numbered(std::size_t i) const {
    const WordInfo& head = info(i);
    const bool small = tokens_.is_word(i) ? (head.place == Place::unit || head.place == Place::teen)
                                          : tokens_.is_digits(i) && number(tokens_.text(i)).has_value();
    if (!small) return std::nullopt;
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral || !numeral->value || *numeral->value <= 0 || numeral->scale > 1) return std::nullopt;
    std::size_t at = numeral->last;
    if (tokens_.is_mark(at, '-') && tokens_.glued(at)) ++at;
    if (!tokens_.same_line(at)) return std::nullopt;
    const auto part = denominator(at, *numeral->value);
    if (!part) return std::nullopt;
    return ratio(i, part->last, *numeral->value / part->value);
  }

  // The denominator at token `i`; `un cinquième homme` is an ordinal.
  std::optional<OrdinalReading> denominator(std::size_t i, double numerator) const {
    if (!tokens_.is_word(i)) return std::nullopt;
    const double simple = info(i).denominator;
    if (simple > 0 && info(i).ordinal == 0) {
      if (lexicon_.spoils_fraction(tokens_[i].word, tokens_[i + 1].word) ||
          (is_de(i + 1) && lexicon_.spoils_fraction(tokens_[i].word, tokens_[i + 2].word)) ||
          (tokens_.is_mark(i + 1, '-') && lexicon_.spoils_fraction(tokens_[i].word, tokens_[i + 2].word)))
        return std::nullopt;
      return OrdinalReading{i + 1, simple};
    }
    const auto ordinal = read_ordinal_words(tokens_, i);
    if (!ordinal || ordinal->value < 5) return std::nullopt;
    const std::string last = fold(tokens_.text(ordinal->last - 1));
    const bool plural = last.ends_with('s');
    if (numerator >= 2 && !plural && ordinal->value >= 100)
      return std::nullopt;  // `deux centième` is the 200th
    if (numerator < 2 && noun_behind(ordinal->last)) return std::nullopt;
    if (is_final(ordinal->last)) return std::nullopt;
    return ordinal;
  }

  bool is_final(std::size_t i) const {
    static const WordId finale = lexicon_.word("finale");
    return is_de(i) && finale != 0 && word(i + 1, finale);
  }

  bool noun_behind(std::size_t i) const {
    return tokens_.is_word(i) && tokens_.near(i) &&
           !lexicon_.is(tokens_[i].word, kFunctionWord | kVerb | kAdverb);
  }

  // `la moitié`, `le quart des`, `un demi`; without `de` only `la moitié` is sure.
  std::optional<Figure> definite(std::size_t i) const {
    static const WordId quart = lexicon_.word("quart");
    static const WordId tiers = lexicon_.word("tiers");
    const std::size_t noun =
        (word(i, g_.la) || word(i, g_.le) || word(i, g_.une) || word(i, g_.un)) ? i + 1 : i;
    if (noun == i) return std::nullopt;
    if (word(noun, g_.moitie)) return ratio(i, noun + 1, 0.5);
    const bool third = word(noun, tiers) || word(noun, quart);
    if (third && is_de(noun + 1) && !lexicon_.spoils_fraction(tokens_[noun].word, tokens_[noun + 2].word))
      return ratio(i, noun + 1, 1 / info(noun).denominator);
    const double ordinal = info(noun).denominator;
    if (word(i, g_.le) && ordinal >= 10 && info(noun).ordinal > 0 && is_de(noun + 1))
      return ratio(i, noun + 1, 1 / ordinal);
    return std::nullopt;
  }

  // `une demi-heure`, `demi-litre`, `un demi-million`, `un demi-siècle`.
  std::optional<Figure> half_unit(std::size_t i) const {
    const bool article = word(i, g_.un) || word(i, g_.une);
    const std::size_t demi = article ? i + 1 : i;
    if (!word(demi, g_.demi) && !word(demi, g_.demie)) return std::nullopt;
    std::size_t at = demi + 1;
    if (tokens_.is_mark(at, '-')) ++at;
    if (lexicon_.spoils_fraction(g_.demi, tokens_[at].word)) return std::nullopt;
    Figure figure;
    figure.first = i;
    figure.words = true;
    figure.value = 0.5;
    figure.step = 0.1;
    if (apply_unit(at, figure)) return figure;
    return std::nullopt;
  }

  bool apply_unit(std::size_t at, Figure& figure) const {
    static const WordId siecle = lexicon_.word("siècle");
    if (siecle != 0 && word(at, siecle)) {
      figure.kind = Kind::duration;
      figure.unit = "a";
      figure.value = 50;
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
    if (!word(figure.last, g_.de) && !word(figure.last, g_.d)) return;
    const Figure before = figure;
    if (!apply_unit(figure.last + 1, figure)) figure = before;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
};

}  // namespace

std::optional<Figure> read_fraction(const Tokens& tokens, std::size_t i) {
  return FractionReader(tokens).read(i);
}

}  // namespace recoupe
