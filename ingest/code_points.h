// One code point after the other from UTF-8.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace recoupe {

// The code point at byte `i`, which moves behind it; U+FFFD for ill-formed bytes.
inline char32_t next_code_point(std::string_view text, std::size_t& i) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto at = static_cast<std::int64_t>(i);
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(bytes, at, size, c);
#pragma GCC diagnostic pop
  i = static_cast<std::size_t>(at);
  return static_cast<char32_t>(c);
}

}  // namespace recoupe
