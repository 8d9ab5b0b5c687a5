// Dates as articles write them, for checks that reckon with them. Gregorian calendar.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "extract/token.h"

namespace recoupe {

// The whole number that token i writes in digits; 0 when it writes none.
int number_at(const Tokens& tokens, std::size_t i);

// From 1800, before which calendars differ from land to land, to 2100.
bool is_year(int number);

// The month that token i names, 1-12; 0 when it names none. `Mars` with a capital is the planet.
int month_named(const Tokens& tokens, std::size_t i);

// A day; none for a year or a month alone, and for what is no date.
std::optional<std::chrono::year_month_day> day_of(const std::optional<std::string>& iso);

}  // namespace recoupe
