// A page made fit for the parser: what no reader sees is cut out before it costs time, and nesting that
// no page needs, which costs the parser time in its square, is flattened.
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// Elements deeper than this become part of the one around them, as in browsers.
inline constexpr int max_html_depth = 512;
// Nested `<b>`, `<font>` … are reopened by the parser in every block, so they are held shorter.
inline constexpr int max_formatting_depth = 32;

// `page`, valid UTF-8, without comments and without what is inside script (but for JSON-LD), style, iframe,
// textarea, noembed and noframes; without the tags of elements nested too deep. No text is lost that a
// browser would show, and the rest of the tree is the same.
std::string pruned_html(std::string_view page);

}  // namespace recoupe
