#include "ingest/web_list.h"

#include <algorithm>
#include <array>
#include <limits>
#include <pugixml.hpp>
#include <unordered_set>

#include "ingest/ascii.h"
#include "ingest/feed.h"
#include "ingest/sitemap.h"
#include "ingest/url.h"
#include "ingest/xml_nodes.h"

namespace recoupe {
namespace {

struct RootName {
  std::string_view name;
  WebListKind kind;
};

constexpr std::array<RootName, 5> root_names = {{{"rss", WebListKind::feed},
                                                 {"RDF", WebListKind::feed},
                                                 {"feed", WebListKind::feed},
                                                 {"urlset", WebListKind::sitemap},
                                                 {"sitemapindex", WebListKind::sitemap_index}}};

// What stands before the root element: declarations, comments, a document type with what it declares.
bool skip_to(std::string_view& text, std::string_view end) {
  const std::size_t found = text.find(end);
  if (found == text.npos) return false;
  text.remove_prefix(found + end.size());
  return true;
}

bool skip_document_type(std::string_view& text) {
  const std::size_t mark = text.find_first_of("[>");
  if (mark == text.npos) return false;
  return text[mark] == '>' ? skip_to(text, ">") : skip_to(text, "]") && skip_to(text, ">");
}

std::string_view root_name(std::string_view text) {
  while (true) {
    text = trim_html_space(text);
    if (text.starts_with("<?")) {
      if (!skip_to(text, "?>")) return {};
    } else if (text.starts_with("<!--")) {
      if (!skip_to(text, "-->")) return {};
    } else if (text.starts_with("<!")) {
      if (!skip_document_type(text)) return {};
    } else {
      break;
    }
  }
  if (!text.starts_with('<')) return {};
  text = text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1);
  const std::size_t colon = text.rfind(':');
  return colon == text.npos ? text : text.substr(colon + 1);
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return trim_html_space(bytes);
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// Makes the addresses absolute; entries without one, and those that were there already, go.
void settle_addresses(std::vector<WebListEntry>& entries, const std::string& base) {
  const std::optional<Url> on = parse_url(base);
  std::unordered_set<std::string> seen;
  std::erase_if(entries, [&](WebListEntry& entry) {
    if (entry.url.empty()) return true;
    const std::optional<Url> url = on ? resolve_url(*on, entry.url) : parse_url(entry.url);
    if (!url || !seen.insert(url->text).second) return true;
    entry.url = url->text;
    return false;
  });
}

std::vector<WebListEntry> read_entries(std::string_view bytes, WebList& list) {
  if (bytes.starts_with('{')) return entries_of_json_feed(bytes);
  pugi::xml_document document;
  const std::string text = decode_xml(bytes);
  const pugi::xml_parse_result parsed =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed) list.broken_at = static_cast<std::size_t>(parsed.offset);
  const pugi::xml_node root = document.document_element();
  return list.kind == WebListKind::feed ? entries_of_xml_feed(root) : entries_of_sitemap(root);
}

}  // namespace

std::optional<WebListKind> web_list_kind(std::string_view bytes) {
  std::string decoded;
  if (is_utf16(bytes)) {
    constexpr std::size_t head = 4096;
    decoded = decode_xml(bytes.substr(0, head));
    bytes = decoded;
  }
  bytes = without_mark(bytes);
  if (is_json_feed(bytes)) return WebListKind::feed;
  const std::string_view name = root_name(bytes);
  for (const RootName& root : root_names) {
    if (name == root.name) return root.kind;
  }
  return std::nullopt;
}

std::optional<WebList> parse_web_list(std::string_view bytes, const std::string& base) {
  const std::optional<WebListKind> kind = web_list_kind(bytes);
  if (!kind) return std::nullopt;
  WebList list;
  list.kind = *kind;
  list.entries = read_entries(is_utf16(bytes) ? bytes : without_mark(bytes), list);
  list.cut = list.entries.size() > max_list_entries;
  if (list.cut) list.entries.resize(max_list_entries);
  settle_addresses(list.entries, base);
  return list;
}

bool may_be_since(std::string_view day, std::string_view since) {
  return day >= since.substr(0, day.size());
}

std::vector<WebListEntry> newest_first(std::vector<WebListEntry> entries,
                                       const std::optional<std::string>& since,
                                       std::optional<std::size_t> limit) {
  std::erase_if(entries, [&](const WebListEntry& entry) {
    return since && entry.date && !may_be_since(entry.date->day, *since);
  });
  const auto time_of = [](const WebListEntry& entry) {
    return entry.date ? entry.date->seconds : std::numeric_limits<std::int64_t>::min();
  };
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const WebListEntry& a, const WebListEntry& b) { return time_of(a) > time_of(b); });
  if (limit && entries.size() > *limit) entries.resize(*limit);
  return entries;
}

}  // namespace recoupe
