// What an input is, told by its name or by its first bytes. The one place that knows the endings.
#pragma once

#include <string_view>

namespace recoupe {

enum class InputKind {
  text,        // .txt .md
  html,        // .html .htm
  json_lines,  // .jsonl .ndjson: articles
  archive,     // .warc .wet, also with .gz or .zst behind: WARC, WET
  feed,        // .rss .atom .rdf .xml .xml.gz .json: feeds and sitemaps
  address,     // http://… https://…
  unknown,
};

// The endings that are read, as messages list them.
inline constexpr std::string_view known_endings =
    ".txt, .md, .html, .htm, .jsonl, .ndjson, .warc, .warc.gz, .warc.zst, .wet, .wet.gz, .wet.zst";

InputKind kind_of_name(std::string_view name);

// True for the kinds that a directory is searched for: feeds are not, for reading them is asking the Web.
bool is_read(InputKind kind);

// For input without a name: `WARC/`, gzip or Zstandard is an archive, the root element of a feed or a sitemap
// (or a JSON Feed's version) a feed, '{' JSON lines, '<' HTML, all else text. White space and a byte order
// mark before that are passed over.
InputKind kind_of_bytes(std::string_view head);

// True when `name` ends like a Markdown file.
bool is_markdown(std::string_view name);

}  // namespace recoupe
