// What follows a number: per cent, points, currency, measure, duration, else a head noun. Idea: the
// readings are tried in the order of how sure they are, each from the lexicon's tables.
// Test: tests/extract/unit_test.cc.
#include <algorithm>

#include "extract/rule.h"

namespace recoupe {
namespace {

class UnitReader : private Rule {
 public:
  UnitReader(const Tokens& tokens, const Numeral& numeral) : Rule(tokens), numeral_(numeral) {}

  std::optional<UnitReading> read() const {
    const std::size_t i = numeral_.last;
    if (i >= tokens_.size() || !tokens_.same_line(i)) return std::nullopt;
    if (auto unit = per_cent(i)) return unit;
    if (auto unit = points(i)) return unit;
    if (auto unit = round_francs(i)) return unit;
    if (auto unit = magnitude_symbol(i)) return unit;
    const std::size_t behind_de = after_de(i);
    if (auto unit = currency(behind_de)) return unit;
    if (auto unit = cents(i)) return unit;
    if (auto unit = measure(after_adjectives(behind_de))) return unit;
    return read_noun(tokens_, i, numeral_);
  }

 private:
  // Past the `de` that a magnitude asks for (`3 millions d'euros`, `4 Mds d'€`, `4000000 de degrés`).
  std::size_t after_de(std::size_t i) const {
    const bool round = numeral_.value && *numeral_.value >= 1e6 && numeral_.digits > 6;
    const bool may = numeral_.scale > 1 || numeral_.collective || numeral_.vague || round;
    return may ? behind_de(i) : i;
  }

  std::size_t behind_de(std::size_t i) const {
    if (!tokens_.same_line(i + 1)) return i;
    if (is_de(i)) return i + 1;
    const bool d = tokens_.is_word(i) && tokens_.text(i) == "d" && tokens_.is_mark(i + 1, '\'');
    return d && tokens_.glued(i + 1) && tokens_.glued(i + 2) ? i + 2 : i;  // `d'€`
  }

  // `%`, `pour cent`, `pourcent`, `p. 100`, `‰`, `pour mille`.
  std::optional<UnitReading> per_cent(std::size_t i) const {
    static const WordSet pourcent(lexicon_, {"pourcent", "pourcents", "percent"});
    static const WordId p = lexicon_.word("p");
    UnitReading reading{.last = i + 1, .kind = Kind::percent, .unit = "%"};
    if (tokens_.is_mark(i, '%')) return reading;
    if (tokens_.is_mark(i, 0x2030)) return UnitReading{.last = i + 1, .kind = Kind::ratio, .factor = 0.001};
    if (word(i, pourcent)) return reading;
    if (!word(i, g_.pour) && !word(i, p)) return std::nullopt;
    std::size_t behind = i + 1;
    if (tokens_.is_mark(behind, '-') || (word(i, p) && tokens_.is_mark(behind, '.'))) ++behind;
    const bool hundred = is_hundred(behind);
    reading.last = behind + 1;
    if (hundred && !wrong_noun(behind + 1)) return reading;
    if (word(i, g_.pour) && word(behind, g_.mille) && !wrong_noun(behind + 1))
      return UnitReading{.last = behind + 1, .kind = Kind::ratio, .factor = 0.001};
    return std::nullopt;
  }

  // Not the first of `100 000 habitants`, `cent mille`.
  bool is_hundred(std::size_t i) const {
    if (word(i, g_.cent)) return !tokens_.is_word(i + 1) || info(i + 1).place == Place::none;
    if (!tokens_.is_digits(i) || tokens_.text(i) != "100") return false;
    const auto numeral = read_numeral(tokens_, i);
    return numeral && numeral->last == i + 1;
  }

  // `12 pour 100 habitants` is no percentage.
  bool wrong_noun(std::size_t i) const {
    if (!tokens_.is_word(i) || is(i, kFunctionWord | kAdverb) || !tokens_.near(i)) return false;
    return tokens_.is_digits(i - 1) && tokens_.text(i).ends_with('s');
  }

  // `points de pourcentage`, `points de base`, and points among percentages.
  std::optional<UnitReading> points(std::size_t i) const {
    static const WordSet point(lexicon_, {"point", "points", "pt", "pts"});
    if (!word(i, point)) return std::nullopt;
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
    if (are_shares(i)) return reading;
    return std::nullopt;
  }

  // What the words around points say of them.
  struct PointWords {
    bool cue = false;   // a percentage, a rate, a poll
    bool stop = false;  // a match, an index, a mark
  };

  // Points are of a percentage where their sentence speaks of one, or the one before it and they are a step;
  // and where they are a step in tenths. Not where the text counts other points.
  bool are_shares(std::size_t at) const {
    if (is_index_level(numeral_) || leads_to_index_level(at + 1)) return false;
    const PointWords here = around_points(at);
    if (here.stop) return false;
    if (here.cue) return true;
    if (!numeral_.value || !is_step(at)) return false;
    if (numeral_.decimals) return true;
    const PointWords before = sentence_before(at);
    return before.cue && !before.stop;
  }

