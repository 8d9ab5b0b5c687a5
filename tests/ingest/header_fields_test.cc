#include "ingest/header_fields.h"

#include <gtest/gtest.h>

namespace recoupe {
namespace {

std::string shown(const HeaderFields& fields) {
  std::string text;
  for (const HeaderField& field : fields) text += '[' + field.name + '=' + field.value + ']';
  return text;
}

TEST(HeaderFields, ReadsFieldsHoweverTheyAreWritten) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"A: 1\r\nB: 2\r\n\r\n", "[A=1][B=2]"},
      {"A: 1\nB: 2\n\n", "[A=1][B=2]"},
      {"A: 1\r\r\nB: 2\r\r\n", "[A=1][B=2]"},
      {"A:1\r\nB:\t 2 \t\r\n", "[A=1][B=2]"},
      {"A: 1\r\nB:", "[A=1][B=]"},
      {"A: x: y\r\n", "[A=x: y]"},
      {"A: one\r\n  two\r\n\tthree\r\nB: 2\r\n", "[A=one two three][B=2]"},
      {"A: 1\r\n\r\nB: behind the empty line\r\n", "[A=1]"},
      {"A: 1\r\nno field\r\nB: 2\r\n", "[A=1][B=2]"},
      {" folded before any field\r\nA: 1\r\n", "[A=1]"},
      {"", ""},
  };
  for (const auto& [head, fields] : rows) EXPECT_EQ(shown(parse_header_fields(head)), fields) << head;
}

TEST(HeaderFields, FindsTheEndOfAHead) {
  const std::vector<std::pair<std::string, std::size_t>> rows = {
      {"A: 1\r\n\r\nbody", 8},         {"A: 1\n\nbody", 6},     {"A: 1\r\n\nbody", 7}, {"A: 1\n\r\nbody", 7},
      {"A: 1\r\n", std::string::npos}, {"", std::string::npos},
  };
  for (const auto& [bytes, length] : rows) EXPECT_EQ(head_length(bytes), length) << bytes;
}

TEST(HeaderFields, ComparesNamesWithoutCaseAndSetsInPlace) {
  HeaderFields fields = {{"Content-Type", "a"}, {"X", "1"}, {"x", "2"}};
  ASSERT_NE(fields.find("CONTENT-TYPE"), nullptr);
  EXPECT_EQ(*fields.find("x"), "1");
  EXPECT_EQ(fields.find("Y"), nullptr);
  fields.set("content-type", "b");
  fields.set("Y", "3");
  EXPECT_EQ(shown(fields), "[Content-Type=b][X=1][x=2][Y=3]");
}

}  // namespace
}  // namespace recoupe
