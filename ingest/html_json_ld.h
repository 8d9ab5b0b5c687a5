// What a page says of its article in JSON-LD (schema.org).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

struct JsonLd {
  std::optional<std::string> headline;
  std::optional<std::string> published;       // datePublished of the article, as written
  std::optional<std::string> page_published;  // the same of the page that the article stands on
  std::optional<std::string> publisher;
  std::vector<std::string> authors;
  std::optional<std::string> section;
  std::vector<std::string> tags;
  std::optional<std::string> url;
  std::optional<std::string> language;
  std::optional<bool> free;         // isAccessibleForFree
  std::optional<std::string> body;  // articleBody
};

// Adds what the script `json` says to `found`; what an earlier script said stays. Objects of an article
// type (`NewsArticle`, `BlogPosting` …) count, wherever they are nested, and the publisher and the date of
// a `WebPage`. Persons and organizations given by `@id` are looked up in the script. Malformed JSON says
// nothing, but comments, commas too many, raw line breaks, `<![CDATA[` and entities are put right.
void read_json_ld(std::string_view json, JsonLd& found);

}  // namespace recoupe
