#include "ingest/html_words.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/kind_table.h"
#include "ingest/white_space.h"
#include "recoupe_words.h"

namespace recoupe {
namespace {

// The kinds of `words/box_names.tsv`, and their numbers.
constexpr std::array<std::string_view, 8> kinds = {"around", "slight",  "comments", "content",
                                                   "lead",   "caption", "hidden",   "role"};
enum Kind : unsigned { around, slight, comments, content, lead, caption, hidden, role };

const KindTable& names_table() {
  static const KindTable table(recoupe_words::box_names_tsv, kinds);
  return table;
}

bool is(std::uint32_t found, Kind kind) {
  return (found >> kind & 1U) != 0;
}

bool is_letter(char c) {
  return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

constexpr std::size_t longest_word = 32;

// Calls `take` with every word of `names`, in lower case. Words too long for the tables are cut off.
template <class Take>
void for_each_word(std::string_view names, Take take) {
  std::array<char, longest_word> word{};
  std::size_t length = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool inside = is_letter(c);
    if (length > 0 && (!inside || (is_upper(c) && !is_upper(names[i - 1])))) {
      take(std::string_view(word.data(), length));
      length = 0;
    }
    if (inside && length < word.size()) word[length++] = ascii_lower(c);
  }
  if (length > 0) take(std::string_view(word.data(), length));
}

BoxKind kind_of_word(std::string_view before, std::string_view word) {
  std::array<char, 2 * longest_word + 1> pair{};
  char* end = std::copy(before.begin(), before.end(), pair.begin());
  *end++ = ' ';
  end = std::copy(word.begin(), word.end(), end);
  const auto length = static_cast<std::size_t>(end - pair.data());
  const std::uint32_t of_pair = before.empty() ? 0 : names_table().kinds_of({pair.data(), length});
  if (is(of_pair, content)) return BoxKind::content;
  const std::uint32_t of_word = names_table().kinds_of(word);
  if (is(of_word, comments)) return BoxKind::comments;
  if (is(of_pair, around) || is(of_word, around)) return BoxKind::around;
  return is(of_word, slight) ? BoxKind::slight : BoxKind::content;
}

bool names_one_of(std::string_view names, Kind kind) {
  bool found = false;
  for_each_word(names, [&](std::string_view word) { found = found || names_table().has(word, kind); });
  return found;
}

}  // namespace

std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> words;
  for_each_word(names, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

BoxName box_name(std::string_view names, const std::vector<std::string>& but) {
  BoxName name;
  std::string before;
  for_each_word(names, [&](std::string_view word) {
    const BoxKind kind = kind_of_word(before, word);
    if (kind > name.kind && std::find(but.begin(), but.end(), word) == but.end())
      name = {kind, std::string(word)};
    before = word;
  });
  return name;
}

BoxKind box_kind(std::string_view names) {
  return box_name(names, {}).kind;
}

std::size_t count_words(std::string_view names) {
  std::size_t count = 0;
  for_each_word(names, [&](std::string_view) { ++count; });
  return count;
}

bool names_lead(std::string_view names) {
  return names_one_of(names, lead);
}

bool names_caption(std::string_view names) {
  return names_one_of(names, caption);
}

bool names_hidden(std::string_view names) {
  while (!(names = trim_html_space(names)).empty()) {
    const std::size_t length = std::min(names.find_first_of(" \t\n\r\f"), names.size());
    if (names_table().has(names.substr(0, length), hidden)) return true;
    names.remove_prefix(length);
  }
  return false;
}

bool is_role_around(std::string_view name) {
  return !name.empty() && names_table().has(ascii_lower(trim_html_space(name)), role);
}

std::vector<std::size_t> unread_box_names() {
  return names_table().unread_lines();
}

}  // namespace recoupe
