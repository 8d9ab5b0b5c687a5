// Which part of a page is the article.
#pragma once

#include <vector>

#include "ingest/html_stated_body.h"
#include "ingest/html_tree.h"

namespace recoupe {

struct HtmlContent {
  NodeIndex root = 0;              // the element that holds the article
  NodeIndex article = 0;           // the same, when the standfirst is left out that stands before it
  NodeIndex body = 0;              // the innermost element that still holds nearly all of its prose
  NodeIndex described = 0;         // the text that begins as the page's description does; 0: none
  std::vector<NodeIndex> bylines;  // elements that are called a byline, a date …, dropped or not; rising
  std::vector<bool> stated;        // for each text of the page: the page says it in its JSON-LD; may be empty
  std::vector<bool> dropped;  // for each node of the page: it and what is below it is no part of the article
};

// The root is the `article` element with the most prose, else `main`, else `itemprop=articleBody`, else
// the whole page. Dropped are elements that are never text (scripts, forms, pictures), that are hidden,
// that stand beside articles (nav, aside, footer, the page's own header) or say so by role, class or id.
enum class Names {
  trusted,
  doubted,  // but for comments: on pages whose whole text stands in boxes that are called otherwise
};
HtmlContent find_content(const HtmlTree& page, const StatedBody& stated = {}, Names names = Names::trusted);

}  // namespace recoupe
