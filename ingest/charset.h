// The character set of a document -> UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// Plain text: by its byte order mark (UTF-8, UTF-16), else UTF-8. What is ill-formed becomes U+FFFD.
std::string decode_text(std::string_view bytes);

// HTML (after WHATWG Encoding and HTML, 13.2.3): by its byte order mark, else by `charset`, which the header
// that came with it states (a label, or all of `text/html; charset=…`), else by `<meta charset>` or
// `<meta http-equiv=content-type>` in its first 2048 bytes, else UTF-8 where it is UTF-8, else by what its
// bytes look like (ICU), else windows-1252. Labels mean what browsers take them for: `iso-8859-1` is
// windows-1252. Pages that lie are seen through: UTF-8 that is labelled as of one byte a character, text of
// one byte a character that is labelled UTF-8, and UTF-8 that was encoded twice (double_encoding.h). Else
// what is ill-formed becomes U+FFFD.
std::string decode_html(std::string_view bytes, std::string_view charset = {});

}  // namespace recoupe
