// Which failed requests are worth another try, and when.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace recoupe {

struct RetryOptions {
  int retries = 2;  // after the first try
  std::chrono::milliseconds first{
      1000};  // the mean pause before the first retry; each further one twice that
  std::chrono::milliseconds longest{60000};  // of any pause
};

// HTTP answers that may be another one later: 408, 425, 429, 500, 502, 503, 504.
bool is_passing_status(int status);

// The pause before retry number `retry` (from 1) of `url`: the mean pause and up to half of it more or less,
// so that programs that failed together do not come back together. The same arguments give the same pause.
std::chrono::milliseconds pause_before_retry(int retry, std::string_view url, const RetryOptions& options);

// A number made of `text` that is the same on every machine (FNV-1a, 64 bits).
std::uint64_t stable_hash(std::string_view text);

}  // namespace recoupe
