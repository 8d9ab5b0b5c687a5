// Ties between figures. Idea: what stands between two neighbouring figures says how they belong together:
// `, soit`, an opening bracket, `dont`; and `de cette somme` points back to the last amount of money.
// Test: tests/extract/links_test.cc.
#include "extract/context.h"

namespace recoupe {
namespace {

class LinkReader {
 public:
  LinkReader(const Tokens& tokens, const std::vector<Figure>& figures,
             const std::vector<std::size_t>& sentence_of)
      : tokens_(tokens),
        lexicon_(tokens.lexicon()),
        g_(lexicon_.grammar()),
        figures_(figures),
        sentence_of_(sentence_of) {}

  std::vector<FigureLink> read() const {
    std::vector<FigureLink> links;
    for (std::size_t k = 0; k < figures_.size(); ++k) {
      if (!is_figure(figures_[k].kind)) continue;
      if (const auto whole = share_of(k)) links.push_back({LinkType::share_of, k, *whole});
      const auto before = previous_figure(k);
      if (!before || sentence_of_[figures_[*before].first] != sentence_of_[figures_[k].first]) continue;
      if (equals(*before, k)) links.push_back({LinkType::equals, k, *before});
      if (const auto whole = part_of(*before, k)) links.push_back({LinkType::part_of, k, *whole});
    }
    return links;
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }

  std::optional<std::size_t> previous_figure(std::size_t k) const {
    while (k-- > 0)
      if (is_figure(figures_[k].kind)) return k;
    return std::nullopt;
  }

  // `, soit B`, `(B)`, `c'est-à-dire B`, `l'équivalent de B`.
  bool equals(std::size_t a, std::size_t b) const {
    constexpr std::size_t kWords = 9;
    const std::size_t from = figures_[a].last;
    const std::size_t to = figures_[b].first;
    if (to < from || to - from > kWords) return false;
    static const WordId equivalent = lexicon_.word("équivalent");
    for (std::size_t i = from; i < to; ++i) {
      if (word(i, g_.soit)) return to - i <= 5 && i - from <= 4;
      if (equivalent != 0 && word(i, equivalent)) return true;
      if (tokens_.is_mark(i, '(')) return i == from && to - i <= 3 && only_unit_in_brackets(b);
      if (tokens_.is_word(i) && fold(tokens_.text(i)) == "dire" && i > from) return true;
    }
    return false;
  }

  bool only_unit_in_brackets(std::size_t b) const {
    std::size_t i = figures_[b].last;
    for (int n = 0; n < 2 && tokens_.is_word(i); ++n) ++i;
    return tokens_.is_mark(i, ')');
  }

  // `200 milliards, dont 20 pour …`; of an enumeration (`dont 20 pour A et 30 pour B`) every member.
  std::optional<std::size_t> part_of(std::size_t before, std::size_t k) const {
    for (std::size_t i = figures_[before].last; i < figures_[k].first; ++i)
      if (word(i, g_.dont)) return alike(before, k) ? std::optional(before) : std::nullopt;
    return std::nullopt;
  }

  bool alike(std::size_t a, std::size_t b) const {
    return figures_[a].kind == figures_[b].kind &&
           (figures_[a].unit == figures_[b].unit || figures_[a].kind == Kind::count);
  }

  // `10 % de cette somme`, `10 % de ces 24 milliards`, `un quart du budget de 24 milliards`.
  std::optional<std::size_t> share_of(std::size_t k) const {
    const Figure& share = figures_[k];
    if (share.kind != Kind::percent && share.kind != Kind::ratio) return std::nullopt;
    const std::size_t i = share.last;
    if (!word(i, g_.de) && !word(i, g_.d) && !word(i, g_.du) && !word(i, g_.des)) return std::nullopt;
    if (k + 1 < figures_.size() && figures_[k + 1].first <= i + 2 && figures_[k + 1].kind == Kind::money)
      return k + 1;
    if (!word(i + 1, g_.cette) && !word(i + 1, g_.ce)) {
      const bool total = tokens_.is_word(i + 1) &&
                         (fold(tokens_.text(i + 1)) == "total" || fold(tokens_.text(i + 1)) == "montant");
      if (!word(i, g_.du) || !total) return std::nullopt;
    } else if (!is_sum_noun(i + 2)) {
      return std::nullopt;
    }
    return last_money_before(k);
  }

  bool is_sum_noun(std::size_t i) const {
    if (!tokens_.is_word(i)) return false;
    const std::string folded = fold(tokens_.text(i));
    for (const char* noun : {"somme", "montant", "total", "enveloppe", "budget", "manne", "fonds", "dotation",
                             "investissement", "aide", "chiffre", "financement", "effort", "plan", "argent"})
      if (folded == noun) return true;
    return false;
  }

  std::optional<std::size_t> last_money_before(std::size_t k) const {
    while (k-- > 0)
      if (figures_[k].kind == Kind::money && figures_[k].value) return k;
    return std::nullopt;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
  const std::vector<Figure>& figures_;
  const std::vector<std::size_t>& sentence_of_;
};

}  // namespace

std::vector<FigureLink> read_links(const Tokens& tokens, const std::vector<Figure>& figures,
                                   const std::vector<std::size_t>& sentence_of) {
  return LinkReader(tokens, figures, sentence_of).read();
}

}  // namespace recoupe
