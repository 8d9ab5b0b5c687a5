#include "app/console.h"

#include <gmock/gmock.h>

#include <thread>
#include <vector>

namespace recoupe {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// A console whose clock stands still until it is told otherwise, and what it has written.
struct Watched {
  explicit Watched(std::size_t columns, Language language = Language::french)
      : console(language, {.write = [this](const std::string& text) { written.push_back(text); },
                           .now = [this] { return now; },
                           .columns = [columns] { return columns; }}) {}

  std::string all() const {
    std::string text;
    for (const std::string& piece : written) text += piece;
    return text;
  }
  void progress(std::uint64_t articles) {
    console.progress(ProgressCounts{.records = articles, .articles = articles});
  }

  ConsoleDevice::Clock::time_point now{};
  std::vector<std::string> written;
  Console console;
};

const Problem kProblem{"a.html", {}, {}, {"illisible", "unreadable"}};

TEST(Console, ShowsABarAfterASecondAndThenFiveTimesASecond) {
  Watched terminal(80);
  terminal.progress(1);
  EXPECT_EQ(terminal.all(), "");
  terminal.now += seconds(1);
  terminal.progress(2);
  EXPECT_EQ(terminal.all(), "\r\x1b[K2 articles  2 lus");
  terminal.now += milliseconds(100);
  terminal.progress(3);
  EXPECT_EQ(terminal.written.size(), 1U);
  terminal.now += milliseconds(100);
  terminal.progress(4);
  EXPECT_EQ(terminal.written.size(), 2U);
}

TEST(Console, WritesALineAMinuteWhereThereIsNoTerminal) {
  Watched log(0);
  for (int second = 0; second <= 150; ++second) {
    log.progress(static_cast<std::uint64_t>(second));
    log.now += seconds(1);
  }
  EXPECT_THAT(log.written,
              ::testing::ElementsAre("recoupe : 60 articles, 60 lus\n", "recoupe : 120 articles, 120 lus\n"));
}

TEST(Console, AProblemStandsAboveTheBarInOneWrite) {
  Watched terminal(80);
  terminal.now += seconds(1);
  terminal.progress(2);
  terminal.written.clear();
  terminal.console.problem(kProblem);
  EXPECT_THAT(terminal.written, ::testing::ElementsAre("\r\x1b[Ka.html: illisible\n2 articles  2 lus"));
  EXPECT_EQ(terminal.console.problems(), 1U);
}

TEST(Console, TakesTheBarAwayForWhatElseIsWrittenThere) {
  Watched terminal(80);
  terminal.console.clear_progress();
  EXPECT_EQ(terminal.all(), "") << "nothing stands there yet";
  terminal.now += seconds(1);
  terminal.progress(2);
  terminal.written.clear();
  terminal.console.clear_progress();
  EXPECT_EQ(terminal.all(), "\r\x1b[K");
  terminal.console.problem(kProblem);
  EXPECT_EQ(terminal.written.back(), "a.html: illisible\n") << "it does not come back by itself";
}

TEST(Console, QuietTellsProblemsOnly) {
  for (const std::size_t columns : {std::size_t{0}, std::size_t{80}}) {
    Watched watched(columns);
    watched.console.be_quiet();
    watched.now += seconds(100);
    watched.progress(2);
    watched.console.progress(Text{"lecture", "reading"});
    watched.console.problem(kProblem);
    EXPECT_EQ(watched.all(), "a.html: illisible\n");
  }
}

TEST(Console, OtherProgressIsCutToTheTerminal) {
  Watched terminal(10);
  terminal.now += seconds(1);
  terminal.console.progress(Text{"https://a.example/long\x1b[2J", ""});
  EXPECT_EQ(terminal.all(), "\r\x1b[Khttps://a");
}

TEST(Console, LinesOfSeveralThreadsStayWhole) {
  Watched log(0);
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) log.console.problem(kProblem);
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(log.console.problems(), 2000U);
  ASSERT_EQ(log.written.size(), 2000U);
  for (const std::string& line : log.written) ASSERT_EQ(line, "a.html: illisible\n");
}

}  // namespace
}  // namespace recoupe
