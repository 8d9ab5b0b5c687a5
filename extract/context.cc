// Role, period and negation of a figure. Idea: the few words that stand right before the figure, or right
// behind it, tell; what is farther is left to the reconcile stage. Test: tests/extract/context_test.cc.
#include "extract/context.h"

#include "extract/attribution.h"

namespace recoupe {
namespace {

class ContextReader {
 public:
  ContextReader(const Tokens& tokens, const std::vector<Figure>& figures,
                const std::vector<std::size_t>& sentence_of)
      : tokens_(tokens),
        lexicon_(tokens.lexicon()),
        g_(lexicon_.grammar()),
        figures_(figures),
        sentence_of_(sentence_of) {}

  FigureContext read(std::size_t k) const {
    const Figure& figure = figures_[k];
    FigureContext context;
    context.period = period(k);
    context.role = role(figure);
    context.negated = negated(figure.first);
    return context;
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool is(std::size_t i, std::uint32_t classes) const { return lexicon_.is(tokens_[i].word, classes); }
  bool same_sentence(std::size_t a, std::size_t b) const {
    return a < sentence_of_.size() && b < sentence_of_.size() && sentence_of_[a] == sentence_of_[b];
  }

  // Before the approximator and the articles, which belong to the figure.
  std::size_t outer_start(std::size_t first) const {
    std::size_t i = first;
    for (int n = 0; n < 4 && i > 0; ++n) {
      const auto approximator = lexicon_.approx_before().longest(tokens_, i);
      if (approximator && !is(approximator.end, kRise | kFall)) {
        i = approximator.end;
        continue;
      }
      if (word(i - 1, g_.les) || word(i - 1, g_.la) || word(i - 1, g_.l) || word(i - 1, g_.le) ||
          word(i - 1, g_.des) || word(i - 1, g_.d)) {
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
    if (is_target(start)) return Role::target;
    return Role::level;
  }

  // `contre 3,2 % un an plus tôt`, `après 12 en 2023`, `au lieu de`, `de 25 à 47`.
  bool previous_state(std::size_t i, const Figure& figure) const {
    static const WordId lieu = lexicon_.word("lieu");
    if (word(i, g_.contre)) return !tokens_.is_word(i - 1) || fold(tokens_.text(i - 1)) != "voix";
    if (word(i, g_.apres)) return figure.kind != Kind::duration && figure.kind != Kind::count;
    if (word(i, g_.de) && i >= 2 && word(i - 1, lieu)) return true;
    if (!word(i, g_.de) && !word(i, g_.d)) return false;
    return first_of_change(figure);
  }

  // `passer de 4 à 5`: the first of two figures that `à` joins, behind `de`.
  bool first_of_change(const Figure& figure) const {
    if (!tokens_.is_word(figure.last) || tokens_.text(figure.last) != "à") return false;
    for (const Figure& other : figures_)
      if (other.first >= figure.last + 1 && other.first <= figure.last + 4) return other.kind == figure.kind;
    return false;
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
    if (word(figure.last, g_.de) && (word(figure.last + 1, g_.plus) || word(figure.last + 1, g_.moins) ||
                                     word(figure.last + 1, g_.mieux)))
      return !tokens_.is_word(figure.last + 2) || !word(figure.last + 2, g_.de);
    return tokens_.is_word(figure.last) && fold(tokens_.text(figure.last)).starts_with("supplementaire");
  }

  bool is_target(std::size_t start) const {
    static const WordId objectif = lexicon_.word("objectif");
    constexpr std::size_t kReach = 6;
    for (std::size_t n = 0, i = start; n < kReach && i-- > 0 && same_sentence(i, start); ++n) {
      if (tokens_.is_digits(i)) break;
      if (word(i, objectif)) return true;
      const std::string folded = tokens_.is_word(i) ? fold(tokens_.text(i)) : std::string();
      if (folded == "vise" || folded == "visent" || folded == "viser" || folded == "visait" ||
          folded == "ambitionne" || folded == "cible" || folded == "espere" || folded == "esperait")
        return true;
    }
    return false;
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
      if (clause_ends_between(figure.last, date.first)) break;
      return year_in(tokens_.text(date.first, date.last));
    }
    for (std::size_t n = k; n-- > 0;) {
      const Figure& date = figures_[n];
      if (!same_sentence(date.first, figure.first)) break;
      if (date.kind == Kind::date) return year_in(tokens_.text(date.first, date.last));
      if (is_figure(date.kind)) break;  // the year belongs to the nearer figure
    }
    return std::nullopt;
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

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
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
