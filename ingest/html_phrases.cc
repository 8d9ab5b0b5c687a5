#include "ingest/html_phrases.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/kind_table.h"
#include "recoupe_words.h"

namespace recoupe {
namespace {

// The kinds of `words/site_phrases.tsv`, and their numbers.
constexpr std::array<std::string_view, 11> kinds = {"line",   "pointer", "label",      "appeal",
                                                    "byline", "credit",  "photograph", "agency",
                                                    "by",     "changed", "published"};
enum Kind : unsigned {
  line,
  pointer,
  label,
  appeal,
  byline,
  credit,
  photograph,
  agency,
  by,
  changed,
  published
};

const KindTable& phrases_table() {
  static const KindTable table(recoupe_words::site_phrases_tsv, kinds);
  return table;
}

// True when the first one to six words of `phrase` are of that kind.
bool begins_with(std::string_view phrase, Kind kind) {
  std::size_t end = 0;
  for (int words = 0; words < 6 && end != phrase.npos; ++words) {
    end = phrase.find(' ', end + 1);
    if (phrases_table().has(phrase.substr(0, end), kind)) return true;
  }
  return false;
}

// The second byte of a capital of Latin-1 (U+00C0 to U+00DE) to that of its small letter.
bool is_latin_capital(char first, char second) {
  const auto byte = static_cast<unsigned char>(second);
  return first == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
}

// How many bytes at `at` are no letter or digit: ASCII marks, no-break spaces, General Punctuation, « and ».
std::size_t mark_length(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return is_ascii_alpha(c) || is_ascii_digit(c) ? 0 : 1;
  if (c == '\xC2') return 2;
  return c == '\xE2' ? 3 : 0;
}

}  // namespace

std::string phrase_of(std::string_view text, std::size_t most) {
  std::string phrase;
  bool space = false;
  for (std::size_t at = 0; at < text.size() && phrase.size() < most;) {
    if (const std::size_t mark = mark_length(text, at)) {
      space = !phrase.empty();
      at += mark;
      continue;
    }
    if (space) phrase += ' ';
    space = false;
    const char c = text[at++];
    phrase += ascii_lower(c);
    if (at < text.size() && is_latin_capital(c, text[at])) {
      phrase += static_cast<char>(static_cast<unsigned char>(text[at++]) + 0x20U);
    }
  }
  return phrase;
}

bool is_site_phrase(std::string_view phrase) {
  while (!phrase.empty() && (is_ascii_digit(phrase.front()) || phrase.front() == ' '))
    phrase.remove_prefix(1);
  while (!phrase.empty() && (is_ascii_digit(phrase.back()) || phrase.back() == ' ')) phrase.remove_suffix(1);
  return phrases_table().has(phrase, line);
}

bool begins_pointer(std::string_view phrase) {
  return begins_with(phrase, pointer);
}

bool begins_appeal(std::string_view phrase) {
  return begins_with(phrase, appeal);
}

bool begins_byline(std::string_view phrase) {
  return begins_with(phrase, byline);
}

bool begins_credit(std::string_view phrase) {
  return begins_with(phrase, credit);
}

bool names_photographer(std::string_view phrase) {
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    const std::string_view word = phrase.substr(0, end);
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
    if (phrases_table().has(word, photograph) || (phrase.empty() && phrases_table().has(word, agency)))
      return true;
  }
  return false;
}

bool is_pointer_label(std::string_view phrase) {
  return phrases_table().has(phrase, label);
}

const std::vector<std::string_view>& words_before_names() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> all = phrases_table().of_kind(by);
    std::stable_sort(all.begin(), all.end(),
                     [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
    return all;
  }();
  return words;
}

const std::vector<std::string_view>& words_of_change() {
  static const std::vector<std::string_view> words = phrases_table().of_kind(changed);
  return words;
}

const std::vector<std::string_view>& words_of_publication() {
  static const std::vector<std::string_view> words = phrases_table().of_kind(published);
  return words;
}

std::vector<std::size_t> unread_site_phrases() {
  return phrases_table().unread_lines();
}

}  // namespace recoupe
