#include "ingest/retry.h"

#include <algorithm>
#include <array>
#include <string>

namespace recoupe {

bool is_passing_status(int status) {
  constexpr std::array<int, 7> passing = {408, 425, 429, 500, 502, 503, 504};
  return std::find(passing.begin(), passing.end(), status) != passing.end();
}

std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3U;
  }
  return hash;
}

std::chrono::milliseconds pause_before_retry(int retry, std::string_view url, const RetryOptions& options) {
  using Rep = std::chrono::milliseconds::rep;
  const Rep longest = options.longest.count();
  Rep mean = std::clamp<Rep>(options.first.count(), 0, longest);
  for (int i = 1; i < retry && mean < longest; ++i) mean = std::min(2 * mean, longest);
  // FNV's high bits vary little between short texts that differ at their end: they are mixed once more.
  const std::uint64_t hash =
      stable_hash(std::string(url) + '#' + std::to_string(retry)) * 0x9E3779B97F4A7C15U;
  const auto share = static_cast<double>(hash >> 11U) / static_cast<double>(std::uint64_t{1} << 53U);
  const auto pause = static_cast<Rep>(static_cast<double>(mean) * (0.5 + share));
  return std::chrono::milliseconds(std::min(pause, longest));
}

}  // namespace recoupe
