#include "ingest/html_byline.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/date.h"
#include "ingest/html_phrases.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

constexpr std::size_t most_of_a_name = 60;
constexpr std::size_t most_words_of_a_name = 6;
constexpr std::size_t most_of_a_byline = 400;

constexpr std::array<std::string_view, 7> separators = {", ", " et ", " and ", " & ", " und ", " y ", " | "};

bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > most_of_a_name) return false;
  if (name.find("://") != name.npos || name.find('@') != name.npos || name.find(':') != name.npos)
    return false;
  if (std::any_of(name.begin(), name.end(), is_ascii_digit)) return false;
  return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) < most_words_of_a_name;
}

// Where the first of `words` stands in `line`, which is in lower case.
std::size_t first_of(std::string_view line, const std::vector<std::string_view>& words) {
  std::size_t first = line.npos;
  for (const std::string_view word : words) first = std::min(first, line.find(word));
  return first;
}

std::optional<unsigned> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(at, count)) {
    if (!is_ascii_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace

std::string_view without_byline_words(std::string_view byline) {
  for (const std::string_view words : words_before_names()) {
    const bool before = equal_ignoring_case(byline.substr(0, words.size()), words);
    if (before && byline.substr(words.size()).starts_with(' '))
      return trim_blank(byline.substr(words.size()));
  }
  return byline;
}

std::vector<std::string> names_in_byline(std::string_view byline) {
  std::vector<std::string> names;
  byline = without_byline_words(trim_blank(byline.substr(0, most_of_a_byline)));
  while (!byline.empty()) {
    std::size_t end = byline.size();
    std::size_t next = byline.size();
    for (const std::string_view separator : separators) {
      const std::size_t at = byline.find(separator);
      if (at < end) {
        end = at;
        next = at + separator.size();
      }
    }
    const std::string_view name = trim_blank(byline.substr(0, end));
    if (is_name(name) && std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
    byline.remove_prefix(next);
  }
  return names;
}

std::optional<std::string> date_in_byline(std::string_view line) {
  line = line.substr(0, most_of_a_byline);
  // Lower case and without marks both keep months; a date needs its marks, so only the words are looked for.
  const std::string lower = ascii_lower(line);
  const std::size_t changed = first_of(lower, words_of_change());
  const std::size_t published = first_of(lower, words_of_publication());
  if (published != lower.npos) {
    const std::size_t end = changed != lower.npos && changed > published ? changed : line.size();
    if (auto date = iso_date(line.substr(published, end - published))) return date;
  }
  auto date = iso_date(line.substr(0, std::min(changed, line.size())));
  return date && date->size() == 10 ? date : std::nullopt;
}

std::optional<std::string> date_in_address(std::string_view url) {
  const std::size_t host = url.find("://");
  std::size_t at = url.find('/', host == url.npos ? 0 : host + 3);
  for (; at != url.npos; at = url.find('/', at + 1)) {
    const auto year = digits(url, at + 1, 4);
    if (!year || *year < 1990 || *year > 2099) continue;
    const char mark = at + 5 < url.size() ? url[at + 5] : '\0';
    const bool compact = digits(url, at + 1, 8).has_value();
    if (!compact && mark != '/' && mark != '-') continue;
    const std::size_t month = at + (compact ? 5 : 6);
    const std::size_t day = month + (compact ? 2 : 3);
    if (!digits(url, month, 2) || !digits(url, day, 2) || digits(url, day, 3)) continue;
    if (!compact && url[month + 2] != mark) continue;
    std::string date(url.substr(at + 1, 4));
    date.append("-").append(url.substr(month, 2)).append("-").append(url.substr(day, 2));
    if (is_contract_date(date)) return date;
  }
  return std::nullopt;
}

}  // namespace recoupe
