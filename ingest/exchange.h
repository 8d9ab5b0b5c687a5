// One request and the answer to it, as evidence of what was fetched.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace recoupe {

// An answer that is kept for later requests to be conditional on it.
struct StoredAnswer {
  std::string url;
  std::int64_t time = 0;  // when it was asked for, in seconds since 1970
  std::string ip;         // of the server
  std::string response;   // head and body, as in Exchange
};

struct Exchange {
  std::string url;
  std::int64_t time = 0;  // when it was asked for, in seconds since 1970
  std::chrono::milliseconds duration{0};
  std::string ip;        // of the server
  int http_version = 0;  // 10, 11, 20; 0 when none answered
  std::string request;   // head, in the form of HTTP/1.1
  // Head and body. The head is in the form of HTTP/1.1; of a body that came in chunks it states the length
  // instead, the field Transfer-Encoding is `X-Archive-Orig-Transfer-Encoding` there. The body is as it came
  // otherwise: packed, when Content-Encoding says so.
  std::string response;
  // The answer was 304: the page is still what it was here.
  std::optional<StoredAnswer> still_valid;
};

}  // namespace recoupe
