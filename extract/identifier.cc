// Identifiers: numbers that name and do not count. Idea: what stands before the number tells (`article 7`,
// `Paul VI`, `Airbus A320`), or what is glued to it (`RD192`, `24 h/24`). Test:
// tests/extract/identifier_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

class IdentifierReader {
 public:
  explicit IdentifierReader(const Tokens& tokens)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()) {}

  struct Span {
    std::size_t first;
    std::size_t last;
  };

  std::optional<Span> read(std::size_t i) const {
    if (tokens_.is_word(i)) return word_first(i);
    if (!tokens_.is_digits(i)) return std::nullopt;
    if (auto span = phone(i)) return span;
    if (auto span = around_the_clock(i)) return span;
    if (auto span = glued_letters(i)) return span;
    if (auto span = note_mark(i)) return span;
    if (auto span = labelled(i)) return span;
    if (auto span = list_item(i)) return span;
    if (auto span = dotted(i)) return span;
    if (auto span = address(i)) return span;
    return named(i);
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool is(std::size_t i, std::uint32_t classes) const { return lexicon_.is(tokens_[i].word, classes); }
  std::size_t digits(std::size_t i) const { return tokens_.is_digits(i) ? tokens_.text(i).size() : 0; }

  bool has_unit(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    return numeral && (numeral->scale > 1 || read_unit(tokens_, *numeral).has_value());
  }

  // Any sure unit: a measure, money, per cent; a count is not sure.
  bool has_sure_unit(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    if (!numeral) return false;
    if (numeral->scale > 1 || numeral->grouped) return true;
    const auto unit = read_unit(tokens_, *numeral);
    return unit && unit->kind != Kind::count;
  }

  // `A320`, `RD192`, `G20`, `Covid-19`, `MP 51`, `Paul VI`, `XV de France`, `n° 5`.
  std::optional<Span> word_first(std::size_t i) const {
    if (auto span = code(i)) return span;
    return roman(i);
  }

  // Letters and digits without a space: `A320`, `CO2`, `H1N1`, `Covid-19`, `AB-123-CD`.
  std::optional<Span> code(std::size_t i) const {
    std::size_t at = i + 1;
    if (tokens_.text(i).back() == '\'' || tokens_.text(i).ends_with("’")) return std::nullopt;
    const bool hyphen = tokens_.is_mark(at, '-') && tokens_.glued(at) && tokens_[i].capital;
    if (hyphen) ++at;
    if (!tokens_.is_digits(at) || !tokens_.glued(at)) return std::nullopt;
    if (!tokens_[i].capital && !hyphen && tokens_.text(i).size() > 3) return std::nullopt;
    if (is(i, kStartsUnit) && lexicon_.is_currency(tokens_.text(i))) return std::nullopt;
    if (hyphen && (lexicon_.info(tokens_[i].word).month > 0 || has_sure_unit(at))) return std::nullopt;
    return Span{i, end_of_code(at + 1)};
  }

  std::size_t end_of_code(std::size_t at) const {
    while (at < tokens_.size() && tokens_.glued(at)) {
      const bool joins = (tokens_.is_mark(at, '-') || tokens_.is_mark(at, '.') || tokens_.is_mark(at, '/')) &&
                         tokens_.glued(at + 1) &&
                         (tokens_.is_digits(at + 1) || (tokens_.is_word(at + 1) && tokens_[at + 1].capital));
      if (!tokens_.is_word(at) && !tokens_.is_digits(at) && !joins) break;
      at += joins ? 2 : 1;
    }
    return at;
  }

  static bool is_roman(std::string_view text) {
    if (text.empty()) return false;
    for (const char c : text)
      if (std::string_view("IVXLCDM").find(c) == std::string_view::npos) return false;
    return true;
  }

  // `Paul VI`, `Louis XIV`, `chapitre III`, `XV de France`, `Ve République` is an ordinal.
  std::optional<Span> roman(std::size_t i) const {
    const std::string_view text = tokens_.text(i);
    if (!is_roman(text)) return std::nullopt;
    const bool name_before = i > 0 && tokens_.near(i) && tokens_.is_word(i - 1) &&
                             (tokens_[i - 1].capital || is(i - 1, kLabel)) && !tokens_[i - 1].all_capital;
    if (name_before && (text.size() > 1 || text == "I" || text == "V" || text == "X") &&
        !is(i - 1, kFunctionWord) && !tokens_.is_mark(i + 1, '.'))
      return Span{i - 1, i + 1};
    if (name_before && text.size() > 1 && !is(i - 1, kFunctionWord)) return Span{i - 1, i + 1};
    static const WordId quinze = lexicon_.word("quinze");
    if (text == "XV" && quinze != 0 && (word(i + 1, g_.de) || word(i + 1, g_.du)) && tokens_[i + 2].capital)
      return Span{i, i + 3};
    return std::nullopt;
  }

  // `06 12 34 56 78`, `01.23.45.67.89`, `+33 1 23 45 67 89`, `0800 123 456`.
  std::optional<Span> phone(std::size_t i) const {
    const bool plus = i > 0 && tokens_.is_mark(i - 1, '+') && tokens_.glued(i);
    if (!plus && (digits(i) == 0 || tokens_.text(i).front() != '0' || digits(i) > 4)) {
      return long_code(i);
    }
    std::size_t last = i + 1;
    std::size_t count = digits(i);
    std::size_t groups = 1;
    while (true) {
      const bool sign = tokens_.is_mark(last, '.') || tokens_.is_mark(last, '-') ||
                        tokens_.is_mark(last, '/') || tokens_.is_mark(last, '(') ||
                        tokens_.is_mark(last, ')');
      const std::size_t next = sign ? last + 1 : last;
      if (digits(next) == 0 || digits(next) > 4 || !tokens_.near(next)) {
        if (sign && tokens_.is_mark(next, ')')) {
          last = next;
          continue;
        }
        break;
      }
      count += digits(next);
      ++groups;
      last = next + 1;
    }
    if (groups >= 3 && count >= 8) return Span{plus ? i - 1 : i, last};
    if (count >= 8 && groups >= 1 && tokens_.text(i).front() == '0') return Span{i, last};
    return std::nullopt;
  }

  // ISBN, SIRET, account numbers: hyphenated groups, or ten digits and more without a space.
  std::optional<Span> long_code(std::size_t i) const {
    std::size_t last = i + 1;
    std::size_t groups = 1;
    while (tokens_.is_mark(last, '-') && tokens_.glued(last) && tokens_.glued(last + 1) &&
           digits(last + 1) > 0) {
      last += 2;
      ++groups;
    }
    if (groups >= 4) return Span{i, last};
    if (groups == 1 && tokens_.text(i).front() == '0' && digits(i) >= 5) return Span{i, i + 1};
    return std::nullopt;
  }

  // `24 heures sur 24`, `24 h/24`, `7 j/7`, `7 jours sur 7`.
  std::optional<Span> around_the_clock(std::size_t i) const {
    std::size_t at = i + 1;
    if (tokens_.is_word(at)) ++at;
    if (!tokens_.is_mark(at, '/') && !word(at, g_.sur)) return std::nullopt;
    if (!tokens_.is_digits(at + 1) || tokens_.text(at + 1) != tokens_.text(i)) return std::nullopt;
    if (at == i + 1 && !tokens_.is_mark(at, '/')) return std::nullopt;
    return Span{i, at + 2};
  }

  // `4G`, `3D`, `4x4`, `4K`: one capital letter glued behind, that is no unit of a figure.
  std::optional<Span> glued_letters(std::size_t i) const {
    if (!tokens_.is_word(i + 1) || !tokens_.glued(i + 1)) return std::nullopt;
    const std::string_view letters = tokens_.text(i + 1);
    if (digits(i) <= 2 && (letters == "G" || letters == "D") && !tokens_.is_mark(i + 2, 0x20AC) &&
        !tokens_.is_mark(i + 2, '$'))
      return Span{i, i + 2};
    if ((letters == "x" || letters == "X") && digits(i) == 1 && digits(i + 2) == 1 && tokens_.glued(i + 2))
      return Span{i, i + 3};
    if (letters.size() == 1 && tokens_[i + 1].capital && tokens_.is_digits(i + 2) && tokens_.glued(i + 2))
      return Span{i, end_of_code(i + 2)};
    return std::nullopt;
  }

  // `[12]`, and a number in brackets behind a word.
  std::optional<Span> note_mark(std::size_t i) const {
    if (i > 0 && tokens_.is_mark(i - 1, '[') && tokens_.is_mark(i + 1, ']')) return Span{i, i + 1};
    return std::nullopt;
  }

  // `article 7`, `n° 5`, `numéro 9`, `chapitre 3`, `page 12`, `ligne 4`, `articles 7 et 8`.
  std::optional<Span> labelled(std::size_t i) const {
    std::size_t before = i;
    while (before > 0 && (tokens_.is_mark(before - 1, 0xB0) || tokens_.is_mark(before - 1, '.') ||
                          tokens_.is_mark(before - 1, 0xBA)))
      --before;
    if (before == 0 || !tokens_.same_line(i)) return std::nullopt;
    const std::size_t label = before - 1;
    if (before < i && !tokens_.is_word(label)) return std::nullopt;
    const bool sign =
        tokens_.is_mark(label, 0xA7) || tokens_.is_mark(label, '#') || tokens_.is_mark(label, 0x2116);
    if (sign) return Span{label, end_of_reference(i)};
    if (!is(label, kLabel) || !tokens_.is_word(label)) return std::nullopt;
    if (before == i && has_sure_unit(i)) return std::nullopt;
    if (before == i && fold(tokens_.text(label)).ends_with('s') && has_unit(i)) return std::nullopt;
    return Span{label, end_of_reference(i)};
  }

  // `7`, `49.3`, `L. 121-3`, `7 bis`, `2024-123`.
  std::size_t end_of_reference(std::size_t i) const {
    std::size_t last = i + 1;
    while ((tokens_.is_mark(last, '.') || tokens_.is_mark(last, '-') || tokens_.is_mark(last, '/')) &&
           tokens_.glued(last) && tokens_.is_digits(last + 1) && tokens_.glued(last + 1))
      last += 2;
    return last;
  }

  // `1. Bernard Arnault`, `2) …`, at the head of a line.
  std::optional<Span> list_item(std::size_t i) const {
    if (i > 0 && tokens_.same_line(i)) return std::nullopt;
    const bool sign = (tokens_.is_mark(i + 1, '.') || tokens_.is_mark(i + 1, ')')) && tokens_.glued(i + 1) &&
                      !tokens_.glued(i + 2);
    if (digits(i) <= 2 && sign && tokens_.is_word(i + 2)) return Span{i, i + 1};
    return std::nullopt;
  }

  // `49.3`, `1.2.3`, `4.4`: a dotted number with nothing behind it that it could count.
  std::optional<Span> dotted(std::size_t i) const {
    const std::size_t last = end_of_reference(i);
    const bool three = last >= i + 5 && tokens_.is_mark(i + 1, '.');
    if (three && digits(i + 2) != 3) return Span{i, last};
    const bool dotted = tokens_.is_mark(i + 1, '.') && last == i + 3 && digits(i) <= 2 && digits(i + 2) <= 2;
    if (!dotted || has_unit(i)) return std::nullopt;
    const bool alone = i == 0;
    const bool article =
        i > 0 && (word(i - 1, g_.le) || word(i - 1, g_.du) || word(i - 1, g_.au) || word(i - 1, g_.un));
    if (article && !alone && digits(i + 2) == 1) return Span{i, last};
    return std::nullopt;
  }

  // `12, rue de la Paix`, `12 bis rue …`, `75011 Paris`.
  std::optional<Span> address(std::size_t i) const {
    std::size_t at = i + 1;
    if (tokens_.is_mark(at, ',')) ++at;
    if (tokens_.is_word(at) && (fold(tokens_.text(at)) == "bis" || fold(tokens_.text(at)) == "ter")) ++at;
    if (tokens_.is_mark(at, ',')) ++at;
    if (tokens_.is_word(at)) {
      const std::string street = fold(tokens_.text(at));
      for (const char* way :
           {"rue", "avenue", "boulevard", "bd", "bld", "place", "quai", "impasse", "allee", "chemin", "cours",
            "square", "route", "passage", "faubourg", "esplanade", "ruelle", "chaussee", "sentier"})
        if (street == way) return Span{i, i + 1};
    }
    if (digits(i) == 5 && tokens_.near(i + 1) && tokens_[i + 1].capital && tokens_.is_word(i + 1) &&
        !tokens_.text(i + 1).ends_with('s'))
      return Span{i, i + 1};
    return std::nullopt;
  }

  // `France 2`, `MP 51`, `Windows 10`, `Schalke 04`, `Apollo 11`: a name, and no noun behind the number.
  std::optional<Span> named(std::size_t i) const {
    if (i == 0 || !tokens_.is_word(i - 1) || !tokens_.near(i)) return std::nullopt;
    const Token& name = tokens_[i - 1];
    if (!name.capital || is(i - 1, kFunctionWord | kVerb | kStartsNumber) ||
        lexicon_.info(name.word).month > 0)
      return std::nullopt;
    constexpr std::size_t kLongest = 4;
    if (digits(i) > kLongest || opens_sentence(i - 1) || has_unit(i)) return std::nullopt;
    if (tokens_.is_mark(i + 1, ',') && tokens_.glued(i + 1) && tokens_.is_digits(i + 2) &&
        tokens_.glued(i + 2))
      return std::nullopt;
    if (lexicon_.approx_before().longest(tokens_, i)) return std::nullopt;
    const std::size_t score = i + 1;
    if ((tokens_.is_mark(score, '-') || word(score, g_.a)) && tokens_.is_digits(score + 1))
      return std::nullopt;
    return Span{i - 1, i + 1};
  }

  bool opens_sentence(std::size_t i) const {
    if (i == 0 || !tokens_.same_line(i)) return true;
    const char32_t mark = tokens_[i - 1].mark;
    return tokens_[i - 1].type == TokenType::mark &&
           (mark == '.' || mark == '!' || mark == '?' || mark == 0x2026) && !tokens_[i].all_capital;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
};

}  // namespace

std::optional<Figure> read_identifier(const Tokens& tokens, std::size_t i) {
  const auto span = IdentifierReader(tokens).read(i);
  if (!span) return std::nullopt;
  Figure figure;
  figure.first = span->first;
  figure.last = span->last;
  figure.kind = Kind::identifier;
  return figure;
}

}  // namespace recoupe
