// Sitemaps (sitemaps.org/protocol.html, with the news extension of Google) -> the pages that they list.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <vector>

#include "ingest/web_list.h"

namespace recoupe {

// How far sitemap indexes are followed: an index may name indexes, which the protocol forbids and sites do.
inline constexpr int max_sitemap_depth = 3;
inline constexpr std::size_t max_sitemaps = 500;

// The entries of a `urlset` or a `sitemapindex`. An article's date is its publication date where the news
// extension states it, else the page's last change.
std::vector<WebListEntry> entries_of_sitemap(const pugi::xml_node& root);

}  // namespace recoupe
