// Which part of a page is the article.
#pragma once

#include <vector>

#include "ingest/html_tree.h"

namespace recoupe {

struct HtmlContent {
  NodeIndex root = 0;         // the element that holds the article
  std::vector<bool> dropped;  // for each node of the page: it and what is below it is no part of the article
};

// The root is the `article` element with the most prose, else `main`, else `itemprop=articleBody`, else
// the whole page. Dropped are elements that are never text (scripts, forms, pictures), that are hidden,
// that stand beside articles (nav, aside, footer, the page's own header) or say so by role, class or id.
HtmlContent find_content(const HtmlTree& page);

}  // namespace recoupe
