// Test: tests/reconcile/vocabulary_test.cc.
#include "reconcile/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

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

// What two stems that are near alike have in common: the stem itself, and the stem without its last letter,
// as far as they are long enough.
std::array<std::string_view, 2> beginnings(std::string_view stem) {
  return {stem.size() >= kLongStem ? stem : std::string_view(),
          stem.size() > kLongStem ? stem.substr(0, stem.size() - 1) : std::string_view()};
}

bool near_alike(const std::string& a, const std::string& b) {
  const auto [pa, pb] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto common = static_cast<std::size_t>(pa - a.begin());
  return common >= kLongStem && a.size() <= common + 1 && b.size() <= common + 1;
}

// What is remembered is bounded, in number and in length, whatever passes: about 10 MB.
constexpr std::size_t kWordsRemembered = 20'000;
constexpr std::size_t kLongestRemembered = 64;
constexpr std::size_t kTextsRemembered = 1024;
constexpr std::size_t kLongTextRemembered = 2048;  // of longer ones only the last: an endless title

// `table`, emptied when it is full.
template <typename Table>
Table& room_in(Table& table, std::size_t most) {
  if (table.size() >= most) table.clear();
  return table;
}

}  // namespace

Vocabulary::Vocabulary() : words_(std::make_shared<Words>()) {}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(const Vocabulary& other) : words_(other.words_) {}

std::size_t HeardText::position_at(std::size_t end) const {
  return static_cast<std::size_t>(std::lower_bound(content.begin(), content.end(), end) - content.begin());
}

std::string Vocabulary::stem(std::string_view word) {
  if (const auto known = stem_of_.find(word); known != stem_of_.end()) return known->second;
  std::string stem = stemmer_.stem(word);
  if (word.size() <= kLongestRemembered) room_in(stem_of_, kWordsRemembered)[std::string(word)] = stem;
  return stem;
}

StemId Vocabulary::Words::learn(const std::string& stem) {
  const auto id = static_cast<StemId>(stems.size());
  ids.emplace(stem, id);
  stems.push_back(stem);
  if (stem.empty() || stem.front() == kNameMark) return id;
  if (const std::string verb = third_person_plural(stem); verb != stem) by_verb[verb].push_back(id);
  for (const std::string_view beginning : beginnings(stem))
    if (!beginning.empty()) by_beginning[std::string(beginning)].push_back(id);
  return id;
}

StemId Vocabulary::learn(const std::string& stem) {
  if (const auto known = words_->ids.find(stem); known != words_->ids.end()) return known->second;
  if (words_.use_count() > 1) words_ = std::make_shared<Words>(*words_);
  cache_.clear();
  heard_.clear();
  large_ = {};
  return words_->learn(stem);
}

Phrase Vocabulary::add(std::string_view phrase) {
  const Tokens tokens(phrase, Lexicon::french());
  Phrase words;
  for (const bool keep_joining_words : {false, true}) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens.is_word(i) && !tokens.is_digits(i)) continue;
      if (!keep_joining_words && joins(tokens, i)) continue;
      words.push_back(learn(tokens[i].capital ? name_key(tokens.text(i)) : stem(tokens.text(i))));
    }
    if (!words.empty()) break;
  }
  return words;
}

std::vector<StemId> Vocabulary::matches(std::string_view word) {
  if (const auto known = cache_.find(word); known != cache_.end()) return known->second;
  std::vector<StemId> found;
  const std::string stemmed = stem(word);
  for (const std::string& form : {stemmed, third_person_plural(stemmed), name_key(word)})
    if (const auto id = words_->ids.find(form); id != words_->ids.end()) found.push_back(id->second);
  if (const auto verbs = words_->by_verb.find(stemmed); verbs != words_->by_verb.end())
    found.insert(found.end(), verbs->second.begin(), verbs->second.end());
  for (const std::string_view beginning : beginnings(stemmed))
    if (const auto alike = words_->by_beginning.find(beginning); alike != words_->by_beginning.end())
      for (const StemId id : alike->second)
        if (near_alike(words_->stems[id], stemmed)) found.push_back(id);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (word.size() <= kLongestRemembered) room_in(cache_, kWordsRemembered)[std::string(word)] = found;
  return found;
}

std::shared_ptr<const HeardText> Vocabulary::hear(std::string_view text) {
  if (const auto known = heard_.find(text); known != heard_.end()) return known->second;
  if (large_.heard && large_.text == text) return large_.heard;
  const Tokens tokens(text, Lexicon::french());
  auto heard = std::make_shared<HeardText>();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_content(tokens, i)) heard->content.push_back(tokens[i].begin);
    if (!tokens.is_word(i) && !tokens.is_digits(i)) continue;
    auto stems = matches(tokens.text(i));
    if (!stems.empty()) heard->words.push_back({std::move(stems), heard->content.size(), tokens[i].begin});
  }
  if (text.size() > kLongTextRemembered)
    large_ = {std::string(text), heard};
  else
    room_in(heard_, kTextsRemembered).emplace(std::string(text), heard);
  return heard;
}

}  // namespace recoupe
