// Role, period and negation of a figure. Idea: the few words that stand right before the figure, or right
// behind it, tell; what is farther is left to the reconcile stage. Test: tests/extract/context_test.cc.
#include "extract/context.h"

#include <algorithm>

#include "extract/attribution.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class ContextReader : private Rule {
 public:
  ContextReader(const Tokens& tokens, const std::vector<Figure>& figures,
                const std::vector<std::size_t>& sentence_of)
      : Rule(tokens), figures_(figures), sentence_of_(sentence_of) {}

  FigureContext read(std::size_t k) const {
    const Figure& figure = figures_[k];
    FigureContext context;
    context.period = period(k);
    context.role = role(figure);
    context.negated = negated(figure.first);
    return context;
  }

 private:
  bool same_sentence(std::size_t a, std::size_t b) const {
    return a < sentence_of_.size() && b < sentence_of_.size() && sentence_of_[a] == sentence_of_[b];
  }

  // Before the approximator and the articles, which belong to the figure.
  std::size_t outer_start(std::size_t first) const {
    static const WordSet articles(lexicon_, {"les", "la", "l'", "le", "des", "d'"});
    std::size_t i = first;
    for (int n = 0; n < 4 && i > 0; ++n) {
      const auto approximator = lexicon_.approx_before().longest(tokens_, i);
      if (approximator && !is(approximator.end, kRise | kFall)) {
        i = approximator.end;
        continue;
      }
      if (word(i - 1, articles)) {
        --i;
        continue;
      }
      break;
    }
    return i;
  }

  Role role(const Figure& figure) const {
    const std::size_t start = outer_start(figure.first);
    if (start > 0 && previous_state(start - 1, figure)) return Role::previous;
    if (is_change(figure, start)) return Role::change;
    if (is_target(figure, start)) return Role::target;
    return Role::level;
  }

  // `contre 3,2 % un an plus tôt`, `après 12 en 2023`, `au lieu de`, `de 25 à 47`.
  bool previous_state(std::size_t i, const Figure& figure) const {
    static const WordSet lieu(lexicon_, {"lieu"});
    static const WordId voix = lexicon_.word("voix");
    if (word(i, g_.contre)) return i == 0 || !word(i - 1, voix);
    if (word(i, g_.apres)) return figure.kind != Kind::duration && figure.kind != Kind::count;
    if (!is_de(i)) return false;
    if (i >= 2 && word(i - 1, lieu)) return true;
    return first_of_change(figure);
  }

  // `passer de 4 à 5`: the first of two figures that `à` joins, behind `de`; the year of the first may stand
  // between
  // (`de 5 millions en 2020 à 8 millions en 2024`).
  bool first_of_change(const Figure& figure) const {
    constexpr std::size_t kReach = 5;
    for (std::size_t i = figure.last; i < figure.last + kReach && same_sentence(i, figure.first); ++i) {
      if (tokens_[i].type == TokenType::mark && !tokens_.is_mark(i, '(') && !tokens_.is_mark(i, ')'))
        return false;
      if (!is_a(i)) continue;
      const Figure* second = starting_near(i + 1);
      return second != nullptr && second->kind == figure.kind && second->unit == figure.unit;
    }
    return false;
  }

  // The figure that starts within three tokens from `i` on.
  const Figure* starting_near(std::size_t i) const {
    const auto next = std::lower_bound(figures_.begin(), figures_.end(), i,
                                       [](const Figure& f, std::size_t at) { return f.first < at; });
    return next != figures_.end() && next->first <= i + 3 ? &*next : nullptr;
  }

  // `en hausse de 4 %`, `augmenter de 3 milliards`, `4 points de plus`, `1,5 % de mieux`.
  bool is_change(const Figure& figure, std::size_t start) const {
    constexpr std::size_t kReach = 5;
    if (start > 0 && (word(start - 1, g_.de) || word(start - 1, g_.d) || word(figure.first - 1, g_.de) ||
                      word(figure.first - 1, g_.d) || word(start - 1, g_.a))) {
      if (word(start - 1, g_.a)) return false;
      for (std::size_t n = 0, i = start - 1; n < kReach && i-- > 0 && same_sentence(i, start); ++n) {
        if (tokens_.is_digits(i) || (tokens_[i].type == TokenType::mark && tokens_[i].mark != '-')) break;
        if (is(i, kRise | kFall)) return true;
      }
    }
    if (start > 0 && is(start - 1, kRise | kFall) && figure.kind != Kind::count &&
        figure.kind != Kind::duration) {
      return figure.kind == Kind::percent || figure.kind == Kind::percentage_point;  // `gagne 4 %`
    }
    static const WordSet more(lexicon_, {"supplémentaire", "supplémentaires"});
    const std::size_t behind = past_complement(figure.last);
    for (const std::size_t i : {figure.last, behind}) {
      if (word(i, more)) return true;
      if (word(i, g_.de) && (word(i + 1, g_.plus) || word(i + 1, g_.moins) || word(i + 1, g_.mieux)) &&
          !word(i + 2, g_.de))
        return true;
    }
    return false;
  }

  // Over the complement of a counted noun: `six usines d'IA | de plus`.
  std::size_t past_complement(std::size_t i) const {
    if (!is_de(i) || !tokens_.is_word(i + 1) || word(i + 1, g_.plus) || word(i + 1, g_.moins)) return i;
    return i + 2;
  }

  // `vise 40 %`, `un objectif de 3 %`; and behind it `d'ici à 2030`.
  bool is_target(const Figure& figure, std::size_t start) const {
    static const WordSet ici(lexicon_, {"ici"});
    constexpr std::size_t kReach = 6;
    for (std::size_t n = 0, i = start; n < kReach && i-- > 0 && same_sentence(i, start); ++n) {
      if (tokens_.is_digits(i)) break;
      if (is(i, kTarget) && !word(i, g_.a)) return true;
    }
    return word(figure.last, g_.d) && word(figure.last + 1, ici);
  }

  static std::optional<std::string> year_in(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
      const std::string_view four = text.substr(i, 4);
      const bool digits = four.find_first_not_of("0123456789") == std::string_view::npos;
      const bool apart = (i == 0 || text[i - 1] < '0' || text[i - 1] > '9') &&
                         (i + 4 == text.size() || text[i + 4] < '0' || text[i + 4] > '9');
      if (digits && apart && (four[0] == '1' || four[0] == '2')) return std::string(four);
    }
    return std::nullopt;
  }

  // The year right behind (`94,2 % fin 2013`), else the one at the head of the clause (`En 2023, il y eut
  // …`).
  std::optional<std::string> period(std::size_t k) const {
    constexpr std::size_t kBehind = 7;
    const Figure& figure = figures_[k];
    if (figure.kind == Kind::date) return std::nullopt;
    for (std::size_t n = k + 1; n < figures_.size() && n <= k + 1; ++n) {
      const Figure& date = figures_[n];
      if (date.kind != Kind::date || date.first > figure.last + kBehind ||
          !same_sentence(date.first, figure.first))
        break;
      if (clause_ends_between(figure.last, date.first) || is_baseline(date.first)) break;
      return year_in(tokens_.text(date.first, date.last));
    }
    constexpr std::size_t kFarthest = 12;  // figures; keeps the cost linear
    for (std::size_t n = k; n-- > 0 && k - n <= kFarthest;) {
      const Figure& date = figures_[n];
      if (!same_sentence(date.first, figure.first)) break;
      if (date.kind == Kind::date) {
        if (is_baseline(date.first)) return std::nullopt;
        return year_in(tokens_.text(date.first, date.last));
      }
      if (is_figure(date.kind)) break;  // the year belongs to the nearer figure
    }
    return std::nullopt;
  }

  // `par rapport à 2023`, `depuis 2019`: what the figure is measured against, not when it holds.
  bool is_baseline(std::size_t date) const {
    static const WordSet against(lexicon_, {"rapport", "depuis", "comparaison", "comparé", "regard"});
    for (std::size_t n = 0, i = date; n < 3 && i-- > 0; ++n)
      if (word(i, against)) return true;
    return false;
  }

  bool clause_ends_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (tokens_.is_mark(i, ';') || tokens_.is_mark(i, ':') || tokens_.is_mark(i, ',') || word(i, g_.et) ||
          word(i, g_.contre))
        return true;
    return false;
  }

  bool negated(std::size_t first) const {
    constexpr std::size_t kReach = 6;
    bool pas = false;
    for (std::size_t n = 0, i = first; n < kReach && i-- > 0 && same_sentence(i, first); ++n) {
      pas = pas || word(i, g_.pas);
      if (pas && (word(i, g_.ne) || word(i, g_.n)))
        return lexicon_.approx_before().longest(tokens_, first).entry == nullptr;
    }
    return false;
  }

  const std::vector<Figure>& figures_;
  const std::vector<std::size_t>& sentence_of_;
};

}  // namespace

std::vector<FigureContext> read_context(const Tokens& tokens, const std::vector<Figure>& figures,
                                        const std::vector<std::size_t>& sentence_of) {
  const ContextReader reader(tokens, figures, sentence_of);
  const Attributions attributions(tokens, sentence_of);
  std::vector<FigureContext> contexts;
  contexts.reserve(figures.size());
  for (std::size_t k = 0; k < figures.size(); ++k) {
    FigureContext context = reader.read(k);
    context.quoted = attributions.is_quoted(figures[k].first);
    context.attributed_to = attributions.speaker(figures[k].first);
    contexts.push_back(std::move(context));
  }
  return contexts;
}

}  // namespace recoupe
