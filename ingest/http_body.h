// The body of an HTTP message as its author wrote it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "ingest/header_fields.h"
#include "ingest/unpacking.h"

namespace recoupe {

// `body` parted from its chunks (RFC 9112, section 7.1; extensions and trailers are dropped, lines may end in
// LF alone). A body that breaks off yields what came before. None when it does not start with a chunk.
std::optional<std::string> without_chunks(std::string_view body);

// The same when `fields` have `Transfer-Encoding: chunked`.
std::optional<std::string> without_chunks(const HeaderFields& fields, std::string_view body);

// The body without chunks and unpacked (Content-Encoding: gzip, deflate, br, zstd, several in a row).
// Archives often keep a body unpacked under a header that still says otherwise: what does not start as its
// header says is taken as it stands. A body that ends too early yields what is there, as browsers do. At most
// `limit` bytes are unpacked at each step.
tl::expected<std::string, UnpackFault> decode_http_body(const HeaderFields& fields, std::string_view body,
                                                        std::size_t limit);

}  // namespace recoupe
