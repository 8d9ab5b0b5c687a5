// Random damage to archives: it costs the record that it strikes and no other.
#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <set>

#include "tests/ingest/warc_bytes.h"

namespace recoupe {
namespace {

constexpr std::size_t records = 12;

std::string block_of(std::size_t number) {
  std::mt19937 random(static_cast<unsigned>(number));
  std::string block;
  for (unsigned i = 0; i < 100 + random() % 400; ++i) block += "mot" + std::to_string(random() % 1000) + ' ';
  return block;
}

struct Read {
  std::set<std::string> sound;  // ids of the records whose block is what was written
  std::size_t told = 0;
};

Read read(std::string_view archive, std::size_t piece) {
  Read all;
  WarcReader reader(source_of(archive, piece));
  while (const auto item = reader.next()) {
    if (!*item) {
      ++all.told;
      continue;
    }
    const std::string id((*item)->id());
    for (std::size_t i = 0; i < records; ++i)
      if (id == "urn:" + std::to_string(i) && (*item)->block == block_of(i)) all.sound.insert(id);
  }
  return all;
}

// Changes, drops or doubles some bytes.
void damage(std::string& bytes, std::mt19937& random) {
  const std::size_t at = random() % bytes.size();
  const std::size_t length = std::min<std::size_t>(1 + random() % 40, bytes.size() - at);
  switch (random() % 3) {
    case 0:
      for (std::size_t i = at; i < at + length; ++i) bytes[i] = static_cast<char>(random());
      break;
    case 1:
      bytes.erase(at, length);
      break;
    default:
      bytes.insert(at, bytes.substr(at, length));
  }
}

void expect_one_lost_at_most(const std::function<std::string(const std::string&)>& pack, int trials) {
  std::vector<std::string> members;
  for (std::size_t i = 0; i < records; ++i)
    members.push_back(pack(warc_bytes(std::to_string(i), block_of(i))));
  for (int trial = 0; trial < trials; ++trial) {
    std::mt19937 random(static_cast<unsigned>(trial));
    const std::size_t struck = random() % records;
    std::string archive;
    for (std::size_t i = 0; i < records; ++i) {
      std::string member = members[i];
      if (i == struck) damage(member, random);
      archive += member;
    }
    const Read whole = read(archive, std::string::npos);
    for (std::size_t i = 0; i < records; ++i) {
      const std::string id = "urn:" + std::to_string(i);
      const bool is_accounted = whole.sound.contains(id) || (i == struck && whole.told > 0);
      EXPECT_TRUE(is_accounted) << id << " of trial " << trial << ", which struck " << struck;
    }
    const Read pieces = read(archive, 1 + random() % 50);
    EXPECT_EQ(pieces.sound, whole.sound) << "trial " << trial;
  }
}

TEST(WarcDamage, CostsOneGzipMember) {
  expect_one_lost_at_most([](const std::string& bytes) { return gzipped(bytes); }, 300);
}

TEST(WarcDamage, CostsOneZstandardFrame) {
  expect_one_lost_at_most([](const std::string& bytes) { return zstd_packed(bytes); }, 300);
}

}  // namespace
}  // namespace recoupe
