// What a bare number counts, when the words around leave it out. Idea: a list has its unit at its end (`9,24
// et 16,77 milliards`); a later number stands for the thing that its sentence counted before (`367 députés
// (sur 550)`, `sur 87 volontaires, six ont abandonné`), or that a copula ties to it (`les bénévoles étaient
// 12`). Test: tests/extract/completion_test.cc.
#include <algorithm>
#include <cmath>

#include "extract/grammar.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class Completer : private Rule {
 public:
  Completer(const Tokens& tokens, std::vector<Figure>& figures) : Rule(tokens), figures_(figures) {}

  void run() {
    for (std::size_t k = figures_.size(); k-- > 0;)
      if (figures_[k].bare && k + 1 < figures_.size() && !is_opposed(k))
        from_next(figures_[k], figures_[k + 1]);
    for (std::size_t k = 0; k < figures_.size(); ++k)
      if (figures_[k].bare && !from_currency(figures_[k]) && !from_subject(figures_[k]) && !from_previous(k))
        from_noun(figures_[k]);
  }

 private:
  static constexpr std::size_t kFarthest = 60;  // tokens; keeps the cost linear

  static bool has_unit(const Figure& figure) {
    return is_figure(figure.kind) && !figure.bare && figure.kind != Kind::multiple &&
           figure.kind != Kind::ratio;
  }

  static bool is_share(const Figure& figure) {
    return figure.kind == Kind::percent || figure.kind == Kind::percentage_point;
  }

  static void take_magnitude(Figure& figure, const Figure& from) {
    constexpr double kLargest = 1000;
    const bool small = figure.value && std::abs(*figure.value) < kLargest && figure.step < from.scale;
    if (!small || from.scale <= 1 || figure.scale != 1) return;
    figure.value = tidy(*figure.value * from.scale);
    figure.step *= from.scale;
    figure.scale = from.scale;
  }

  static void take_unit(Figure& figure, const Figure& from) {
    figure.kind = from.kind;
    figure.unit = from.unit;
    figure.per = from.per;
    figure.bare = false;
  }

  // `289 voix contre 246, et 32 abstentions`: it counts what stands before `contre`.
  bool is_opposed(std::size_t k) const {
    const std::size_t i = before(figures_[k]);
    return k > 0 && i > 0 && word(i - 1, g_.contre) && has_unit(figures_[k - 1]) &&
           figures_[k - 1].last + 1 == i;
  }

  // Only `,` `et` `ou` `puis` stand between, or the sign of a product (`20 x 30 cm`).
  void from_next(Figure& figure, const Figure& next) const {
    static const WordSet joints(lexicon_, {"et", "ou", "puis", "x"});
    const bool magnitude_alone = next.bare && next.scale > 1;
    if (!has_unit(next) && !magnitude_alone) return;
    if (next.first > figure.last + 2 || next.first == figure.last) return;
    if (figure.words && figure.value == 0.0) return;
    if (next.kind == Kind::duration && figure.grouped) return;
    if (is_share(next) && !is_share_of_list(figure, next)) return;
    const bool some_of =
        word(figure.last, g_.des) && next.first == figure.last + 1 && next.kind == Kind::count;
    if (some_of) return take_unit(figure, next);  // `deux des trois suspects`
    for (std::size_t i = figure.last; i < next.first; ++i) {
      if (!tokens_.same_line(i)) return;
      const bool of_change =
          figure.first > 1 && is_a(figure.first - 1) && tokens_.is_digits(figure.first - 2);
      // `de 35 et de 40 ans`, `de 5 à 8 et de 6 à 9 tonnes`
      const bool again = i > figure.last && is_de(i) && (is_de(figure.first - 1) || of_change);
      const bool change = i == figure.last && is_a(i) && is_de(figure.first - 1);  // `de 5 à 8`
      if (!tokens_.is_mark(i, ',') && !tokens_.is_mark(i, 0xD7) && !word(i, joints) && !again && !change)
        return;
    }
    take_magnitude(figure, next);
    if (has_unit(next)) take_unit(figure, next);
  }

  // `2, 3 et 5 %`; but `3,3 millions, +1 %`, `1 250, 4 %`: nobody writes millions of per cent, and a sign
  // opens a figure of its own.
  bool is_share_of_list(const Figure& figure, const Figure& next) const {
    const auto is_signed = [&](const Figure& f) { return tokens_[f.first].type == TokenType::mark; };
    return figure.scale <= 1 && !figure.grouped && is_signed(figure) == is_signed(next);
  }

  // A full stop that ends a sentence: `M. Blanc` goes on.
  bool stops(std::size_t i) const {
    if (!tokens_.same_line(i)) return true;
    if (!ends_sentence(i)) return false;
    if (!tokens_.is_mark(i, '.')) return true;
    if (joined(i)) return false;  // `2.534.144`
    return i == 0 || !tokens_.is_word(i - 1) || tokens_.text(i - 1).size() > 2;
  }

  // The first token of the figure's sentence, at most kFarthest before it.
  std::size_t sentence_start(const Figure& figure) const {
    std::size_t i = figure.first;
    while (i > 0 && figure.first - i < kFarthest && tokens_.same_line(i) && !stops(i - 1)) --i;
    return i;
  }

  // The token before the figure, its article and its approximator.
  std::size_t before(const Figure& figure) const {
    std::size_t i = figure.first;
    if (i > 0 && word(i - 1, g_.les)) --i;
    const auto approximator = lexicon_.approx_before().longest(tokens_, i);
    return approximator ? approximator.end : i;
  }

  // Words behind which a number alone stands for what was counted before, magnitude and all.
  bool refers_back(const Figure& figure) const {
    static const WordSet cues(
        lexicon_, {"sur", "contre", "dont", "soit", "après", "puis", "autres", "étaient", "sont", "seront",
                   "a", "avant", "mais", "ou", "et", "que", "de", "en", "qu'"});
    const std::size_t i = before(figure);
    return i > 0 && ((tokens_.is_mark(i - 1, '(') && i > 1) || word(i - 1, cues));
  }

  // `Le Conseil national compte 200 sièges, le Conseil des États 46.`: the verb is left out.
  bool ends_gapped_clause(const Figure& figure) const {
    const std::size_t i = before(figure);
    const bool ends = ends_clause(figure.last) || word(figure.last, g_.et);
    return i > 0 && ends && tokens_.is_word(i - 1) && !figure.words;
  }

  bool is_part(const Figure& figure) const {
    static const WordSet cues(lexicon_, {"dont", "contre", "puis"});
    const std::size_t i = before(figure);
    return i > 0 && word(i - 1, cues);
  }

  // `5 % en 2010, contre 4 en 2009`: a share is left out only where two are compared.
  bool compares(const Figure& figure) const {
    static const WordSet cues(lexicon_, {"contre", "puis", "et", "ou", "après", "a", "dont"});
    const std::size_t i = before(figure);
    if (i == 0) return false;
    return word(i - 1, cues) || (word(i - 1, g_.soit) && figure.decimals);  // `soit 120` are as many heads
  }

  // No thing of its own stands behind, known or not.
  bool stands_alone(std::size_t i) const {
    return ends_clause(i) || !tokens_.is_word(i) || is(i, kFunctionWord | kVerb);
  }

  bool is_number_itself(const Figure& figure) const {
    static const WordSet names(lexicon_, {"nombre", "nombres", "chiffre", "numéro", "code"});
    static const WordId magnitude = lexicon_.word("magnitude");
    if (figure.first > 0 && word(figure.first - 1, names)) return true;
    std::size_t i = before(figure);
    if (i > 0 && is_de(i - 1)) --i;
    return i > 0 && word(i - 1, magnitude);  // of an earthquake
  }

  // `12 hommes et 3 autres`, `dont deux avec sursis`, `en fait aujourd'hui 330`.
  bool from_previous(std::size_t k) {
    static const WordSet other(lexicon_, {"autre", "autres"});
    Figure& figure = figures_[k];
    const bool cue = word(figure.last, other) || refers_back(figure);
    const bool gap = cue ? stands_alone(figure.last) || is_part(figure) : ends_gapped_clause(figure);
    const std::size_t start = sentence_start(figure);
    if (is_number_itself(figure) || (figure.words && figure.value == 0.0)) return false;
    for (std::size_t p = k; p-- > 0 && figures_[p].first >= start;) {
      const Figure& from = figures_[p];
      if (from.kind != Kind::count && is_among_people(figure)) continue;
      if (is_amount(from) && is_said_in_passing(from, figure)) continue;
      const bool millions = figure.scale >= 1e6 && from.scale < 1e6;
      if (from.kind == Kind::count && millions && !is_part(figure))
        continue;  // `10 communes devront 6 millions`
      if (!has_unit(from) || (from.kind == Kind::duration && (figure.scale > 1 || !is_part_of_time(figure))))
        continue;
      if (from.kind == Kind::count ? figure.decimals : !gap) continue;
      // `20 %, à 120 millions`: nobody writes millions of per cent
      if (is_share(from) && (!compares(figure) || figure.scale > 1 || figure.grouped)) continue;
      if (from.kind == Kind::duration && p + 1 < k && is_part(figure)) continue;  // `85 ans (3 contre 7)`
      if (cue) take_magnitude(figure, from);
      take_unit(figure, from);
      return true;
    }
    return false;
  }

  static bool is_amount(const Figure& figure) {
    return figure.kind == Kind::money || figure.kind == Kind::measure;
  }

  // A bracket that `from` stands in closes before the figure: `trois (10 MW chacun) et deux`.
  bool is_said_in_passing(const Figure& from, const Figure& figure) const {
    for (std::size_t i = from.last; i < figure.first; ++i) {
      if (tokens_.is_mark(i, '(')) return false;
      if (tokens_.is_mark(i, ')')) return true;
    }
    return false;
  }

  // `104 d'entre eux`: heads, no amount.
  bool is_among_people(const Figure& figure) const {
    return is_de(figure.last) && word(figure.last + 1, g_.entre);
  }

  // `trois ans de prison, dont deux avec sursis`, `à 71 ans … à quatre-vingts`.
  bool is_part_of_time(const Figure& figure) const {
    const std::size_t i = before(figure);
    constexpr double kOldest = 120;
    if (i == 0 || figure.decimals || figure.grouped) return false;
    const bool age = ends_gapped_clause(figure) && figure.value && *figure.value < kOldest && is_kin(i - 1);
    return age || word(i - 1, g_.dont) || word(i - 1, g_.contre) || is_a(i - 1);
  }

  // `Il avait 4 ans, son frère 7 et sa sœur 12.`
  bool is_kin(std::size_t i) const {
    static const WordSet kin(lexicon_, {"frère", "soeur", "fils", "fille", "père", "mère", "mari", "femme",
                                        "cadet", "aîné", "aînée", "cadette", "autre", "second", "seconde"});
    return word(i, kin);
  }

  // Nothing was counted before: the noun of `le nombre de …`, or before a bracket.
  void from_noun(Figure& figure) const {
    if (figure.decimals || figure.kind != Kind::number || is_number_itself(figure)) return;
    const std::size_t noun = counted_by_name(figure);
    count(figure, noun == kNone ? before_bracket(figure) : noun);
  }

  // `en dollars, à 21,4 milliards`.
  bool from_currency(Figure& figure) const {
    constexpr std::size_t kReach = 5;
    constexpr double kSum = 1e6;
    if (figure.scale < kSum || figure.kind != Kind::number) return false;
    for (std::size_t n = 0, i = figure.first; n < kReach && i-- > 1; ++n) {
      if (tokens_.is_digits(i) || stops(i)) return false;
      if (!word(i - 1, g_.en) || !is(i, kStartsUnit)) continue;
      const auto currency = lexicon_.currencies().longest(tokens_, i);
      if (!currency) continue;
      figure.kind = Kind::money;
      figure.unit = currency.entry->code;
      figure.bare = false;
      return true;
    }
    return false;
  }

  bool from_subject(Figure& figure) const {
    return !figure.decimals && figure.kind == Kind::number && count(figure, subject(figure));
  }

  bool count(Figure& figure, std::size_t noun) const {
    if (noun == kNone) return false;
    figure.kind = Kind::count;
    figure.unit = lexicon_.singular(tokens_.text(noun));
    figure.bare = false;
    return true;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool is_plural_noun(std::size_t i) const {
    if (!tokens_.is_word(i) || is(i, kFunctionWord | kAdverb | kVerb) || tokens_.text(i).size() < 4)
      return false;
    const char end = tokens_.text(i).back();
    return (end == 's' || end == 'x') && !is(i, kPrenominal) && info(i).place == Place::none;
  }

  // `le nombre d'ambassades passera de 163 à 160`.
  std::size_t counted_by_name(const Figure& figure) const {
    static const WordSet numbers(lexicon_, {"nombre", "effectif", "total"});
    for (std::size_t i = sentence_start(figure); i + 2 < figure.first; ++i)
      if (word(i, numbers) && (is_de(i + 1) || word(i + 1, g_.des)) && is_plural_noun(i + 2)) return i + 2;
    for (std::size_t i = figure.last; i < figure.last + 3; ++i)  // `on estime à 10 000 le nombre de réfugiés`
      if (word(i, numbers) && is_de(i + 1) && is_plural_noun(i + 2)) return i + 2;
    return kNone;
  }

  // `les bénévoles étaient 12 en 2020`, `des frondeurs, qui sont désormais une soixantaine`.
  std::size_t subject(const Figure& figure) const {
    static const WordSet copulas(lexicon_, {"étaient", "sont", "seront", "furent", "seraient"});
    static const WordSet between(
        lexicon_, {"désormais", "encore", "déjà", "environ", "plus", "au", "moins", "de", "d'", "aujourd'",
                   "hui", "quelque", "près", "entre", "que", "maintenant"});
    static const WordSet relative(lexicon_, {"qui", "ne", "n'"});
    std::size_t i = figure.first;
    while (i > 0 && word(i - 1, between)) --i;
    if (i == 0 || !word(i - 1, copulas)) return kNone;
    --i;
    while (i > 0 && (word(i - 1, relative) || tokens_.is_mark(i - 1, ','))) --i;
    return i > 0 && is_plural_noun(i - 1) ? i - 1 : kNone;
  }

  // `une série de billes (entre 3 et 6)`.
  std::size_t before_bracket(const Figure& figure) const {
    const std::size_t i = before(figure);
    const bool bracket = i > 1 && tokens_.is_mark(i - 1, '(') && figure.low;
    return bracket && is_plural_noun(i - 2) ? i - 2 : kNone;
  }

  std::vector<Figure>& figures_;
};

}  // namespace

void complete_bare_figures(const Tokens& tokens, std::vector<Figure>& figures) {
  Completer(tokens, figures).run();
}

}  // namespace recoupe
