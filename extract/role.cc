// What a figure is to its thing. Idea: the few words that stand right before the figure, or right behind it,
// tell; what is farther is left to the reconcile stage. Test: tests/extract/context_test.cc.
#include <algorithm>
#include <cmath>

#include "extract/context_rules.h"

namespace recoupe {

std::size_t FigureRules::outer_start(std::size_t first) const {
  static const WordSet articles(lexicon_, {"les", "la", "l'", "le", "des", "d'"});
  std::size_t i = first;
  for (int n = 0; n < 4 && i > 0; ++n) {
    const auto approximator = lexicon_.approx_before().longest(tokens_, i);
    if (approximator && !is(approximator.end, kRise | kFall)) {
      i = approximator.end;
      continue;
    }
    if (!word(i - 1, articles)) break;
    --i;
  }
  return i;
}

bool FigureRules::is_shot_at(std::size_t i) const {
  static const WordSet vise(lexicon_, {"vise"});
  return word(i, vise) && tokens_.text(i).ends_with("é");
}

std::size_t FigureRules::starting_near(std::size_t i) const {
  const auto next = std::lower_bound(figures_.begin(), figures_.end(), i,
                                     [](const Figure& f, std::size_t at) { return f.first < at; });
  const bool near = next != figures_.end() && next->first <= i + 3;
  return near ? static_cast<std::size_t>(next - figures_.begin()) : figures_.size();
}

std::size_t FigureRules::second_of_change(std::size_t k) const {
  constexpr std::size_t kReach = 5;
  const Figure& figure = figures_[k];
  for (std::size_t i = figure.last; i < figure.last + kReach && same_sentence(i, figure.first); ++i) {
    if (tokens_[i].type == TokenType::mark && !tokens_.is_mark(i, '(') && !tokens_.is_mark(i, ')')) break;
    if (!is_a(i)) continue;
    const std::size_t second = starting_near(i + 1);
    if (second == figures_.size()) break;
    const bool alike = figures_[second].kind == figure.kind && figures_[second].unit == figure.unit;
    return alike ? second : figures_.size();
  }
  return figures_.size();
}

Role RoleReader::read(std::size_t k) const {
  const Figure& figure = figures_[k];
  if (!is_figure(figure.kind)) return Role::level;
  const std::size_t start = outer_start(figure.first);
  if (start > 0 && previous_state(start - 1, k)) return Role::previous;
  if (is_change(k, start)) return Role::change;
  if (is_target(k, start)) return Role::target;
  if (start > 0 && word(start - 1, g_.dont)) return Role::part;
  if (is_share(figure)) return Role::share;
  if (is_total(figure, start)) return Role::total;
  return figure.per.empty() ? Role::level : Role::rate;
}

// `contre 3,2 % un an plus tôt`, `après 12 en 2023`, `au lieu de`, `de 25 à 47`.
bool RoleReader::previous_state(std::size_t i, std::size_t k) const {
  static const WordSet lieu(lexicon_, {"lieu"});
  static const WordId voix = lexicon_.word("voix");
  const Figure& figure = figures_[k];
  if (word(i, g_.contre)) return i == 0 || (!word(i - 1, voix) && !is_rival(k));
  if (word(i, g_.apres)) return figure.kind != Kind::duration && figure.kind != Kind::count;
  if (!is_de(i)) return false;
  if (i >= 2 && word(i - 1, lieu)) return true;
  const std::size_t second = second_of_change(k);
  return second != figures_.size() && !falls_by(i, figure, figures_[second]);
}

// `59 % pour les uns, contre 41 % pour les autres`, `54 % contre 46 %`: what is set against another's, and no
// time is told that would make it an earlier state.
bool RoleReader::is_rival(std::size_t k) const {
  const Figure& figure = figures_[k];
  if (tells_time(figure.last, k)) return false;
  static const WordSet holders(lexicon_, {"pour", "chez", "parmi"});
  const std::size_t i = figure.last;
  const bool place = (word(i, g_.en) || is_a(i)) && tokens_[i + 1].capital;
  if (word(i, holders) || place) return true;
  if (k == 0 || figure.kind != Kind::percent || figures_[k - 1].kind != Kind::percent) return false;
  constexpr double kWhole = 100;
  constexpr double kRounding = 0.5;
  const auto& other = figures_[k - 1].value;
  return figure.value && other && std::abs(*figure.value + *other - kWhole) <= kRounding;
}

// A date or a word of time stands in the rest of the clause.
bool RoleReader::tells_time(std::size_t i, std::size_t k) const {
  static const WordSet times(
      lexicon_,
      {"an",          "année",    "années",       "mois",      "trimestre",  "semestre",  "période",
       "exercice",    "tôt",      "auparavant",   "précédent", "précédente", "hier",      "veille",
       "dernier",     "dernière", "avant",        "semaine",   "jour",       "rentrée",   "saison",
       "début",       "fin",      "ancien",       "ancienne",  "anciens",    "anciennes", "précédents",
       "précédentes", "aujourd'", "initialement", "prévu",     "prévus",     "prévue",    "prévues",
       "passé",       "passée",   "autrefois",    "jadis",     "alors",      "vieux",     "vieille"});
  constexpr std::size_t kReach = 12;
  if (k + 1 < figures_.size() && figures_[k + 1].first <= i + kReach &&
      same_sentence(figures_[k + 1].first, i - 1) &&
      (figures_[k + 1].kind == Kind::date || figures_[k + 1].kind == Kind::duration))
    return true;
  for (std::size_t n = 0; n < kReach && !ends_sentence(i + n); ++n)
    if (word(i + n, times) || info(i + n).month > 0 || info(i + n).weekday > 0) return true;
  return false;
}

// `recule de 1,20 dollar à 83,40 dollars`: nothing falls to a greater one, so that it is the step.
bool RoleReader::falls_by(std::size_t de, const Figure& step, const Figure& level) const {
  return de > 0 && is(de - 1, kFall) && step.value && level.value && *step.value > 0 &&
         *step.value < *level.value;
}

// `en hausse de 4 %`, `augmenter de 3 milliards`, `4 points de plus`, `1,5 % de mieux`.
bool RoleReader::is_change(std::size_t k, std::size_t start) const {
  const Figure& figure = figures_[k];
  constexpr std::size_t kReach = 5;
  if (start > 0 && (word(start - 1, g_.de) || word(start - 1, g_.d) || word(figure.first - 1, g_.de) ||
                    word(figure.first - 1, g_.d) || is_a(start - 1))) {
    if (is_a(start - 1)) return false;
    if (is_exceeded_by(start - 1)) return true;
    for (std::size_t n = 0, i = start - 1; n < kReach && i-- > 0 && same_sentence(i, start); ++n) {
      if (tokens_.is_digits(i) || (tokens_[i].type == TokenType::mark && tokens_[i].mark != '-')) break;
      if (is(i, kRise | kFall)) return true;
    }
  }
  if (start > 0 && is(start - 1, kRise | kFall) && figure.kind != Kind::duration) {
    const bool share = figure.kind == Kind::percent || figure.kind == Kind::percentage_point;  // `gagne 4 %`
    return share ||
           (is_a(figure.last) && second_of_change(k) != figures_.size());  // `cède 1 dollar à 83 dollars`
  }
  static const WordSet more(lexicon_, {"supplémentaire", "supplémentaires"});
  const std::size_t behind = past_complement(figure.last);
  for (const std::size_t i : {figure.last, behind}) {
    if (word(i, more)) return true;
    const bool more_or_less = word(i + 1, g_.plus) || word(i + 1, g_.moins) || word(i + 1, g_.mieux);
    if ((word(i, g_.de) || word(i, g_.en)) && more_or_less && !is_de(i + 2)) return true;
  }
  return false;
}

// `dépassant | de 12 % le record`.
bool RoleReader::is_exceeded_by(std::size_t de) const {
  return de > 0 && is_de(de) && tokens_.is_word(de - 1) && tokens_.text(de - 1).starts_with("dépass");
}

// Over the complement of a counted noun: `six usines d'IA | de plus`.
std::size_t RoleReader::past_complement(std::size_t i) const {
  if (!is_de(i) || !tokens_.is_word(i + 1) || word(i + 1, g_.plus) || word(i + 1, g_.moins)) return i;
  return i + 2;
}

// `vise 40 %`, `un objectif de 3 %`; and behind it `d'ici à 2030`.
bool RoleReader::is_target(std::size_t k, std::size_t start) const {
  static const WordSet ici(lexicon_, {"ici"});
  constexpr std::size_t kReach = 6;
  for (std::size_t n = 0, i = start; n < kReach && i-- > 0 && same_sentence(i, start); ++n) {
    if (tokens_.is_digits(i)) break;
    if (is(i, kTarget) && !word(i, g_.a) && !is_shot_at(i)) return true;
  }
  const std::size_t behind = figures_[k].last;
  return (word(behind, g_.d) && word(behind + 1, ici)) || is_goal(k, start);
}

// `l'objectif du gouvernement pour 2026 est de 4,7 %`: a noun that aims, its verb, and no figure but dates
// between.
bool RoleReader::is_goal(std::size_t k, std::size_t start) const {
  static const WordSet goals(lexicon_, {"objectif", "objectifs", "cible", "ambition"});
  static const WordSet verbs(lexicon_, {"est", "reste", "demeure", "était", "sont"});
  constexpr std::size_t kReach = 14;
  std::size_t others = k;  // figures before this one that are no dates end the search
  while (others > 0 && figures_[others - 1].kind == Kind::date) --others;
  const std::size_t stop = others > 0 ? figures_[others - 1].last : 0;
  bool verb = false;
  for (std::size_t n = 0, i = start; n < kReach && i-- > stop && same_sentence(i, start); ++n) {
    if (ends_clause(i) && tokens_[i].type == TokenType::mark) return false;
    verb = verb || word(i, verbs);
    if (word(i, goals)) return verb;
  }
  return false;
}

// `40 % des Français`, `un quart du budget`, `12 % de femmes`; but `un taux de 2 %`, `2 % de croissance`.
bool RoleReader::is_share(const Figure& figure) const {
  if (figure.kind != Kind::percent && figure.kind != Kind::ratio) return false;
  if (figure.denominator > 0) return true;
  const std::size_t i = figure.last;
  if (!is_de_or_article(i) || !tokens_.same_line(i) || is(i + 1, kPointCue)) return false;
  return !(is_de(i) && (is(i + 1, kRise | kFall) || tokens_.is_digits(i + 1)));
}

// `au total 12 millions`, `12 millions au total`, `un total de 12 millions`, `en tout`.
bool RoleReader::is_total(const Figure& figure, std::size_t start) const {
  static const WordSet whole(lexicon_, {"total", "tout"});
  static const WordId au = lexicon_.word("au");
  static const WordId total = lexicon_.word("total");
  const auto adverb = [&](std::size_t i) {  // `au total`, `en tout`
    return word(i + 1, whole) && (word(i, au) || word(i, g_.en));
  };
  if (adverb(figure.last)) return true;
  if (start >= 2 && adverb(start - 2)) return true;
  return start >= 2 && is_de(start - 1) && word(start - 2, total);
}

}  // namespace recoupe
