// Article: what the ingest stage hands to the extract stage. One published text with its title, its
// date and where it came from.
//
// Laws (see article_is_sound):
//   - `title` and `text` are valid UTF-8; invalid bytes of the source became U+FFFD.
//   - In `text` a line is a block; a tab parts the cells of a table row. The title is not in `text`.
//   - Blocks are in order, do not overlap, lie within `text`, and start and end on code points.
// Offsets are bytes of `text` in memory, and code points in JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

enum class BlockRole { lead, heading, paragraph, list, quote, caption, table };

struct Block {
  BlockRole role = BlockRole::paragraph;
  std::size_t begin = 0;  // bytes of Article::text, [begin, end)
  std::size_t end = 0;
};

// Where an article was read from.
struct Source {
  std::string file;                     // as the user named it; "-" is standard input
  std::optional<std::uint64_t> offset;  // of an archive's record, in bytes
  std::optional<std::string> record;    // WARC-Record-ID, as written: `<urn:uuid:…>`
};

struct Article {
  std::string id;  // stable: given, else the canonical URL, else from the source
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::string title;
  std::optional<std::string> published;  // YYYY, YYYY-MM or YYYY-MM-DD
  std::string language = "fr";           // BCP 47
  Source source;
  std::string text;
  std::vector<Block> blocks;
  // What not every source tells; in JSON only when it is told.
  std::vector<std::string> authors;
  std::optional<std::string> section;
  std::vector<std::string> tags;
  bool paywalled = false;  // the page says that not all of it is free to read
  // Names the text: copies of one dispatch have the same (dispatch.h).
  std::optional<std::string> dispatch;
};

std::string_view name_of(BlockRole role);
std::optional<BlockRole> block_role(std::string_view name);

// True when the laws above hold. For tests and fuzzers.
bool article_is_sound(const Article& article);

// A block for every line of `text` that is not blank: what an article without `blocks` gets.
std::vector<Block> blocks_by_line(std::string_view text);

// The article as one line of JSON without the line break, fields in the order of the contract.
std::string to_json_line(const Article& article);

// Reads one line of JSON. Unknown fields are ignored, blank names, addresses and dates are as good as absent;
// an absent `id` becomes the `url`, else `fallback_id`, an absent `source.file` `file`. A block of several
// lines becomes one for each. Ill-formed UTF-8 and halves of surrogate pairs become U+FFFD. The error's
// `place` is the JSON pointer of the field at fault (absent: the whole line), its `line` is not set.
[[nodiscard]] tl::expected<Article, Problem> article_from_json(std::string_view line, const std::string& file,
                                                               const std::string& fallback_id);

}  // namespace recoupe
