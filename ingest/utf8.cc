#include "ingest/utf8.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace recoupe {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// One code point, or one maximal subpart of an ill-formed one.
struct Step {
  std::size_t length;
  bool well_formed;
};

// Unicode 15, table 3-7. `at` is before `end`.
Step step_at(const char* at, const char* end) {
  const auto lead = static_cast<unsigned char>(*at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i == end) return {i, false};
    const auto byte = static_cast<unsigned char>(at[i]);
    if (byte < low || byte > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {length, true};
}

// The first byte that is not ASCII, or `end`; eight bytes at a time.
const char* skip_ascii(const char* at, const char* end) {
  while (end - at >= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    const std::uint64_t high_bits = word & 0x8080808080808080U;
    if (high_bits != 0) {
      if constexpr (std::endian::native == std::endian::little) return at + std::countr_zero(high_bits) / 8;
      break;
    }
    at += 8;
  }
  while (at != end && static_cast<unsigned char>(*at) < 0x80) ++at;
  return at;
}

// The first byte of the first ill-formed sequence, or `end`.
const char* skip_well_formed(const char* at, const char* end) {
  while ((at = skip_ascii(at, end)) != end) {
    do {
      const Step step = step_at(at, end);
      if (!step.well_formed) return at;
      at += step.length;
    } while (at != end && static_cast<unsigned char>(*at) >= 0x80);
  }
  return end;
}

}  // namespace

std::string valid_utf8(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const char* bad = skip_well_formed(at, end);
  if (bad == end) return std::string(bytes);

  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  while (bad != end) {
    text.append(at, bad);
    text.append(replacement_character);
    at = bad + step_at(bad, end).length;
    bad = skip_well_formed(at, end);
  }
  return text.append(at, end);
}

bool is_valid_utf8(std::string_view bytes) {
  const char* const end = bytes.data() + bytes.size();
  return skip_well_formed(bytes.data(), end) == end;
}

std::size_t count_code_points(std::string_view text) {
  // Sums of bytes in bytes, which the compiler vectorises; a stride holds at most 255 of them.
  constexpr std::size_t kStride = 128;
  std::size_t continuations = 0;
  std::size_t counted = 0;
  for (; text.size() >= kStride; text.remove_prefix(kStride)) {
    std::uint8_t some = 0;
    for (std::size_t i = 0; i < kStride; ++i) some = static_cast<std::uint8_t>(some + is_continuation(text[i]));
    continuations += some;
    counted += kStride;
  }
  for (const char byte : text) continuations += static_cast<std::size_t>(is_continuation(byte));
  return counted + text.size() - continuations;
}

std::size_t byte_offset(std::string_view text, std::size_t code_point) {
  constexpr std::size_t stride = 256;
  std::size_t byte = 0;
  while (text.size() - byte >= stride) {
    const std::size_t starts = count_code_points(text.substr(byte, stride));
    if (starts > code_point) break;
    code_point -= starts;
    byte += stride;
  }
  for (; byte < text.size(); ++byte) {
    if (!is_continuation(text[byte]) && code_point-- == 0) break;
  }
  return byte;
}

std::size_t CodePointCounter::at(std::size_t offset) {
  if (offset < byte_) byte_ = code_points_ = 0;
  code_points_ += count_code_points(text_.substr(byte_, offset - byte_));
  byte_ = offset;
  return code_points_;
}

}  // namespace recoupe
