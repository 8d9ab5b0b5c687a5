// Addresses of pages, feeds and sitemaps -> the pages themselves.
//
// A feed or a sitemap stands for the articles that it lists; a sitemap index for those of its sitemaps.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/fetch_options.h"
#include "ingest/fetcher.h"
#include "ingest/problem.h"

namespace recoupe {

struct CrawlOptions {
  FetchOptions fetch = {};
  std::optional<std::string> since = {};  // YYYY-MM-DD: of lists, only what is of that day or later
  std::optional<std::size_t> limit = {};  // of each list, that many articles
  Fetcher::Progress progress = {};
};

struct Visit {
  // Visits are numbered from 0 in the order in which their addresses were given: pages in the order of the
  // addresses, then what lists list, newest first. Each number comes once, but in any order.
  std::size_t number = 0;
  bool is_list = false;       // a feed or sitemap that is followed
  bool may_be_older = false;  // than `since`: a list named it without a date
  FetchOutcome outcome;
};

using VisitSink = std::function<void(Visit&&)>;
using ProblemSink = std::function<void(Problem&&)>;

// Fetches `urls` and what their lists list. A page that could not be fetched is a visit with a problem; what
// is wrong with lists goes to `problems`.
void crawl(const std::vector<std::string>& urls, const CrawlOptions& options, const VisitSink& visits,
           const ProblemSink& problems);

// Fetches what the feed or sitemap in `bytes` lists, which was read from `file`. False when it is neither.
bool crawl_list(std::string_view bytes, const std::string& file, const CrawlOptions& options,
                const VisitSink& visits, const ProblemSink& problems);

}  // namespace recoupe
