// Approximators: the words that say how exactly a figure is meant, before it (`près de`, `dépasser les`) or
// behind it (`au moins`). Test: tests/extract/approximation_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

bool is_one_of(const Tokens& tokens, std::size_t i, std::initializer_list<WordId> words) {
  for (const WordId word : words)
    if (word != 0 && tokens.is_word(i) && tokens[i].word == word) return true;
  return false;
}

// Over what may stand between an approximator and the number: articles, `de`, `seulement`, an adverb in
// -ment.
std::size_t over_determiners(const Tokens& tokens, std::size_t i) {
  const GrammarWords& g = tokens.lexicon().grammar();
  for (int n = 0; n < 3 && i > 0; ++n) {
    const std::size_t before = i - 1;
    if (!tokens.is_word(before)) break;
    const bool article = is_one_of(tokens, before,
                                   {g.les, g.la, g.le, g.l, g.des, g.du, g.de, g.d, g.ses, g.ces, g.au, g.aux,
                                    g.leurs, g.un, g.une, g.mes, g.nos, g.a, g.qu});
    const bool adverb = tokens.text(before).ends_with("ment");
    if (!article && !adverb) break;
    --i;
  }
  return i;
}

std::optional<Approx> before(const Tokens& tokens, std::size_t first) {
  const auto& phrases = tokens.lexicon().approx_before();
  const std::size_t farthest = over_determiners(tokens, first);
  for (std::size_t i = first + 1; i-- > farthest;) {
    if (i == 0) break;
    if (!tokens.same_line(i)) return std::nullopt;
    const auto match = phrases.longest(tokens, i);
    if (!match) continue;
    return *match.entry;
  }
  return std::nullopt;
}

}  // namespace

void read_approximation(const Tokens& tokens, Figure& figure) {
  if (figure.approx == Approx::vague) return;
  if (const auto meaning = before(tokens, figure.first)) {
    figure.approx = *meaning;
    return;
  }
  const auto behind = tokens.lexicon().approx_after().longest(tokens, figure.last);
  if (behind && tokens.same_line(figure.last)) figure.approx = *behind.entry;
}

}  // namespace recoupe
