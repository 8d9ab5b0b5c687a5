#include "app/progress.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/display_text.h"

namespace recoupe {
namespace {

using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::Not;

const Progress::Clock::time_point kStart{};

// A job that reads `speed` bytes a second for `until` seconds, of `total`.
Progress after(int until, std::uint64_t speed, std::optional<std::uint64_t> total,
               Language language = Language::french, std::uint64_t before = 0) {
  Progress progress(language);
  for (int second = 0; second <= until; ++second) {
    const auto bytes = before + speed * static_cast<std::uint64_t>(second);
    progress.note({.records = 2960, .articles = 1204, .bytes = bytes, .total_bytes = total, .findings = 31},
                  kStart + seconds(second));
  }
  return progress;
}

TEST(Progress, TellsTheTimeLeftAtASteadySpeed) {
  struct Row {
    int second;
    std::uint64_t speed, total;
    std::optional<int> left;
  };
  for (const Row& row : {Row{2, 1000, 100'000, std::nullopt},  // too early to tell
                         {10, 1000, 100'000, 90},
                         {50, 1000, 100'000, 50},
                         {100, 1000, 100'000, 0},
                         {100, 1000, 90'000, 0},  // more than there was to be
                         {10, 0, 100'000, std::nullopt}}) {
    const auto left = after(row.second, row.speed, row.total).time_left();
    ASSERT_EQ(left.has_value(), row.left.has_value()) << row.second;
    if (!left) continue;
    EXPECT_NEAR(static_cast<double>(left->count()), *row.left, 1) << row.second;
  }
}

TEST(Progress, NothingIsLeftToTellOfAnUnknownTotal) {
  const Progress progress = after(20, 1000, std::nullopt);
  EXPECT_EQ(progress.time_left(), std::nullopt);
  EXPECT_THAT(progress.plain(), Not(HasSubstr("reste")));
  EXPECT_THAT(progress.plain(), Not(HasSubstr("%")));
  EXPECT_THAT(progress.bar(100, false), Not(HasSubstr("[")));
}

TEST(Progress, WhatAResumedJobHadDoneIsNoSpeed) {
  const Progress progress = after(10, 1000, 1'020'000, Language::french, 1'000'000);
  ASSERT_TRUE(progress.time_left());
  EXPECT_NEAR(static_cast<double>(progress.time_left()->count()), 10, 1);
}

TEST(Progress, ForgetsAnOldSpeedSlowlyButWholly) {
  Progress progress(Language::french);
  std::uint64_t bytes = 0;
  std::optional<seconds> right_after;
  for (int second = 0; second <= 200; ++second) {
    bytes += second < 100 ? 1000 : 100;
    progress.note({.bytes = bytes, .total_bytes = 200'000}, kStart + seconds(second));
    if (second == 101) right_after = progress.time_left();
  }
  // 100 000 left at 1 000 a second are 100 s, at 100 a second 1 000 s: one slow second changes little.
  ASSERT_TRUE(right_after);
  EXPECT_GT(right_after->count(), 100);
  EXPECT_LT(right_after->count(), 130);
  EXPECT_NEAR(static_cast<double>(progress.time_left()->count()),
              (200'000.0 - static_cast<double>(bytes)) / 100, 20);
}

TEST(Progress, IsToldInBothLanguages) {
  EXPECT_EQ(after(60, 1'500'000, 330'000'000).plain(),
            "27\u00a0%, reste 3 min, 1\u202f204 articles, 31 constats, 2\u202f960 lus, 1,5 Mo/s");
  EXPECT_EQ(after(60, 1'500'000, 330'000'000, Language::english).plain(),
            "27%, 3 min left, 1,204 articles, 31 findings, 2,960 read, 1.5 MB/s");
}

TEST(Progress, TimeLeftIsAsPreciseAsAGuessMayBe) {
  struct Row {
    std::uint64_t left;  // seconds
    const char* told;
  };
  for (const Row& row : {Row{1, "reste 5 s"},
                         {42, "reste 45 s"},
                         {49, "reste 50 s"},
                         {58, "reste 1 min"},
                         {239, "reste 4 min"},
                         {3590, "reste 1 h 00"},
                         {3900, "reste 1 h 05"},
                         {100'000, "reste 27 h 47"}})
    EXPECT_THAT(after(10, 1000, 10'000 + 1000 * row.left).plain(), HasSubstr(row.told)) << row.left;
}

TEST(Progress, CountsInTheSingularToo) {
  Progress french(Language::french);
  french.note({.records = 1, .articles = 0, .findings = 1}, kStart);
  EXPECT_EQ(french.plain(), "0 article, 1 constat, 1 lu");
  Progress english(Language::english);
  english.note({.records = 1, .articles = 0, .findings = 1}, kStart);
  EXPECT_EQ(english.plain(), "0 articles, 1 finding, 1 read");
}

TEST(Progress, BarFillsTheWidthAndNeverPassesIt) {
  const Progress progress = after(60, 1'500'000, 180'000'000);  // half of it
  EXPECT_EQ(
      progress.bar(90, false),
      "[==========>         ] 50\u00a0%  reste 1 min  1\u202f204 articles  31 constats  2\u202f960 lus  "
      "1,5 Mo/s");
  for (std::size_t columns = 0; columns < 200; ++columns)
    EXPECT_LE(columns_of(progress.bar(columns, false)), columns) << columns;
  EXPECT_EQ(progress.bar(30, false), "[=====>    ] 50\u00a0%  reste 1 min");
  EXPECT_EQ(progress.bar(8, false), "50\u00a0%");
  EXPECT_THAT(progress.bar(90, true), HasSubstr("\x1b[32m=====")) << "in colour where it may be";
}

TEST(Progress, BytesOfInputsAreThoseOfTheirFiles) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("recoupe-progress-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder / "pages");
  std::ofstream(folder / "a.warc.gz") << std::string(100, 'a');
  std::ofstream(folder / "pages/b.html") << std::string(20, 'b');
  std::ofstream(folder / "pages/not-read.jpg") << std::string(3000, 'c');
  const std::string archive = (folder / "a.warc.gz").string();
  const std::string pages = (folder / "pages").string();
  EXPECT_EQ(bytes_of_inputs({archive}), 100U);
  EXPECT_EQ(bytes_of_inputs({archive, pages}), 120U);
  EXPECT_EQ(bytes_of_inputs({archive, (folder / "none").string()}), 100U)
      << "what is not there gives nothing";
  EXPECT_EQ(bytes_of_inputs({archive, "https://a.example/"}), std::nullopt);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace recoupe
