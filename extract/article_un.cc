// `Un` and `une`: numbers or articles? Idea: before a length, an amount or a stretch of time they count
// (`une heure`, `un million`); before a noun only when it is coordinated with a counted one (`un mort et deux
// blessés`). Test: tests/extract/article_un_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

class UnReader : private Rule {
 public:
  UnReader(const Tokens& tokens, const Numeral& numeral, const UnitReading& unit)
      : Rule(tokens), numeral_(numeral), unit_(unit) {}

  bool counts() const {
    if (!named_span().empty()) return true;
    switch (unit_.kind) {
      case Kind::percent:
      case Kind::percentage_point:
      case Kind::ratio:
      case Kind::money:
        return true;
      case Kind::measure:
        return is_exact_measure();
      case Kind::duration:
        return is_stretch_of_time();
      case Kind::count:
        return counted_before_another() || counted_after_another() || is_toll();
      default:
        return false;
    }
  }

 private:
  std::size_t noun() const { return unit_.last - 1; }

  // `un siècle`, `une décennie` are lengths of time, `un trimestre` only behind a preposition.
  std::string_view named_span() const {
    static const WordSet spans(lexicon_, {"siècle", "décennie", "millénaire"});
    if (unit_.kind != Kind::count || unit_.last != numeral_.last + 1 || !word(noun(), spans)) return {};
    return tokens_.text(noun());
  }

  // `un pied`, `une tasse`, `un degré`, `une once` are things more often than measures.
  bool is_exact_measure() const {
    static const WordSet loose(lexicon_, {"pied", "pouce", "tasse", "degré", "once", "mille", "bar", "bit",
                                          "carat", "cuillère", "cuillerée", "nœud", "octet"});
    if (!word(numeral_.last, loose)) return true;
    return unit_.last > numeral_.last + 1 && !word(numeral_.last, lexicon_.word("cuillère"));
  }

  // `un jour` is `some day` unless a preposition or an age makes it a length of time; `un an`, `une heure`
  // always are.
  bool is_stretch_of_time() const {
    static const WordSet seconds(lexicon_, {"seconde", "journée", "année"});
    if (word(noun(), seconds)) return behind_preposition() && !is_ordinal_seconde();
    const bool sure = unit_.unit == "a" || unit_.unit == "mo" || unit_.unit == "h" || unit_.unit == "wk" ||
                      unit_.unit == "min" || (unit_.unit == "s" && ends_clause(unit_.last));
    return sure || behind_preposition();
  }

  bool is_ordinal_seconde() const {
    return unit_.unit == "s" && tokens_.is_word(unit_.last) && !is(unit_.last, kFunctionWord | kAdverb);
  }

  bool behind_preposition() const {
    static const WordSet prepositions(
        lexicon_, {"pendant", "durant", "après", "dans", "a", "chaque", "sur", "environ", "moins", "que",
                   "dure", "depuis", "en", "d'", "de", "duré", "qu'"});
    if (numeral_.first == 0) return false;
    return word(numeral_.first - 1, prepositions) ||
           lexicon_.approx_before().longest(tokens_, numeral_.first).entry != nullptr;
  }

  // `a fait un mort`, `faisant un mort`.
  bool is_toll() const {
    static const WordSet causes(lexicon_, {"fait", "faisant", "fit", "feraient", "causé", "dont"});
    const std::size_t i = numeral_.first;
    return word(noun(), g_.mort) && noun() == numeral_.last && i > 0 && word(i - 1, causes);
  }

  // `un mort et deux blessés`.
  bool counted_before_another() const {
    const std::size_t i = unit_.last;
    if (!word(i, g_.et) && !tokens_.is_mark(i, ',')) return false;
    static const WordSet amounts(lexicon_, {"effectif", "total", "budget", "montant", "taux", "score"});
    if (word(noun(), amounts)) return false;
    const auto next = read_numeral(tokens_, i + 1);
    if (!next || next->lone_un || !is_small_count(*next)) return false;
    const auto noun = read_unit(tokens_, *next);
    return noun && noun->kind == Kind::count && noun->last <= next->last + 2;
  }

  // `deux morts et un blessé`, `trois femmes et un homme`: right behind a counted noun.
  bool counted_after_another() const {
    constexpr std::size_t kReach = 3;
    if (numeral_.first < 3 || !word(numeral_.first - 1, g_.et)) return false;
    if (is_de(unit_.last) && tokens_.is_digits(past_approximator(unit_.last + 1))) return false;  // `un effectif d'environ 20`
    const std::size_t et = numeral_.first - 1;
    for (std::size_t n = 2; n <= kReach && n <= et; ++n) {
      if (!tokens_.is_digits(et - n) && info(et - n).place == Place::none) continue;
      const auto before = read_numeral(tokens_, et - n);
      if (!before || before->lone_un || !is_small_count(*before)) continue;
      const auto noun = read_noun(tokens_, before->last, *before);
      return noun && noun->last <= et && et - noun->last <= 1;
    }
    return false;
  }

  std::size_t past_approximator(std::size_t i) const { return tokens_.is_word(i) ? i + 1 : i; }

  static bool is_small_count(const Numeral& numeral) {
    return !numeral.vague && !numeral.decimals && numeral.scale <= 1 && numeral.value &&
           *numeral.value <= 100;
  }

  const Numeral& numeral_;
  const UnitReading& unit_;
};

}  // namespace

bool un_counts(const Tokens& tokens, const Numeral& numeral, const UnitReading& unit) {
  return UnReader(tokens, numeral, unit).counts();
}

}  // namespace recoupe
