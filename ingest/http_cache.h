// Answers kept on disk, so that a page that has not changed need not be sent again (RFC 9110, section 13).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/exchange.h"
#include "ingest/http_message.h"

namespace recoupe {

// A directory with a file for each address: a line of JSON (address, time, server, length), then the answer.
// A file that is missing, cut or of another address counts as none. Files appear whole or not at all, so
// that several programs may share the directory.
class HttpCache {
 public:
  explicit HttpCache(std::string directory) : directory_(std::move(directory)) {}

  std::optional<StoredAnswer> find(const std::string& url) const;

  // False when the answer could not be written; what was there before stays.
  [[nodiscard]] bool store(const StoredAnswer& answer) const;

  std::string file_of(const std::string& url) const;

 private:
  std::string directory_;
};

// True for an answer that is worth keeping: 200, with an ETag or Last-Modified, not `no-store`.
bool may_be_stored(const HttpHead& head);

// The lines that make a request conditional on `stored` (`If-None-Match: "a"`), without line ends.
std::vector<std::string> conditions_on(const HttpHead& stored);

}  // namespace recoupe
