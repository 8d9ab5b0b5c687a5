// Test: tests/reconcile/vocabulary_test.cc.
#include "reconcile/vocabulary.h"

#include <algorithm>

#include "extract/lexicon.h"
#include "extract/token.h"

namespace recoupe {
namespace {

bool is_elision(std::string_view word) {
  return word.ends_with('\'') || word.ends_with("’");
}

bool is_content(const Tokens& tokens, std::size_t i) {
  if (tokens.is_digits(i)) return true;
  if (!tokens.is_word(i)) return false;
  return !tokens.lexicon().is(tokens[i].word, kFunctionWord) && !is_elision(tokens.text(i));
}

// Articles and `de` stand between the words of a phrase without being part of it (`chiffre d'affaires`);
// other function words belong to it (`par site`, `de plus`).
bool joins(const Tokens& tokens, std::size_t i) {
  const GrammarWords& g = tokens.lexicon().grammar();
  for (const WordId word : {g.le, g.la, g.les, g.un, g.une, g.de, g.du, g.des})
    if (tokens[i].word == word) return true;
  return is_elision(tokens.text(i));
}

constexpr char kNameMark = '=';

// A name as it stands, without case, accents and the s of a plural.
std::string name_key(std::string_view word) {
  std::string key = kNameMark + fold(word);
  if (key.size() > 4 && key.ends_with('s')) key.pop_back();
  return key;
}

constexpr std::size_t kLongStem = 6;

bool near_alike(const std::string& a, const std::string& b) {
  const auto [pa, pb] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto common = static_cast<std::size_t>(pa - a.begin());
  return common >= kLongStem && a.size() <= common + 1 && b.size() <= common + 1;
}

}  // namespace

Vocabulary::Vocabulary() = default;
Vocabulary::~Vocabulary() = default;

std::string Vocabulary::stem(std::string_view word) {
  const auto [entry, is_new] = stem_of_.try_emplace(std::string(word));
  if (!is_new) return entry->second;
  return entry->second = stemmer_.stem(word);
}

Phrase Vocabulary::add(std::string_view phrase) {
  const Tokens tokens(phrase, Lexicon::french());
  Phrase words;
  for (const bool keep_joining_words : {false, true}) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens.is_word(i) && !tokens.is_digits(i)) continue;
      if (!keep_joining_words && joins(tokens, i)) continue;
      const std::string stemmed = tokens[i].capital ? name_key(tokens.text(i)) : stem(tokens.text(i));
      const auto [entry, is_new] = ids_.try_emplace(stemmed, static_cast<StemId>(stems_.size()));
      if (is_new) {
        stems_.push_back(stemmed);
        cache_.clear();
      }
      words.push_back(entry->second);
    }
    if (!words.empty()) break;
  }
  return words;
}

const std::vector<StemId>& Vocabulary::matches(std::string_view word) {
  const auto [entry, is_new] = cache_.try_emplace(std::string(word));
  if (!is_new) return entry->second;
  const std::string stemmed = stem(word);
  const std::string verb = third_person_plural(stemmed);
  const std::string name = name_key(word);
  for (StemId id = 0; id < stems_.size(); ++id) {
    const std::string& known = stems_[id];
    const bool is_name = known.front() == kNameMark;
    if (is_name ? known == name
                : (known == stemmed || known == verb || third_person_plural(known) == stemmed ||
                   near_alike(known, stemmed)))
      entry->second.push_back(id);
  }
  return entry->second;
}

std::vector<EvokedWord> Vocabulary::evoked(std::string_view text) {
  const Tokens tokens(text, Lexicon::french());
  std::vector<EvokedWord> words;
  std::size_t position = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool content = is_content(tokens, i);
    if (content) ++position;
    if (!tokens.is_word(i) && !tokens.is_digits(i)) continue;
    const auto& stems = matches(tokens.text(i));
    if (!stems.empty()) words.push_back({stems, position, tokens[i].begin});
  }
  return words;
}

std::size_t Vocabulary::position_at(std::string_view text, std::size_t end) {
  const Tokens tokens(text.substr(0, end), Lexicon::french());
  std::size_t position = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) position += is_content(tokens, i) ? 1 : 0;
  return position;
}

}  // namespace recoupe
