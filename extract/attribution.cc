// Test: tests/extract/context_test.cc.
#include "extract/attribution.h"

#include <array>

#include "extract/lexicon.h"

namespace recoupe {
namespace {

constexpr std::array<std::string_view, 42> kSaying = {
    "declare", "affirme",   "affirmait", "assure",    "assurait", "explique", "expliquait",
    "indique", "indiquait", "precise",   "ajoute",    "souligne", "estime",   "estimait",
    "annonce", "annoncait", "rappelle",  "rappele",   "confie",   "lance",    "resume",
    "deplore", "promet",    "promis",    "dit",       "disait",   "ecrit",    "note",
    "soupire", "raille",    "insiste",   "reconnait", "reconnu",  "soutient", "soutenu",
    "pretend", "glisse",    "tempere",   "denonce",   "martele",  "juge",     "critique"};

bool is_saying(const std::string& folded) {
  for (const std::string_view verb : kSaying)
    if (folded == verb) return true;
  return false;
}

bool is_particle(const std::string& folded) {
  return folded == "de" || folded == "von" || folded == "der" || folded == "van" || folded == "du" ||
         folded == "le" || folded == "la" || folded == "d'" || folded == "l'" || folded == "des" ||
         folded == "ben" || folded == "al";
}

}  // namespace

Attributions::Attributions(const Tokens& tokens, const std::vector<std::size_t>& sentence_of)
    : tokens_(tokens), sentence_of_(sentence_of), quoted_(tokens.size(), false) {
  mark_quotations();
  find_sources();
}

// « … », “ … ” and " … "; a quotation that is not closed in its line is none.
void Attributions::mark_quotations() {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].type != TokenType::mark) continue;
    const char32_t open = tokens_[i].mark;
    const char32_t close = open == 0xAB ? 0xBB : open == 0x201C ? 0x201D : open == '"' ? U'"' : 0;
    if (close == 0) continue;
    std::size_t end = i + 1;
    while (end < tokens_.size() && tokens_.same_line(end) && !tokens_.is_mark(end, close)) ++end;
    if (!tokens_.is_mark(end, close)) continue;
    for (std::size_t k = i + 1; k < end; ++k) quoted_[k] = true;
    i = end;
  }
}

// The name that starts at token `i`: capitalised words with their particles, or a noun behind an article.
std::optional<std::string> Attributions::name_at(std::size_t i) const {
  constexpr std::size_t kLongest = 8;
  std::size_t first = i;
  while (first < i + 5 && tokens_.is_word(first) && !tokens_[first].capital)
    ++first;  // `la présidente de la Commission`
  std::size_t last = first;
  std::size_t end = first;
  while (last < first + kLongest && tokens_.is_word(last)) {
    const std::string folded = fold(tokens_.text(last));
    if (!tokens_[last].capital && !is_particle(folded)) break;
    ++last;
    if (tokens_[last - 1].capital) end = last;
    if (tokens_.is_mark(last, '-') && tokens_.is_word(last + 1)) ++last;
  }
  if (end > first) return std::string(tokens_.text(first, end));
  // No name: the noun itself (`selon la police`, `d'après les syndicats`).
  std::size_t noun = i;
  while (noun < i + 2 && tokens_.is_word(noun) && is_particle(fold(tokens_.text(noun)))) ++noun;
  if (noun < i + 2 && fold(tokens_.text(noun)) == "les") ++noun;
  if (!tokens_.is_word(noun) || tokens_.text(noun).size() < 3) return std::nullopt;
  return std::string(tokens_.text(i, noun + 1));
}

void Attributions::find_sources() {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!tokens_.is_word(i) || i >= sentence_of_.size()) continue;
    const Token& token = tokens_[i];
    std::size_t at = 0;
    if (token.word != 0 || token.end - token.begin < 12) {
      const std::string folded = fold(tokens_.text(i));
      if (folded == "selon")
        at = i + 1;
      else if (folded == "apres" && i > 0 && fold(tokens_.text(i - 1)) == "d'")
        at = i + 1;
      else if (is_saying(folded) && !quoted_[i])
        at = i + 1;
    }
    if (at == 0) continue;
    if (auto name = name_at(at)) sources_.push_back({sentence_of_[i], std::move(*name)});
  }
}

std::optional<std::string> Attributions::speaker(std::size_t token) const {
  if (token >= sentence_of_.size()) return std::nullopt;
  const std::size_t sentence = sentence_of_[token];
  for (const Source& source : sources_)
    if (source.sentence == sentence) return source.name;
  if (!is_quoted(token)) return std::nullopt;
  for (const Source& source : sources_)
    if (source.sentence == sentence + 1 || source.sentence + 1 == sentence) return source.name;
  return std::nullopt;
}

}  // namespace recoupe
