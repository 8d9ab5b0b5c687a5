// Multiples: `doubler`, `a quadruplé`, `le triple de`, `multiplié par 2,5`, `divisé par trois`, `x3`.
// Test: tests/extract/multiple_test.cc.
#include "extract/figure.h"

namespace recoupe {
namespace {

bool word(const Tokens& tokens, std::size_t i, WordId id) {
  return id != 0 && tokens.is_word(i) && tokens[i].word == id;
}

bool is_auxiliary(std::string_view folded) {
  for (const char* form :
       {"a",     "ont",   "avait",  "avaient", "aura",      "auront", "aurait",  "auraient",
        "ait",   "aient", "avoir",  "ayant",   "est",       "sont",   "etait",   "etaient",
        "ete",   "sera",  "seront", "presque", "quasiment", "plus",   "environ", "pratiquement",
        "ainsi", "donc",  "deja",   "meme",    "quasi",     "encore", "eut"})
    if (folded == form) return true;
  return false;
}

// The verb's form: an infinitive, a future or an imperfect is sure; `double` and `doublé` need help.
bool is_verb(const Tokens& tokens, std::size_t i, const std::string& folded) {
  const std::string_view surface = tokens.text(i);
  if (folded.ends_with("er") || folded.ends_with("era") || folded.ends_with("eront") ||
      folded.ends_with("erait") || folded.ends_with("eraient") || folded.ends_with("ait") ||
      folded.ends_with("aient") || folded.ends_with("ent") || folded.ends_with("ant") ||
      folded.ends_with("erent"))
    return true;
  const bool participle = surface.ends_with("é") || surface.ends_with("ée") || surface.ends_with("és") ||
                          surface.ends_with("ées");
  if (participle) return i > 0 && is_auxiliary(fold(tokens.text(i - 1)));
  return folded.ends_with("a");
}

// `le double`, `au triple`, `du quadruple`: a noun, when an article and no noun stands around it.
bool is_noun(const Tokens& tokens, std::size_t i) {
  const GrammarWords& g = tokens.lexicon().grammar();
  if (!tokens.lexicon().info(tokens[i].word).factor_is_noun || i == 0) return false;
  if (!word(tokens, i - 1, g.le) && !word(tokens, i - 1, g.au) && !word(tokens, i - 1, g.du)) return false;
  const bool ends = !tokens.is_word(i + 1) || !tokens.near(i + 1);
  return ends || word(tokens, i + 1, g.de) || word(tokens, i + 1, g.d) || word(tokens, i + 1, g.du) ||
         word(tokens, i + 1, g.des) || tokens.lexicon().is(tokens[i + 1].word, kFunctionWord);
}

std::optional<Figure> multiplied_by(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_word(i)) return std::nullopt;
  const std::string folded = fold(tokens.text(i));
  const bool times = folded.starts_with("multipli") && folded != "multiplicite";
  const bool by = folded.starts_with("divis") && !folded.starts_with("division");
  if (!times && !by) return std::nullopt;
  const GrammarWords& g = tokens.lexicon().grammar();
  std::size_t at = i + 1;
  while (tokens.is_word(at) && at < i + 4 && !word(tokens, at, g.par)) ++at;
  if (!word(tokens, at, g.par)) return std::nullopt;
  std::size_t number = at + 1;
  for (std::size_t skipped = 0; skipped < 3 && !tokens.is_digits(number); ++skipped) {
    const bool numeral_word = tokens.lexicon().info(tokens[number].word).place != Place::none;
    if (numeral_word || !tokens.is_word(number)) break;
    ++number;  // `multiplié par près de trois`
  }
  const auto numeral = read_numeral(tokens, number);
  if (!numeral || !numeral->value || *numeral->value <= 0) return std::nullopt;
  Figure figure;
  figure.first = i;
  figure.last = numeral->last;
  figure.kind = Kind::multiple;
  figure.value = times ? *numeral->value : 1 / *numeral->value;
  figure.step = numeral->step;
  return figure;
}

}  // namespace

std::optional<Figure> read_multiple(const Tokens& tokens, std::size_t i) {
  const double factor = tokens.lexicon().info(tokens[i].word).factor;
  if (factor == 0) return multiplied_by(tokens, i);
  const std::string folded = fold(tokens.text(i));
  if (!is_verb(tokens, i, folded) && !is_noun(tokens, i)) return std::nullopt;
  Figure figure;
  figure.first = i;
  figure.last = i + 1;
  figure.kind = Kind::multiple;
  figure.value = factor;
  figure.words = true;
  return figure;
}

}  // namespace recoupe
