// Which of the lines of an article's box are the article: what the markup around them cannot tell, their
// own words, their place and their links can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/html_tree.h"

namespace recoupe {

// A line of text as it was found in the page.
struct HtmlLine {
  BlockRole role = BlockRole::paragraph;
  std::size_t begin = 0;  // bytes of the text of all lines, [begin, end)
  std::size_t end = 0;
  std::size_t linked = 0;   // bytes of it that are in links
  int level = 0;            // 1 to 6 for headings, whatever their role
  NodeIndex box = 0;        // the element that holds the block element it stands in
  NodeIndex outer_box = 0;  // and the one around that
  bool in_body = true;      // in the innermost element that holds the article's prose
  bool in_table = false;    // of data
  bool in_article = true;   // in the element that holds the article, body or not
  bool after_body = false;  // behind it on a page that does not say where its article ends
  bool is_stated = false;   // the page says it in its JSON-LD too
  bool is_lead = false;     // the standfirst, by its name or because the page describes itself so
};

// True for each line that is the article's. Left out are, of lines outside the body, all but the standfirst
// and prose; before the first prose and after the last, what is no sentence (bylines, dates, sections,
// headings without text); anywhere, the site's own words (`Publicité`, `Lire aussi : …`, `Share this`),
// credits of pictures, paragraphs said before, and headings that are links to something else. `title` is the
// article's.
std::vector<bool> lines_of_article(std::string_view text, const std::vector<HtmlLine>& lines,
                                   std::string_view title);

}  // namespace recoupe
