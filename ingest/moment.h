// Points in time as feeds, sitemaps and HTTP state them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

struct Moment {
  std::int64_t seconds = 0;  // since 1970, UTC
  std::string day;           // as it was written: YYYY, YYYY-MM or YYYY-MM-DD
};

// Reads ISO 8601 dates and date-times (without a zone: UTC), the dates of RFC 5322 and RFC 9110, and the
// other forms that iso_date() knows, as the start of their day. None for what is no date.
std::optional<Moment> parse_moment(std::string_view text);

// `2025-02-12T08:30:00Z`.
std::string utc_date_time(std::int64_t seconds);

}  // namespace recoupe
