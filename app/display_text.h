// Text of others as a terminal may show it: nothing in it can move the cursor, change colours or reverse
// the line, and every piece has a known width.
//
//   - Control characters become their pictures (U+2400…), a tab two spaces, a line break one.
//   - Characters that reorder or hide text (Unicode Bidirectional Algorithm, UAX #9) and other format
//     characters become `<U+202E>`; zero-width ones that are harmless are left out.
//   - Widths are columns: 2 for what is wide (UAX #11) and for emoji (UTS #51), 0 for combining marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// One user-perceived character (UAX #29, extended grapheme cluster).
struct Cell {
  std::string shown;
  std::size_t begin = 0;  // code points of the text, [begin, end)
  std::size_t end = 0;
  std::size_t columns = 0;
  bool blank = false;  // a place where the text may be cut
};

// Ill-formed UTF-8 is shown as U+FFFD.
std::vector<Cell> cells_of(std::string_view text);

// The text for a file that a terminal may show: control characters and those that reorder or hide text are
// replaced as above. All else stays: tabs, line breaks, zero-width characters that are harmless.
std::string without_controls(std::string_view text);

// The text as it is shown, and how many columns that takes.
std::string harmless(std::string_view text);
std::size_t columns_of(std::string_view text);

}  // namespace recoupe
