#include "ingest/white_space.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace recoupe {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

TEST(CollapseWhiteSpace, AsABrowserDoes) {
  const std::vector<Row> rows = {
      {"", ""},
      {" \n\t ", ""},
      {"a", "a"},
      {"  a \n\t b\r\n", "a b"},
      // no-break spaces are text: they hold numbers together
      {"5\u00A0000 \u202F€", "5\u00A0000 \u202F€"},
      {"\u00A0 a", "\u00A0 a"},
      {"1\u202F234", "1\u202F234"},
      // what other programs would take for a line break is white space
      {"a\u2028b\u2029c\u0085d\x0B\x0C"
       "e",
       "a b c d e"},
      {"\u20AC\u2026", "\u20AC\u2026"},
  };
  for (const Row& row : rows) EXPECT_EQ(collapse_white_space(row.text), row.expected) << row.text;
}

TEST(CollapsedText, JoinsPiecesWithoutAddingSpaces) {
  CollapsedText line;
  line.add("150");
  line.add(" milli");
  line.add("ons ");
  line.add("  d'euros ");
  EXPECT_EQ(line.take(), "150 millions d'euros");
  EXPECT_TRUE(line.empty());
}

TEST(CollapsedText, KeepsSpacesAwayFromMarks) {
  CollapsedText line;
  line.add(" 2024 ");
  line.add_mark('\t');
  line.add("\n 5,8 %");
  line.add_space();
  line.add("du PIB");
  EXPECT_EQ(line.take(), "2024\t5,8 % du PIB");
}

TEST(Blank, KnowsWhatShowsNothing) {
  for (const std::string_view text :
       {"", " ", "\t\r\n", "\u00A0", " \u202F\u2003 ", "\u200B\uFEFF", "\u2028", "\x0B"}) {
    EXPECT_TRUE(is_blank(text)) << testing::PrintToString(text);
    EXPECT_EQ(trim_blank(text), "") << testing::PrintToString(text);
  }
  for (const std::string_view text : {"a", " . ", "\u00A0é", "€", "\u00AD", "0"}) {
    EXPECT_FALSE(is_blank(text)) << testing::PrintToString(text);
  }
}

TEST(Blank, IsTrimmedAtBothEndsOnly) {
  EXPECT_EQ(trim_blank("\u00A0 5\u00A0000 € \u202F"), "5\u00A0000 €");
  EXPECT_EQ(trim_blank("à"), "à");  // C3 A0: its last byte is that of no blank
}

}  // namespace
}  // namespace recoupe
