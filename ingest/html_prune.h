// A page made fit for the parser: what no reader sees is cut out before it costs time, and nesting that
// no page needs, which costs the parser time in its square, is flattened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// Elements deeper than this become part of the one around them, as in browsers.
inline constexpr int max_html_depth = 512;
// Nested `<b>`, `<font>` … are reopened by the parser in every block, so they are held shorter.
inline constexpr int max_formatting_depth = 32;
// Longer values of attributes are dropped.
inline constexpr std::size_t max_attribute_bytes = 65536;

struct PrunedPage {
  std::string html;
  std::vector<std::string> json_ld;  // the contents of `<script type="application/ld+json">`
};

// `page`, valid UTF-8, without comments, scripts, styles, iframes and what a browser shows only where it runs
// no scripts; without pictures, links to style sheets and all attributes that say nothing of the text;
// without what is inside menus and other boxes that no article stands in (html_unseen.h); without the tags of
// elements nested too deep; one white space for each run of it beside a tag. No text is lost that an article
// can have, and the rest of the tree is the same.
PrunedPage prune_html(std::string_view page);

}  // namespace recoupe
