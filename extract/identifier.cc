// Identifiers: numbers that name and do not count. Idea: what stands before the number tells: a label
// (`article 7`, `n° 5`), a name (`Windows 10`), a singular article (`le 49.3`), or that it opens a list item
// or an address. Test: tests/extract/identifier_test.cc.
#include "extract/identifier.h"

#include "extract/pattern.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class IdentifierReader : private Rule {
 public:
  explicit IdentifierReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<TokenSpan> read(std::size_t i) const {
    if (const auto end = read_pattern(tokens_, i)) return TokenSpan{i, *end};
    if (auto span = read_code(tokens_, i)) return span;
    if (tokens_.is_word(i)) return spelt_label(i);
    if (tokens_.is_mark(i, '+')) return international(i);
    if (!tokens_.is_digits(i)) return std::nullopt;
    if (auto span = note_mark(i)) return span;
    if (auto span = labelled(i)) return span;
    if (auto span = list_item(i)) return span;
    if (auto span = rank(i)) return span;
    if (auto span = reference(i)) return span;
    if (auto span = address(i)) return span;
    if (auto span = read_call_number(tokens_, i)) return span;
    if (auto span = behind_singular_article(i)) return span;
    if (auto span = department(i)) return span;
    return named(i);
  }

 private:
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

  // `+33 1 23 45 67 89`.
  std::optional<TokenSpan> international(std::size_t i) const {
    if (!tokens_.is_digits(i + 1) || !tokens_.glued(i + 1)) return std::nullopt;
    const auto span = read_call_number(tokens_, i + 1);
    return span && span->first == i ? span : std::nullopt;
  }

  // `[12]`.
  std::optional<TokenSpan> note_mark(std::size_t i) const {
    if (i > 0 && tokens_.is_mark(i - 1, '[') && tokens_.is_mark(i + 1, ']')) return TokenSpan{i, i + 1};
    return std::nullopt;
  }

  // `article 7`, `n° 5`, `numéro 9`, `chapitre 3`, `L. 121-3`, `§ 4`, `règlement (UE) 2016/679`.
  std::optional<TokenSpan> labelled(std::size_t i) const {
    if (i == 0 || !tokens_.same_line(i)) return std::nullopt;
    if (tokens_[i - 1].type == TokenType::mark) return behind_sign(i);
    if (!tokens_.is_word(i - 1) || !is(i - 1, kLabel)) return std::nullopt;
    if (has_sure_unit(i) || (tokens_.is_word(i + 1) && tokens_.glued(i + 1))) return std::nullopt;
    if (tokens_.is_mark(i + 1, ',') && joined(i + 1) && tokens_.is_digits(i + 2)) return std::nullopt;
    if (has_unit(i) && !is_numbered(i - 1)) return std::nullopt;
    return TokenSpan{i - 1, end_of_list(end_of_reference(i), tokens_.text(i - 1).ends_with("s"))};
  }

  // Nouns that number a thing whatever follows; behind `salle` or `bus` a counted noun begins a figure.
  bool is_numbered(std::size_t label) const {
    static const WordSet labels(
        lexicon_, {"article",    "numéro",    "page",   "chapitre", "alinéa", "paragraphe", "annexe",
                   "amendement", "section",   "titre",  "verset",   "figure", "tableau",    "ligne",
                   "route",      "autoroute", "chaîne", "tome",     "décret", "loi",        "canal",
                   "top"});
    return word(label, labels);
  }

  // `amendements 3, 5 et 12`, `articles 7 à 9`: behind the last, when the label is in the plural.
  std::size_t end_of_list(std::size_t last, bool plural) const {
    constexpr int kMost = 12;
    for (int n = 0; plural && n < kMost; ++n) {
      const bool joint = tokens_.is_mark(last, ',') || word(last, g_.et) || word(last, g_.ou) || is_a(last);
      if (!joint || !tokens_.is_digits(last + 1) || !tokens_.near(last + 1) || has_unit(last + 1)) break;
      last = end_of_reference(last + 1);
    }
    return last;
  }

  // `n°`, `art.`, `p.`, `§`, `#`, `№`, `L.`, `R.`.
  std::optional<TokenSpan> behind_sign(std::size_t i) const {
    static const WordSet numbers(lexicon_, {"n", "no", "nos", "num", "numéro"});
    const Token& sign = tokens_[i - 1];
    if (sign.mark == 0xA7 || sign.mark == '#' || sign.mark == 0x2116)
      return TokenSpan{i - 1, end_of_reference(i)};
    if (i < 2 || !tokens_.is_word(i - 2)) return std::nullopt;
    const bool degree = sign.mark == 0xB0 || sign.mark == 0xBA;
    if (degree && word(i - 2, numbers)) return TokenSpan{i - 2, end_of_reference(i)};
    if (sign.mark != '.' || !tokens_.glued(i - 1)) return std::nullopt;
    const bool abbreviated = is(i - 2, kLabel) && info(i - 2).abbreviation != Abbreviation::none;
    const bool code_article = tokens_.text(i - 2).size() == 1 && tokens_[i - 2].capital &&
                              !tokens_.glued(i) && digits(i) >= 2 && !has_unit(i);
    if (abbreviated || code_article) return TokenSpan{i - 2, end_of_reference(i)};
    return std::nullopt;
  }

  // `numéro un`, `article premier` is an ordinal.
  std::optional<TokenSpan> spelt_label(std::size_t i) const {
    static const WordSet numero(lexicon_, {"numéro", "numéros"});
    if (i == 0 || !word(i - 1, numero) || info(i).place == Place::none) return std::nullopt;
    const auto numeral = read_words(tokens_, i);
    if (!numeral || numeral->scale > 1) return std::nullopt;
    return TokenSpan{i - 1, numeral->last};
  }

  // `7`, `49.3`, `121-3`, `2024-123`, `21/04567`.
  std::size_t end_of_reference(std::size_t i) const {
    std::size_t last = i + 1;
    const auto is_joint = [&](std::size_t k) {
      return (tokens_.is_mark(k, '.') || tokens_.is_mark(k, '-') || tokens_.is_mark(k, '/')) && joined(k);
    };
    constexpr std::size_t kLongest = 16;  // tokens; keeps the cost linear
    while (last < i + kLongest && is_joint(last) && tokens_.is_digits(last + 1)) last += 2;
    return last;
  }

  // `1. Bernard Arnault`, `2) …`, at the head of a line.
  std::optional<TokenSpan> list_item(std::size_t i) const {
    if (!starts_line(i) || digits(i) > 2) return std::nullopt;
    const bool sign = (tokens_.is_mark(i + 1, '.') || tokens_.is_mark(i + 1, ')')) && tokens_.glued(i + 1) &&
                      !tokens_.glued(i + 2);
    return sign && tokens_.is_word(i + 2) ? std::optional(TokenSpan{i, i + 1}) : std::nullopt;
  }

  // `1.Hongrie ; 2.Grèce`: a table's ranks in running text.
  std::optional<TokenSpan> rank(std::size_t i) const {
    if (digits(i) > 2 || !tokens_.is_mark(i + 1, '.') || !joined(i + 1) || !tokens_[i + 2].capital)
      return std::nullopt;
    const bool apart = starts_line(i) || (tokens_[i - 1].type == TokenType::mark && !tokens_.glued(i));
    return apart ? std::optional(TokenSpan{i, i + 1}) : std::nullopt;
  }

  // `1.2.3`, `2016/679`, `2004/38/CE`, `le 4.4`: numbers no amount is written with.
  std::optional<TokenSpan> reference(std::size_t i) const {
    const std::size_t last = end_of_reference(i);
    if (last == i + 1) return std::nullopt;
    const bool three = last >= i + 5 && tokens_.is_mark(i + 1, '.') && digits(i + 2) != 3;
    const bool slash = tokens_.is_mark(i + 1, '/');
    const bool directive = slash && digits(i) == 4 && digits(i + 2) != 2 && digits(i + 2) <= 4;
    if (three || directive || (slash && is_pair(i))) return TokenSpan{i, last};
    const bool section = tokens_.is_mark(i + 1, '.') && last == i + 3 && digits(i) <= 2 && digits(i + 2) == 1;
    if (!section || has_unit(i) || i == 0) return std::nullopt;
    const bool article = word(i - 1, g_.le) || word(i - 1, g_.du) || word(i - 1, g_.au) || word(i - 1, g_.un);
    return article ? std::optional(TokenSpan{i, last}) : std::nullopt;
  }

  // `12/8`: two numbers that make no fraction, no mark, and count nothing.
  bool is_pair(std::size_t i) const {
    const int b = number(i + 2);
    const bool mark = (b == 5 || b == 10 || b == 20 || b == 100) && number(i) <= b;
    return number(i) >= 0 && b >= 0 && !mark && !read_fraction(tokens_, i) && !read_score(tokens_, i) &&
           !has_unit(i + 2) && !(tokens_.is_word(i + 3) && tokens_.glued(i + 3));
  }

  // `12, rue de la Paix`, `12 bis rue …`, `75011 Paris`.
  std::optional<TokenSpan> address(std::size_t i) const {
    static const WordSet suffixes(lexicon_, {"bis", "ter", "quater"});
    constexpr std::size_t kPostcode = 5;
    std::size_t at = i + 1;
    if (tokens_.is_mark(at, ',')) ++at;
    if (word(at, suffixes)) ++at;
    if (tokens_.is_mark(at, ',')) ++at;
    if (is(at, kStreet) && tokens_.is_word(at)) return TokenSpan{i, i + 1};
    const bool town = tokens_.is_word(i + 1) && tokens_.near(i + 1) && tokens_[i + 1].capital;
    const bool behind_mark = i > 0 && (tokens_[i - 1].type == TokenType::mark || is_a(i - 1));
    const bool short_code = digits(i) + 1 == kPostcode && behind_mark && !is(i + 1, kFunctionWord);
    if ((digits(i) == kPostcode || short_code) && town && !has_sure_unit(i) &&
        !lexicon_.approx_before().longest(tokens_, i))
      return TokenSpan{i, i + 1};
    return std::nullopt;
  }

  // `le 93`, `au 112`, `du 10 Downing Street`: a singular article before a number without a noun.
  std::optional<TokenSpan> behind_singular_article(std::size_t i) const {
    static const WordSet articles(lexicon_, {"le", "du", "au", "la", "un", "une"});
    if (i == 0 || !word(i - 1, articles)) return std::nullopt;
    const auto numeral = read_digits(tokens_, i);
    if (!numeral || numeral->decimals || numeral->grouped || numeral->digits > 3) return std::nullopt;
    const std::size_t behind = numeral->last;
    if (tokens_.glued(behind) && !ends_clause(behind)) return std::nullopt;
    if (word(behind, g_.sur) || is_a(behind) || has_unit(i)) return std::nullopt;
    return TokenSpan{i, behind};
  }

  // `Lyon (69)`: a French department behind a town.
  std::optional<TokenSpan> department(std::size_t i) const {
    const bool bracketed = i > 1 && tokens_.is_mark(i - 1, '(') && tokens_.is_mark(i + 1, ')');
    const bool code = digits(i) == 2 || (digits(i) == 3 && tokens_.text(i).starts_with("97"));
    const bool town =
        bracketed && tokens_.is_word(i - 2) && tokens_[i - 2].capital && !is(i - 2, kFunctionWord);
    return town && code ? std::optional(TokenSpan{i, i + 1}) : std::nullopt;
  }

  // `France 2`, `MP 51`, `Windows 10`, `iPhone 15`, `Schalke 04`: a name, and no noun behind the number.
  std::optional<TokenSpan> named(std::size_t i) const {
    constexpr std::size_t kLongest = 4;
    if (i == 0 || !is_name(i - 1) || !tokens_.near(i) || digits(i) > kLongest) return std::nullopt;
    if (has_unit(i) || (tokens_.is_word(i + 1) && tokens_.glued(i + 1))) return std::nullopt;  // `Parti 7e`
    if (tokens_.is_mark(i + 1, ',') && joined(i + 1) && tokens_.is_digits(i + 2)) return std::nullopt;
    if (tokens_.is_mark(i + 1, ':') && joined(i + 1) && tokens_.is_digits(i + 2)) return std::nullopt;
    if (lexicon_.approx_before().longest(tokens_, i)) return std::nullopt;
    const std::size_t score = i + 1;
    constexpr int kMostGoals = 200;
    const bool game = number(i) <= kMostGoals && tokens_.is_mark(score, '-');
    if ((game || word(score, g_.a)) && tokens_.is_digits(score + 1)) return std::nullopt;
    return TokenSpan{i - 1, end_of_reference(i)};
  }

  // A capitalised word that is no plural behind `des` (`le Conseil des États 46`) and no first word of a
  // sentence, unless no French table knows it (`Doel 4`).
  bool is_name(std::size_t i) const {
    if (!tokens_.is_word(i) || is(i, kFunctionWord | kVerb | kStartsNumber) || info(i).month > 0)
      return false;
    const bool mixed = has_inner_capital(i);
    if (!tokens_[i].capital && !mixed) return false;
    if (i > 0 && word(i - 1, g_.des) && tokens_.text(i).ends_with("s")) return false;
    return mixed || !opens_sentence(i) || tokens_[i].word == 0;
  }

  bool has_inner_capital(std::size_t i) const {
    const std::string_view text = tokens_.text(i);
    for (std::size_t k = 1; k < text.size(); ++k)
      if (text[k] >= 'A' && text[k] <= 'Z') return true;
    return false;
  }

  bool opens_sentence(std::size_t i) const {
    if (starts_line(i)) return true;
    return ends_sentence(i - 1) && !tokens_[i].all_capital;
  }
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
