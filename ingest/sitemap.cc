#include "ingest/sitemap.h"

#include "ingest/xml_nodes.h"

namespace recoupe {
namespace {

WebListEntry entry_of(const pugi::xml_node& node) {
  const pugi::xml_node news = child_named(node, "news");
  WebListEntry entry{.url = text_of_child(node, "loc"), .title = text_of_child(news, "title"), .date = {}};
  entry.date = parse_moment(text_of_child(news, "publication_date"));
  if (!entry.date) entry.date = parse_moment(text_of_child(node, "lastmod"));
  return entry;
}

}  // namespace

std::vector<WebListEntry> entries_of_sitemap(const pugi::xml_node& root) {
  std::vector<WebListEntry> entries;
  for (const pugi::xml_node& node : root.children()) {
    if (entries.size() > max_list_entries) break;
    if (local_name(node) == "url" || local_name(node) == "sitemap") entries.push_back(entry_of(node));
  }
  return entries;
}

}  // namespace recoupe
