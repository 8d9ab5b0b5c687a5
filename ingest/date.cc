#include "ingest/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <span>
#include <vector>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

// A number or a word of the text, with the punctuation between it and the one before.
struct Token {
  std::string_view text;    // digits, or letters
  std::string_view before;  // what parts it from the token before
  bool is_number = false;
};

bool is_letter(char c) {
  return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

// No-break spaces are letters to is_letter, so they are told apart here.
std::size_t no_break_space_length(std::string_view text) {
  if (text.starts_with("\xC2\xA0")) return 2;
  return text.starts_with("\xE2\x80\xAF") ? 3 : 0;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t gap = 0;
  for (std::size_t at = 0; at < text.size() && tokens.size() < 16;) {
    const std::size_t begin = at;
    const bool number = is_ascii_digit(text[at]);
    while (at < text.size() &&
           (number ? is_ascii_digit(text[at])
                   : is_letter(text[at]) && no_break_space_length(text.substr(at)) == 0)) {
      ++at;
    }
    if (at == begin) {
      at += std::max<std::size_t>(1, no_break_space_length(text.substr(at)));
      continue;
    }
    tokens.push_back({text.substr(begin, at - begin), text.substr(gap, begin - gap), number});
    gap = at;
  }
  return tokens;
}

std::optional<unsigned> number_in(const Token& token, std::size_t least_digits, std::size_t most_digits) {
  if (!token.is_number || token.text.size() < least_digits || token.text.size() > most_digits) return {};
  unsigned value = 0;
  std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
  return value;
}

// Lower case without the accents of French month names, composed or not.
std::string folded(std::string_view word) {
  std::string plain = ascii_lower(word);
  struct Fold {
    std::string_view from, to;
  };
  static constexpr std::array<Fold, 6> folds = {
      {{"é", "e"}, {"É", "e"}, {"û", "u"}, {"Û", "u"}, {"\xCC\x81", ""}, {"\xCC\x82", ""}}};
  for (const Fold& fold : folds) {
    for (std::size_t at; (at = plain.find(fold.from)) != std::string::npos;) {
      plain.replace(at, fold.from.size(), fold.to);
    }
  }
  return plain;
}

// A month by its French or English name, or by an abbreviation of three letters or more that fits no
// other (`juil.`, `sept`, `Feb`).
std::optional<unsigned> month_in(const Token& token) {
  static constexpr std::array<std::array<std::string_view, 2>, 12> names = {{{"janvier", "january"},
                                                                             {"fevrier", "february"},
                                                                             {"mars", "march"},
                                                                             {"avril", "april"},
                                                                             {"mai", "may"},
                                                                             {"juin", "june"},
                                                                             {"juillet", "july"},
                                                                             {"aout", "august"},
                                                                             {"septembre", "september"},
                                                                             {"octobre", "october"},
                                                                             {"novembre", "november"},
                                                                             {"decembre", "december"}}};
  if (token.is_number) return {};
  const std::string word = folded(token.text);
  if (word.size() < 3) return {};
  std::optional<unsigned> month;
  for (unsigned i = 0; i < names.size(); ++i) {
    if (!names[i][0].starts_with(word) && !names[i][1].starts_with(word)) continue;
    if (month) return {};
    month = i + 1;
  }
  return month;
}

struct Stated {
  unsigned year = 0;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
};

// None when the date is not in the calendar.
std::optional<std::string> written(const Stated& date) {
  using namespace std::chrono;
  const std::chrono::year year{static_cast<int>(date.year)};
  const std::chrono::month month{date.month.value_or(1)};
  if (date.year == 0 || !year_month_day{year, month, std::chrono::day{date.day.value_or(1)}}.ok()) return {};
  std::array<char, 32> buffer{};
  if (date.day) {
    std::snprintf(buffer.data(), buffer.size(), "%04u-%02u-%02u", date.year, *date.month, *date.day);
  } else if (date.month) {
    std::snprintf(buffer.data(), buffer.size(), "%04u-%02u", date.year, *date.month);
  } else {
    std::snprintf(buffer.data(), buffer.size(), "%04u", date.year);
  }
  return buffer.data();
}

bool is_one_of(std::string_view text, std::string_view marks) {
  return text.size() == 1 && marks.find(text.front()) != marks.npos;
}

// The forms below look at the tokens from one on; `none` when they are not of that form.

// `2025-02-12`, `2025/02/12`, `2025-02`.
std::optional<Stated> year_first(std::span<const Token> at) {
  const auto year = number_in(at[0], 4, 4);
  if (!year || at.size() < 2 || !is_one_of(at[1].before, "-/.")) return {};
  const auto month = number_in(at[1], 1, 2);
  if (!month) return {};
  if (at.size() < 3 || at[2].before != at[1].before) return Stated{*year, month, {}};
  const auto day = number_in(at[2], 1, 2);
  if (!day) return {};
  return Stated{*year, month, day};
}

// `12/02/2025`, `12.02.2025`, `12-02-2025`; `02/2025`.
std::optional<Stated> year_last(std::span<const Token> at) {
  const auto first = number_in(at[0], 1, 2);
  if (!first || at.size() < 2 || !is_one_of(at[1].before, "-/.")) return {};
  if (const auto year = number_in(at[1], 4, 4)) return Stated{*year, first, {}};
  const auto month = number_in(at[1], 1, 2);
  if (!month || at.size() < 3 || at[2].before != at[1].before) return {};
  const auto year = number_in(at[2], 4, 4);
  if (!year) return {};
  return Stated{*year, month, first};
}

// `12 février 2025`, `1er mars 2025`.
std::optional<Stated> day_month_name(std::span<const Token> at) {
  const auto day = number_in(at[0], 1, 2);
  if (!day || at.size() < 3) return {};
  const std::string suffix = ascii_lower(at[1].text);
  const bool ordinal = at[1].before.empty() && (suffix == "er" || suffix == "st" || suffix == "nd" ||
                                                suffix == "rd" || suffix == "th");
  at = at.subspan(ordinal ? 2 : 1);
  if (at.size() < 2) return {};
  const auto month = month_in(at[0]);
  const auto year = number_in(at[1], 4, 4);
  if (!month || !year) return {};
  return Stated{*year, month, day};
}

// `February 12, 2025`, `février 2025`.
std::optional<Stated> month_name_first(std::span<const Token> at) {
  const auto month = month_in(at[0]);
  if (!month || at.size() < 2) return {};
  if (const auto year = number_in(at[1], 4, 4)) return Stated{*year, month, {}};
  const auto day = number_in(at[1], 1, 2);
  const auto year = at.size() > 2 ? number_in(at[2], 4, 4) : std::nullopt;
  if (!day || !year) return {};
  return Stated{*year, month, day};
}

// `2025-W07-3`, `2025W073`: ISO 8601 weeks, which begin on Monday; week 1 has the year's first Thursday.
std::optional<Stated> week_date(std::span<const Token> at) {
  using namespace std::chrono;
  const auto year = number_in(at[0], 4, 4);
  if (!year || at.size() < 3 || (at[1].text != "W" && at[1].text != "w") || !at[2].before.empty()) return {};
  auto week = number_in(at[2], 2, 3);
  if (!week) return {};
  const bool compact = at[2].text.size() == 3;
  const auto weekday = compact         ? std::optional(*week % 10)
                       : at.size() > 3 ? number_in(at[3], 1, 1)
                                       : std::nullopt;
  if (compact) week = *week / 10;
  if (!weekday || *weekday < 1 || *weekday > 7 || *week < 1 || *week > 53) return {};
  const sys_days january_4 = std::chrono::year{static_cast<int>(*year)} / January / 4;
  const sys_days monday = january_4 - (std::chrono::weekday{january_4} - Monday);
  const year_month_day day{monday + days{7 * (*week - 1) + *weekday - 1}};
  return Stated{static_cast<unsigned>(static_cast<int>(day.year())), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day())};
}

