// The head noun of a count. Idea: French agrees. Behind a number of two or more the noun ends in s, x
// or z (`soldats`, `voix`), whatever it is, so that a verb (`un Français sur trois pense`) is not taken for
// one; adjectives that stand before their noun are a closed class of the lexicon. Test:
// tests/extract/noun_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

class NounReader {
 public:
  NounReader(const Tokens& tokens, const Numeral& numeral)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()), numeral_(numeral) {}

  std::optional<UnitReading> read(std::size_t i) const {
    i = after_partitive(i);
    if (i == kNone) return std::nullopt;
    i = after_adjectives(i);
    if (!is_noun(i)) return std::nullopt;
    const std::size_t last = end_of_compound(i);
    UnitReading reading{.last = last, .kind = Kind::count};
    reading.unit = lexicon_.singular(tokens_.text(i, last));
    return reading;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool is(std::size_t i, std::uint32_t classes) const { return lexicon_.is(tokens_[i].word, classes); }
  bool wants_plural() const {
    constexpr double kPlural = 2;  // 1,9 million takes a singular, but `de spectateurs` follows it
    return !numeral_.value || *numeral_.value >= kPlural || *numeral_.value <= -kPlural;
  }

  // `millions de`, `centaines d'`, `50 de ces`, `trois des`; kNone when a needed `de` is missing.
  std::size_t after_partitive(std::size_t i) const {
    const bool needs_de = numeral_.scale > 1000 || numeral_.collective || numeral_.vague;
    const bool de = word(i, g_.de) || word(i, g_.d);
    if (needs_de) {
      if (de) return determiner_behind(i + 1);
      return kNone;
    }
    if (de) {
      const std::size_t behind = determiner_behind(i + 1);
      return behind > i + 1 ? behind : kNone;  // `50 de ces avaloirs`, but not `le 3 de France`
    }
    return i;
  }

  std::size_t determiner_behind(std::size_t i) const {
    for (const WordId id : {g_.ces, g_.ses, g_.leurs, g_.nos, g_.vos, g_.mes, g_.tes})
      if (word(i, id)) return i + 1;
    return i;
  }

  std::size_t after_adjectives(std::size_t i) const {
    for (int n = 0; n < 3 && tokens_.is_word(i) && tokens_.same_line(i); ++n) {
      const bool ordinal = lexicon_.info(tokens_[i].word).ordinal == 1;
      if (!is(i, kPrenominal) && !ordinal) break;
      if (!is_noun(end_of_compound(i)) && !is(end_of_compound(i), kPrenominal)) break;
      if (end_of_compound(i) > i + 1) break;
      ++i;
    }
    return i;
  }

  bool is_noun(std::size_t i) const {
    if (!tokens_.is_word(i) || !tokens_.same_line(i)) return false;
    const std::string_view text = tokens_.text(i);
    if (text.size() < 2 || text.back() == '\'') return false;
    if (is(i, kFunctionWord | kAdverb)) return false;
    const WordInfo& info = lexicon_.info(tokens_[i].word);
    if (info.place != Place::none || info.month != 0) return false;
    return agrees(i);
  }

  bool agrees(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.all_capital) return true;
    const std::size_t last = end_of_compound(i);
    if (!wants_plural()) return !is(i, kVerb);
    for (std::size_t k = i; k < last; ++k) {
      if (!tokens_.is_word(k)) continue;
      const char end = tokens_.text(k).back();
      if (end == 's' || end == 'x' || end == 'z' || end == 'S' || end == 'X') return true;
    }
    // A name in the singular (`deux Rafale`, `trois Boeing`) behind a number in words or with a noun's place.
    return token.capital && numeral_.words && !numeral_.vague;
  }

  std::size_t end_of_compound(std::size_t i) const {
    std::size_t last = i + 1;
    while (tokens_.is_mark(last, '-') && tokens_.glued(last) && tokens_.is_word(last + 1) &&
           tokens_.glued(last + 1) && !is(last + 1, kFunctionWord))
      last += 2;
    return last;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
  const Numeral& numeral_;
};

}  // namespace

std::optional<UnitReading> read_noun(const Tokens& tokens, std::size_t i, const Numeral& numeral) {
  return NounReader(tokens, numeral).read(i);
}

}  // namespace recoupe
