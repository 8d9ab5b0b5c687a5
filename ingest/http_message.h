// The HTTP response that a WARC record holds: its status and its header fields.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/header_fields.h"

namespace recoupe {

struct HttpHead {
  int status = 0;  // 200, 301 …
  HeaderFields fields;
  std::size_t length = 0;  // bytes of the message before its body
};

// Reads the head of a response (RFC 9112, section 2). Lines may end in LF alone; a message without an empty
// line is all head. None when `message` does not start with a status line (`HTTP/1.1 200 OK`, `HTTP/2 200`).
std::optional<HttpHead> parse_http_response(std::string_view message);

// `text/html` of `Content-Type: Text/HTML; charset=utf-8`: lower case, without parameters. Empty when the
// field is missing.
std::string media_type_of(const HeaderFields& fields);

}  // namespace recoupe
