// How sure the text is of a figure. Idea: the nearest word of modalities.tsv in the figure's clause, before
// it or, where the figure is the subject, right behind it (`200 emplois pourraient disparaître`); and French
// marks what it does not vouch for by the conditional. Test: tests/extract/context_test.cc.
#include "extract/context_rules.h"

namespace recoupe {
namespace {

// Forms like `coûterait`, `seraient`. An imperfect in -erait has its accent (`opérait`).
bool is_conditional(std::string_view text) {
  constexpr std::size_t kShortest = 6;
  return text.size() >= kShortest && (text.ends_with("erait") || text.ends_with("eraient"));
}

}  // namespace

Modality ModalityReader::read(std::size_t k) const {
  constexpr std::size_t kBefore = 10;
  constexpr std::size_t kBehind = 5;
  const Figure& figure = figures_[k];
  if (!is_figure(figure.kind)) return Modality::stated;
  for (std::size_t n = 0, i = figure.first; n < kBefore && i-- > 0 && same_sentence(i, figure.first); ++n) {
    if (ends_reach(i)) break;
    if (const auto modality = at(i)) return *modality;
  }
  for (std::size_t i = figure.last; i < figure.last + kBehind && same_sentence(i, figure.first); ++i) {
    if (ends_reach(i) || tokens_.is_digits(i)) break;
    if (const auto modality = at(i)) return *modality;
  }
  return Modality::stated;
}

std::optional<Modality> ModalityReader::at(std::size_t i) const {
  static const WordId table = lexicon_.word("table");
  if (!tokens_.is_word(i) || (word(i, table) && !word(i + 1, g_.sur))) return std::nullopt;
  if (is_noun_of_risk(i) || is_shot_at(i)) return std::nullopt;
  if (info(i).modality != Modality::stated) return info(i).modality;
  if (is_conditional(tokens_.text(i))) return Modality::conditional;
  return std::nullopt;
}

// `le capital-risque`, `les clients à risque`: a sort of thing, no possibility.
bool ModalityReader::is_noun_of_risk(std::size_t i) const {
  static const WordSet risk(lexicon_, {"risque"});
  static const WordId capital = lexicon_.word("capital");
  if (i == 0 || !word(i, risk)) return false;
  const std::size_t before = tokens_.is_mark(i - 1, '-') && i > 1 ? i - 2 : i - 1;
  return word(before, capital) || is_a(before);
}

// Another clause begins: a mark other than a hyphen or a quotation mark, or `mais`.
bool ModalityReader::ends_reach(std::size_t i) const {
  static const WordId mais = lexicon_.word("mais");
  if (word(i, mais)) return true;
  if (tokens_[i].type != TokenType::mark) return false;
  const char32_t mark = tokens_[i].mark;
  return mark == '.' || mark == ',' || mark == ';' || mark == ':' || mark == '(' || mark == ')' ||
         mark == '!' || mark == '?' || mark == 0x2013 || mark == 0x2014;
}

}  // namespace recoupe
