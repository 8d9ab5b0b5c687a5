#include "ingest/web_crawl.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <unordered_set>
#include <utility>

#include "ingest/input_problems.h"
#include "ingest/sitemap.h"
#include "ingest/unpacking.h"
#include "ingest/web_list.h"

namespace recoupe {
namespace {

Problem problem(const std::string& file, Text what) {
  return {.file = file, .line = {}, .place = {}, .what = std::move(what)};
}

Text list_is_broken(std::size_t byte) {
  return {fmt::format("flux ou plan de site abîmé à l'octet {} : la suite n'est pas lue", byte),
          fmt::format("feed or sitemap broken at byte {}: the rest is not read", byte)};
}

Text list_is_cut() {
  return {fmt::format("plus de {} adresses : la suite n'est pas lue", max_list_entries),
          fmt::format("more than {} addresses: the rest is not read", max_list_entries)};
}

Text no_sitemap() {
  return {"n'est pas un plan de site", "is no sitemap"};
}

Text too_many_sitemaps() {
  return {fmt::format("plus de {} plans de site : les autres ne sont pas lus", max_sitemaps),
          fmt::format("more than {} sitemaps: the others are not read", max_sitemaps)};
}

// What a server or a file holds of a list that is packed once more.
std::string without_gzip(std::string_view bytes, std::size_t limit) {
  if (!starts_as(Packing::gzip, bytes)) return std::string(bytes);
  return unpack(Packing::gzip, bytes, limit).value_or(std::string());
}

// A list that was given, and where.
struct NamedList {
  std::string name;
  WebList list;
};

class Crawl {
 public:
  Crawl(const CrawlOptions& options, const VisitSink& visits, const ProblemSink& problems)
      : options_(options), visits_(visits), problems_(problems), fetcher_(options.fetch, options.progress) {}

  void read_addresses(const std::vector<std::string>& urls) {
    std::vector<std::optional<NamedList>> found(urls.size());
    const std::size_t first = std::exchange(next_number_, next_number_ + urls.size());
    fetcher_.fetch(urls, [&](std::size_t index, FetchOutcome&& outcome) {
      found[index] = list_of(outcome);
      visits_({first + index, found[index].has_value(), false, std::move(outcome)});
    });
    for (std::optional<NamedList>& list : found) {
      if (list) lists_.push_back(std::move(*list));
    }
    follow_lists();
  }

  bool read_list(std::string_view bytes, const std::string& file) {
    auto list = parse_web_list(without_gzip(bytes, options_.fetch.max_bytes), "");
    if (!list) return false;
    lists_.push_back({file, std::move(*list)});
    follow_lists();
    return true;
  }

 private:
  std::optional<NamedList> list_of(const FetchOutcome& outcome) const {
    if (outcome.problem) return std::nullopt;
    auto list = parse_web_list(without_gzip(outcome.body, options_.fetch.max_bytes), outcome.url);
    if (!list) return std::nullopt;
    return NamedList{outcome.asked, std::move(*list)};
  }

  void follow_lists() {
    std::vector<WebListEntry> pages;
    std::unordered_set<std::string> seen;
    for (NamedList& list : std::exchange(lists_, {})) {
      tell_faults(list);
      std::vector<WebListEntry> entries = list.list.kind == WebListKind::sitemap_index
                                              ? entries_below(std::move(list))
                                              : std::move(list.list.entries);
      for (WebListEntry& entry : newest_first(std::move(entries), options_.since, options_.limit)) {
        if (seen.insert(entry.url).second) pages.push_back(std::move(entry));
      }
    }
    fetch_pages(pages);
    for (const Text& fault : fetcher_.faults()) problems_(problem("", fault));
  }

  void tell_faults(const NamedList& list) const {
    if (list.list.broken_at) problems_(problem(list.name, list_is_broken(*list.list.broken_at)));
    if (list.list.cut) problems_(problem(list.name, list_is_cut()));
    if (list.list.entries.empty() && !list.list.broken_at) problems_(has_no_article(list.name));
  }

