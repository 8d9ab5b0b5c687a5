#include "ingest/kind_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace recoupe {
namespace {

using testing::ElementsAre;

constexpr std::array<std::string_view, 2> kinds = {"fruit", "colour"};

TEST(KindTable, KnowsTheKindsOfWords) {
  const KindTable table("# what is what\nfruit\torange\ncolour\torange\n\nfruit\tpomme verte\n", kinds);
  EXPECT_EQ(table.kinds_of("orange"), 3U);
  EXPECT_TRUE(table.has("pomme verte", 0));
  EXPECT_FALSE(table.has("pomme verte", 1));
  EXPECT_EQ(table.kinds_of("pomme"), 0U);
  EXPECT_THAT(table.of_kind(0), ElementsAre("orange", "pomme verte"));
  EXPECT_THAT(table.unread_lines(), ElementsAre());
}

TEST(KindTable, TellsWhichLinesItCannotRead) {
  const KindTable table("fruit\tpomme\npomme\nfleur\trose\nfruit\t\nfruit\tpomme\nfruit\ta\tb", kinds);
  EXPECT_THAT(table.unread_lines(), ElementsAre(2, 3, 4, 5, 6));
}

}  // namespace
}  // namespace recoupe
