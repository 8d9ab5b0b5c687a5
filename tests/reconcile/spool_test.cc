#include "reconcile/spool.h"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <random>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

std::string message(const std::function<void()>& act) {
  try {
    act();
  } catch (const SpoolFailed& failure) {
    return failure.what.en;
  }
  return "";
}

// Pieces of any size, read back anywhere, in memory or not.
TEST(Spool, GivesBackWhatItTook) {
  for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{5000}, std::size_t{1} << 24U}) {
    Spool spool({testing::TempDir(), most});
    std::mt19937 random(3);
    std::string all;
    std::string buffer;
    for (int i = 0; i < 300; ++i) {
      const std::string piece(random() % 100, static_cast<char>('a' + random() % 26));
      EXPECT_EQ(spool.append(piece), all.size());
      all += piece;
      const std::size_t at = random() % (all.size() + 1);
      const std::size_t size = random() % 300;
      EXPECT_EQ(spool.read(at, size, buffer), all.substr(at, size)) << most;
    }
    EXPECT_EQ(spool.size(), all.size());
    Spool moved = std::move(spool);
    EXPECT_EQ(moved.read(0, all.size(), buffer), all);
    EXPECT_EQ(moved.read(all.size() + 5, 1, buffer), "");
  }
}

TEST(Spool, LeavesNothingBehind) {
  const fs::path folder = fs::path(testing::TempDir()) / "recoupe_spool_test";
  fs::create_directory(folder);
  Spool spool({folder, 10});
  spool.append("more than ten bytes");
  EXPECT_TRUE(fs::is_empty(folder)) << "the file has no name even while it is used";
  fs::remove(folder);
}

TEST(Spool, MakesNoFileForLittle) {
  Spool spool({"/nowhere", 10});
  spool.append("ten bytes.");
  EXPECT_THAT(message([&] { spool.append("!"); }), testing::HasSubstr("/nowhere"));
}

// A limit on the size of files stands for the full disk.
TEST(Spool, TellsThatNothingCanBeWritten) {
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit little{.rlim_cur = 1000, .rlim_max = before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &little);
  Spool spool({testing::TempDir(), 100});
  const std::string told = message([&] {
    for (int i = 0; i < 100; ++i) spool.append(std::string(50, 'x'));
  });
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_THAT(told, testing::HasSubstr("temporary file"));
}

}  // namespace
}  // namespace recoupe
