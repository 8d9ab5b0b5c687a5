// Lists of articles that sites publish: feeds (feed.h) and sitemaps (sitemap.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/moment.h"

namespace recoupe {

enum class WebListKind {
  feed,           // RSS 2.0 (and 0.9x), RSS 1.0 (RDF), Atom, JSON Feed
  sitemap,        // `urlset`, with Google's news extension
  sitemap_index,  // `sitemapindex`: its entries are sitemaps
};

struct WebListEntry {
  std::string url;    // absolute
  std::string title;  // empty when it is not given
  std::optional<Moment> date;
};

struct WebList {
  WebListKind kind = WebListKind::feed;
  std::vector<WebListEntry> entries;  // in the order of the list, each address once
  // The byte at which an XML document is broken; what stands before it was read.
  std::optional<std::size_t> broken_at;
  bool cut = false;  // there are more than max_list_entries
};

// The sitemap protocol's own limit is half of that.
inline constexpr std::size_t max_list_entries = 100000;

// What `bytes` are, by their root element, or for JSON by the version that a JSON Feed states. None for
// anything else, an HTML page for example.
std::optional<WebListKind> web_list_kind(std::string_view bytes);

// The list in `bytes`, whose address is `base` (empty: unknown, then relative addresses are left out). None
// where web_list_kind() has none. Entries without an address that can be fetched are left out. Entities that
// the document declares are not expanded, and nothing outside of it is read.
std::optional<WebList> parse_web_list(std::string_view bytes, const std::string& base);

// The entries to fetch: those of `since` (a day) or later and those without a date, newest first, those
// without a date last; at most `limit`.
std::vector<WebListEntry> newest_first(std::vector<WebListEntry> entries,
                                       const std::optional<std::string>& since,
                                       std::optional<std::size_t> limit);

// False when `day` (YYYY, YYYY-MM, YYYY-MM-DD) is known to lie before the day `since`.
bool may_be_since(std::string_view day, std::string_view since);

}  // namespace recoupe
