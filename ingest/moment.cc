#include "ingest/moment.h"

#include <curl/curl.h>

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>

#include "ingest/ascii.h"
#include "ingest/date.h"

namespace recoupe {
namespace {

// The number of exactly `digits` digits at the front of `text`, which is taken off.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + digits, number);
  if (error != std::errc() || end != text.data() + digits || number < 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

std::int64_t start_of(std::string_view day) {
  const auto year = take_number(day, 4).value_or(1970);
  take(day, '-');
  const auto month = take_number(day, 2).value_or(1);
  take(day, '-');
  const auto number = take_number(day, 2).value_or(1);
  const std::chrono::sys_days days = std::chrono::year(year) / month / number;
  return std::int64_t{days.time_since_epoch().count()} * 86400;
}

// Seconds east of UTC: `Z`, `+01:00`, `+0100`, `+01`; UTC for all else.
int zone_of(std::string_view text) {
  text = trim_html_space(text);
  const int sign = text.starts_with('-') ? -1 : 1;
  if (!take(text, '+') && !take(text, '-')) return 0;
  const int hours = take_number(text, 2).value_or(0);
  take(text, ':');
  return sign * (hours * 3600 + take_number(text, 2).value_or(0) * 60);
}

// Of `08:30:00.5+01:00`, behind an ISO date.
std::int64_t seconds_of_time(std::string_view text) {
  const auto hours = take_number(text, 2);
  if (!hours || !take(text, ':')) return 0;
  const int minutes = take_number(text, 2).value_or(0);
  int seconds = 0;
  if (take(text, ':')) seconds = take_number(text, 2).value_or(0);
  if (take(text, '.') || take(text, ',')) {
    while (!text.empty() && is_ascii_digit(text.front())) text.remove_prefix(1);
  }
  return *hours * 3600 + minutes * 60 + seconds - zone_of(text);
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
  constexpr std::size_t longest = 64;
  text = trim_html_space(text);
  if (text.empty() || text.size() > longest) return std::nullopt;
  const std::optional<std::string> day = iso_date(text);
  if (!day) return std::nullopt;
  const std::int64_t midnight = start_of(*day);
  if (text.starts_with(*day)) {
    const bool timed = text.size() > day->size() && (text[day->size()] == 'T' || text[day->size()] == ' ');
    return Moment{midnight + (timed ? seconds_of_time(text.substr(day->size() + 1)) : 0), *day};
  }
  const std::time_t date = curl_getdate(std::string(text).c_str(), nullptr);
  // libcurl guesses at what it does not understand; it is believed where the day is about the same.
  const bool agrees = date >= midnight - 86400 && date <= midnight + 2 * 86400;
  return Moment{agrees ? std::int64_t{date} : midnight, *day};
}

std::string utc_date_time(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace recoupe
