// What fetching asks of sites, and what it leaves.
#include <gmock/gmock.h>

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "fetched.h"
#include "gzipped.h"
#include "odd_server.h"

namespace recoupe {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(FetcherRobots, WhatIsForbiddenIsNotAskedFor) {
  OddServer server;
  server.answer("/robots.txt",
                http_ok("User-agent: recoupe\nDisallow: /no\n", "Content-Type: text/plain\r\n"));
  server.answer("/yes", http_answer("302 Found", "Location: /no/1\r\n"));
  const auto outcomes = fetched({server.url("/no"), server.url("/yes")});
  EXPECT_EQ(
      outcomes[0].problem->line_in(Language::french),
      server.url("/no") + ": " + server.authority() + " : page interdite aux programmes par robots.txt");
  EXPECT_EQ(outcomes[1].problem->line_in(Language::french),
            server.url("/yes") + ": " + server.url("/no/1") + ": " + server.authority() +
                " : page interdite aux programmes par robots.txt");
  EXPECT_THAT(server.targets(), ElementsAre("/yes"));
  EXPECT_EQ(server.robots_requests(), 1u);
}

TEST(FetcherRobots, ItsAnswersStatusDecides) {
  struct Row {
    const char* reason;
    OddServer::Answer robots;
    std::string told;
  };
  const std::vector<Row> rows = {
      {"404", {http_answer("404 Not Found")}, "no problem"},
      {"403", {http_answer("403 Forbidden")}, "no problem"},
      {"500",
       {http_answer("500 Oops")},
       "robots.txt ne peut être lu (réponse 500), rien n'est donc demandé au site"},
      {"503",
       {http_answer("503 Oops")},
       "robots.txt ne peut être lu (réponse 503), rien n'est donc demandé au site"},
      {"cut", {"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser"}, "réponse coupée avant sa fin"},
      {"a redirect that has no end", {http_answer("302 Found", "Location: /robots.txt\r\n")}, "no problem"},
      {"packed",
       {http_ok(gzipped("User-agent: *\nDisallow: /\n"), "Content-Encoding: gzip\r\n")},
       "interdite"},
      {"the start of one that is too long",
       {http_ok("User-agent: *\nDisallow: /\n" + std::string(600000, '#'))},
       "interdite"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.reason);
    OddServer server;
    server.answer("/robots.txt", {row.robots});
    server.answer("/a", http_ok("<p>"));
    FetchOptions options = quick_options();
    options.retry.retries = 1;
    EXPECT_THAT(told(server.url("/a"), options), HasSubstr(row.told));
    EXPECT_EQ(server.requests().empty(), row.told != "no problem");
  }
}

TEST(FetcherRobots, ARedirectToAnotherHostIsFollowed) {
  OddServer server;
  OddServer other;
  server.answer("/robots.txt", http_answer("301 Moved", "Location: " + other.url("/robots.txt") + "\r\n"));
  other.answer("/robots.txt", http_ok("User-agent: *\nDisallow: /\n"));
  server.answer("/a", http_ok("<p>"));
  EXPECT_THAT(told(server.url("/a")), HasSubstr("interdite"));
}

TEST(FetcherManners, OneRequestToASiteAtATimeAndAPause) {
  OddServer server;
  std::vector<std::string> urls;
  for (int i = 0; i < 4; ++i) {
    server.answer("/" + std::to_string(i), {{http_ok("<p>"), milliseconds(20)}});
    urls.push_back(server.url("/" + std::to_string(i)));
  }
  FetchOptions options = quick_options();
  options.pause = milliseconds(60);
  for (const FetchOutcome& outcome : fetched(urls, options)) EXPECT_FALSE(outcome.problem);
  EXPECT_THAT(server.targets(), ElementsAre("/0", "/1", "/2", "/3"));
  EXPECT_EQ(server.most_at_once(), 1);
  const auto requests = server.requests();
  for (std::size_t i = 1; i < requests.size(); ++i)
    EXPECT_GE(requests[i].came - requests[i - 1].came, milliseconds(78)) << i;
}

TEST(FetcherManners, CrawlDelayIsObeyed) {
  OddServer server;
  server.answer("/robots.txt", http_ok("User-agent: *\nCrawl-delay: 0.3\n"));
  for (const std::string target : {"/a", "/b"}) server.answer(target, http_ok("<p>"));
  fetched({server.url("/a"), server.url("/b")});
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_GE(requests[1].came - requests[0].came, milliseconds(298));
}

// Each of three servers answers only when all three have been asked.
TEST(FetcherManners, SitesAreAskedAtOnce) {
  std::mutex mutex;
  std::condition_variable all_asked;
  int asked = 0;
  const auto wait_for_all = [&] {
    std::unique_lock lock(mutex);
    ++asked;
    all_asked.notify_all();
    EXPECT_TRUE(all_asked.wait_for(lock, seconds(20), [&] { return asked == 3; }));
  };
  OddServer a, b, c;
  std::vector<std::string> urls;
  for (OddServer* server : {&a, &b, &c}) {
    server->answer("/a", {{.bytes = http_ok("<p>"), .before = wait_for_all}});
    urls.push_back(server->url("/a"));
  }
  for (const FetchOutcome& outcome : fetched(urls)) EXPECT_FALSE(outcome.problem);
}

TEST(FetcherManners, ADeadSiteDoesNotHoldUpTheOthers) {
  OddServer slow, quick;
  slow.answer("/robots.txt", {{http_answer("404 Not Found"), seconds(30)}});
  quick.answer("/a", http_ok("<p>"));
  FetchOptions options = quick_options();
  options.timeout = milliseconds(400);
  options.retry.retries = 0;
  std::vector<std::string> order;
  Fetcher(options).fetch({slow.url("/1"), slow.url("/2"), quick.url("/a")},
                         [&](std::size_t, FetchOutcome&& outcome) { order.push_back(outcome.asked); });
  EXPECT_THAT(order, ElementsAre(quick.url("/a"), slow.url("/1"), slow.url("/2")));
  EXPECT_EQ(slow.robots_requests(), 1u);
}

TEST(FetcherManners, ASiteThatFailsAgainAndAgainIsGivenUp) {
  OddServer server;
  std::vector<std::string> urls;
  for (int i = 0; i < 6; ++i) {
    const std::string target = "/" + std::to_string(i);
    server.answer(target, i == 1 ? http_ok("<p>") : "");
    urls.push_back(server.url(target));
  }
  FetchOptions options = quick_options();
  options.retry.retries = 0;
  const auto outcomes = fetched(urls, options);
  EXPECT_FALSE(outcomes[1].problem) << "an answer in between: counting starts anew";
  EXPECT_THAT(server.targets(), ElementsAre("/0", "/1", "/2", "/3", "/4"));
  EXPECT_EQ(outcomes[5].problem->line_in(Language::french),
            urls[5] + ": " + server.authority() +
                " : réponse coupée avant sa fin ; site abandonné après 3 échecs de suite");
}

}  // namespace
}  // namespace recoupe
