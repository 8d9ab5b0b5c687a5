// The calendar: weekdays that are not their date's, and ages that do not fit the years given.
#pragma once

#include <span>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/word_lists.h"

namespace recoupe {

// `claims` are the figures of one article and those of its dates that stand behind a weekday. Gregorian
// calendar, dates from 1800 on. A date without a year is taken for the one next to the article's date, and
// only judged when it lies within two months of it and no other year is spoken of around it.
std::vector<Clash> check_weekdays(std::span<const Claim> claims);

// An age beside the years of birth and death (`né en 1949 … à l'âge de 83 ans`, `(1949-2025)`), of one person
// in one sentence.
std::vector<Clash> check_ages(std::span<const Claim> claims, WordLists& words);

}  // namespace recoupe