// `2025-043`: the forty-third day of the year.
std::optional<Stated> ordinal_date(std::span<const Token> at) {
  using namespace std::chrono;
  const auto year = number_in(at[0], 4, 4);
  if (!year || at.size() < 2 || at[1].before != "-") return {};
  const auto ordinal = number_in(at[1], 3, 3);
  if (!ordinal || *ordinal < 1 || *ordinal > 366) return {};
  const year_month_day day{sys_days{std::chrono::year{static_cast<int>(*year)} / January / 1} +
                           days{*ordinal - 1}};
  if (static_cast<unsigned>(static_cast<int>(day.year())) != *year) return {};
  return Stated{*year, static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

// `20250212`.
std::optional<Stated> compact(std::span<const Token> at) {
  const auto number = number_in(at[0], 8, 8);
  if (!number) return {};
  return Stated{*number / 10000, *number / 100 % 100, *number % 100};
}

}  // namespace

bool is_contract_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7 ? text[i] != '-' : !is_ascii_digit(text[i])) return false;
  }
  return iso_date(text).has_value();
}

std::optional<std::string> iso_date(std::string_view text) {
  text = trim_html_space(text);
  const std::vector<Token> tokens = tokens_of(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::span<const Token> rest = std::span(tokens).subspan(i);
    for (const auto form :
         {week_date, ordinal_date, year_first, day_month_name, month_name_first, year_last, compact}) {
      if (const auto date = form(rest)) return written(*date);
    }
  }
  // A year counts only when nothing stands beside it: `2025`, but not a number in a sentence.
  if (tokens.size() == 1 && tokens[0].text.size() == text.size()) {
    if (const auto year = number_in(tokens[0], 4, 4)) return written({*year, {}, {}});
  }
  return std::nullopt;
}

}  // namespace recoupe
