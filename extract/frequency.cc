// How often, told apart from the amount: `Chaque année, la ville consacre 225 millions d'euros`, `300 tonnes
// sont brûlées chaque jour`, `20 millions d'euros de travaux par an`. Idea: words that open a clause hold for
// the figures of it; those that stand later, for the figure right behind them, else for the nearest before.
// What is told of known things (`les 300 élus votent chaque année`) is no rate. Test:
// tests/extract/frequency_test.cc.
#include <algorithm>

#include "extract/grammar.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class FrequencyReader : private Rule {
 public:
  FrequencyReader(const Tokens& tokens, std::vector<Figure>& figures) : Rule(tokens), figures_(figures) {}

  void run() {
    static const WordId chaque = lexicon_.word("chaque");
    if (figures_.empty()) return;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool each = word(i, chaque);
      if (!each && !word(i, g_.par)) continue;
      const auto unit = lexicon_.units().longest(tokens_, i + 1);
      if (!unit || unit.entry->dimension != "time" || unit.entry->size < kDay) continue;
      if (each && opens_clause(i))
        give_to_clause(unit.end, unit.entry->code);
      else if (!give_to_next(unit.end, unit.entry->code))
        give_to_nearest(i, unit.entry->code);
    }
  }

 private:
  static constexpr double kDay = 86400;

  static bool takes(const Figure& figure) {
    const bool amount =
        figure.kind == Kind::money || figure.kind == Kind::measure || figure.kind == Kind::count;
    return amount && figure.per.empty();
  }

  // `les 300 élus`, `ces 20 euros`, `à 300 mètres`, `depuis 3 matchs`: no amount of a year.
  bool is_known_thing(const Figure& figure) const {
    static const WordSet known(lexicon_,
                               {"les", "ces", "ses", "nos", "vos", "leurs", "mes", "tes", "des", "depuis"});
    const std::size_t i = figure.first;
    return i > 0 && (word(i - 1, known) || (figure.kind == Kind::measure && is_a(i - 1)));
  }

  bool opens_clause(std::size_t i) const { return starts_line(i) || ends_clause(i - 1); }

  bool ends_here(std::size_t i) const { return ends_clause(i) && !(joined(i) && tokens_.is_digits(i + 1)); }

  std::size_t figure_from(std::size_t token) const {
    const auto first = std::lower_bound(figures_.begin(), figures_.end(), token,
                                        [](const Figure& f, std::size_t at) { return f.first < at; });
    return static_cast<std::size_t>(first - figures_.begin());
  }

  void give_to_clause(std::size_t i, const std::string& base) {
    i = past_opening(i);
    std::size_t end = i;
    std::size_t k = figure_from(i);
    for (; k < figures_.size(); ++k) {
      for (; end < figures_[k].first; ++end)
        if (ends_here(end)) return;
      end = figures_[k].last;
      if (takes(figures_[k]) && !is_known_thing(figures_[k])) figures_[k].per = base;
    }
  }

  // Behind the comma that ends the opening: `Chaque année | ,`, `Chaque jour | en France,`.
  std::size_t past_opening(std::size_t i) const {
    static const WordSet places(lexicon_, {"en", "dans", "au", "aux", "à", "depuis", "sur"});
    constexpr std::size_t kLongest = 5;
    if (tokens_.is_mark(i, ',')) return i + 1;
    if (!word(i, places)) return i;
    for (std::size_t at = i; at < i + kLongest && tokens_.same_line(at); ++at)
      if (ends_here(at)) return tokens_.is_mark(at, ',') ? at + 1 : i;
    return i;
  }

  // `chaque année près de 225 millions`.
  bool give_to_next(std::size_t i, const std::string& base) {
    const std::size_t k = figure_from(i);
    if (k == figures_.size() || !takes(figures_[k])) return false;
    const auto approximator = lexicon_.approx_before().longest(tokens_, figures_[k].first);
    if (figures_[k].first != i && !(approximator && approximator.end == i)) return false;
    figures_[k].per = base;
    return true;
  }

  void give_to_nearest(std::size_t i, const std::string& base) {
    constexpr std::size_t kReach = 7;
    const std::size_t behind = figure_from(i);
    if (behind == 0) return;
    Figure& figure = figures_[behind - 1];
    if (!takes(figure) || is_known_thing(figure) || figure.last + kReach < i || figure.last > i) return;
    for (std::size_t at = figure.last; at < i; ++at)
      if (ends_here(at)) return;
    figure.per = base;
  }

  std::vector<Figure>& figures_;
};

}  // namespace

void complete_rates(const Tokens& tokens, std::vector<Figure>& figures) {
  FrequencyReader(tokens, figures).run();
}

}  // namespace recoupe
