// Unpacking what is held whole in memory, never beyond a limit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace recoupe {

// RFC 1952; RFC 1950 and, as servers got it wrong, bare RFC 1951; RFC 7932; RFC 8878.
enum class Packing { gzip, deflate, brotli, zstd };

enum class UnpackFault {
  too_long,  // unpacks to more than the limit
  damaged,   // is not what it should be
};

// By the name of HTTP's content coding: gzip, x-gzip, deflate, br, zstd. None for all others.
std::optional<Packing> packing_named(std::string_view coding);

// True when `bytes` start as that packing does. Brotli and deflate have no mark of their own: true unless
// they start like plain text.
bool starts_as(Packing packing, std::string_view bytes);

// Unpacks `bytes`: all members or frames, one behind the other; bytes behind the last are dropped. What ends
// too early yields what is there. At most `limit` bytes, and little more memory than the result takes.
tl::expected<std::string, UnpackFault> unpack(Packing packing, std::string_view bytes, std::size_t limit);

}  // namespace recoupe
