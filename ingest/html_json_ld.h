// What a page says of its article in JSON-LD (schema.org).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

struct JsonLd {
  std::optional<std::string> headline;
  std::optional<std::string> published;  // datePublished as written
  std::optional<std::string> publisher;
};

// Adds what the script `json` says to `found`; what an earlier script said stays. Objects of an article
// type (`NewsArticle`, `BlogPosting` …) count, wherever they are nested, and the publisher and the date of
// a `WebPage`. Malformed JSON says nothing.
void read_json_ld(std::string_view json, JsonLd& found);

}  // namespace recoupe
