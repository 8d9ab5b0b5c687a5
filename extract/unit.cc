// What follows a number: per cent, points, currency, measure, duration, else a head noun. Idea: the
// readings are tried in the order of how sure they are, each from the lexicon's tables.
// Test: tests/extract/unit_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

class UnitReader {
 public:
  UnitReader(const Tokens& tokens, const Numeral& numeral)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()), numeral_(numeral) {}

  std::optional<UnitReading> read() const {
    const std::size_t i = numeral_.last;
    if (i >= tokens_.size() || !tokens_.same_line(i)) return std::nullopt;
    if (auto unit = per_cent(i)) return unit;
    if (auto unit = points(i)) return unit;
    if (auto unit = magnitude_symbol(i)) return unit;
    const std::size_t behind_de = after_de(i);
    if (auto unit = currency(behind_de)) return unit;
    if (auto unit = measure(after_adjectives(behind_de))) return unit;
    return read_noun(tokens_, i, numeral_);
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool is(std::size_t i, std::uint32_t classes) const { return lexicon_.is(tokens_[i].word, classes); }
  bool is_de(std::size_t i) const { return word(i, g_.de) || word(i, g_.d); }

  // Past the `de` that a magnitude word asks for (`3 millions d'euros`).
  std::size_t after_de(std::size_t i) const {
    const bool may = numeral_.scale > 1 || numeral_.collective || numeral_.vague;
    return may && is_de(i) && tokens_.same_line(i + 1) ? i + 1 : i;
  }

  // `%`, `pour cent`, `pourcent`, `p. 100`, `‰`, `pour mille`.
  std::optional<UnitReading> per_cent(std::size_t i) const {
    static const WordId pourcent = lexicon_.word("pourcent");
    static const WordId pourcents = lexicon_.word("pourcents");
    static const WordId p = lexicon_.word("p");
    UnitReading reading{.last = i + 1, .kind = Kind::percent, .unit = "%"};
    if (tokens_.is_mark(i, '%')) return reading;
    if (tokens_.is_mark(i, 0x2030)) return UnitReading{.last = i + 1, .kind = Kind::ratio, .factor = 0.001};
    if (word(i, pourcent) || word(i, pourcents)) return reading;
    std::size_t behind = i + 1;
    if (tokens_.is_mark(behind, '-') || (word(i, p) && tokens_.is_mark(behind, '.'))) ++behind;
    if (!word(i, g_.pour) && !word(i, p)) return std::nullopt;
    const bool hundred =
        word(behind, g_.cent) || (tokens_.is_digits(behind) && tokens_.text(behind) == "100");
    reading.last = behind + 1;
    if (hundred && !wrong_noun(behind + 1)) return reading;
    if (word(i, g_.pour) && word(behind, g_.mille) && !wrong_noun(behind + 1))
      return UnitReading{.last = behind + 1, .kind = Kind::ratio, .factor = 0.001};
    return std::nullopt;
  }

  // `12 pour 100 habitants` is no percentage.
  bool wrong_noun(std::size_t i) const {
    if (!tokens_.is_word(i) || is(i, kFunctionWord | kAdverb) || !tokens_.near(i)) return false;
    return tokens_.is_digits(i - 1) && tokens_.text(i).ends_with('s');
  }

  // `points de pourcentage`, `points de base`, and points among percentages.
  std::optional<UnitReading> points(std::size_t i) const {
    static const WordId pt = lexicon_.word("pt");
    static const WordId pts = lexicon_.word("pts");
    if (!word(i, g_.point) && !word(i, g_.points) && !word(i, pt) && !word(i, pts)) return std::nullopt;
    UnitReading reading{.last = i + 1, .kind = Kind::percentage_point, .unit = "pp"};
    if (is_de(i + 1)) {
      if (word(i + 2, g_.pourcentage) || tokens_.is_mark(i + 2, '%')) {
        reading.last = i + 3;
        return reading;
      }
      if (word(i + 2, g_.base)) {
        reading.last = i + 3;
        reading.factor = 0.01;
        return reading;
      }
    }
    if (among_percentages(i)) return reading;
    return std::nullopt;
  }

  bool ends_sentence(std::size_t i) const {
    return !tokens_.same_line(i) || tokens_.is_mark(i, '.') || tokens_.is_mark(i, '!') ||
           tokens_.is_mark(i, '?');
  }

  bool among_percentages(std::size_t at) const {
    constexpr std::size_t kWindow = 30;
    bool cue = false;
    const auto look = [&](std::size_t i) {
      cue = cue || tokens_.is_mark(i, '%') || is(i, kPointCue) || word(i, g_.cent);
      return !is(i, kPointStop);
    };
    for (std::size_t i = at; i-- > 0 && at - i < kWindow && !ends_sentence(i);)
      if (!look(i)) return false;
    for (std::size_t i = at + 1; i < tokens_.size() && i - at < kWindow && !ends_sentence(i); ++i)
      if (!look(i)) return false;
    return cue;
  }

  // `2,5 M€`, `4 Mds d'€`, `1,2 M de spectateurs`, `100k`.
  std::optional<UnitReading> magnitude_symbol(std::size_t i) const {
    const auto magnitude = lexicon_.magnitudes().longest(tokens_, i);
    if (!magnitude || numeral_.words || numeral_.scale > 1) return std::nullopt;
    const std::size_t behind = magnitude.end;
    const double size = magnitude.entry->value;
    Numeral scaled = numeral_;
    scaled.last = behind;
    scaled.scale = size;
    if (scaled.value) scaled.value = *scaled.value * size;
    const std::size_t unit_at = is_de(behind) ? behind + 1 : behind;
    if (auto money = currency(unit_at)) return with_magnitude(*money, size);
    if (is_de(behind) && tokens_.same_line(behind)) {
      if (auto amount = measure(unit_at)) return with_magnitude(*amount, size);
      if (auto count = read_noun(tokens_, behind, scaled)) return with_magnitude(*count, size);
    }
    if (magnitude.entry->needs_unit || !tokens_.glued(i) || tokens_.glued(behind))
      return plain_magnitude(i, behind, size);
    return UnitReading{.last = behind, .kind = Kind::number, .factor = size, .scale = size};
  }

  // `10M.` and `100k,`: nothing but a mark stands behind the symbol that is glued to its digits.
  std::optional<UnitReading> plain_magnitude(std::size_t i, std::size_t behind, double size) const {
    const bool stands_alone =
        tokens_[behind].type != TokenType::word && tokens_[behind].type != TokenType::digits;
    if (!tokens_.glued(i) || !stands_alone || size > 1e6) return std::nullopt;
    return UnitReading{.last = behind, .kind = Kind::number, .factor = size, .scale = size};
  }

  static UnitReading with_magnitude(UnitReading reading, double size) {
    reading.factor *= size;
    reading.scale = size;
    return reading;
  }

  std::optional<UnitReading> currency(std::size_t i) const {
    if (!starts_unit(i)) return std::nullopt;
    const auto match = lexicon_.currencies().longest(tokens_, i);
    if (!match || cut_off(match.end)) return std::nullopt;
    if (match.entry->doubtful && numeral_.scale < 1000) return std::nullopt;
    if (is_single_letter(i, match.end) && tokens_[i].type == TokenType::word && !tokens_.near(i))
      return std::nullopt;
    return UnitReading{
        .last = match.end, .kind = Kind::money, .unit = match.entry->code, .factor = match.entry->worth};
  }

  std::optional<UnitReading> measure(std::size_t i) const {
    if (!starts_unit(i)) return std::nullopt;
    const auto match = lexicon_.units().longest(tokens_, i);
    if (!match || cut_off(match.end)) return std::nullopt;
    if (match.entry->doubtful && !numeral_.decimals) return std::nullopt;
    if (numeral_.words && is_single_letter(i, match.end)) return std::nullopt;
    const bool time = match.entry->dimension == "time";
    return UnitReading{
        .last = match.end, .kind = time ? Kind::duration : Kind::measure, .unit = match.entry->code};
  }

  bool starts_unit(std::size_t i) const { return tokens_.same_line(i) && is(i, kStartsUnit); }

  bool is_single_letter(std::size_t i, std::size_t last) const {
    return last == i + 1 && tokens_.is_word(i) && tokens_.text(i).size() == 1;
  }

  // A symbol that is only the beginning of a longer word: `5 m-…`, `3 A4`.
  bool cut_off(std::size_t end) const {
    const Token& next = tokens_[end];
    if (next.gap != Gap::none) return false;
    return next.type == TokenType::word || (next.type == TokenType::mark && next.mark == '\'') ||
           (tokens_.is_mark(end, '-') && tokens_.is_word(end + 1) && tokens_.glued(end + 1));
  }

  // `six dernières années`, `deux autres mois`: over adjectives, when a measure stands behind them.
  std::size_t after_adjectives(std::size_t i) const {
    std::size_t k = i;
    for (int n = 0; n < 3 && tokens_.same_line(k); ++n, ++k) {
      const bool adjective = is(k, kPrenominal) || lexicon_.info(tokens_[k].word).ordinal == 1;
      if (!tokens_.is_word(k) || !adjective) break;
    }
    if (k == i) return i;
    return starts_unit(k) && lexicon_.units().longest(tokens_, k) ? k : i;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
  const Numeral& numeral_;
};

}  // namespace

std::optional<UnitReading> read_unit(const Tokens& tokens, const Numeral& numeral) {
  return UnitReader(tokens, numeral).read();
}

}  // namespace recoupe
