// Ties between figures. Idea: what stands between two neighbouring figures says how they belong together:
// `, soit`, an opening bracket, `dont`, `sur`, `contre`; and `de cette somme` points back to the last amount
// of money. Test: tests/extract/links_test.cc.
#include "extract/context_rules.h"

namespace recoupe {
namespace {

class LinkReader : FigureRules {
 public:
  LinkReader(const Tokens& tokens, const std::vector<Figure>& figures,
             const std::vector<std::size_t>& sentence_of, std::vector<FigureContext>& contexts)
      : FigureRules(tokens, figures, sentence_of), contexts_(contexts) {}

  std::vector<FigureLink> read() {
    std::optional<std::size_t> before;
    for (std::size_t k = 0; k < figures_.size(); ++k) {
      if (!is_figure(figures_[k].kind)) continue;
      if (const auto whole = share_of(k)) links_.push_back({LinkType::share_of, k, *whole});
      if (before && same_sentence(figures_[*before].first, figures_[k].first)) link(*before, k);
      if (contexts_[k].role == Role::previous)
        if (const auto now = compared_with(k)) links_.push_back({LinkType::against, k, *now});
      if (figures_[k].kind == Kind::money && figures_[k].value) last_money_ = k;
      before = k;
    }
    return std::move(links_);
  }

 private:
  void link(std::size_t before, std::size_t k) {
    if (equals(before, k)) links_.push_back({LinkType::equals, k, before});
    if (const auto whole = part_of(before, k)) {
      links_.push_back({LinkType::part_of, k, *whole});
      last_part_ = FigureLink{LinkType::part_of, k, *whole};
      show(k, Role::part);
      show(*whole, Role::total);
    }
    if (out_of(before, k)) links_.push_back({LinkType::out_of, before, k});
  }

  // A part that changed is still a change: only a state is told more exactly.
  void show(std::size_t k, Role role) {
    if (is_state(contexts_[k].role)) contexts_[k].role = role;
  }

  // `200 millions d'euros sur un budget de 800 millions`, `60 emplois sur les 200`.
  bool out_of(std::size_t a, std::size_t b) const {
    constexpr std::size_t kWords = 5;  // `sur un total de`
    const std::size_t from = figures_[a].last;
    if (!word(from, g_.sur) || figures_[b].first > from + kWords || !alike(a, b)) return false;
    const auto part = figures_[a].value;
    const auto whole = figures_[b].value;
    return part && whole && *part < *whole;
  }

  // Of an earlier state: the later one behind `à` (`de 5 à 8`), else the nearest before it of the sort.
  std::optional<std::size_t> compared_with(std::size_t k) const {
    const std::size_t second = second_of_change(k);
    const std::size_t start = outer_start(figures_[k].first);
    if (start > 0 && is_de(start - 1)) return second < figures_.size() ? std::optional(second) : std::nullopt;
    return k > 0 ? whole_of(k - 1, k) : std::nullopt;
  }

  // `, soit B`, `(B)`, `c'est-à-dire B`, `l'équivalent de B`.
  bool equals(std::size_t a, std::size_t b) const {
    constexpr std::size_t kWords = 9;
    const std::size_t from = figures_[a].last;
    const std::size_t to = figures_[b].first;
    if (to < from || to - from > kWords) return false;
    static const WordSet same(lexicon_, {"équivalent", "dire"});  // `l'équivalent de`, `c'est-à-dire`
    for (std::size_t i = from; i < to; ++i) {
      if (word(i, g_.soit)) return to - i <= 5 && i - from <= 4;
      if (tokens_.is_mark(i, '(')) return i == from && to - i <= 3 && only_unit_in_brackets(b);
      if (word(i, same) && i > from) return true;
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
    constexpr std::size_t kReach = 5;  // `dont l'ambition totale se monte à 200` is another clause
    for (std::size_t i = figures_[before].last; i < figures_[k].first; ++i) {
      if (!word(i, g_.dont)) continue;
      return figures_[k].first <= i + kReach ? whole_of(before, k) : std::nullopt;
    }
    return next_member(before, k);
  }

  // `500 milliards en quatre ans, dont 100`: the nearest figure of the sort, over the others of the sentence.
  std::optional<std::size_t> whole_of(std::size_t before, std::size_t k) const {
    constexpr std::size_t kFarthest = 12;  // figures; keeps the cost linear
    for (std::size_t p = before + 1;
         p-- > 0 && k - p <= kFarthest && same_sentence(figures_[p].first, figures_[k].first);)
      if (is_figure(figures_[p].kind) && alike(p, k)) return p;
    return std::nullopt;
  }

  // `dont 20 pour A et 30 pour B`: the figure before was a part, and `et` or a comma goes on with the list.
  std::optional<std::size_t> next_member(std::size_t before, std::size_t k) const {
    if (!last_part_ || last_part_->from != before || !alike(before, k)) return std::nullopt;
    const std::size_t i = figures_[k].first;
    const bool goes_on = i > 0 && (word(i - 1, g_.et) || tokens_.is_mark(i - 1, ','));
    return goes_on ? std::optional(last_part_->to) : std::nullopt;
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
    static const WordSet whole(lexicon_, {"total", "montant"});
    if (!is_de_or_article(i)) return std::nullopt;
    if (k + 1 < figures_.size() && figures_[k + 1].first <= i + 2 && figures_[k + 1].kind == Kind::money)
      return k + 1;
    if (!word(i + 1, g_.cette) && !word(i + 1, g_.ce)) {
      if (!word(i, g_.du) || !word(i + 1, whole)) return std::nullopt;
    } else if (!tokens_.is_word(i + 2) || !is(i + 2, kSum)) {
      return std::nullopt;
    }
    return last_money_;
  }

  std::vector<FigureContext>& contexts_;
  std::vector<FigureLink> links_;
  std::optional<std::size_t> last_money_;
  std::optional<FigureLink> last_part_;
};

}  // namespace

std::vector<FigureLink> read_links(const Tokens& tokens, const std::vector<Figure>& figures,
                                   const std::vector<std::size_t>& sentence_of,
                                   std::vector<FigureContext>& contexts) {
  return LinkReader(tokens, figures, sentence_of, contexts).read();
}

}  // namespace recoupe
