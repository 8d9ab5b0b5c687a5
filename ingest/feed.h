// Feeds -> the articles that they list.
//
// RSS 2.0 (rssboard.org/rss-specification), RSS 1.0 (web.resource.org/rss/1.0), Atom (RFC 4287), JSON Feed
// (jsonfeed.org/version/1.1).
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "ingest/web_list.h"

namespace recoupe {

// The entries of a feed's root element (`rss`, `RDF`, `feed`), addresses as they are written.
std::vector<WebListEntry> entries_of_xml_feed(const pugi::xml_node& root);

// The same of a JSON Feed; none when `bytes` are no JSON.
std::vector<WebListEntry> entries_of_json_feed(std::string_view bytes);

// True when the JSON object in `bytes` says at its start that it is a JSON Feed.
bool is_json_feed(std::string_view bytes);

}  // namespace recoupe
