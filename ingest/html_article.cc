// A page -> Article.
#include "ingest/charset.h"
#include "ingest/html_blocks.h"
#include "ingest/html_content.h"
#include "ingest/html_metadata.h"
#include "ingest/html_tree.h"
#include "ingest/ingest.h"
#include "ingest/language_guess.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

// A page that has so little text left, and so much more when the names of its boxes are not believed, calls
// its article by a name that others give to what stands around.
constexpr std::size_t least_article = 300;
constexpr std::size_t least_found_again = 900;

BlockText body_of(const HtmlTree& page, const StatedBody& stated, HtmlContent& content,
                  std::string_view title) {
  BlockText body = blocks_of(page, content, title);
  if (body.text.size() >= least_article) return body;
  HtmlContent doubted = find_content(page, stated, Names::doubted);
  BlockText found = blocks_of(page, doubted, title);
  if (found.text.size() < least_found_again) return body;
  content = std::move(doubted);
  return found;
}

}  // namespace

Article article_from_html(std::string_view bytes, const std::string& file) {
  return article_from_html(bytes, file, {});
}

Article article_from_html(std::string_view bytes, const std::string& file, std::string_view charset) {
  const HtmlTree page(decode_html(bytes, charset));
  const JsonLd json_ld = json_ld_of(page);
  const StatedBody stated(json_ld.body ? *json_ld.body : std::string_view());
  HtmlContent content = find_content(page, stated);
  HtmlMetadata metadata = read_metadata(page, content, json_ld);
  BlockText body = body_of(page, stated, content, metadata.title);

  Article article;
  article.source.file = valid_utf8(file);
  article.id = metadata.url.value_or(article.source.file);
  article.url = std::move(metadata.url);
  article.outlet = std::move(metadata.outlet);
  article.title = std::move(metadata.title);
  article.published = std::move(metadata.published);
  if (!metadata.language) metadata.language = guessed_language(body.text);
  if (metadata.language) article.language = std::move(*metadata.language);
  article.authors = std::move(metadata.authors);
  article.section = std::move(metadata.section);
  article.tags = std::move(metadata.tags);
  article.paywalled = metadata.paywalled;
  article.text = std::move(body.text);
  article.blocks = std::move(body.blocks);
  return article;
}

}  // namespace recoupe
