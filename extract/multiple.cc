// Multiples: `doubler`, `a quadruplé`, `le triple de`, `multiplié par 2,5`, `divisé par trois`, `deux fois
// plus`, `moitié moins`. Test: tests/extract/multiple_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

class MultipleReader : private Rule {
 public:
  explicit MultipleReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<Figure> read(std::size_t i) const {
    if (!tokens_.is_word(i)) return std::nullopt;
    if (word(i, g_.moitie)) return half_as_much(i);
    const double factor = info(i).factor;
    if (factor == 0) return multiplied_by(i);
    if (!is_verb(i) && !is_noun(i)) return std::nullopt;
    return multiple(is_noun(i) && word(i - 1, g_.le) ? i - 1 : i, i + 1, factor);
  }

  // `quatre fois plus`, `deux fois et demie plus`, `cinq fois moindre`, `trois fois le prix`.
  std::optional<Figure> times(const Numeral& numeral, const UnitReading& unit) const {
    if (unit.kind != Kind::count || !word(unit.last - 1, g_.fois) || !numeral.value) return std::nullopt;
    static const WordSet more(lexicon_, {"plus", "supérieur", "supérieure", "supérieurs", "supérieures",
                                         "mieux", "davantage", "autant", "aussi"});
    static const WordSet less(
        lexicon_, {"moins", "inférieur", "inférieure", "inférieurs", "inférieures", "moindre", "moindres"});
    const bool and_half = word(unit.last, g_.et) && is_demi(unit.last + 1);
    const std::size_t i = and_half ? unit.last + 2 : unit.last;
    if (!tokens_.same_line(i)) return std::nullopt;
    const bool is_less = word(i, less);
    const bool is_more = word(i, more);
    if (!is_less && !is_more && !as_much(i)) return std::nullopt;
    Figure figure =
        multiple(numeral.first, is_less || is_more ? i + 1 : i, *numeral.value + (and_half ? 0.5 : 0));
    figure.step = numeral.step;
    if (numeral.vague || *figure.value == 0) return std::nullopt;
    if (is_less) figure.value = 1 / *figure.value;
    return figure;
  }

 private:
  static Figure multiple(std::size_t first, std::size_t last, double value) {
    Figure figure;
    figure.first = first;
    figure.last = last;
    figure.kind = Kind::multiple;
    figure.value = value;
    figure.words = true;
    return figure;
  }

  // `trois fois le prix`, `deux fois celui de 2010`; `trois fois le Tour de France` counts.
  bool as_much(std::size_t i) const {
    static const WordSet this_one(lexicon_, {"celui", "celle", "ceux", "celles"});
    static const WordSet articles(lexicon_, {"le", "la", "l'", "les", "son", "sa", "ses", "leur", "leurs"});
    static const WordSet amounts(
        lexicon_,
        {"prix",    "montant",  "salaire",       "nombre",   "taille",     "surface", "superficie",
         "poids",   "volume",   "valeur",        "revenu",   "revenus",    "moyenne", "budget",
         "pib",     "taux",     "population",    "distance", "smic",       "coût",    "somme",
         "chiffre", "capacité", "quantité",      "dose",     "vitesse",    "hauteur", "longueur",
         "niveau",  "tarif",    "mise",          "bénéfice", "production", "total",   "effectif",
         "largeur", "durée",    "circonférence", "masse",    "puissance",  "force",   "consommation"});
    return word(i, this_one) || (word(i, articles) && word(i + 1, amounts));
  }

  std::optional<Figure> half_as_much(std::size_t i) const {
    if (word(i + 1, g_.moins)) return multiple(i, i + 2, 0.5);
    if (word(i + 1, g_.plus) && tokens_.is_word(i + 2) && !is(i + 2, kFunctionWord))
      return multiple(i, i + 2, 1.5);
    return std::nullopt;
  }

