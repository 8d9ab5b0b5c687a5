// CSV that a spreadsheet opens as it should: UTF-8 with a byte order mark, `;` between cells (LibreOffice and
// Excel in French expect it), RFC 4180 otherwise: CRLF, quotation marks doubled.
//
//   - Numbers have a decimal comma in French, a point in English, and no grouping.
//   - What could drive a terminal that shows the file, or reorder its text (control characters, bidirectional
//     overrides), is replaced as without_controls() in display_text.h does. Tabs and line breaks stay, in
//     quotes.
//   - A cell of text that a spreadsheet would run as a formula gets an apostrophe before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";  // of the file

// One cell as it is written.
std::string csv_cell(std::string_view text);
std::string csv_cell(double number, Language language);

// A line with its end. `cells` are written as they are.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace recoupe
