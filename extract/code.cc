// Codes of letters and digits: `A320`, `RD192`, `Covid-19`, `4G`, `4x4`, and Roman numerals behind a name
// (`Paul VI`). Idea: a letter that touches a digit makes a name of it, unless it is the sign of a unit or
// currency. Test: tests/extract/code_test.cc.
#include "extract/identifier.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class CodeReader : private Rule {
 public:
  explicit CodeReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<TokenSpan> from_word(std::size_t i) const {
    if (info(i).place != Place::none) return spelt_round_the_clock(i);
    if (auto span = letters_first(i)) return span;
    if (auto span = lone_letter(i)) return span;
    return roman(i);
  }

  std::optional<TokenSpan> from_digits(std::size_t i) const {
    if (auto span = around_the_clock(i)) return span;
    if (auto span = digits_first(i)) return span;
    return coordinates(i);
  }

 private:
  bool is_elision(std::size_t i) const {
    const std::string_view text = tokens_.text(i);
    return text.back() == '\'' || text.ends_with("’");
  }

  bool has_capital(std::size_t i) const {
    for (const char c : tokens_.text(i))
      if (c >= 'A' && c <= 'Z') return true;
    return false;
  }

  // Any sure unit: a measure, money, per cent; a count is not sure.
  bool has_sure_unit(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral) return false;
    if (numeral->scale > 1 || numeral->grouped) return true;
    const auto unit = read_unit(tokens_, *numeral);
    return unit && unit->kind != Kind::count;
  }

  // `A320`, `CO2`, `H1N1`, `Covid-19`, `AB-123-CD`, `p53`.
  std::optional<TokenSpan> letters_first(std::size_t i) const {
    constexpr std::size_t kLongestLower = 3;
    if (is_elision(i)) return std::nullopt;
    std::size_t at = i + 1;
    const bool slash = tokens_.is_mark(at, '/') && tokens_[i].all_capital && joined(at);
    if (slash && tokens_.is_digits(at + 1)) return TokenSpan{i, end_of_code(at + 2)};  // `EU/1/04/289`
    const bool document = tokens_[i].all_capital && tokens_.is_mark(at, '(') && joined(at) &&
                          digits(at + 1) == 4 && tokens_.is_mark(at + 2, ')') && tokens_.is_digits(at + 3);
    if (document) return TokenSpan{i, at + 4};  // `COM(2007) 123`
    const bool zone = tokens_[i].all_capital && tokens_.is_mark(at, '+') && joined(at);
    if (zone && digits(at + 1) > 0 && digits(at + 1) <= 2) return TokenSpan{i, at + 2};  // `GMT+2`
    const bool hyphen = tokens_.is_mark(at, '-') && tokens_.glued(at) && has_capital(i);
    if (hyphen) ++at;
    if (!tokens_.is_digits(at) || !tokens_.glued(at)) return std::nullopt;
    if (!has_capital(i) && tokens_.text(i).size() > kLongestLower) return std::nullopt;
    if (is(i, kStartsUnit) && is_amount_in_currency(i, at)) return std::nullopt;
    if (hyphen && (info(i).month > 0 || has_sure_unit(at) || info(i).place != Place::none))
      return std::nullopt;
    return TokenSpan{i, end_of_code(at + 1)};
  }

  // `EUR20`, `CHF1500`; `COP28` is a conference.
  bool is_amount_in_currency(std::size_t i, std::size_t at) const {
    static const WordSet common(lexicon_, {"EUR", "USD", "GBP", "CHF", "CAD", "JPY", "Rs", "FCFA"});
    if (!lexicon_.currencies().longest(tokens_, i)) return false;
    const auto numeral = read_digits(tokens_, at);
    return word(i, common) || (numeral && (numeral->grouped || numeral->decimals || numeral->digits > 2));
  }

  std::size_t end_of_code(std::size_t at) const {
    while (at < tokens_.size() && tokens_.glued(at)) {
      const bool sign = tokens_.is_mark(at, '-') || tokens_.is_mark(at, '.') || tokens_.is_mark(at, '/');
      const bool joins = sign && tokens_.glued(at + 1) &&
                         (tokens_.is_digits(at + 1) || (tokens_.is_word(at + 1) && tokens_[at + 1].capital));
      if (!tokens_.is_word(at) && !tokens_.is_digits(at) && !joins) break;
      at += joins ? 2 : 1;
    }
    return at;
  }

  // `l'A 7`, `la D 123`, `la RN 20`, `l'E 40`: a road's letters apart from its number.
  std::optional<TokenSpan> lone_letter(std::size_t i) const {
    static const WordSet articles(lexicon_,
                                  {"l'", "la", "d'", "autoroute", "route", "départementale", "nationale"});
    constexpr std::size_t kLongest = 2;
    if (!tokens_[i].capital || tokens_.text(i).size() > kLongest || !has_capital(i)) return std::nullopt;
    if (i == 0 || !word(i - 1, articles) || digits(i + 1) == 0 || digits(i + 1) > 4 || !tokens_.near(i + 1))
      return std::nullopt;
    const bool road = std::string_view("ADENMR").find(tokens_.text(i)[0]) != std::string_view::npos;
    if (!road || has_sure_unit(i + 1)) return std::nullopt;
    return TokenSpan{i, i + 2};
  }

  static bool is_roman(std::string_view text) {
    return !text.empty() && text.find_first_not_of("IVXLCDM") == std::string_view::npos;
  }

  // `Paul VI`, `Louis XIV`, `chapitre III`, `XV de France`.
  std::optional<TokenSpan> roman(std::size_t i) const {
    const std::string_view text = tokens_.text(i);
    if (text == "Ier" && i > 0 && tokens_.is_word(i - 1) && tokens_[i - 1].capital &&
        !is(i - 1, kFunctionWord))
      return TokenSpan{i - 1, i + 1};  // `François Ier`
    if (is_roman(text) && i > 1 && tokens_.is_mark(i - 1, '.') && joined(i - 1) && tokens_[i - 2].capital)
      return TokenSpan{i - 2, i + 1};  // `D.III`
    if (!is_roman(text) || text == "CD" || text == "MM" || text == "DC" || text == "CM") return std::nullopt;
    if (text == "XV" && (word(i + 1, g_.de) || word(i + 1, g_.du)) && tokens_[i + 2].capital)
      return TokenSpan{i, i + 3};
    if (i == 0 || !tokens_.is_word(i - 1) || is(i - 1, kFunctionWord)) return std::nullopt;
    const bool name =
        tokens_.near(i) && (tokens_[i - 1].capital || is(i - 1, kLabel)) && !tokens_[i - 1].all_capital;
    if (!name) return std::nullopt;
    if (text.size() > 1) return TokenSpan{i - 1, i + 1};
    const bool plain = text == "I" || text == "V" || text == "X";
    return plain && !tokens_.is_mark(i + 1, '.') ? std::optional(TokenSpan{i - 1, i + 1}) : std::nullopt;
  }

  // `24 heures sur 24`, `24 h/24`, `7 j/7`, `7 jours sur 7`, `24/24`.
  std::optional<TokenSpan> around_the_clock(std::size_t i) const {
    const std::size_t at = tokens_.is_word(i + 1) ? i + 2 : i + 1;
    if (!tokens_.is_mark(at, '/') && !word(at, g_.sur)) return std::nullopt;
    if (number(i) != 24 && number(i) != 7) return std::nullopt;
    if (!tokens_.is_digits(at + 1) || tokens_.text(at + 1) != tokens_.text(i)) return std::nullopt;
    if (at == i + 1 && !tokens_.is_mark(at, '/')) return std::nullopt;
    const std::size_t last = at + 2;
    const bool unit = tokens_.is_word(last) && tokens_.glued(last);  // `24h/24h`
    return TokenSpan{i, unit ? last + 1 : last};
  }

  // `vingt-quatre heures sur vingt-quatre`, `sept jours sur sept`.
  std::optional<TokenSpan> spelt_round_the_clock(std::size_t i) const {
    const auto whole = read_words(tokens_, i);
    if (!whole || (whole->value != 24 && whole->value != 7) || !word(whole->last + 1, g_.sur))
      return std::nullopt;
    if (!tokens_.is_any(whole->last, "heures"_w, "jours"_w)) return std::nullopt;
    const auto again = read_words(tokens_, whole->last + 2);
    return again && again->value == whole->value ? std::optional(TokenSpan{i, again->last}) : std::nullopt;
  }

  // `4G`, `3D`, `4x4`, `2A`, `320d`: letters glued behind that are no unit.
  std::optional<TokenSpan> digits_first(std::size_t i) const {
    static const WordSet vehicles(lexicon_, {"la", "une", "cette", "ma", "sa"});  // `la 4L`
    if (auto relay = relay_race(i)) return relay;
    if (!tokens_.is_word(i + 1) || !tokens_.glued(i + 1)) return std::nullopt;
    const std::string_view letters = tokens_.text(i + 1);
    if (i > 0 && word(i - 1, vehicles) && tokens_[i + 1].capital && digits(i) <= 2)
      return TokenSpan{i, i + 2};
    const bool money = tokens_.is_mark(i + 2, 0x20AC) || tokens_.is_mark(i + 2, '$');
    if (digits(i) <= 2 && (letters == "G" || letters == "D") && !money) return TokenSpan{i, i + 2};
    const bool cross = letters == "x" || letters == "X";
    if (cross && digits(i) == 1 && digits(i + 2) == 1 && tokens_.glued(i + 2) && !has_sure_unit(i + 2))
      return TokenSpan{i, i + 3};
    if (is_school_class(i)) return TokenSpan{i, i + 3};
    const bool more = tokens_.is_digits(i + 2) && tokens_.glued(i + 2);
    if (letters.size() == 1 && tokens_[i + 1].capital && more) return TokenSpan{i, end_of_code(i + 2)};
    return std::nullopt;
  }

  // `4x100 m`, `4x50 nage libre`: a race.
  std::optional<TokenSpan> relay_race(std::size_t i) const {
    static const WordId x = lexicon_.word("x");
    if (number(i) != 4 || !word(i + 1, x) || digits(i + 2) < 2 || digits(i + 2) > 3) return std::nullopt;
    if (tokens_.text(i + 3) == "m") return TokenSpan{i, i + 4};
    return joined(i + 1) && !has_sure_unit(i + 2) ? std::optional(TokenSpan{i, i + 3}) : std::nullopt;
  }

  // `6e B`, `3ème C`.
  bool is_school_class(std::size_t i) const {
    const bool letter = tokens_.text(i + 2).size() == 1 && tokens_[i + 2].capital && !tokens_.glued(i + 2);
    const std::string_view ending = tokens_.text(i + 1);
    return digits(i) == 1 && letter && tokens_.near(i + 2) &&
           (ending == "e" || ending == "ème" || ending == "eme") && !tokens_.is_mark(i + 3, '.') &&
           !tokens_.is_mark(i + 3, '\'');
  }

  // `48° 51′ 24″ N`, `45°30'N`, `43,6° nord`: a place on the globe.
  std::optional<TokenSpan> coordinates(std::size_t i) const {
    const auto degrees = read_digits(tokens_, i);
    if (!degrees || !tokens_.is_mark(degrees->last, 0xB0)) return std::nullopt;
    std::size_t at = degrees->last + 1;
    const std::size_t plain = at;
    for (int n = 0; n < 2 && tokens_.is_digits(at) && is_minute_mark(behind_number(at)); ++n)
      at = past_minute_marks(behind_number(at));
    if (is_cardinal_point(at)) return TokenSpan{i, at + 1};
    return at > plain ? std::optional(TokenSpan{i, at}) : std::nullopt;
  }

  std::size_t behind_number(std::size_t i) const {
    const auto numeral = read_digits(tokens_, i);
    return numeral ? numeral->last : i;
  }

  bool is_minute_mark(std::size_t i) const {
    return tokens_.is_mark(i, '\'') || tokens_.is_mark(i, 0x2032) || tokens_.is_mark(i, 0x2033) ||
           tokens_.is_mark(i, '"') || tokens_.is_mark(i, 0x201D);
  }

  std::size_t past_minute_marks(std::size_t i) const {
    while (is_minute_mark(i)) ++i;
    return i;
  }

  bool is_cardinal_point(std::size_t i) const {
    static const WordSet points(lexicon_, {"nord", "sud", "est", "ouest"});
    if (!tokens_.is_word(i) || !tokens_.near(i)) return false;
    const std::string_view text = tokens_.text(i);
    const bool letter = text.size() == 1 && std::string_view("NSEOW").find(text[0]) != std::string_view::npos;
    return letter || (word(i, points) && text != "est");
  }
};

}  // namespace

std::optional<TokenSpan> read_code(const Tokens& tokens, std::size_t i) {
  const CodeReader reader(tokens);
  if (tokens.is_word(i)) return reader.from_word(i);
  return tokens.is_digits(i) ? reader.from_digits(i) : std::nullopt;  // `(F1)`: no bracket is part of a code
}

}  // namespace recoupe
