#include "ingest/json_repair.h"

#include <charconv>

namespace recoupe {
namespace {

constexpr std::size_t escape_length = 6;  // of `\ud83d`

// The UTF-16 unit that the escape at `at` stands for.
std::optional<unsigned> escaped_unit(std::string_view json, std::size_t at) {
  const std::string_view escape = json.substr(at, escape_length);
  if (escape.size() < escape_length || !escape.starts_with("\\u")) return {};
  unsigned unit = 0;
  const char* end = escape.data() + escape.size();
  if (std::from_chars(escape.data() + 2, end, unit, 16).ptr != end) return {};
  return unit;
}

bool is_high_surrogate(unsigned unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(unsigned unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

std::optional<std::string> without_lone_surrogates(std::string_view json) {
  std::string repaired;
  std::size_t copied = 0;
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const auto unit = escaped_unit(json, at);
    if (!unit) {
      at += 2;  // the backslash and what it escapes
      continue;
    }
    const auto next = escaped_unit(json, at + escape_length);
    if (is_high_surrogate(*unit) && next && is_low_surrogate(*next)) {
      at += 2 * escape_length;
      continue;
    }
    if (is_high_surrogate(*unit) || is_low_surrogate(*unit)) {
      repaired.append(json, copied, at - copied).append("\\ufffd");
      copied = at + escape_length;
    }
    at += escape_length;
  }
  if (copied == 0) return std::nullopt;
  return repaired.append(json, copied);
}

}  // namespace recoupe
