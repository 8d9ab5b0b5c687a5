// What HTML's elements mean for running text.
#pragma once

#include "ingest/html_tree.h"

namespace recoupe {

// True for elements that browsers lay out as blocks, so that a line of text ends at their ends.
bool is_block_element(GumboTag tag);

// h1 to h6.
bool is_heading(GumboTag tag);

// True for a table of data, false for one that only places parts of the page side by side.
bool is_data_table(const HtmlTree& page, NodeIndex table);

// True for a `sup` that points to a note instead of being text: a lone link, or a number in brackets.
bool is_footnote_mark(const HtmlTree& page, NodeIndex sup);

// How such a mark is written in plain text, so that it does not fuse with the figure that it hangs on: `[1]`.
// Empty for one without a number.
std::string footnote_text(const HtmlTree& page, NodeIndex sup);

}  // namespace recoupe