  void fetch_pages(const std::vector<WebListEntry>& pages) {
    std::vector<std::string> urls;
    for (const WebListEntry& page : pages) urls.push_back(page.url);
    const std::size_t first = std::exchange(next_number_, next_number_ + urls.size());
    fetcher_.fetch(urls, [&](std::size_t index, FetchOutcome&& outcome) {
      const bool may_be_older = options_.since.has_value() && !pages[index].date;
      visits_({first + index, false, may_be_older, std::move(outcome)});
    });
  }

  struct Sitemap {
    WebListEntry entry;
    int depth = 0;
  };

  // The pages of all sitemaps that an index names, one after the other, newest first: they are of one site.
  std::vector<WebListEntry> entries_below(NamedList index) {
    std::deque<Sitemap> waiting;
    add_sitemaps(std::move(index.list.entries), 1, waiting);
    std::vector<WebListEntry> pages;
    for (std::size_t read = 0; !waiting.empty() && !has_enough(pages, waiting.front().entry); ++read) {
      if (read == max_sitemaps || pages.size() > max_list_entries) {
        problems_(problem(index.name, read == max_sitemaps ? too_many_sitemaps() : list_is_cut()));
        break;
      }
      const Sitemap sitemap = std::move(waiting.front());
      waiting.pop_front();
      std::optional<NamedList> list = fetch_list(sitemap.entry.url);
      if (!list) continue;
      if (list->list.kind == WebListKind::sitemap_index) {
        if (sitemap.depth < max_sitemap_depth)
          add_sitemaps(std::move(list->list.entries), sitemap.depth + 1, waiting);
        continue;
      }
      std::move(list->list.entries.begin(), list->list.entries.end(), std::back_inserter(pages));
    }
    return pages;
  }

  void add_sitemaps(std::vector<WebListEntry> entries, int depth, std::deque<Sitemap>& waiting) const {
    entries = newest_first(std::move(entries), options_.since, std::nullopt);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
      waiting.push_front({std::move(*entry), depth});
  }

  // True when the limit is reached with pages that are all newer than the last change of the next sitemap,
  // so that it cannot hold one that belongs before them.
  bool has_enough(const std::vector<WebListEntry>& pages, const WebListEntry& next) const {
    constexpr std::int64_t a_day = 86400;
    if (!options_.limit || !next.date) return false;
    const auto newer = std::count_if(pages.begin(), pages.end(), [&](const WebListEntry& page) {
      return page.date && page.date->seconds >= next.date->seconds + a_day;
    });
    return static_cast<std::size_t>(newer) >= *options_.limit;
  }

  std::optional<NamedList> fetch_list(const std::string& url) {
    std::optional<NamedList> list;
    const std::size_t number = next_number_++;
    fetcher_.fetch({url}, [&](std::size_t, FetchOutcome&& outcome) {
      list = list_of(outcome);
      const bool failed = outcome.problem.has_value();
      visits_({number, !failed, false, std::move(outcome)});
      if (!failed && !list) problems_(problem(url, no_sitemap()));
    });
    if (list) tell_faults(*list);
    return list;
  }

  const CrawlOptions& options_;
  const VisitSink& visits_;
  const ProblemSink& problems_;
  Fetcher fetcher_;
  std::vector<NamedList> lists_;
  std::size_t next_number_ = 0;
};

}  // namespace

void crawl(const std::vector<std::string>& urls, const CrawlOptions& options, const VisitSink& visits,
           const ProblemSink& problems) {
  Crawl(options, visits, problems).read_addresses(urls);
}

bool crawl_list(std::string_view bytes, const std::string& file, const CrawlOptions& options,
                const VisitSink& visits, const ProblemSink& problems) {
  return Crawl(options, visits, problems).read_list(bytes, file);
}

}  // namespace recoupe
