#include "ingest/json_text.h"

#include <array>

namespace recoupe {
namespace {

// The bytes that something to be escaped may begin with.
constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table.at(c) = true;
  table['"'] = table['\\'] = table[0xC2] = table[0xE2] = true;
  return table;
}();

struct LineBreak {
  std::string_view character;
  std::string_view escape;
};
constexpr std::array<LineBreak, 3> wide_line_breaks = {
    {{"\u0085", "\\u0085"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}}};

// The bytes of the character that `text` starts with when it must be escaped, else 0.
std::size_t escaped_length(std::string_view text) {
  if (static_cast<unsigned char>(text.front()) < 0x80) return 1;
  for (const LineBreak& wide : wide_line_breaks) {
    if (text.starts_with(wide.character)) return wide.character.size();
  }
  return 0;
}

void append_escape(std::string& out, std::string_view character) {
  for (const LineBreak& wide : wide_line_breaks) {
    if (character == wide.character) out += wide.escape;
  }
  if (character.size() > 1) return;
  const char c = character.front();
  switch (c) {
    case '"':
    case '\\':
      out += {'\\', c};
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      constexpr std::string_view digits = "0123456789abcdef";
      const auto value = static_cast<unsigned char>(c);
      out += "\\u00";
      out += {digits[value >> 4U], digits[value & 0xFU]};
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!stops[static_cast<unsigned char>(text[i])]) continue;
    const std::size_t length = escaped_length(text.substr(i));
    if (length == 0) continue;
    out.append(text, copied, i - copied);
    append_escape(out, text.substr(i, length));
    copied = i + length;
  }
  out.append(text, copied);
  out += '"';
}

}  // namespace recoupe
