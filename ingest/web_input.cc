#include "ingest/web_input.h"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <new>
#include <utility>

#include "ingest/date.h"
#include "ingest/html_byline.h"
#include "ingest/http_message.h"
#include "ingest/input_kind.h"
#include "ingest/input_problems.h"
#include "ingest/moment.h"
#include "ingest/web_list.h"

namespace recoupe {
namespace {

enum class Content { html, text, other };

Content content_of(const FetchOutcome& page) {
  const std::string type = media_type_of(page.fields);
  if (type == "text/html" || type == "application/xhtml+xml") return Content::html;
  const InputKind kind = kind_of_bytes(page.body);
  const bool is_undeclared = type.empty() || type == "application/octet-stream";
  if (kind == InputKind::html && (is_undeclared || type.ends_with("xml") || type == "text/plain"))
    return Content::html;
  return type == "text/plain" && kind == InputKind::text ? Content::text : Content::other;
}

Problem no_page(const FetchOutcome& page) {
  const std::string type = media_type_of(page.fields);
  return {.file = page.asked,
          .line = {},
          .place = {},
          .what = {fmt::format("ni page ni flux ({})", type.empty() ? "type inconnu" : type),
                   fmt::format("neither page nor feed ({})", type.empty() ? "unknown type" : type)}};
}

// The day that a page does not state itself: that in its address, else that of its last change, when that is
// not the day of the visit, as it is of pages that are made when they are asked for.
std::optional<std::string> date_of_answer(const FetchOutcome& page) {
  if (auto date = date_in_address(page.url)) return date;
  const std::string* modified = page.fields.find("Last-Modified");
  auto date = modified == nullptr ? std::nullopt : iso_date(*modified);
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return date && *date < utc_date_time(now).substr(0, date->size()) ? date : std::nullopt;
}

// An item that is read already: what is fetched is read as it comes.
void hand_over(ItemYield&& yield, const ItemSink& items) {
  items({.file = {}, .read = [yield = std::move(yield)] { return yield; }, .end = {}});
}

ProblemSink problem_items(const ItemSink& items) {
  return [&items](Problem&& problem) { hand_over({.problems = {std::move(problem)}}, items); };
}

// Hands over what visits gave in the order of their numbers, whatever the order in which they come.
class InOrder {
 public:
  InOrder(const IngestOptions& options, const ItemSink& items) : options_(options), items_(items) {}

  void take(Visit&& visit) {
    waiting_.emplace(visit.number, read(visit));
    for (auto at = waiting_.find(next_); at != waiting_.end(); at = waiting_.find(next_)) {
      const auto node = waiting_.extract(at);
      ++next_;
      hand_over(std::move(node.mapped()), items_);
    }
  }

 private:
  ItemYield read(Visit& visit) const {
    if (visit.outcome.problem) return {.problems = {std::move(*visit.outcome.problem)}};
    if (visit.is_list) return {};
    auto article = article_of(visit.outcome);
    if (!article) return {.problems = {std::move(article.error())}};
    if (!article->published) article->published = options_.date;
    const bool is_older = visit.may_be_older && article->published && options_.since &&
                          !may_be_since(*article->published, *options_.since);
    if (is_older) return {};
    return {.problems = {}, .article = std::move(*article)};
  }

  const IngestOptions& options_;
  const ItemSink& items_;
  std::map<std::size_t, ItemYield> waiting_;
  std::size_t next_ = 0;
};

CrawlOptions crawl_options(const IngestOptions& options) {
  return {
      .fetch = options.fetch, .since = options.since, .limit = options.limit, .progress = options.progress};
}

}  // namespace

tl::expected<Article, Problem> article_of(const FetchOutcome& page) {
  if (page.body.empty()) return tl::unexpected(has_no_text(page.asked));
  const Content content = content_of(page);
  if (content == Content::other) return tl::unexpected(no_page(page));
  const std::string* type = page.fields.find("Content-Type");
  Article article = content == Content::html ? article_from_html(page.body, page.asked,
                                                                 type == nullptr ? std::string_view() : *type)
                                             : article_from_text(page.body, page.asked);
  if (article.title.empty() && article.blocks.empty()) return tl::unexpected(has_no_text(page.asked));
  if (!article.url) article.url = page.url;
  article.id = *article.url;
  if (!article.published) article.published = date_of_answer(page);
  return article;
}

void read_address_items(const std::vector<std::string>& urls, const IngestOptions& options,
                        const ItemSink& items) {
  const std::string& name = urls.size() == 1 ? urls.front() : "";
  const ProblemSink problems = problem_items(items);
  try {
    InOrder in_order(options, items);
    crawl(
        urls, crawl_options(options), [&](Visit&& visit) { in_order.take(std::move(visit)); }, problems);
  } catch (const std::bad_alloc&) {
    problems(out_of_memory(name));
  } catch (const std::exception& error) {
    problems(gave_up(name, error.what()));
  }
}

bool read_list_items(std::string_view bytes, const std::string& file, const IngestOptions& options,
                     const ItemSink& items) {
  InOrder in_order(options, items);
  return crawl_list(
      bytes, file, crawl_options(options), [&](Visit&& visit) { in_order.take(std::move(visit)); },
      problem_items(items));
}

}  // namespace recoupe
