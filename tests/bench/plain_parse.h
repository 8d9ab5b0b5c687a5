// The least that reading an archive of pages costs whoever builds on zlib and Gumbo: every member unpacked,
// every HTML page parsed, the tree thrown away. What a whole run is measured against.
#pragma once

#include <cstdint>
#include <string>

namespace recoupe {

struct PlainParse {
  std::uint64_t pages = 0;
  std::uint64_t page_bytes = 0;
  bool is_sound = true;  // the archive could be unpacked to its end
};

// `archive`: a .warc.gz, held whole.
PlainParse unpack_and_parse(const std::string& archive);

}  // namespace recoupe
