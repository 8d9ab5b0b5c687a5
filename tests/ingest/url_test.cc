#include "ingest/url.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

TEST(Url, Parts) {
  struct Row {
    std::string text;
    std::string whole;  // empty: no address
    std::string origin;
    std::string machine;
    std::string target;
  };
  const std::vector<Row> rows = {
      {"https://a.example/b/c?d=e#f", "https://a.example/b/c?d=e", "https://a.example:443", "a.example",
       "/b/c?d=e"},
      {"http://a.example", "http://a.example/", "http://a.example:80", "a.example", "/"},
      {"HTTP://A.Example:8080/B", "http://a.example:8080/B", "http://a.example:8080", "a.example:8080", "/B"},
      {" https://a.example/ ", "https://a.example/", "https://a.example:443", "a.example", "/"},
      {"https://a.example/é x", "https://a.example/%c3%a9%20x", "https://a.example:443", "a.example",
       "/%c3%a9%20x"},
      {"http://[::1]:81/", "http://[::1]:81/", "http://[::1]:81", "[::1]:81", "/"},
      {"http://0x7f.1/", "http://127.0.0.1/", "http://127.0.0.1:80", "127.0.0.1", "/"},
      {"ftp://a.example/", "", "", "", ""},
      {"file:///etc/passwd", "", "", "", ""},
      {"a.example/b", "", "", "", ""},
      {"http://", "", "", "", ""},
      {"http://user:word@a.example/", "", "", "", ""},
      {"http://a b/", "", "", "", ""},
      {"", "", "", "", ""},
  };
  for (const Row& row : rows) {
    const auto url = parse_url(row.text);
    ASSERT_EQ(url.has_value(), !row.whole.empty()) << row.text;
    if (!url) continue;
    EXPECT_EQ(url->text, row.whole) << row.text;
    EXPECT_EQ(url->origin(), row.origin) << row.text;
    EXPECT_EQ(url->machine(), row.machine) << row.text;
    EXPECT_EQ(url->target, row.target) << row.text;
  }
}

TEST(Url, Resolved) {
  struct Row {
    std::string reference;
    std::string whole;
  };
  const std::vector<Row> rows = {
      {"d.html", "https://a.example/b/d.html"},
      {"/d", "https://a.example/d"},
      {"../d", "https://a.example/d"},
      {"//b.example/d", "https://b.example/d"},
      {"?q=1", "https://a.example/b/c?q=1"},
      {"http://c.example/", "http://c.example/"},
      {"#f", "https://a.example/b/c"},
      {"mailto:a@b.example", ""},
      {"javascript:alert(1)", ""},
  };
  const auto base = parse_url("https://a.example/b/c");
  ASSERT_TRUE(base);
  for (const Row& row : rows) {
    const auto url = resolve_url(*base, row.reference);
    EXPECT_EQ(url ? url->text : "", row.whole) << row.reference;
  }
}

}  // namespace
}  // namespace recoupe
