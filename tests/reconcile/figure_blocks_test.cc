#include "reconcile/figure_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

namespace recoupe {
namespace {

using Blocks = std::vector<std::pair<std::uint64_t, std::vector<std::uint64_t>>>;  // key, places

std::vector<BlockEntry> entries(std::size_t count) {
  std::mt19937_64 random(11);
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < count / 3; ++i) keys.push_back(random());
  keys.push_back(0);
  keys.push_back(~std::uint64_t{0});
  std::vector<BlockEntry> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back({keys[random() % keys.size()], 100 + i, 4, 1.5F});
  return all;
}

void collect(Blocks& found, std::span<const FigureBlock> blocks) {
  for (const FigureBlock block : blocks) {
    auto& [key, places] = found.emplace_back();
    key = block.front().key;
    for (const BlockEntry& entry : block) {
      EXPECT_EQ(entry.key, key);
      EXPECT_EQ(entry.value, 1.5F);
      places.push_back(entry.at);
    }
  }
}

// In one part or many, in memory or in a file: as sorted.
TEST(FigureBlocks, ComeInOrderWhateverTheRoom) {
  const std::vector<BlockEntry> all = entries(5000);
  std::map<std::uint64_t, std::vector<std::uint64_t>> by_key;
  for (const BlockEntry& entry : all) by_key[entry.key].push_back(entry.at);
  const auto is_wanted = [](FigurePlace place) { return place.at % 50 == 0; };
  Blocks expected;
  Blocks expected_wanted;
  for (const auto& [key, places] : by_key) {
    if (places.size() < 2) continue;
    expected.emplace_back(key, places);
    if (std::any_of(places.begin(), places.end(), [&](std::uint64_t at) { return is_wanted({at, 0}); }))
      expected_wanted.emplace_back(key, places);
  }
  ASSERT_GT(expected_wanted.size(), 10U);
  ASSERT_LT(expected_wanted.size(), expected.size());
  for (const std::size_t part_bytes :
       {std::size_t{0}, std::size_t{100}, std::size_t{20'000}, FigureBlocks::kPartBytes})
    for (const std::size_t most_in_memory : {std::size_t{0}, std::size_t{1} << 20U}) {
      FigureBlocks blocks(Spool({testing::TempDir(), most_in_memory}), all.size(), part_bytes);
      for (const BlockEntry& entry : all) blocks.add(entry);
      Blocks found;
      blocks.for_each([&](std::span<const FigureBlock> some) { collect(found, some); });
      EXPECT_EQ(found, expected) << part_bytes << ' ' << most_in_memory;
      Blocks wanted;
      blocks.for_each_with(is_wanted, [&](std::span<const FigureBlock> some) { collect(wanted, some); });
      EXPECT_EQ(wanted, expected_wanted) << part_bytes << ' ' << most_in_memory;
    }
}

TEST(FigureBlocks, MayBeNone) {
  FigureBlocks blocks(Spool(), 0);
  const auto is_none = [](std::span<const FigureBlock> some) { EXPECT_THAT(some, testing::IsEmpty()); };
  blocks.for_each(is_none);
  blocks.add({1, 2, 3, 4});
  blocks.for_each(is_none);
}

}  // namespace
}  // namespace recoupe
