// Fetching from a real server: TLS, HTTP/2, compression, conditional requests.
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "fetched.h"
#include "ingest/http_cache.h"
#include "nginx_server.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string page = "<html><title>Le port</title><p>" + std::string(2000, 'a') + "</p></html>";

class NginxTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = new NginxServer; }
  static void TearDownTestSuite() { delete server_; }

  void SetUp() override {
    ASSERT_TRUE(server_->starts()) << server_->fault();
    server_->write("page.html", page);
    options_ = quick_options();
    options_.ca_file = server_->authority();
  }

  static NginxServer* server_;
  FetchOptions options_;
};

NginxServer* NginxTest::server_ = nullptr;

TEST_F(NginxTest, TlsHttp2AndCompression) {
  const FetchOutcome outcome = fetched({server_->https("/page.html")}, options_).front();
  ASSERT_FALSE(outcome.problem) << outcome.problem->line_in(Language::french);
  EXPECT_EQ(outcome.body, page);
  const Exchange& exchange = outcome.exchanges.at(0);
  EXPECT_EQ(exchange.http_version, 20);
  EXPECT_THAT(exchange.request, StartsWith("GET /page.html HTTP/1.1\r\n"));
  EXPECT_THAT(exchange.response, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(exchange.response, HasSubstr("content-encoding: gzip"));
  EXPECT_LT(exchange.response.size(), page.size()) << "it is kept as it came";
  EXPECT_TRUE(server_->logs("HTTP/2.0 200 /page.html"));
}

TEST_F(NginxTest, PlainHttpAndRedirects) {
  const FetchOutcome outcome = fetched({server_->http("/moved")}, options_).front();
  ASSERT_FALSE(outcome.problem) << outcome.problem->line_in(Language::french);
  EXPECT_EQ(outcome.url, server_->http("/page.html"));
  EXPECT_EQ(outcome.body, page);
  EXPECT_EQ(outcome.exchanges.size(), 2u);
}

TEST_F(NginxTest, AnUnknownAuthorityIsRefused) {
  options_.ca_file.reset();
  EXPECT_THAT(told(server_->https("/page.html"), options_),
              HasSubstr(" : certificat TLS refusé (autorité inconnue)"));
}

TEST_F(NginxTest, ACertificateOfAnotherHostIsRefused) {
  EXPECT_THAT(told(server_->https_by_number("/page.html"), options_), HasSubstr(" : certificat TLS refusé"));
}

TEST_F(NginxTest, PlainHttpOnATlsPort) {
  std::string url = server_->https("/page.html");
  url.replace(0, 5, "http");
  EXPECT_THAT(told(url, options_), HasSubstr("répond 400"));
}

TEST_F(NginxTest, WhatHasNotChangedIsTakenFromTheCache) {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / ("recoupe-cache-" + std::to_string(getpid()));
  options_.cache = (folder / "new").string();
  const std::string url = server_->https("/cached.html");
  server_->write("cached.html", page);

  EXPECT_EQ(fetched({url}, options_).front().body, page);
  const FetchOutcome again = fetched({url}, options_).front();
  EXPECT_EQ(again.body, page);
  EXPECT_TRUE(server_->logs("HTTP/2.0 304 /cached.html"));
  ASSERT_EQ(again.exchanges.size(), 1u);
  EXPECT_THAT(again.exchanges[0].response, StartsWith("HTTP/1.1 304"));
  ASSERT_TRUE(again.exchanges[0].still_valid);
  EXPECT_EQ(again.exchanges[0].still_valid->url, url);
  EXPECT_TRUE(again.fields.has("Content-Type")) << "the fields are those of the answer that was kept";

  server_->write("cached.html", page + "neuf");
  EXPECT_EQ(fetched({url}, options_).front().body, page + "neuf");
  EXPECT_EQ(fetched({url}, options_).front().body, page + "neuf");

  // A damaged file of the cache is none.
  std::ofstream(HttpCache(*options_.cache).file_of(url), std::ios::app) << "x";
  EXPECT_EQ(fetched({url}, options_).front().body, page + "neuf");

  std::filesystem::remove_all(folder);
}

TEST_F(NginxTest, ACacheThatCannotBeWrittenIsToldAndDoesNoHarm) {
  options_.cache = "/dev/null/cache";
  Fetcher fetcher(options_);
  std::string body;
  fetcher.fetch({server_->http("/page.html")},
                [&](std::size_t, FetchOutcome&& outcome) { body = outcome.body; });
  EXPECT_EQ(body, page);
  ASSERT_EQ(fetcher.faults().size(), 1u);
  EXPECT_EQ(fetcher.faults()[0].fr, "écriture impossible dans le cache /dev/null/cache");
}

}  // namespace
}  // namespace recoupe
