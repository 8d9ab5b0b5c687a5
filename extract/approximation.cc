// Approximators: the words that say how exactly a figure is meant, before it (`près de`, `dépasser les`) or
// behind it (`au moins`). Test: tests/extract/approximation_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

class ApproximationReader : private Rule {
 public:
  explicit ApproximationReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<Approx> before(std::size_t first) const {
    const std::size_t farthest = over_determiners(first);
    for (std::size_t i = first + 1; i-- > farthest;) {
      if (i == 0 || !tokens_.same_line(i)) return std::nullopt;
      const auto match = lexicon_.approx_before().longest(tokens_, i);
      if (match && is_comparison(match.end)) return std::nullopt;
      if (match && is_exceeding(match.end) && is_de(i))
        return std::nullopt;  // `dépasser de 12 %`: by how much
      if (match) return is_exceeding(match.end) && is_negated(match.end) ? Approx::at_most : *match.entry;
    }
    return std::nullopt;
  }

  std::optional<Approx> behind(std::size_t last) const {
    if (!tokens_.same_line(last)) return std::nullopt;
    const auto match = lexicon_.approx_after().longest(tokens_, last);
    return match ? std::optional(*match.entry) : std::nullopt;
  }

 private:
  // `de moins qu'un mois plus tôt`, `de plus que 2023`.
  bool is_comparison(std::size_t i) const {
    const bool more_than = tokens_.is_any(i, "plus"_w, "moins"_w) && tokens_.is_any(i + 1, "que"_w, "qu'"_w);
    return more_than && i > 0 && tokens_.is(i - 1, "de"_w);
  }

  bool is_exceeding(std::size_t i) const {
    const std::string_view verb = tokens_.text(i);
    return verb.starts_with("dépass") || verb.starts_with("excéd");
  }

  // `ne peut excéder`, `n'a jamais dépassé`.
  bool is_negated(std::size_t i) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t n = 1; n <= kReach && n <= i; ++n)
      if (word(i - n, g_.ne) || word(i - n, g_.n)) return true;
    return false;
  }

  // Over what may stand between an approximator and the number: articles, `de`, an adverb in -ment.
  std::size_t over_determiners(std::size_t i) const {
    static const WordSet determiners(
        lexicon_,
        {"les",   "la", "le",  "l'",  "des", "du", "de",  "d'",   "ses",       "ces",       "au",       "aux",
         "leurs", "un", "une", "mes", "nos", "a",  "qu'", "déjà", "largement", "nettement", "désormais"});
    for (int n = 0; n < 3 && i > 0 && tokens_.is_word(i - 1); ++n, --i)
      if (!word(i - 1, determiners) && !tokens_.text(i - 1).ends_with("ment")) break;
    return i;
  }
};

}  // namespace

void read_approximation(const Tokens& tokens, Figure& figure) {
  if (figure.approx == Approx::vague) return;
  const ApproximationReader reader(tokens);
  if (const auto meaning = reader.before(figure.first))
    figure.approx = *meaning;
  else if (const auto after = reader.behind(figure.last))
    figure.approx = *after;
}

}  // namespace recoupe
