// One record of a web archive (WARC, ISO 28500; https://iipc.github.io/warc-specifications/).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/header_fields.h"

namespace recoupe {

enum class WarcType {
  warcinfo,
  response,
  resource,
  request,
  metadata,
  revisit,
  conversion,    // WET: the text of a page
  continuation,  // of a record in another file
  other,
};

// A record owns its bytes, so that it can be handed to another thread.
struct WarcRecord {
  WarcType type = WarcType::other;
  std::string version = "1.1";  // of the format: `1.0`, `1.1`
  HeaderFields headers;         // WARC-Type and Content-Length with the others
  std::string block;            // of a response: the HTTP message, head and body
  // Where it was read: the byte of the file at which its compressed member starts, when it is the first of
  // it; otherwise (a plain file, a file packed as a whole) the byte of the unpacked archive.
  std::uint64_t offset = 0;
  bool is_cut = false;  // the block is longer than the reader's limit: `block` has only its start

  // Empty when there is no such field.
  std::string_view header(std::string_view name) const {
    const std::string* value = headers.find(name);
    return value == nullptr ? std::string_view() : std::string_view(*value);
  }
  // WARC-Record-ID without its angle brackets: `urn:uuid:…`.
  std::string_view id() const;
  // WARC-Target-URI without the angle brackets that WARC 1.0's grammar has and some writers set.
  std::string_view target() const;
};

std::string_view name_of(WarcType type);
WarcType warc_type(std::string_view name);

}  // namespace recoupe