  // More than a hundred points are of an index: `5 535,26 points`.
  static bool is_index_level(const Numeral& numeral) { return numeral.value && *numeral.value > 100; }

  // `perd 6,73 points | à 5 535,26 points`.
  bool leads_to_index_level(std::size_t i) const {
    const auto level = is_a(i) ? read_digits(tokens_, i + 1) : std::nullopt;
    return level && is_index_level(*level);
  }

  // `perd 3 points`, `en hausse de 0,4 point`, `+1,2 point`, `3 points de moins`; less than one is always a
  // step.
  bool is_step(std::size_t at) const {
    constexpr std::size_t kReach = 4;
    const std::size_t first = numeral_.first;
    if (numeral_.decimals && *numeral_.value < 1) return true;
    if (first > 0 && tokens_.is_mark(first - 1, '+')) return true;
    if (word(at + 1, g_.de) && (word(at + 2, g_.plus) || word(at + 2, g_.moins))) return true;
    for (std::size_t n = 0, i = first;
         n < kReach && i-- > 0 && tokens_.is_word(i) && tokens_.same_line(i + 1); ++n)
      if (is(i, kRise | kFall)) return true;
    return false;
  }

  void look(std::size_t i, PointWords& seen) const {
    seen.cue = seen.cue || tokens_.is_mark(i, '%') || is(i, kPointCue) || word(i, g_.cent);
    seen.stop = seen.stop || is(i, kPointStop);
  }

  static constexpr std::size_t kPointWindow = 30;

  PointWords around_points(std::size_t at) const {
    PointWords seen;
    for (std::size_t i = at; i-- > 0 && at - i < kPointWindow && !ends_sentence(i);) look(i, seen);
    for (std::size_t i = at + 1; i < tokens_.size() && i - at < kPointWindow && !ends_sentence(i); ++i)
      look(i, seen);
    return seen;
  }

  // The sentence before that of token `at`, and what of it the window holds.
  PointWords sentence_before(std::size_t at) const {
    PointWords seen;
    bool passed = false;
    for (std::size_t i = at; i-- > 0 && at - i < 2 * kPointWindow && tokens_.same_line(i + 1);) {
      const bool end = ends_sentence(i) && !joined(i);
      if (end && passed) break;
      passed = passed || end;
      if (passed) look(i, seen);
    }
    return seen;
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
    const std::size_t unit_at = behind_de(behind);
    if (auto money = currency(unit_at)) return with_magnitude(*money, size);
    if (is_de(behind) && tokens_.same_line(behind)) {
      if (auto amount = measure(unit_at)) return with_magnitude(*amount, size);
      if (auto count = read_noun(tokens_, behind, scaled)) return with_magnitude(*count, size);
    }
    return plain_magnitude(i, behind, size);
  }

  // `10M.` and `100k,`: the symbol is glued to its digits and nothing but a mark stands behind; `4 Mds` is
  // clear anywhere.
  std::optional<UnitReading> plain_magnitude(std::size_t i, std::size_t behind, double size) const {
    const UnitReading reading{.last = behind, .kind = Kind::number, .factor = size, .scale = size};
    if (tokens_.text(i).size() > 1 && tokens_[i].capital && !cut_off(behind)) return reading;
    const bool word_behind = tokens_.is_word(behind) || tokens_.is_digits(behind);
    if (!tokens_.glued(i) || size > 1e6 || (word_behind && tokens_.glued(behind))) return std::nullopt;
    return reading;
  }

  static UnitReading with_magnitude(UnitReading reading, double size) {
    reading.factor *= size;
    reading.scale = size;
    return reading;
  }

  std::optional<UnitReading> currency(std::size_t i) const {
    if (!starts_unit(i)) return std::nullopt;
    const auto match = lexicon_.currencies().longest(tokens_, i);
    if (!match) return franc(i);
    if (cut_off(match.end)) return std::nullopt;
    if (match.entry->doubtful && numeral_.scale < 1000) return std::nullopt;
    if (is_single_letter(i, match.end) && (!tokens_.near(i) || numeral_.words)) return std::nullopt;
    return UnitReading{
        .last = match.end, .kind = Kind::money, .unit = match.entry->code, .factor = match.entry->worth};
  }

  // `1'850.-`, `20.–`: how Swiss prices are written.
  std::optional<UnitReading> round_francs(std::size_t i) const {
    if (!tokens_.is_mark(i, '.') || !is_dash(i + 1) || !joined(i) || numeral_.words) return std::nullopt;
    const bool goes_on = tokens_.glued(i + 2) && (tokens_.is_word(i + 2) || tokens_.is_digits(i + 2));
    if (goes_on || starts_line(numeral_.first) || !is_near(numeral_.last, kSwiss)) return std::nullopt;
    return UnitReading{.last = i + 2, .kind = Kind::money, .unit = "CHF"};
  }

