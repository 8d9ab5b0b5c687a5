// A page -> Article.
#include "ingest/charset.h"
#include "ingest/html_blocks.h"
#include "ingest/html_content.h"
#include "ingest/html_metadata.h"
#include "ingest/html_tree.h"
#include "ingest/ingest.h"
#include "ingest/utf8.h"

namespace recoupe {

Article article_from_html(std::string_view bytes, const std::string& file) {
  const HtmlTree page(decode_html(bytes));
  const HtmlContent content = find_content(page);
  HtmlMetadata metadata = read_metadata(page, content);
  BlockText body = blocks_of(page, content, metadata.title);

  Article article;
  article.source.file = valid_utf8(file);
  article.id = metadata.url.value_or(article.source.file);
  article.url = std::move(metadata.url);
  article.outlet = std::move(metadata.outlet);
  article.title = std::move(metadata.title);
  article.published = std::move(metadata.published);
  if (metadata.language) article.language = std::move(*metadata.language);
  article.text = std::move(body.text);
  article.blocks = std::move(body.blocks);
  return article;
}

}  // namespace recoupe
