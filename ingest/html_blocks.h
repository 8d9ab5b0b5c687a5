// The article's part of a page -> text in blocks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/html_content.h"
#include "ingest/html_tree.h"

namespace recoupe {

struct BlockText {
  std::string text;  // a line is a block, without a line feed at the end
  std::vector<Block> blocks;
};

// Headings, paragraphs, list items, quotes, captions and table rows (cells parted by tabs) of the content,
// in the order of the page. White space is as a browser shows it, but a `<br>` is a space and two are the
// end of a paragraph; a footnote mark is `[1]`. Left out: paragraphs and list items that are nothing but
// links, and the `h1` that says what `title` says.
BlockText blocks_of(const HtmlTree& page, const HtmlContent& content, std::string_view title);

}  // namespace recoupe