  // `francs` alone are those of the country the text speaks of, else the French ones.
  std::optional<UnitReading> franc(std::size_t i) const {
    static const WordSet francs(lexicon_, {"franc", "francs"});
    if (!word(i, francs) || (numeral_.lone_un && !ends_clause(i + 1) && !is(i + 1, kFunctionWord)))
      return std::nullopt;
    UnitReading reading{.last = i + 1, .kind = Kind::money, .unit = "FRF"};
    if (is_near(i, kSwiss))
      reading.unit = "CHF";
    else if (is_near(i, kBelgian))
      reading.unit = "BEF";
    else if (is_near(i, kFrancZone))
      reading.unit = "XOF";
    return reading;
  }

  // `34 cents`: of which currency, the text seldom says.
  std::optional<UnitReading> cents(std::size_t i) const {
    static const WordId cents = lexicon_.word("cents");
    if (numeral_.words || numeral_.scale > 1 || !word(i, cents)) return std::nullopt;
    return UnitReading{.last = i + 1, .kind = Kind::count, .unit = "cent"};
  }

  // A word of that class stands within some tokens of token `i`.
  bool is_near(std::size_t i, std::uint32_t classes) const {
    constexpr std::size_t kWindow = 40;
    const std::size_t end = std::min(i + kWindow, tokens_.size());
    for (std::size_t k = i > kWindow ? i - kWindow : 0; k < end; ++k)
      if (is(k, classes)) return true;
    return false;
  }

  std::optional<UnitReading> measure(std::size_t i) const {
    if (!starts_unit(i)) return std::nullopt;
    const auto match = lexicon_.units().longest(tokens_, i);
    if (!match || cut_off(match.end)) return std::nullopt;
    const UnitEntry& entry = *match.entry;
    if (entry.doubtful && !numeral_.decimals && !is_weight(i, entry)) return std::nullopt;
    if (numeral_.words && is_single_letter(i, match.end)) return std::nullopt;
    const bool time = entry.dimension == "time";
    UnitReading reading{.last = match.end, .kind = time ? Kind::duration : Kind::measure, .unit = entry.code};
    if (entry.code == "deg" && is_temperature(i)) reading.unit = "Cel";
    if (!time) per_another_unit(reading);
    return reading;
  }

  // `un bébé de deux livres`, `trois livres de beurre`: books are not weighed.
  bool is_weight(std::size_t i, const UnitEntry& entry) const {
    static const WordSet weighed(lexicon_, {"pèse", "pesait", "pesaient", "pèsent", "pesant", "peser", "pesé",
                                            "bébé", "nourrisson", "grammes", "kilos", "kilogrammes", "onces",
                                            "beurre", "farine", "sucre", "viande", "pain", "balance"});
    constexpr std::size_t kWindow = 8;
    if (entry.dimension != "mass") return false;
    for (std::size_t k = i > kWindow ? i - kWindow : 0; k < i + kWindow; ++k)
      if (word(k, weighed)) return true;
    return false;
  }

  // Degrees of no named scale are Celsius below zero and in talk of the weather or of heat.
  bool is_temperature(std::size_t i) const {
    if (numeral_.first > 0) {
      const std::size_t sign = numeral_.first - 1;
      if (word(sign, g_.moins) || tokens_.is_mark(sign, 0x2212)) return true;
      if (tokens_.is_mark(sign, '-') && tokens_.glued(numeral_.first) && !tokens_.glued(sign)) return true;
    }
    return is_near(i, kWeather);
  }

  // `mg/kg`, `80 mg/100 ml`: a concentration is one measure; `kWh/an` is a rate, whose base stays outside.
  void per_another_unit(UnitReading& reading) const {
    const std::size_t slash = reading.last;
    if (!tokens_.is_mark(slash, '/') || !joined(slash)) return;
    const std::size_t unit_at = tokens_.is_digits(slash + 1) ? slash + 2 : slash + 1;
    if (!tokens_.near(unit_at) || !starts_unit(unit_at)) return;
    const auto base = lexicon_.units().longest(tokens_, unit_at);
    if (!base || cut_off(base.end) || (base.entry->dimension == "time" && base.entry->size > 3600)) return;
    reading.unit += "/";
    if (unit_at > slash + 1) reading.unit += tokens_.text(slash + 1);
    reading.unit += base.entry->code;
    reading.last = base.end;
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
      const bool adjective = is(k, kPrenominal) || info(k).ordinal == 1;
      if (!tokens_.is_word(k) || !adjective) break;
    }
    if (k == i) return i;
    return starts_unit(k) && lexicon_.units().longest(tokens_, k) ? k : i;
  }

  const Numeral& numeral_;
};

}  // namespace

std::optional<UnitReading> read_unit(const Tokens& tokens, const Numeral& numeral) {
  return UnitReader(tokens, numeral).read();
}

}  // namespace recoupe
