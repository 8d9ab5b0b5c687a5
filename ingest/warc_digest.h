// Digests as WARC writes them: `sha1:` and 32 letters of base32 (RFC 4648, section 6).
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ` of no bytes.
std::string warc_digest(std::string_view bytes);

// A name for a record made of its content (RFC 9562, version 5: SHA-1): `urn:uuid:xxxxxxxx-xxxx-5xxx-…`.
// The same bytes, the same name.
std::string content_uuid(std::string_view bytes);

}  // namespace recoupe
