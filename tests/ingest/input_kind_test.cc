#include "ingest/input_kind.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace recoupe {
namespace {

struct Row {
  std::string_view input;
  InputKind kind;
};

TEST(KindOfName, GoesByTheEnding) {
  const std::vector<Row> rows = {
      {"a.txt", InputKind::text},
      {"dir.html/a.TXT", InputKind::text},
      {"a.md", InputKind::text},
      {"a.html", InputKind::html},
      {"a.HTM", InputKind::html},
      {"a.jsonl", InputKind::json_lines},
      {"a.ndjson", InputKind::json_lines},
      {"a.warc", InputKind::archive},
      {"a.warc.gz", InputKind::archive},
      {"a.warc.zst", InputKind::archive},
      {"CC-MAIN.warc.wet.gz", InputKind::archive},
      {"a.zst", InputKind::unknown},
      {"a.xml", InputKind::feed},
      {"flux.rss", InputKind::feed},
      {"flux.atom", InputKind::feed},
      {"flux.rdf", InputKind::feed},
      {"flux.json", InputKind::feed},
      {"plan.xml.gz", InputKind::feed},
      {"https://a.example/a.html", InputKind::address},
      {"HTTP://a.example/", InputKind::address},
      {"a.gz", InputKind::unknown},
      {"a.pdf", InputKind::unknown},
      {"txt", InputKind::unknown},
      {"a", InputKind::unknown},
      {"", InputKind::unknown},
  };
  for (const Row& row : rows) EXPECT_EQ(kind_of_name(row.input), row.kind) << row.input;
}

TEST(KindOfBytes, GoesByTheFirstMark) {
  const std::vector<Row> rows = {
      {"{\"text\":\"a\"}", InputKind::json_lines},
      {"\n  {", InputKind::json_lines},
      {"\xEF\xBB\xBF{", InputKind::json_lines},
      {"<!doctype html>", InputKind::html},
      {" \r\n<p>", InputKind::html},
      {"Titre\n{", InputKind::text},
      {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", InputKind::feed},
      {"<urlset>", InputKind::feed},
      {"{\"version\":\"https://jsonfeed.org/version/1.1\"", InputKind::feed},
      {"", InputKind::text},
      {"WARC/1.1\r\n", InputKind::archive},
      {"\x1F\x8B\x08", InputKind::archive},
      {"\x28\xB5\x2F\xFD", InputKind::archive},
      {"\x5D\x2A\x4D\x18", InputKind::archive},
  };
  for (const Row& row : rows) EXPECT_EQ(kind_of_bytes(row.input), row.kind) << row.input;
}

TEST(KnownEndings, AreThoseThatAreRead) {
  std::string_view endings = known_endings;
  int count = 0;
  while (!endings.empty()) {
    const std::string_view ending = endings.substr(0, endings.find(','));
    EXPECT_TRUE(is_read(kind_of_name(ending))) << ending;
    endings.remove_prefix(std::min(ending.size() + 2, endings.size()));
    ++count;
  }
  EXPECT_EQ(count, 12);
}

}  // namespace
}  // namespace recoupe
