#include "app/batch/long_article.h"

#include <algorithm>

namespace recoupe {

std::optional<Problem> cut_long(Article& article) {
  if (article.text.size() <= kLongestText) return std::nullopt;
  const auto beyond = std::find_if(article.blocks.begin(), article.blocks.end(),
                                   [](const Block& block) { return block.end > kLongestText; });
  article.blocks.erase(beyond, article.blocks.end());
  article.text.resize(article.blocks.empty() ? 0 : article.blocks.back().end);
  return Problem{article.source.file,
                 {},
                 article.id == article.source.file ? std::nullopt : std::optional(article.id),
                 {"texte de plus de 2 Mio : les chiffres du début seulement sont relevés",
                  "text of more than 2 MiB: only the figures of its beginning are read"}};
}

}  // namespace recoupe
