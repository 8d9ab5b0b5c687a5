// Findings as a table for a spreadsheet (csv.h): one line per finding, under a line of column names; these
// are the same in every language.
#pragma once

#include "app/output.h"
#include "app/review.h"

namespace recoupe {

void print_csv(const Review& review, Language language, Output& output);

}  // namespace recoupe
