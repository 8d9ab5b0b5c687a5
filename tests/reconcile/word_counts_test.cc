#include "reconcile/word_counts.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace recoupe {
namespace {

TEST(WordCounts, CountsNamesAndWordsApart) {
  WordCounts counts;
  for (const Sense sense : {7U, 7U, 9U, 0U}) counts.add_article_with(sense);
  counts.add_figure_with(7);
  EXPECT_EQ(counts.articles_with(7), 2U);
  EXPECT_EQ(counts.figures_with(7), 1U);
  EXPECT_EQ(counts.articles_with(9), 1U);
  EXPECT_EQ(counts.articles_with(0), 1U) << "any number may be a word's";
  EXPECT_EQ(counts.articles_with(8), 0U);
}

TEST(WordCounts, AreExactAsLongAsThereIsRoom) {
  WordCounts counts(1U << 14U);
  std::map<Sense, std::uint32_t> expected;
  std::mt19937 random(5);
  for (int i = 0; i < 200'000; ++i) {
    const Sense sense = static_cast<Sense>(random() % 20'000) * 214'013U;
    ++expected[sense];
    counts.add_figure_with(sense);
  }
  for (const auto& [sense, times] : expected) ASSERT_EQ(counts.figures_with(sense), times) << sense;
}

// Frequent words among far more rare ones than are held.
TEST(WordCounts, ForgetTheRarestFirst) {
  WordCounts counts(2048);
  for (Sense round = 1; round <= 200; ++round) {
    for (Sense frequent = 1; frequent <= 500; ++frequent) counts.add_article_with(frequent);
    for (Sense rare = 0; rare < 1000; ++rare) counts.add_article_with(1'000'000 + round * 1000 + rare);
  }
  for (Sense frequent = 1; frequent <= 500; ++frequent) ASSERT_EQ(counts.articles_with(frequent), 200U);
  EXPECT_EQ(counts.articles_with(1'001'000), 0U);
}

}  // namespace
}  // namespace recoupe
