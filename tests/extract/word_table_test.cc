#include "extract/word_table.h"

#include <gtest/gtest.h>

#include "extract/edge_table.h"

namespace recoupe {
namespace {

TEST(WordTable, NumbersWordsInTheOrderTheyCome) {
  WordTable table;
  EXPECT_EQ(table.find(FoldedWord("un")), 0);
  EXPECT_EQ(table.add(FoldedWord("un")), 1);
  EXPECT_EQ(table.add(FoldedWord("deux")), 2);
  EXPECT_EQ(table.add(FoldedWord("Un")), 1);
  EXPECT_EQ(table.find(FoldedWord("DEUX")), 2);
  EXPECT_EQ(table[2], "deux");
  EXPECT_EQ(table.size(), 2U);
}

TEST(WordTable, RefusesWhatIsNoWord) {
  WordTable table;
  EXPECT_EQ(table.add(FoldedWord("")), 0);
  EXPECT_EQ(table.add(FoldedWord(std::string(60, 'x'))), 0);
  EXPECT_EQ(table.find(FoldedWord(std::string(60, 'x'))), 0);
  EXPECT_EQ(table.size(), 0U);
}

TEST(WordTable, KeepsEveryNumberWhileItGrows) {
  constexpr int kMany = 66'000;
  WordTable table;
  for (int i = 1; i <= kMany; ++i) {
    const WordId expected = i <= 65'535 ? static_cast<WordId>(i) : WordId{0};
    ASSERT_EQ(table.add(FoldedWord("mot" + std::to_string(i))), expected);
  }
  for (int i = 1; i <= 65'535; ++i) ASSERT_EQ(table.find(FoldedWord("mot" + std::to_string(i))), i);
  EXPECT_EQ(table.find(FoldedWord("mot66000")), 0);
}

TEST(EdgeTable, LeadsWhereItWasTold) {
  EdgeTable edges;
  EXPECT_EQ(edges.find(0, 5), 0U);
  for (std::uint32_t node = 0; node < 300; ++node)
    for (WordId word = 1; word < 10; ++word)
      EXPECT_EQ(edges.add(node, word, node * 10 + word), node * 10 + word);
  EXPECT_EQ(edges.add(7, 3, 99'999), 73U);
  for (std::uint32_t node = 0; node < 300; ++node)
    for (WordId word = 1; word < 10; ++word) EXPECT_EQ(edges.find(node, word), node * 10 + word);
  EXPECT_EQ(edges.find(5, 11), 0U);
  EXPECT_EQ(edges.find(5, 0), 0U);
}

}  // namespace
}  // namespace recoupe