  // The verb's form: an infinitive, a future or an imperfect is sure; `doublé` needs an auxiliary, `double` a
  // length of time behind it.
  bool is_verb(std::size_t i) const {
    const std::string_view form = tokens_.text(i);
    const bool participle =
        form.ends_with("é") || form.ends_with("ée") || form.ends_with("és") || form.ends_with("ées");
    if (participle) return i > 0 && behind_auxiliary(i);
    if (info(i).factor_is_noun) return in_present(i);
    return !form.ends_with("e") && !form.ends_with("es");
  }

  // `a doublé`, `ont presque triplé`, `ont plus que doublé`.
  bool behind_auxiliary(std::size_t i) const {
    static const WordSet between(
        lexicon_, {"presque", "quasiment", "plus", "environ", "pratiquement", "ainsi", "donc", "déjà", "même",
                   "quasi", "encore", "que", "près", "été", "de", "qu'", "pas", "bien"});
    std::size_t k = i;
    for (int n = 0; n < 4 && k > 0 && (word(k - 1, between) || tokens_.text(k - 1).ends_with("ment")); ++n)
      --k;
    return k > 0 && (is(k - 1, kAuxiliary) || word(i - 1, lexicon_.word("été")));
  }

  // `La production double en dix ans`; not `une double peine`, `la chambre double`.
  bool in_present(std::size_t i) const {
    static const WordSet determiners(lexicon_, {"un", "une", "le", "la", "du", "au", "ce", "cette", "de",
                                                "son", "sa", "en", "chambre", "deux", "l'"});
    if (i == 0 || word(i - 1, determiners) || is(i - 1, kPrenominal)) return false;
    if (word(i + 1, g_.tous) || word(i + 1, lexicon_.word("chaque"))) return true;
    if (!word(i + 1, g_.en)) return false;
    const auto numeral = read_numeral(tokens_, i + 2);
    return numeral.has_value();
  }

  // `le double`, `au triple`, `du quadruple`: a noun, when an article and no noun stands around it.
  bool is_noun(std::size_t i) const {
    if (!info(i).factor_is_noun || i == 0) return false;
    if (!word(i - 1, g_.le) && !word(i - 1, g_.au) && !word(i - 1, g_.du)) return false;
    if (!tokens_.is_word(i + 1) || !tokens_.near(i + 1)) return true;
    return is_de_or_article(i + 1) || is(i + 1, kFunctionWord);
  }

  // `multiplié par près de 2,5`, `divisé par trois`; `21 se divise par 7` is arithmetic.
  std::optional<Figure> multiplied_by(std::size_t i) const {
    static const WordSet times(
        lexicon_, {"multiplié", "multipliée", "multipliés", "multipliées", "multiplier", "multiplie",
                   "multiplient", "multipliant", "multiplia", "multipliera", "multiplication"});
    static const WordSet by(lexicon_, {"divisé", "divisée", "divisés", "divisées", "diviser", "divise",
                                       "divisent", "divisant", "division"});
    static const WordSet reflexive(lexicon_, {"se", "s'"});
    const bool grows = word(i, times);
    if (!grows && !word(i, by)) return std::nullopt;
    if (i > 0 && word(i - 1, reflexive) && !grows) return std::nullopt;
    std::size_t at = i + 1;
    while (tokens_.is_word(at) && at < i + 4 && !word(at, g_.par)) ++at;
    if (!word(at, g_.par)) return std::nullopt;
    std::size_t number = at + 1;
    for (int skipped = 0; skipped < 3 && tokens_.is_word(number) && info(number).place == Place::none;
         ++skipped)
      ++number;  // `multiplié par près de trois`
    const auto numeral = read_numeral(tokens_, number);
    if (!numeral || !numeral->value || *numeral->value <= 0) return std::nullopt;
    Figure figure = multiple(i, numeral->last, grows ? *numeral->value : 1 / *numeral->value);
    figure.step = numeral->step;
    return figure;
  }
};

}  // namespace

std::optional<Figure> read_multiple(const Tokens& tokens, std::size_t i) {
  return MultipleReader(tokens).read(i);
}

std::optional<Figure> read_times(const Tokens& tokens, const Numeral& numeral, const UnitReading& unit) {
  return MultipleReader(tokens).times(numeral, unit);
}

}  // namespace recoupe
