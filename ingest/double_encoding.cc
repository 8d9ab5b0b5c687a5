#include "ingest/double_encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "ingest/code_points.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

// windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); what it leaves out is a control.
constexpr std::array<char32_t, 32> high_controls = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// The byte of windows-1252 from 0x80 on that stands for `c`.
std::optional<unsigned char> high_byte(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  const auto* found = std::find(high_controls.begin(), high_controls.end(), c);
  if (found == high_controls.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - high_controls.begin()));
}

std::size_t sequence_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// What is encoded twice at `at`, which then moves behind it.
std::optional<std::string> doubled_at(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  const auto lead = high_byte(next_code_point(text, next));
  const std::size_t length = lead ? sequence_length(*lead) : 0;
  if (length == 0) return std::nullopt;
  std::string bytes(1, static_cast<char>(*lead));
  while (bytes.size() < length) {
    if (next >= text.size()) return std::nullopt;
    const auto byte = high_byte(next_code_point(text, next));
    if (!byte || *byte > 0xBF) return std::nullopt;
    bytes += static_cast<char>(*byte);
  }
  if (!is_valid_utf8(bytes)) return std::nullopt;
  at = next;
  return bytes;
}

bool may_be_doubled(std::string_view text) {
  return text.find("\xC3\x83") != text.npos || text.find("\xC3\x82") != text.npos ||
         text.find("\xC3\xA2\xE2\x82\xAC") != text.npos;
}

}  // namespace

std::string without_double_encoding(std::string text) {
  if (!may_be_doubled(text)) return text;
  std::string repaired;
  repaired.reserve(text.size());
  std::size_t doubled = 0;
  std::size_t sound = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      repaired += text[at++];
      continue;
    }
    if (const auto bytes = doubled_at(text, at)) {
      repaired += *bytes;
      ++doubled;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c >= 0xC0 && c <= 0x17F) ++sound;
    repaired.append(text, begin, at - begin);
  }
  return doubled >= 2 && doubled >= sound ? repaired : text;
}

}  // namespace recoupe
