// One number with its sign, its currency in front or its unit behind. Test: tests/extract/quantity_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

class QuantityReader {
 public:
  explicit QuantityReader(const Tokens& tokens)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()) {}

  std::optional<Figure> read(std::size_t i) const {
    const std::size_t unsigned_at = after_sign(i);
    auto figure = money_in_front(unsigned_at);
    if (!figure) figure = plain(unsigned_at);
    if (!figure) return std::nullopt;
    if (unsigned_at > i) {
      figure->first = i;
      if (is_minus(i)) negate(*figure);
    }
    rate_base(*figure);
    return figure;
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool is(std::size_t i, std::uint32_t classes) const { return lexicon_.is(tokens_[i].word, classes); }
  bool is_minus(std::size_t i) const {
    return tokens_.is_mark(i, '-') || tokens_.is_mark(i, 0x2212) || tokens_.is_mark(i, 0x2013) ||
           word(i, g_.moins);
  }

  // `−5`, `+3,2 %`, `moins 5 degrés`: a sign stands apart from what is before it, and touches its digits.
  std::size_t after_sign(std::size_t i) const {
    if (word(i, g_.moins) || word(i, g_.plus)) return spelt_sign(i) ? i + 1 : i;
    const bool sign = tokens_.is_mark(i, '-') || tokens_.is_mark(i, 0x2212) || tokens_.is_mark(i, '+') ||
                      (tokens_.is_mark(i, 0x2013) && tokens_.glued(i + 1));
    if (!sign || !tokens_.near(i + 1)) return i;
    const bool number_behind = tokens_.is_digits(i + 1) || is(i + 1, kStartsUnit);
    const Token& before = tokens_[i - 1];
    const bool apart =
        i == 0 || !tokens_.glued(i) || before.mark == '(' || before.mark == 0xAB || before.mark == '"';
    const bool between = before.type == TokenType::digits || before.type == TokenType::word;  // `10 - 15`
    if (!number_behind || !apart || (between && !tokens_.glued(i + 1))) return i;
    if (!tokens_.glued(i + 1) && (i > 0 && tokens_.same_line(i)))
      return i;  // a dash, unless it opens the line
    if (!tokens_.glued(i + 1) && !(i == 0 && tokens_[tokens_.size() - 1].end - tokens_[0].begin < 16))
      return i;  // list item
    return i + 1;
  }

  bool spelt_sign(std::size_t i) const {
    if (!tokens_.near(i + 1)) return false;
    const bool number = tokens_.is_digits(i + 1) || lexicon_.info(tokens_[i + 1].word).place != Place::none;
    if (!number || lexicon_.info(tokens_[i + 1].word).value == 1) return false;
    if (i == 0) return true;
    const Token& before = tokens_[i - 1];
    if (before.type == TokenType::digits) return false;
    for (const WordId id :
         {g_.au,    g_.du, g_.de, g_.le,    g_.les,    g_.ou,  g_.en, g_.d,    g_.pas, g_.plus,
          g_.moins, g_.ne, g_.n,  g_.heure, g_.heures, g_.que, g_.qu, g_.fois, g_.un,  g_.une})
      if (word(i - 1, id)) return false;
    if (word(i, g_.plus)) return temperature_behind(i + 1);
    return lexicon_.info(before.word).place == Place::none;
  }

  bool temperature_behind(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral) return false;
    const auto unit = lexicon_.units().longest(tokens_, numeral->last);
    return unit && (unit.entry->dimension == "temperature" || unit.entry->dimension == "angle");
  }

  static void negate(Figure& figure) {
    if (figure.value) figure.value = -*figure.value;
  }

  static Figure figure_of(const Numeral& numeral) {
    Figure figure;
    figure.first = numeral.first;
    figure.last = numeral.last;
    figure.value = numeral.vague ? std::nullopt : numeral.value;
    figure.step = numeral.step;
    figure.scale = numeral.scale;
    figure.words = numeral.words;
    figure.grouped = numeral.grouped;
    figure.decimals = numeral.decimals;
    if (numeral.vague) figure.approx = Approx::vague;
    if (numeral.collective && !numeral.vague) figure.approx = Approx::about;
    return figure;
  }

  // `€20 millions`, `£ 8,10 millions`, `US$ 5`, `CHF 20`.
  std::optional<Figure> money_in_front(std::size_t i) const {
    if (!is(i, kStartsUnit)) return std::nullopt;
    const bool sign = tokens_[i].type == TokenType::mark || tokens_[i].all_capital;
    if (!sign && !(tokens_[i].type == TokenType::word && tokens_.is_mark(i + 1, '$'))) return std::nullopt;
    const auto match = currency_in_front(i);
    if (!match || !tokens_.near(match->second)) return std::nullopt;
    auto numeral = read_numeral(tokens_, match->second);
    if (!numeral || numeral->words || numeral->vague) return std::nullopt;
    Figure figure = figure_of(*numeral);
    figure.first = i;
    figure.kind = Kind::money;
    figure.unit = match->first;
    english_magnitude(*numeral, figure);
    return figure;
  }

  std::optional<std::pair<std::string, std::size_t>> currency_in_front(std::size_t i) const {
    const auto match = lexicon_.currencies().longest(tokens_, i);
    if (match && (tokens_.is_digits(match.end))) return std::pair{match.entry->code, match.end};
    // `cad$ 15`, `nzd$15`: code and sign, whatever the case.
    if (tokens_.is_word(i) && tokens_.is_mark(i + 1, '$') && tokens_.is_digits(i + 2)) {
      std::string code(tokens_.text(i));
      for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
      if (lexicon_.is_currency(code)) return std::pair{code, i + 2};
    }
    return std::nullopt;
  }

  // `$10k`, `£ 5 M`, `$1.5bn`.
  void english_magnitude(const Numeral& numeral, Figure& figure) const {
    if (numeral.scale > 1) return;
    const auto magnitude = lexicon_.magnitudes().longest(tokens_, numeral.last);
    if (!magnitude || !tokens_.near(numeral.last)) return;
    if (tokens_.glued(magnitude.end) && tokens_.is_word(magnitude.end)) return;
    scale(figure, magnitude.entry->value);
    figure.last = magnitude.end;
  }

  static void scale(Figure& figure, double by) {
    if (figure.value) figure.value = tidy(*figure.value * by);
    figure.step = tidy(figure.step * by);
    if (by > 1) figure.scale = by;
  }

  std::optional<Figure> plain(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral) return std::nullopt;
    Figure figure = figure_of(*numeral);
    const auto unit = read_unit(tokens_, *numeral);
    if (!unit) {
      if (numeral->lone_un) return std::nullopt;
      figure.bare = true;
      return figure;
    }
    if (auto multiple = times(*numeral, *unit)) return multiple;
    if (numeral->lone_un && !un_counts(*numeral, *unit)) return std::nullopt;
    figure.kind = unit->kind;
    figure.unit = unit->unit;
    figure.last = unit->last;
    if (unit->factor != 1) scale(figure, unit->factor);
    if (unit->scale > 1) figure.scale = unit->scale;
    figure.bare = unit->kind == Kind::number;
    absolute_span(figure);
    if (figure.value) subunits(figure, *numeral);
    return figure;
  }

  // `un siècle` is 100 a: units that stand for a number of another one.
  void absolute_span(Figure& figure) const {
    if (figure.kind != Kind::count) return;
    struct Span {
      const char* noun;
      double amount;
      const char* unit;
    };
    static constexpr Span kSpans[] = {
        {"siècle", 100, "a"},  {"décennie", 10, "a"},   {"millénaire", 1000, "a"}, {"trimestre", 3, "mo"},
        {"semestre", 6, "mo"}, {"quinquennat", 5, "a"}, {"septennat", 7, "a"}};
    for (const Span& span : kSpans) {
      if (figure.unit != span.noun) continue;
      figure.kind = Kind::duration;
      figure.unit = span.unit;
      scale(figure, span.amount);
      figure.scale = 1;
    }
  }

  // `quatre fois plus`, `cinq fois moindre`; `deux fois par an` stays a count of fois.
  std::optional<Figure> times(const Numeral& numeral, const UnitReading& unit) const {
    if (unit.kind != Kind::count || !word(unit.last - 1, g_.fois) || !numeral.value) return std::nullopt;
    const std::size_t i = unit.last;
    if (!tokens_.is_word(i) || !tokens_.same_line(i)) return std::nullopt;
    const std::string_view text = tokens_.text(i);
    const std::string folded = fold(text);
    const bool more = word(i, g_.plus) || folded.starts_with("superieur") || folded == "mieux" ||
                      folded == "davantage" || folded.starts_with("celui") || folded.starts_with("celle");
    const bool less = word(i, g_.moins) || folded.starts_with("inferieur") || folded.starts_with("moindre");
    const bool as_much = folded == "le" || folded == "la" || folded == "l'" || folded == "les" ||
                         folded == "son" || folded == "sa" || folded == "leur";
    if (!more && !less && !as_much) return std::nullopt;
    Figure figure = figure_of(numeral);
    figure.kind = Kind::multiple;
    figure.last = as_much || folded.starts_with("celui") || folded.starts_with("celle") ? i : i + 1;
    if (less && *figure.value != 0) figure.value = 1 / *figure.value;
    return figure;
  }

  // `un` before a unit is a number where a length, an amount or a stretch of time is meant; before a
  // noun it is an article.
  bool un_counts(const Numeral& numeral, const UnitReading& unit) const {
    switch (unit.kind) {
      case Kind::percent:
      case Kind::percentage_point:
      case Kind::ratio:
        return true;
      case Kind::money:
        return money_after_un(unit);
      case Kind::measure:
        return unit.last == numeral.last + 1 || tokens_.text(numeral.last) != "degré";
      case Kind::duration:
        return stretch_of_time(numeral, unit);
      default:
        return counted_together(numeral, unit);
    }
  }

  bool money_after_un(const UnitReading& unit) const {
    return !(tokens_.is_word(unit.last) && fold(tokens_.text(unit.last - 1)) == "franc" &&
             !is(unit.last, kFunctionWord) && tokens_.near(unit.last));
  }

  // `un jour` is `some day` unless a preposition or an age makes it a length of time; `un an`, `une heure`
  // always are.
  bool stretch_of_time(const Numeral& numeral, const UnitReading& unit) const {
    if (unit.unit == "a" || unit.unit == "mo" || unit.unit == "h" || unit.unit == "wk")
      return fold(tokens_.text(unit.last - 1)) != "annee" || preposition_of_time(numeral.first);
    return preposition_of_time(numeral.first);
  }

  bool preposition_of_time(std::size_t i) const {
    if (i == 0) return false;
    static const WordId ids[] = {lexicon_.word("pendant"), lexicon_.word("durant"),  lexicon_.word("après"),
                                 lexicon_.word("dans"),    lexicon_.word("a"),       lexicon_.word("chaque"),
                                 lexicon_.word("sur"),     lexicon_.word("environ"), lexicon_.word("moins"),
                                 lexicon_.word("que"),     lexicon_.word("dure"),    lexicon_.word("depuis"),
                                 lexicon_.word("en"),      lexicon_.word("d'"),      lexicon_.word("de")};
    for (const WordId id : ids)
      if (id != 0 && word(i - 1, id)) return true;
    return lexicon_.approx_before().longest(tokens_, i).entry != nullptr;
  }

  // `un mort et deux blessés`: the article counts when the noun is coordinated with a counted one.
  bool counted_together(const Numeral& numeral, const UnitReading& unit) const {
    if (unit.kind != Kind::count || numeral.vague) return false;
    return counts_behind(unit.last);
  }

  bool counts_behind(std::size_t i) const {
    if (!word(i, g_.et) && !tokens_.is_mark(i, ',')) return false;
    const auto next = read_numeral(tokens_, i + 1);
    if (!next || next->vague || next->decimals || next->scale > 1) return false;
    if (next->lone_un || !next->value || *next->value > 100) return false;
    const auto noun = read_unit(tokens_, *next);
    return noun && noun->kind == Kind::count && noun->last <= next->last + 2;
  }

  // `2 h 30`, `2 mn 30`, `1 m 80`, `3 euros 50`, `un an et demi`, `15 dollars et 15`.
  void subunits(Figure& figure, const Numeral& numeral) const {
    if (figure.last > numeral.last + 3) return;
    if (word(figure.last, g_.et) && (word(figure.last + 1, g_.demi) || word(figure.last + 1, g_.demie)) &&
        figure.kind != Kind::count && figure.kind != Kind::percent) {
      figure.value = *figure.value + 0.5 * figure.step;
      figure.step /= 10;
      figure.last += 2;
      return;
    }
    if (numeral.decimals || numeral.scale > 1) return;
    std::size_t i = figure.last;
    if (figure.kind == Kind::money && word(i, g_.et)) ++i;
    if (!tokens_.is_digits(i) || !tokens_.near(i)) return;
    const auto rest = read_digits(tokens_, i);
    if (!rest || rest->digits != 2 || rest->last != i + 1) return;
    const double base = figure.unit == "h" || figure.unit == "min" ? 60 : 100;
    const bool takes =
        figure.unit == "h" || figure.unit == "min" || figure.unit == "m" || figure.kind == Kind::money;
    if (!takes || *rest->value >= base || continues(rest->last, figure.unit)) return;
    figure.value = tidy(*figure.value + *rest->value / base);
    figure.step = 1 / base;
    figure.last = rest->last;
    const auto minutes = lexicon_.units().longest(tokens_, figure.last);
    if (minutes && ((figure.unit == "h" && minutes.entry->code == "min") ||
                    (figure.unit == "min" && minutes.entry->code == "s")))
      figure.last = minutes.end;
  }

  // The second number is one of its own: it has a noun or a unit behind it.
  bool continues(std::size_t i, const std::string& unit) const {
    if (tokens_.is_mark(i, '%')) return true;
    if (!tokens_.is_word(i) || !tokens_.near(i) || is(i, kFunctionWord | kAdverb)) return false;
    const auto match = lexicon_.units().longest(tokens_, i);
    if (match && ((unit == "h" && match.entry->code == "min") || (unit == "min" && match.entry->code == "s")))
      return false;
    return true;
  }

  // `3 milliards par an`, `15 € de l'heure`, `80 €/MWh`: outside the span, but kept.
  void rate_base(Figure& figure) const {
    const std::size_t i = figure.last;
    if (!tokens_.same_line(i)) return;
    std::size_t base = i;
    static const WordId chaque = lexicon_.word("chaque");
    if (word(i, g_.par) || tokens_.is_mark(i, '/') || word(i, chaque))
      base = i + 1;
    else if (word(i, g_.de) && word(i + 1, g_.l))
      base = i + 2;
    else if (figure.kind == Kind::money && (word(i, g_.le) || word(i, g_.la) || word(i, g_.l)))
      base = i + 1;
    if (base == i || !tokens_.is_word(base)) return;
    const auto unit = lexicon_.units().longest(tokens_, base);
    if (unit) {
      figure.per = unit.entry->code;
    } else if (word(i, g_.par) && !is(base, kFunctionWord) && !tokens_[base].capital) {
      figure.per = lexicon_.singular(tokens_.text(base));
    }
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
};

}  // namespace

std::optional<Figure> read_quantity(const Tokens& tokens, std::size_t i) {
  return QuantityReader(tokens).read(i);
}

}  // namespace recoupe
