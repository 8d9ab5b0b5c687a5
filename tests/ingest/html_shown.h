// Blocks as tests write them: a string for each, `role: text`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.h"

namespace recoupe {

inline std::vector<std::string> shown_blocks(const Article& article) {
  std::vector<std::string> shown;
  for (const Block& block : article.blocks) {
    shown.push_back(std::string(name_of(block.role)) + ": " +
                    article.text.substr(block.begin, block.end - block.begin));
  }
  return shown;
}

inline std::vector<std::string> blocks_of_page(std::string_view page) {
  return shown_blocks(article_from_html(page, "a.html"));
}

}  // namespace recoupe
