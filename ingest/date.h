// Dates as pages and people write them, as the contract writes them: YYYY, YYYY-MM or YYYY-MM-DD.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

// True for YYYY, YYYY-MM and YYYY-MM-DD that are in the (proleptic Gregorian) calendar.
bool is_contract_date(std::string_view text);

// The date that `text` states, as precisely as it does. Understood are the three forms above,
// ISO 8601 date-times (the day as written, whatever its zone), `2025-W07-3`, `2025-043`, `20250212`, `2025/02/12`, `12/02/2025`
// (day first, as the French write), also with points or hyphens, `12 février 2025`, `1er mars 2025`,
// `févr. 2025`, `February 12, 2025`, RFC 5322 dates, each with a weekday before or a time behind.
// None when no date is found or it is not in the calendar.
std::optional<std::string> iso_date(std::string_view text);

}  // namespace recoupe
