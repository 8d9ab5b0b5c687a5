// Findings as a table that a spreadsheet opens as it should: UTF-8 with a byte order mark, `;` between cells
// (LibreOffice and Excel in French expect it), RFC 4180 otherwise: CRLF, quotation marks doubled. One line
// per finding, under a line of column names; these are the same in every language.
//
//   - Numbers have a decimal comma in French, a point in English, and no grouping.
//   - A cell of text that a spreadsheet would run as a formula gets an apostrophe before it.
#pragma once

#include "app/list_format.h"

namespace recoupe {

ListFormat csv_format(Language language);

// One cell of text as it is written, for tests.
std::string csv_cell(std::string_view text);

}  // namespace recoupe
