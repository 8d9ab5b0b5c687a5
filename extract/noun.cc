// The head noun of a count. Idea: French agrees. Behind a number of two or more the noun ends in s, x
// or z (`soldats`, `voix`), whatever it is, so that a verb (`un Français sur trois pense`) is not taken for
// one; adjectives that stand before their noun are a closed class of the lexicon. Test:
// tests/extract/noun_test.cc.
#include <algorithm>
#include <array>

#include "extract/rule.h"

namespace recoupe {
namespace {

class NounReader : private Rule {
 public:
  NounReader(const Tokens& tokens, const Numeral& numeral) : Rule(tokens), numeral_(numeral) {}

  std::optional<UnitReading> read(std::size_t i) const {
    const std::size_t start = i;
    i = after_partitive(i);
    if (i == kNone || is_amount_of_money(i)) return std::nullopt;
    const bool partitive = i > start;
    i = after_adjectives(i);
    static const WordId hab = lexicon_.word("hab");
    if (word(i, hab) && tokens_.near(i))
      return UnitReading{.last = i + 1, .kind = Kind::count, .unit = "habitant"};
    if (!is_noun(i) && !(partitive && is(i, kParticiple) && agrees(i))) return std::nullopt;  // `de vaccinés`
    const std::size_t last = end_of_compound(i);
    UnitReading reading{.last = last, .kind = Kind::count};
    reading.unit = lexicon_.singular(tokens_.text(i, last));
    return reading;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool wants_plural() const {
    constexpr double kPlural = 2;  // 1,9 million takes a singular, but `de spectateurs` follows it
    return !numeral_.value || *numeral_.value >= kPlural || *numeral_.value <= -kPlural;
  }

  // `20 milliards de dépenses`, `83 millions d'économies`: of a currency that the text leaves out.
  bool is_amount_of_money(std::size_t i) const {
    static const WordSet sums(lexicon_, {"dépenses", "économies", "recettes", "bénéfices", "pertes",
                                         "déficits", "dettes", "crédits", "subventions", "investissements"});
    return ends_in_magnitude() && numeral_.scale >= 1e6 && word(i, sums);
  }

  // `2 millions d'habitants`, but `2 millions 500 000 habitants`.
  bool ends_in_magnitude() const {
    if (numeral_.scale <= 1000) return false;
    const std::size_t last = numeral_.last - 1;
    const Place place = info(last).place;
    return !tokens_.is_digits(last) && (place == Place::none || place == Place::scale);
  }

  // `millions de`, `centaines d'`, `50 de ces`, `trois des`; kNone when a needed `de` is missing.
  std::size_t after_partitive(std::size_t i) const {
    const bool needs_de = ends_in_magnitude() || numeral_.collective || numeral_.vague;
    const bool de = is_de(i);
    if (needs_de) {
      if (de) return determiner_behind(i + 1);
      return kNone;
    }
    const bool several = numeral_.value && *numeral_.value >= 2;
    if (word(i, g_.des) && several) return i + 1;  // `deux des immeubles`
    if (de) {
      const std::size_t behind = determiner_behind(i + 1);
      return behind > i + 1 ? behind : kNone;  // `50 de ces avaloirs`, but not `le 3 de France`
    }
    return i;
  }

  std::size_t determiner_behind(std::size_t i) const {
    static const WordSet determiners(lexicon_, {"ces", "ses", "leurs", "nos", "vos", "mes", "tes"});
    return word(i, determiners) ? i + 1 : i;
  }

  std::size_t after_adjectives(std::size_t i) const {
    for (int n = 0; n < 3 && tokens_.is_word(i) && tokens_.same_line(i); ++n) {
      if (end_of_compound(i) > i + 1) break;
      const bool ordinal = info(i).ordinal == 1;
      if (!is(i, kPrenominal) && !ordinal) break;
      if (!is_noun(i + 1) && !(is(i + 1, kPrenominal) && is_noun(i + 2))) break;
      ++i;
    }
    return i;
  }

  bool is_noun(std::size_t i) const {
    if (!tokens_.is_word(i) || !tokens_.same_line(i)) return false;
    const std::string_view text = tokens_.text(i);
    if (text.size() < 2 || text.back() == '\'') return false;
    if (text == "étés") return true;                   // not `êtes`
    const bool compound = end_of_compound(i) > i + 1;  // `sous-amendements`
    if (compound && is_double_name(i)) return false;
    if (!compound && (is(i, kFunctionWord | kAdverb) || is_participle(i))) return false;
    if (info(i).place != Place::none || info(i).month != 0) return false;
    return agrees(i);
  }

  // `Roland-Garros`; but `Sud-Africains`, `Néo-Zélandais` are counted.
  bool is_double_name(std::size_t i) const {
    static constexpr std::array<std::string_view, 14> kPeople = {"ais",   "aises", "ois",   "oises", "ains",
                                                                 "aines", "ens",   "ennes", "ands",  "andes",
                                                                 "ards",  "ins",   "ques",  "ols"};
    if (!tokens_[i].capital || !tokens_[i + 2].capital || tokens_[i].all_capital) return false;
    const std::string_view last = tokens_.text(end_of_compound(i) - 1);
    return std::none_of(kPeople.begin(), kPeople.end(),
                        [&](std::string_view ending) { return last.ends_with(ending); });
  }

  // `adaptés`, `requises`; but `classes`, `places` are spelt without the accent of the participle.
  bool is_participle(std::size_t i) const {
    if (!is(i, kParticiple)) return false;
    const std::string_view text = tokens_.text(i);
    if (!text.ends_with("es") || text.ends_with("ées")) return true;
    return text.ends_with("ues") || text.ends_with("ises") || text.ends_with("ites") ||
           text.ends_with("ertes");
  }

  bool agrees(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.all_capital) return numeral_.words || !behind_singular_article();
    const std::size_t last = end_of_compound(i);
    if (!wants_plural()) return numeral_.lone_un || !is(i, kVerb) || word(i, g_.mort);
    for (std::size_t k = i; k < last; ++k) {
      if (!tokens_.is_word(k)) continue;
      const char end = tokens_.text(k).back();
      if (end == 's' || end == 'x' || end == 'z' || end == 'S' || end == 'X') return true;
    }
    // A name in the singular (`deux Rafale`, `trois Boeing`) behind a number in words or with a noun's place.
    return token.capital && !numeral_.vague && (numeral_.words || commands_name(i));
  }

