// Any bytes as a feed or a sitemap: reading ends, and what is read can be fetched.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "ingest/url.h"
#include "ingest/web_list.h"
#include "tests/fuzz/target.h"

void recoupe::fuzz::test_one_input(std::string_view input) {
  [[maybe_unused]] const auto* data = reinterpret_cast<const unsigned char*>(input.data());
  const std::size_t size = input.size();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(recoupe::parse_moment(bytes));
  const auto list = recoupe::parse_web_list(bytes, "https://a.example/feed/");
  require(list.has_value() == recoupe::web_list_kind(bytes).has_value());
  if (!list) return;
  std::set<std::string> seen;
  for (const recoupe::WebListEntry& entry : list->entries) {
    const auto url = recoupe::parse_url(entry.url);
    require(url.has_value());
    require(seen.insert(entry.url).second);
    if (entry.date) require(!entry.date->day.empty());
  }
  const auto chosen = recoupe::newest_first(list->entries, "2020-01-01", 3);
  require(chosen.size() <= 3 && chosen.size() <= list->entries.size());
  for (std::size_t i = 1; i < chosen.size(); ++i) {
    if (chosen[i].date) require(chosen[i - 1].date && chosen[i - 1].date->seconds >= chosen[i].date->seconds);
  }
}
