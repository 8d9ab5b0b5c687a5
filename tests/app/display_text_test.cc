#include "app/display_text.h"

#include <gmock/gmock.h>

#include <string>

namespace recoupe {
namespace {

struct Row {
  std::string text;
  std::string shown;
  std::size_t columns;
};

TEST(DisplayText, ShowsAndMeasures) {
  const Row rows[] = {
      {"", "", 0},
      {"150 millions d'euros", "150 millions d'euros", 20},
      // width: composed and decomposed accents, wide and combining characters, emoji
      {"é", "é", 1},
      {"e\u0301", "e\u0301", 1},
      {"10\u202f000\u00a0€", "10\u202f000\u00a0€", 8},
      {"東京", "東京", 4},
      {"한", "한", 2},
      {"\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2},
      {"😀", "😀", 2},
      {"👩‍🚀", "👩‍🚀", 2},
      {"🇫🇷", "🇫🇷", 2},
      {"☀\ufe0f", "☀\ufe0f", 2},
      // what would move the cursor or change colours
      {"a\tb", "a  b", 4},
      {"a\nb", "a b", 3},
      {"a\u2028b", "a b", 3},
      {"\x1b[31mrouge", "␛[31mrouge", 10},
      {"\x07", "␇", 1},
      {"\x7f", "␡", 1},
      {"\u009b31m", "<U+009B>31m", 11},
      // what would reorder or hide text
      {"\u202e000 051\u202c", "<U+202E>000 051<U+202C>", 23},
      {"\u2066x\u2069", "<U+2066>x<U+2069>", 17},
      {"mil\u00adlion", "million", 7},
      {"150\u200b000", "150000", 6},
      {"\ufeffTitre", "Titre", 5},
      // ill-formed
      {"a\xff", "a\ufffd", 2},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(::testing::PrintToString(row.text));
    EXPECT_EQ(harmless(row.text), row.shown);
    EXPECT_EQ(columns_of(row.text), row.columns);
  }
}

TEST(WithoutControls, LeavesWhatIsLaidOut) {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"150 millions d'euros\u00a0!", "150 millions d'euros\u00a0!"},
      {"a\tb\nc\r\nd", "a\tb\nc\r\nd"},
      {"a\u2028b", "a\u2028b"},
      {"mil\u00adlion 150\u200b000", "mil\u00adlion 150\u200b000"},
      {"👩‍🚀 e\u0301", "👩‍🚀 e\u0301"},
      {std::string("a\0b", 3), "a␀b"},
      {"\x1b]0;x\x07", "␛]0;x␇"},
      {"\x7f\b", "␡␈"},
      {"\u009b31m\u0085", "<U+009B>31m "},
      {"\u202e051\u2066\u200f", "<U+202E>051<U+2066><U+200F>"},
      {"a\xff", "a\ufffd"},
  };
  for (const auto& [text, safe] : rows) {
    EXPECT_EQ(without_controls(text), safe) << ::testing::PrintToString(text);
    EXPECT_EQ(without_controls(safe), safe) << "twice is as good as once";
  }
}

TEST(DisplayText, CellsCoverTheCodePointsWithoutGap) {
  std::size_t expected_begin = 0;
  for (const Cell& cell : cells_of("Ça\tcoûte 👩‍🚀 e\u0301 \u202e12\r\n€")) {
    EXPECT_EQ(cell.begin, expected_begin);
    EXPECT_GT(cell.end, cell.begin);
    expected_begin = cell.end;
  }
  // Ça, tab, coûte, space, 3 of the astronaut, space, 2, space, RLO, 12, CR LF, €
  EXPECT_EQ(expected_begin, 2u + 1 + 5 + 1 + 3 + 1 + 2 + 1 + 1 + 2 + 2 + 1);
}

TEST(DisplayText, ANumberAndItsUnitAreNotParted) {
  const std::vector<Cell> cells = cells_of("a\u00a0b\u202fc d");
  ASSERT_EQ(cells.size(), 7u);
  EXPECT_FALSE(cells[1].blank);
  EXPECT_FALSE(cells[3].blank);
  EXPECT_TRUE(cells[5].blank);
}

}  // namespace
}  // namespace recoupe