  // `la 205 GTI`.
  bool behind_singular_article() const {
    static const WordSet articles(lexicon_, {"la", "une", "le", "cette", "sa", "ma"});
    return numeral_.first > 0 && word(numeral_.first - 1, articles);
  }

  // `36 Rafale`: behind a small number in digits the name is unknown to the tables and no title or town.
  bool commands_name(std::size_t i) const {
    static const WordSet before(lexicon_,
                                {"sur", "de", "des", "les", "ces", "ses", "quelque", "environ", "avec"});
    constexpr double kMost = 1000;
    const std::size_t first = numeral_.first;
    const bool small = numeral_.value && *numeral_.value < kMost && !numeral_.decimals && i == numeral_.last;
    return small && tokens_[i].word == 0 && first > 0 && word(first - 1, before) && !tokens_[i + 1].capital;
  }

  std::size_t end_of_compound(std::size_t i) const {
    std::size_t last = i + 1;
    while (tokens_.is_mark(last, '-') && tokens_.glued(last) && tokens_.is_word(last + 1) &&
           tokens_.glued(last + 1) && !is(last + 1, kFunctionWord))
      last += 2;
    return last;
  }

  const Numeral& numeral_;
};

}  // namespace

std::optional<UnitReading> read_noun(const Tokens& tokens, std::size_t i, const Numeral& numeral) {
  return NounReader(tokens, numeral).read(i);
}

}  // namespace recoupe
