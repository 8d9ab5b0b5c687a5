// Test: tests/reconcile/calendar_test.cc.
#include "reconcile/written_date.h"

#include <cstdio>

#include "extract/lexicon.h"

namespace recoupe {

int number_at(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_digits(i)) return 0;
  int number = 0;
  return std::sscanf(std::string(tokens.text(i)).c_str(), "%6d", &number) == 1 ? number : 0;
}

int month_named(const Tokens& tokens, std::size_t i) {
  return tokens.is_word(i) && !tokens[i].capital ? tokens.lexicon().info(tokens[i].word).month : 0;
}

bool is_year(int number) {
  constexpr int kFirst = 1800;
  constexpr int kLast = 2100;
  return number >= kFirst && number <= kLast;
}

std::optional<std::chrono::year_month_day> day_of(const std::optional<std::string>& iso) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (!iso || std::sscanf(iso->c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace recoupe
