// Findings as a table for a spreadsheet (csv.h): one line per finding, under a line of column names; these
// are the same in every language.
#pragma once

#include "app/list_format.h"

namespace recoupe {

ListFormat csv_format(Language language);

}  // namespace recoupe
