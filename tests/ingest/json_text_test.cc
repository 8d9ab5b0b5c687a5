#include "ingest/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace recoupe {
namespace {

using namespace std::string_literals;

struct Row {
  std::string text;
  std::string json;
};

TEST(JsonString, EscapesWhatMustBe) {
  const std::vector<Row> rows = {
      {"", R"("")"},
      {"Le « déficit », 5\u202F000 €, 😀", "\"Le « déficit », 5\u202F000 €, 😀\""},
      {R"("a\b/c")", R"("\"a\\b/c\"")"},
      {"a\nb\tc\rd\be\ff", R"("a\nb\tc\rd\be\ff")"},
      {"\0\x01\x1F"s, R"("\u0000\u0001\u001f")"},
      {"\x7F\u0080", "\"\x7F\u0080\""},
      // so that no reader takes them for the end of the line
      {"a\u0085\u2028\u2029", R"("a\u0085\u2028\u2029")"},
  };
  for (const Row& row : rows) {
    std::string json;
    append_json_string(json, row.text);
    EXPECT_EQ(json, row.json);
    EXPECT_EQ(nlohmann::json::parse(json), nlohmann::json(row.text));
  }
}

TEST(JsonString, IsAppended) {
  std::string json = "{\"a\":";
  append_json_string(json, "b");
  EXPECT_EQ(json, R"({"a":"b")");
}

}  // namespace
}  // namespace recoupe
