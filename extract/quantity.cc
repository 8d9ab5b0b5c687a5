// One number with its sign, its currency in front or its unit behind. Test: tests/extract/quantity_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

class QuantityReader : private Rule {
 public:
  explicit QuantityReader(const Tokens& tokens) : Rule(tokens) {}

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
    if (number_behind && apart && spaced_minus(i)) return i + 1;
    if (!number_behind || !apart || (between && !tokens_.glued(i + 1))) return i;
    if (!tokens_.glued(i + 1) && (i > 0 && tokens_.same_line(i)))
      return i;  // a dash, unless it opens the line
    if (!tokens_.glued(i + 1) && !(i == 0 && tokens_[tokens_.size() - 1].end - tokens_[0].begin < 16))
      return i;  // list item
    return i + 1;
  }

  // `à - 0,4 %`, `(- 3,1 points`, `(- 2 528)`: no clause ends behind a preposition or an opening bracket, so
  // that it is no dash.
  bool spaced_minus(std::size_t i) const {
    static const WordSet prepositions(lexicon_,
                                      {"de", "avec", "après", "contre", "entre", "sous", "vers", "soit"});
    if (i == 0 || tokens_[i + 1].gap != Gap::space || !tokens_.same_line(i)) return false;
    if (tokens_.is_mark(i - 1, '(')) return is_share(i + 1) || fills_bracket(i + 1);
    return word(i - 1, prepositions) || is_a(i - 1) || (word(i - 1, g_.et) && is_share(i + 1));
  }

  bool is_share(std::size_t i) const {
    const auto unit = unit_of_number(i);
    return unit && (unit->kind == Kind::percent || unit->kind == Kind::percentage_point);
  }

  bool fills_bracket(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    const auto unit = unit_of_number(i);
    return numeral && tokens_.is_mark(unit ? unit->last : numeral->last, ')');
  }

  std::optional<UnitReading> unit_of_number(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    return numeral ? read_unit(tokens_, *numeral) : std::nullopt;
  }

  bool spelt_sign(std::size_t i) const {
    if (!tokens_.near(i + 1)) return false;
    const bool number = tokens_.is_digits(i + 1) || info(i + 1).place != Place::none;
    if (!number || info(i + 1).value == 1) return false;
    if (i == 0) return true;
    const Token& before = tokens_[i - 1];
    if (before.type == TokenType::digits) return false;
    static const WordSet comparing(
        lexicon_, {"au", "du", "de",    "le",     "les", "ou",  "en",   "d'", "pas", "plus", "moins",
                   "ne", "n'", "heure", "heures", "que", "qu'", "fois", "un", "une", "ans"});
    if (word(i - 1, comparing)) return false;
    if (word(i, g_.plus)) return temperature_behind(i + 1);
    return info(i - 1).place == Place::none;
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

  // `un demi-million` is exact, `une centaine` is not.
  bool is_half_of_magnitude(const Numeral& numeral) const { return is_demi(numeral.first + 1); }

  Figure figure_of(const Numeral& numeral) const {
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
    const bool round = numeral.scale <= 1 || !is_half_of_magnitude(numeral);
    if (numeral.collective && !numeral.vague && round) figure.approx = Approx::about;
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
      read_marked_time(tokens_, figure);
      below_zero(figure);
      return figure;
    }
    if (auto multiple = read_times(tokens_, *numeral, *unit)) return multiple;
    if (numeral->lone_un && !un_counts(tokens_, *numeral, *unit)) return std::nullopt;
    figure.kind = unit->kind;
    figure.unit = unit->unit;
    figure.last = unit->last;
    if (unit->factor != 1) scale(figure, unit->factor);
    if (unit->scale > 1) figure.scale = unit->scale;
    figure.bare = unit->kind == Kind::number;
    absolute_span(figure);
    below_zero(figure);
    read_subunits(tokens_, *numeral, figure);
    return figure;
  }

  // `10 degrés en dessous de zéro`, `cinq sous zéro`.
  void below_zero(Figure& figure) const {
    static const WordSet below(lexicon_, {"sous", "dessous", "en", "au", "de"});
    if (figure.kind != Kind::measure && figure.kind != Kind::number) return;
    std::size_t i = figure.last;
    bool under = false;
    for (int n = 0; n < 4 && (word(i, below) || tokens_.is_mark(i, '-')); ++n, ++i)
      under = under || word(i, g_.sous) || word(i, lexicon_.word("dessous"));
    if (!under || !tokens_.is_word(i) || info(i).place != Place::zero) return;
    negate(figure);
    figure.kind = Kind::measure;
    if (figure.unit.empty() || figure.unit == "deg") figure.unit = "Cel";
    figure.bare = false;
    figure.last = i + 1;
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

  bool is_time(std::size_t i) const {
    const auto unit = lexicon_.units().longest(tokens_, i);
    return unit && unit.entry->dimension == "time";
  }

  // `3 milliards par an`, `15 € de l'heure`, `80 €/MWh`: outside the span, but kept.
  void rate_base(Figure& figure) const {
    const std::size_t i = figure.last;
    if (!tokens_.same_line(i)) return;
    std::size_t base = i;
    static const WordId chaque = lexicon_.word("chaque");
    if (word(i, g_.par) || tokens_.is_mark(i, '/') || word(i, chaque))
      base = i + 1;
    else if (figure.kind == Kind::money && word(i, g_.de) && word(i + 1, g_.l))
      base = i + 2;
    else if (figure.kind == Kind::money && word(i, g_.du) && !is_time(i + 1))
      base = i + 1;  // `15 millions du kilomètre`; `du mois` says which
    else if (figure.kind == Kind::money && (word(i, g_.le) || word(i, g_.la) || word(i, g_.l)))
      base = i + 1;
    static const WordSet idioms(lexicon_, {"rapport", "exemple", "ailleurs", "voie", "suite", "conséquent",
                                           "avance", "contre", "erreur", "hasard", "chance", "téléphone"});
    if (base == i || !tokens_.is_word(base) || word(base, idioms)) return;
    // `25 millions l'an prochain`, `15 000 euros l'année dernière` tell when, not how often
    static const WordSet which(lexicon_, {"prochain", "prochaine", "dernier", "dernière", "passé", "passée",
                                          "suivant", "suivante", "précédent", "précédente", "même"});
    if (word(base + 1, which) || is(base + 1, kPrenominal)) return;
    const auto unit = lexicon_.units().longest(tokens_, base);
    if (unit) {
      figure.per = unit.entry->code;
    } else if (word(i, g_.par) && !is(base, kFunctionWord) && !tokens_[base].capital) {
      figure.per = lexicon_.singular(tokens_.text(base));
    }
  }
};

}  // namespace

std::optional<Figure> read_quantity(const Tokens& tokens, std::size_t i) {
  return QuantityReader(tokens).read(i);
}

}  // namespace recoupe
