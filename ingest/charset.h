// The character set of a document -> UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// Plain text: by its byte order mark (UTF-8, UTF-16), else UTF-8. What is ill-formed becomes U+FFFD.
std::string decode_text(std::string_view bytes);

// HTML (WHATWG Encoding and HTML, 13.2.3): by its byte order mark, else by `<meta charset>` or
// `<meta http-equiv=content-type>` in its first 2048 bytes, else UTF-8. Labels mean what browsers take
// them for: `iso-8859-1` is windows-1252. What is ill-formed, or of an unknown label, is as in UTF-8.
std::string decode_html(std::string_view bytes);

}  // namespace recoupe
