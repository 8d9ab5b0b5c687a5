// Test: tests/extract/ordinal_test.cc.
#include "extract/ordinal.h"

#include "extract/figure.h"

namespace recoupe {
namespace {

// The word behind token `end`, over one hyphen; token numbers beyond the text are harmless.
std::size_t joined(const Tokens& tokens, std::size_t end) {
  if (tokens.is_mark(end, '-') && tokens.glued(end) && tokens.glued(end + 1)) return end + 1;
  return end;
}

const WordInfo& info(const Tokens& tokens, std::size_t i) {
  return tokens.lexicon().info(tokens[i].word);
}

bool is_ordinal_word(const Tokens& tokens, std::size_t i) {
  return tokens.is_word(i) && info(tokens, i).ordinal > 0;
}

// `1er`, `2e`, `2ème`, `21e`, `1re`, `3es`, `IIe`, `XXᵉ`.
bool is_ordinal_ending(std::string_view folded) {
  for (const char* ending : {"er", "ere", "re", "e", "eme", "ieme", "nd", "nde", "ers", "eres", "res", "es",
                             "emes", "iemes", "o", "a"})
    if (folded == ending) return true;
  return false;
}

std::optional<std::size_t> digits_with_ending(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_digits(i) || !tokens.is_word(i + 1) || !tokens.glued(i + 1)) return std::nullopt;
  const std::string ending = fold(tokens.text(i + 1));
  if (ending == "o" || ending == "a" || !is_ordinal_ending(ending)) return std::nullopt;
  return i + 2;
}

// `XXe`, `Ier`: a Roman numeral and its ending are one word.
std::optional<std::size_t> roman_with_ending(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_word(i) || !tokens[i].capital) return std::nullopt;
  const std::string_view text = tokens.text(i);
  std::size_t roman = 0;
  while (roman < text.size() && std::string_view("IVXLC").find(text[roman]) != std::string_view::npos)
    ++roman;
  if (roman == 0 || roman == text.size()) return std::nullopt;
  const std::string ending = fold(text.substr(roman));
  if (ending == "e" || ending == "er" || ending == "eme" || ending == "ere" || ending == "re" ||
      ending == "ieme" || ending == "es")
    return i + 1;
  return std::nullopt;
}

// `premier ministre`, `matière première`, `premier plan`: no rank is meant.
bool is_title(const Tokens& tokens, std::size_t i) {
  const GrammarWords& g = tokens.lexicon().grammar();
  if (info(tokens, i).ordinal != 1) return false;
  static const WordId ministres = tokens.lexicon().word("ministres");
  static const WordId matieres = tokens.lexicon().word("matières");
  const std::size_t behind = joined(tokens, i + 1);
  if (tokens[behind].word != 0 && (tokens[behind].word == g.ministre || tokens[behind].word == ministres))
    return true;
  return i > 0 && tokens[i - 1].word != 0 &&
         (tokens[i - 1].word == g.matiere || tokens[i - 1].word == matieres);
}

}  // namespace

std::optional<OrdinalReading> read_ordinal_words(const Tokens& tokens, std::size_t i) {
  if (is_ordinal_word(tokens, i)) return OrdinalReading{i + 1, info(tokens, i).ordinal};
  const auto numeral = read_words(tokens, i);
  if (!numeral || numeral->lone_un || !numeral->value) return std::nullopt;
  const GrammarWords& g = tokens.lexicon().grammar();
  std::size_t last = joined(tokens, numeral->last);
  if (tokens[last].word == g.et && tokens[last].word != 0) last = joined(tokens, last + 1);
  if (!is_ordinal_word(tokens, last) || !tokens.near(last)) return std::nullopt;
  const WordInfo& word = info(tokens, last);
  if (word.ordinal == 1 && fold(tokens.text(last)).front() != 'u') return std::nullopt;  // `deux premiers`
  // `deux centième` multiplies, `vingt-cinquième` adds.
  const bool multiplies = word.ordinal >= 100 && *numeral->value < word.ordinal;
  const bool adds = *numeral->value >= 20 && word.ordinal < 20;
  const bool hyphen = last > numeral->last;
  if (!multiplies && !adds) {
    if (!hyphen || *numeral->value < 10) return std::nullopt;  // `cinq dixièmes`, `deux troisièmes`
  }
  return OrdinalReading{last + 1,
                        multiplies ? *numeral->value * word.ordinal : *numeral->value + word.ordinal};
}

std::optional<Figure> read_ordinal(const Tokens& tokens, std::size_t i) {
  Figure figure;
  figure.first = i;
  figure.kind = Kind::ordinal;
  if (const auto last = digits_with_ending(tokens, i)) {
    figure.last = *last;
    return figure;
  }
  if (const auto last = roman_with_ending(tokens, i)) {
    figure.last = *last;
    return figure;
  }
  if (!tokens.is_word(i)) return std::nullopt;
  const auto reading = read_ordinal_words(tokens, i);
  if (!reading || is_title(tokens, reading->last - 1)) return std::nullopt;
  figure.last = reading->last;
  return figure;
}

}  // namespace recoupe
