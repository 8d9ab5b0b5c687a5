// When requests may be made, on a clock of the test's own; and how long failures wait.
#include "ingest/politeness.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "ingest/retry.h"

namespace recoupe {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Time = Politeness::Clock::time_point;

constexpr Time start{seconds(1000)};

TEST(Politeness, OneRequestToAHostAtATime) {
  Politeness queue(milliseconds(100));
  queue.add("a", 1);
  queue.add("a", 2);
  EXPECT_EQ(queue.next(start), 1u);
  EXPECT_EQ(queue.next(start + seconds(9)), std::nullopt);
  EXPECT_EQ(queue.wakes(), std::nullopt);
  queue.done("a", start + seconds(9));
  EXPECT_EQ(queue.wakes(), start + seconds(9) + milliseconds(100));
  EXPECT_EQ(queue.next(start + seconds(9) + milliseconds(99)), std::nullopt);
  EXPECT_EQ(queue.next(start + seconds(9) + milliseconds(100)), 2u);
}

TEST(Politeness, HostsDoNotWaitForEachOtherAndAreServedInTurn) {
  Politeness queue(milliseconds(0));
  for (const Politeness::Job job : {10, 11}) queue.add("a", job);
  for (const Politeness::Job job : {20, 21}) queue.add("b", job);
  EXPECT_EQ(queue.next(start), 10u);
  EXPECT_EQ(queue.next(start), 20u);
  EXPECT_EQ(queue.next(start), std::nullopt);
  queue.done("a", start);
  queue.done("b", start);
  EXPECT_EQ(queue.next(start), 11u);
  EXPECT_EQ(queue.next(start), 21u);
}

TEST(Politeness, WhatIsAddedFirstGoesFirst) {
  Politeness queue(milliseconds(0));
  queue.add("a", 1);
  queue.add("a", 2, Politeness::Place::first);
  EXPECT_EQ(queue.next(start), 2u);
}

TEST(Politeness, CrawlDelayIsThePauseWhenItIsLonger) {
  Politeness queue(milliseconds(100));
  queue.set_delay("slow", seconds(5));
  queue.set_delay("quick", milliseconds(1));
  queue.done("slow", start);
  queue.done("quick", start);
  queue.add("slow", 1);
  queue.add("quick", 2);
  EXPECT_EQ(queue.wakes(), start + milliseconds(100));
  EXPECT_EQ(queue.next(start + milliseconds(100)), 2u);
  EXPECT_EQ(queue.wakes(), start + seconds(5));
}

TEST(Politeness, AHostThatAsksForItIsLeftAlone) {
  Politeness queue(milliseconds(100));
  queue.add("a", 1);
  queue.hold("a", start + seconds(30));
  queue.done("a", start);
  queue.hold("a", start + seconds(2));  // does not take back what was asked for
  EXPECT_EQ(queue.wakes(), start + seconds(30));
  EXPECT_EQ(queue.next(start + seconds(29)), std::nullopt);
  EXPECT_EQ(queue.next(start + seconds(30)), 1u);
}

TEST(RetryAfter, Rows) {
  struct Row {
    std::string value;
    long long wait;  // -1: none
  };
  // Now is Wed, 12 Feb 2025 08:30:00 GMT.
  const auto now = std::chrono::system_clock::from_time_t(1739349000);
  const std::vector<Row> rows = {
      {"120", 120},
      {" 0 ", 0},
      {"Wed, 12 Feb 2025 08:31:30 GMT", 90},
      {"Wed, 12 Feb 2025 08:29:00 GMT", 0},
      {"Wednesday, 12-Feb-25 08:31:30 GMT", 90},  // RFC 850
      {"Wed Feb 12 08:31:30 2025", 90},           // asctime
      {"99999999999999999999", 10LL * 365 * 24 * 3600},
      {"", -1},
      {"soon", -1},
      {"-5", -1},
      {"1.5", -1},
  };
  for (const Row& row : rows) {
    const auto wait = retry_after(row.value, now);
    EXPECT_EQ(wait ? wait->count() : -1, row.wait) << row.value;
  }
}

TEST(Retry, StatusThatMayPass) {
  for (const int status : {408, 425, 429, 500, 502, 503, 504})
    EXPECT_TRUE(is_passing_status(status)) << status;
  for (const int status : {200, 301, 304, 400, 401, 403, 404, 410, 451, 501, 505})
    EXPECT_FALSE(is_passing_status(status)) << status;
}

TEST(Retry, PausesDoubleAndAreSpread) {
  const RetryOptions options{.retries = 9, .first = milliseconds(1000), .longest = milliseconds(5000)};
  const std::vector<long long> means = {1000, 2000, 4000, 5000, 5000};
  for (int retry = 1; retry <= 5; ++retry) {
    const long long mean = means[static_cast<std::size_t>(retry) - 1];
    std::set<long long> pauses;
    for (int i = 0; i < 50; ++i) {
      const std::string url = "https://a.example/" + std::to_string(i);
      const long long pause = pause_before_retry(retry, url, options).count();
      EXPECT_GE(pause, mean / 2);
      EXPECT_LE(pause, std::min(5000LL, mean * 3 / 2));
      EXPECT_EQ(pause, pause_before_retry(retry, url, options).count());
      pauses.insert(pause);
    }
    EXPECT_GE(pauses.size(), 20u) << "retry " << retry;
    EXPECT_LT(*pauses.begin(), mean * 3 / 4);
  }
}

TEST(Retry, NoPauseAtAllAndNoOverflow) {
  EXPECT_EQ(pause_before_retry(3, "u", {.retries = 3, .first = milliseconds(0)}).count(), 0);
  EXPECT_LE(pause_before_retry(1000, "u", {}).count(), 60000);
}

TEST(Retry, HashIsFnv1a) {
  EXPECT_EQ(stable_hash(""), 0xCBF29CE484222325U);
  EXPECT_EQ(stable_hash("a"), 0xAF63DC4C8601EC8CU);
  EXPECT_EQ(stable_hash("foobar"), 0x85944171F73967E8U);
}

}  // namespace
}  // namespace recoupe
