// A page -> Article.
#include <algorithm>

#include "ingest/charset.h"
#include "ingest/html_blocks.h"
#include "ingest/html_content.h"
#include "ingest/html_json_ld_repair.h"
#include "ingest/html_metadata.h"
#include "ingest/html_tree.h"
#include "ingest/ingest.h"
#include "ingest/language_guess.h"
#include "ingest/large_pages.h"
#include "ingest/utf8.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// A page that has so little text left, and so much more when the names of its boxes are not believed, calls
// its article by a name that others give to what stands around. So does one that has less than a third of
// what it states itself; where even that is not found, as on pages that scripts fill, what it states is its
// text.
constexpr std::size_t least_article = 300;
constexpr std::size_t least_found_again = 900;

bool is_far_less(const std::string& text, const std::string& stated) {
  return stated.size() >= least_found_again && 3 * text.size() < stated.size();
}

// A line is a paragraph.
BlockText stated_text(std::string_view stated) {
  BlockText body;
  while (!stated.empty()) {
    const std::size_t end = std::min(stated.find('\n'), stated.size());
    const std::string line = without_character_references(collapse_white_space(stated.substr(0, end)));
    stated.remove_prefix(std::min(end + 1, stated.size()));
    if (is_blank(line)) continue;
    if (!body.text.empty()) body.text += '\n';
    const std::size_t begin = body.text.size();
    body.text += line;
    body.blocks.push_back({BlockRole::paragraph, begin, body.text.size()});
  }
  return body;
}

BlockText body_of(const HtmlTree& page, const std::string& stated, HtmlContent& content,
                  std::string_view title) {
  BlockText body = blocks_of(page, content, title);
  if (body.text.size() >= least_article && !is_far_less(body.text, stated)) return body;
  HtmlContent doubted = find_content(page, StatedBody(stated), Names::doubted);
  BlockText found = blocks_of(page, doubted, title);
  if (found.text.size() >= std::max(least_found_again, 2 * body.text.size())) {
    content = std::move(doubted);
    body = std::move(found);
  }
  return is_far_less(body.text, stated) ? stated_text(stated) : body;
}

}  // namespace

Article article_from_html(std::string_view bytes, const std::string& file) {
  return article_from_html(bytes, file, {});
}

Article article_from_html(std::string_view bytes, const std::string& file, std::string_view charset) {
  const LargePageTurn turn(bytes.size() > kLargePage);
  const HtmlTree page(decode_html(bytes, charset));
  const JsonLd json_ld = json_ld_of(page);
  const std::string stated = json_ld.body.value_or(std::string());
  HtmlContent content = find_content(page, StatedBody(stated));
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
