// How pages are fetched from the Web: limits, manners, trust.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/retry.h"

namespace recoupe {

struct FetchOptions {
  std::optional<std::string> cache;                // a directory for what was fetched before (http_cache.h)
  std::optional<std::string> ca_file;              // certificates (PEM) to trust instead of the system's
  bool allow_private = false;                      // addresses that address_guard.h does not call global
  std::vector<std::string> exempt;                 // addresses (IPv4, IPv6) that pass whatever their kind
  bool keep_evidence = false;                      // exchanges hold the bytes of request and response
  std::size_t max_bytes = std::size_t{32} << 20U;  // of one answer, as it comes and unpacked
  std::size_t parallel = 16;                       // requests at once, each to another machine
  int max_redirects = 10;
  std::chrono::milliseconds connect_timeout{10000};
  std::chrono::milliseconds timeout{60000};        // of one request
  std::chrono::milliseconds pause{1000};           // between two requests to one machine
  std::chrono::milliseconds longest_wait{120000};  // that a site may ask for: Crawl-delay, Retry-After
  RetryOptions retry;
};

}  // namespace recoupe
