// A page as news sites print it around an article: about 45 % of the bytes are scripts, styles and comments,
// as much are tags, 5 to 10 % are the article; menus, teasers and readers' comments hold figures that are not
// the article's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "made_text.h"
#include "seeded.h"

namespace recoupe {

// How a site builds its pages.
struct MadeOutlet {
  std::string_view host;  // under .example
  std::string_view name;
  std::string_view prefix;       // of its class names
  std::size_t teasers;           // other articles shown on each page
  std::size_t script_kilobytes;  // in all of the page
  bool states_body = false;      // JSON-LD with articleBody
  bool has_comments = false;
  bool indents = false;  // white space between elements
};

struct MadePage {
  const MadeOutlet& outlet;
  const MadeText& text;
  std::string url;
  std::string moment;  // 2025-02-12T08:30:00Z
};

std::string html_of(const MadePage& page, Seeded& random);

}  // namespace recoupe
