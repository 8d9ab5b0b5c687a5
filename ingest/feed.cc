#include "ingest/feed.h"

#include <nlohmann/json.hpp>

#include "ingest/ascii.h"
#include "ingest/html_json_ld_repair.h"
#include "ingest/xml_nodes.h"

namespace recoupe {
namespace {

bool looks_like_an_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// The first date among the children called one of `names`, in the order of the names.
std::optional<Moment> date_in(const pugi::xml_node& item, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (auto moment = parse_moment(text_of_child(item, name))) return moment;
  }
  return std::nullopt;
}

// Titles are often HTML with its entities encoded once more.
std::string title_in(const pugi::xml_node& item) {
  return without_character_references(text_of_child(item, "title"));
}

// RSS of all versions. `origLink` is the article's own address where `link` counts clicks.
WebListEntry entry_of_item(const pugi::xml_node& item) {
  WebListEntry entry{.url = text_of_child(item, "origLink"), .title = title_in(item), .date = {}};
  if (entry.url.empty()) entry.url = text_of_child(item, "link");
  if (entry.url.empty()) {
    const pugi::xml_node guid = child_named(item, "guid");
    const bool is_address = std::string_view(guid.attribute("isPermaLink").value()) != "false";
    if (is_address && looks_like_an_address(text_of(guid))) entry.url = text_of(guid);
  }
  if (entry.url.empty()) entry.url = item.attribute("rdf:about").value();
  entry.date = date_in(item, {"pubDate", "date", "published", "updated"});
  return entry;
}

// The page among an Atom entry's links: `alternate`, which is what is meant without `rel`, HTML if there are
// several.
std::string page_link(const pugi::xml_node& item) {
  std::string found;
  for (const pugi::xml_node& link : item.children()) {
    if (local_name(link) != "link" || !link.attribute("href")) continue;
    const std::string_view relation = link.attribute("rel").value();
    if (!relation.empty() && relation != "alternate") continue;
    const std::string_view type = link.attribute("type").value();
    if (type == "text/html") return link.attribute("href").value();
    if (found.empty()) found = link.attribute("href").value();
  }
  return found;
}

WebListEntry entry_of_atom(const pugi::xml_node& item) {
  WebListEntry entry{.url = text_of_child(item, "origLink"), .title = title_in(item), .date = {}};
  if (entry.url.empty()) entry.url = page_link(item);
  if (entry.url.empty() && looks_like_an_address(text_of_child(item, "id")))
    entry.url = text_of_child(item, "id");
  entry.date = date_in(item, {"published", "issued", "created", "updated", "modified"});
  return entry;
}

void add_items(const pugi::xml_node& parent, std::vector<WebListEntry>& entries) {
  for (const pugi::xml_node& item : parent.children()) {
    if (entries.size() > max_list_entries) return;
    if (local_name(item) == "item") entries.push_back(entry_of_item(item));
    if (local_name(item) == "entry") entries.push_back(entry_of_atom(item));
  }
}

using Json = nlohmann::json;

std::string string_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

WebListEntry entry_of_json(const Json& item) {
  WebListEntry entry{.url = string_in(item, "url"), .title = string_in(item, "title"), .date = {}};
  if (entry.url.empty() && looks_like_an_address(string_in(item, "id"))) entry.url = string_in(item, "id");
  entry.date = parse_moment(string_in(item, "date_published"));
  if (!entry.date) entry.date = parse_moment(string_in(item, "date_modified"));
  return entry;
}

}  // namespace

std::vector<WebListEntry> entries_of_xml_feed(const pugi::xml_node& root) {
  std::vector<WebListEntry> entries;
  // RSS 2.0 has its items in the channel, RSS 1.0 beside it, Atom in the root.
  for (const pugi::xml_node& child : root.children()) {
    if (local_name(child) == "channel") add_items(child, entries);
  }
  add_items(root, entries);
  return entries;
}

std::vector<WebListEntry> entries_of_json_feed(std::string_view bytes) {
  std::vector<WebListEntry> entries;
  const Json feed = Json::parse(bytes, nullptr, false);
  if (!feed.is_object()) return entries;
  const auto items = feed.find("items");
  if (items == feed.end() || !items->is_array()) return entries;
  for (const Json& item : *items) {
    if (item.is_object() && entries.size() <= max_list_entries) entries.push_back(entry_of_json(item));
  }
  return entries;
}

bool is_json_feed(std::string_view bytes) {
  constexpr std::size_t head = 2048;
  return bytes.starts_with('{') && bytes.substr(0, head).find("jsonfeed.org/version/") != bytes.npos;
}

}  // namespace recoupe
