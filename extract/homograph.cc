// Words that are spelt like a figure and mean something else: `neuf` (new), `un tiers` (somebody else), `le
// quart de nuit`, `doubler un camion`, `le zéro absolu`, `le onze de départ`. Idea: each has its own few
// words around it by which it is a figure after all. Test: tests/extract/homograph_test.cc.
#include <algorithm>

#include "extract/rule.h"

namespace recoupe {
namespace {

class HomographRule : private Rule {
 public:
  HomographRule(const Tokens& tokens, const Figure& figure) : Rule(tokens), figure_(figure) {}

  bool holds() const {
    if (is_title()) return true;
    switch (figure_.kind) {
      case Kind::number:
        return figure_.words && figure_.bare && (is_new() || is_named() || is_part_of_compound());
      case Kind::ratio:
        return figure_.words && (is_third_party() || is_watch());
      case Kind::multiple:
        return is_overtaking();
      case Kind::count:
        return is_absolute_zero();
      default:
        return false;
    }
  }

 private:
  bool one_word() const { return figure_.last == figure_.first + 1; }
  bool before(const WordSet& words) const { return figure_.first > 0 && word(figure_.first - 1, words); }
  bool is_numeral(std::size_t i) const {
    return tokens_.is_digits(i) || (tokens_.is_word(i) && info(i).place != Place::none);
  }

  // `Les Trois Mousquetaires`, `la guerre de Cent Ans`, `les Vingt-Sept`: a capital inside a sentence makes a name.
  bool is_title() const {
    const std::size_t i = figure_.first;
    const Token& number = tokens_[i];
    if (!figure_.words || i == 0 || !tokens_.is_word(i) || !number.capital || number.all_capital) return false;
    return tokens_.is_word(i - 1) && tokens_.near(i) && !tokens_.glued(i) && info(i).place != Place::none;
  }

  // `un costume neuf`, `remis à neuf`: new, unless other numbers or a determiner make it nine.
  bool is_new() const {
    static const WordId neuf = lexicon_.word("neuf");
    static const WordSet nine(
        lexicon_, {"les", "ces", "ses", "leurs", "nos", "sur", "contre", "dont", "soit", "que", "sont",
                   "étaient", "environ", "chiffre", "nombre", "numéro", "qu'"});
    const std::size_t i = figure_.first;
    if (!one_word() || !word(i, neuf)) return false;
    if (before(nine) || (i == 0 && ends_clause(i + 1))) return false;
    static const WordSet have(lexicon_, {"ont", "a", "avait", "avaient", "compte", "comptent"});
    if (i > 1 && before(have) && word(i - 2, g_.en)) return false;  // `ils en ont neuf`
    const bool joins = word(i + 1, g_.sur) || is_a(i + 1) || word(i + 1, g_.ou) || word(i + 1, g_.et);
    if (joins && is_numeral(i + 2)) return false;
    const bool listed = i > 1 && (tokens_.is_mark(i - 1, ',') || word(i - 1, g_.et) || word(i - 1, g_.ou));
    return !(listed && is_numeral(i - 2));
  }

  // `le onze de départ`, `le quinze de France`, `du vingt heures`, `mon trente et un`: named, not counted.
  bool is_named() const {
    static const WordSet singular(lexicon_, {"le", "du", "au", "ce", "son", "mon", "un", "notre", "votre"});
    return before(singular) && figure_.scale <= 1 && !figure_.decimals;
  }

  // `un deux-roues`, `les Deux-Sèvres`, `quatre-quatre`: part of a longer word.
  bool is_part_of_compound() const {
    const std::size_t hyphen = figure_.last;
    return tokens_.is_mark(hyphen, '-') && joined(hyphen) && tokens_.is_word(hyphen + 1);
  }

  // `par un tiers`, `un tiers peut voter`: a share has a whole, or a word of amount before it.
  bool is_third_party() const {
    static const WordId tiers = lexicon_.word("tiers");
    static const WordId confiance = lexicon_.word("confiance");
    static const WordSet amount(
        lexicon_, {"dont",       "environ",      "presque", "de",      "d'",   "pour",      "et",
                   "plus",       "moins",        "reste",   "restant", "soit", "quasiment", "qu'",
                   "représente", "représentent", "que",     "perdu",   "perd", "sur"});
    const std::size_t noun = figure_.last - 1;
    if (!word(noun, tiers) || !is_un(figure_.first) || noun != figure_.first + 1) return false;
    if (is_de_or_article(noun + 1)) return word(noun + 2, confiance);
    if (lexicon_.approx_before().longest(tokens_, figure_.first)) return false;
    static const WordSet more(lexicon_,
                              {"plus", "moins", "seulement", "environ", "supplémentaire", "restant"});
    return !before(amount) && !word(noun + 1, more);
  }

  // `le quart de travail`, `le quart de nuit`: a turn of duty.
  bool is_watch() const {
    static const WordId quart = lexicon_.word("quart");
    static const WordSet duties(lexicon_, {"travail", "nuit", "jour", "soir", "métier"});
    return word(figure_.last - 1, quart) && word(figure_.last, g_.de) && word(figure_.last + 1, duties);
  }

  // `la voiture qui doublait`: on the road one overtakes.
  bool is_overtaking() const {
    constexpr std::size_t kWindow = 14;
    const std::string_view form = tokens_.text(figure_.first);
    if (!one_word() || !info(figure_.first).factor ||
        !(form.starts_with("doubl") || form.starts_with("Doubl")))
      return false;
    const std::size_t end = std::min(figure_.last + kWindow, tokens_.size());
    for (std::size_t i = figure_.first > kWindow ? figure_.first - kWindow : 0; i < end; ++i)
      if (is(i, kVehicle)) return true;
    return false;
  }

  bool is_absolute_zero() const {
    static const WordSet article(lexicon_, {"le", "du", "au"});
    return figure_.words && info(figure_.first).place == Place::zero && before(article);
  }

  const Figure& figure_;
};

}  // namespace

bool is_homograph(const Tokens& tokens, const Figure& figure) {
  return HomographRule(tokens, figure).holds();
}

}  // namespace recoupe
