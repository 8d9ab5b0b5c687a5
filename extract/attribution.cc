// Test: tests/extract/attribution_test.cc.
#include "extract/attribution.h"

#include <algorithm>

#include "extract/rule.h"

namespace recoupe {
namespace {

// Reads the one who speaks: a name or a noun at a place of the text.
class SourceReader : private Rule {
 public:
  explicit SourceReader(const Tokens& tokens) : Rule(tokens) {}

  // Where the source behind token `i` begins: behind `selon`, `d'après`, a verb of saying; 0 when there is
  // none.
  std::size_t begins_behind(std::size_t i, bool quoted) const {
    static const WordId selon = lexicon_.word("selon");
    if (!tokens_.is_word(i)) return 0;
    if (word(i, selon)) return i + 1;
    if (word(i, g_.apres)) return i > 0 && word(i - 1, g_.d) ? i + 1 : 0;
    return is(i, kSaying) && !quoted ? i + 1 : 0;
  }

  std::optional<std::string> source_at(std::size_t i) const {
    if (auto name = name_at(i)) return name;
    return noun_at(i);
  }

 private:
  // Capitalised words with their particles: `la présidente de la Commission Ursula von der Leyen`.
  std::optional<std::string> name_at(std::size_t i) const {
    constexpr std::size_t kLongest = 8;
    constexpr std::size_t kBefore = 5;
    std::size_t first = i;
    while (first < i + kBefore && tokens_.is_word(first) && !tokens_[first].capital) ++first;
    std::size_t end = first;
    for (std::size_t last = first; last < first + kLongest && tokens_.is_word(last);) {
      if (!tokens_[last].capital && !is(last, kParticle)) break;
      if (tokens_[last].capital) end = last + 1;
      ++last;
      if (tokens_.is_mark(last, '-') && tokens_.is_word(last + 1)) ++last;
    }
    if (end == first) return std::nullopt;
    return std::string(tokens_.text(first, end));
  }

  // No name: the noun itself (`selon la police`, `d'après les syndicats`).
  std::optional<std::string> noun_at(std::size_t i) const {
    constexpr std::size_t kShortest = 3;
    std::size_t noun = i;
    while (noun < i + 2 && (is(noun, kParticle) || word(noun, g_.les)) && tokens_.is_word(noun)) ++noun;
    if (!tokens_.is_word(noun) || tokens_.text(noun).size() < kShortest) return std::nullopt;
    if (noun == i && is(noun, kFunctionWord)) return std::nullopt;
    return std::string(tokens_.text(i, noun + 1));
  }
};

char32_t closing(char32_t open) {
  if (open == 0xAB) return 0xBB;
  if (open == 0x201C) return 0x201D;
  return open == '"' ? U'"' : 0;
}

}  // namespace

Attributions::Attributions(const Tokens& tokens, const std::vector<std::size_t>& sentence_of)
    : tokens_(tokens), sentence_of_(sentence_of), quoted_(tokens.size(), false) {
  mark_quotations();
  find_sources();
}

// « … », “ … ” and " … "; a quotation that is not closed in its line is none.
void Attributions::mark_quotations() {
  std::size_t open = 0;
  char32_t close = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!tokens_.same_line(i)) close = 0;
    if (tokens_[i].type != TokenType::mark) continue;
    if (close == 0) {
      close = closing(tokens_[i].mark);
      open = i;
    } else if (tokens_[i].mark == close) {
      for (std::size_t k = open + 1; k < i; ++k) quoted_[k] = true;
      close = 0;
    }
  }
}

void Attributions::find_sources() {
  const SourceReader reader(tokens_);
  for (std::size_t i = 0; i < tokens_.size() && i < sentence_of_.size(); ++i) {
    if (!tokens_.has_class(i, kNamesSource)) continue;
    const std::size_t at = reader.begins_behind(i, quoted_[i]);
    if (at == 0) continue;
    if (auto name = reader.source_at(at)) sources_.push_back({sentence_of_[i], std::move(*name)});
  }
}

// Sources stand in the order of their sentences.
const std::string* Attributions::first_of(std::size_t sentence) const {
  const auto source = std::lower_bound(sources_.begin(), sources_.end(), sentence,
                                       [](const Source& s, std::size_t n) { return s.sentence < n; });
  return source != sources_.end() && source->sentence == sentence ? &source->name : nullptr;
}

std::optional<std::string> Attributions::speaker(std::size_t token) const {
  if (token >= sentence_of_.size()) return std::nullopt;
  const std::size_t sentence = sentence_of_[token];
  if (const std::string* name = first_of(sentence)) return *name;
  if (!is_quoted(token)) return std::nullopt;
  if (const std::string* name = sentence > 0 ? first_of(sentence - 1) : nullptr) return *name;
  if (const std::string* name = first_of(sentence + 1)) return *name;
  return std::nullopt;
}

}  // namespace recoupe
