#include "ingest/json_repair.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace recoupe {
namespace {

struct Row {
  std::string_view json;
  std::string_view repaired;  // empty: nothing to repair
};

TEST(LoneSurrogates, AreReplaced) {
  const std::vector<Row> rows = {
      {R"("abc")", ""},
      {R"("\ud83d\ude00")", ""},
      {R"("\u00e9\n\\")", ""},
      {R"("\ud83d")", R"("\ufffd")"},
      {R"("\ude00")", R"("\ufffd")"},
      {R"("\uD83Dx")", R"("\ufffdx")"},
      {R"("\ude00\ud83d")", R"("\ufffd\ufffd")"},
      {R"("\ud83d\ud83d\ude00")", R"("\ufffd\ud83d\ude00")"},
      {R"("\ud83d\u0041")", R"("\ufffd\u0041")"},
      // an escaped backslash before a `u` is no escape of a unit
      {R"("\\ud83d")", ""},
      {R"("\\\ud83d")", R"("\\\ufffd")"},
      // broken off
      {R"("\ud8)", ""},
      {R"("\)", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(without_lone_surrogates(row.json).value_or(""), row.repaired) << row.json;
  }
}

}  // namespace
}  // namespace recoupe
