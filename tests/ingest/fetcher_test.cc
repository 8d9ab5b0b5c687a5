// Fetching from a server that misbehaves in all ways that servers do.
#include "ingest/fetcher.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "fetched.h"
#include "gzipped.h"
#include "odd_server.h"

namespace recoupe {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Fetcher, AnAnswerAndItsEvidence) {
  OddServer server;
  server.answer("/a", http_ok("<p>Bonjour</p>", "Content-Type: text/html\r\nX-Odd: yes\r\n"));
  const FetchOutcome outcome = fetched({server.url("/a#part")}).front();
  ASSERT_FALSE(outcome.problem) << outcome.problem->line_in(Language::french);
  EXPECT_EQ(outcome.asked, server.url("/a#part"));
  EXPECT_EQ(outcome.url, server.url("/a"));
  EXPECT_EQ(outcome.body, "<p>Bonjour</p>");
  ASSERT_TRUE(outcome.fields.has("X-Odd"));
  ASSERT_EQ(outcome.exchanges.size(), 1u);
  const Exchange& exchange = outcome.exchanges.front();
  EXPECT_EQ(exchange.url, server.url("/a"));
  EXPECT_EQ(exchange.ip, "127.0.0.1");
  EXPECT_EQ(exchange.request, server.requests().front().head);
  EXPECT_THAT(exchange.request, HasSubstr("\r\nUser-Agent: Recoupe/"));
  EXPECT_EQ(exchange.response, http_ok("<p>Bonjour</p>", "Content-Type: text/html\r\nX-Odd: yes\r\n"));
}

TEST(Fetcher, ChunksAreJoinedAndTheHeadSaysSo) {
  OddServer server;
  server.answer(
      "/a",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
      "4\r\n<p>B\r\n7;x=y\r\non</p>\n\r\n0\r\nTrailer: t\r\n\r\n");
  const FetchOutcome outcome = fetched({server.url("/a")}).front();
  EXPECT_EQ(outcome.body, "<p>Bon</p>\n");
  EXPECT_EQ(outcome.exchanges.at(0).response,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\n"
            "Connection: close\r\nContent-Length: 11\r\n\r\n<p>Bon</p>\n");
}

TEST(Fetcher, AnOldServersVersionIsKept) {
  OddServer server;
  server.answer("/a", "HTTP/1.0 200 Fine\r\nServer: old\r\n\r\n<p>");
  const FetchOutcome outcome = fetched({server.url("/a")}).front();
  EXPECT_EQ(outcome.body, "<p>");
  EXPECT_EQ(outcome.exchanges.at(0).response, "HTTP/1.0 200 Fine\r\nServer: old\r\n\r\n<p>");
  EXPECT_EQ(outcome.exchanges.at(0).http_version, 10);
}

TEST(Fetcher, PackedBodiesAreUnpackedAndKeptAsTheyCame) {
  OddServer server;
  const std::string packed = gzipped("<p>Bonjour</p>");
  server.answer("/a", http_ok(packed, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"));
  const FetchOutcome outcome = fetched({server.url("/a")}).front();
  EXPECT_EQ(outcome.body, "<p>Bonjour</p>");
  EXPECT_THAT(outcome.exchanges.at(0).response, testing::EndsWith("\r\n\r\n" + packed));
}

// Each fault in one line; `HOST` stands for the server's address and port.
TEST(Fetcher, FaultsAreTold) {
  struct Row {
    const char* reason;
    std::string answer;
    std::string told;
    std::size_t requests;  // with one retry where it is worth it
  };
  const std::string head = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
  const std::vector<Row> rows = {
      {"cut body", head + "Content-Length: 100\r\n\r\n<p>", "HOST : réponse coupée avant sa fin", 2},
      {"cut chunks", head + "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n",
       "HOST : réponse coupée avant sa fin", 2},
      {"cut inside a chunk", head + "Transfer-Encoding: chunked\r\n\r\n50\r\n<p>",
       "HOST : réponse coupée avant sa fin", 2},
      {"nothing at all", "", "HOST : réponse coupée avant sa fin", 2},
      {"no HTTP", "bonjour, ceci n'est pas du HTTP\r\n\r\n", "HOST : la réponse n'est pas du HTTP lisible",
       1},
      {"a length that is no number", head + "Content-Length: beaucoup\r\n\r\n<p>",
       "HOST : la réponse n'est pas du HTTP lisible", 1},
      {"a head without an end", head + "X-Endless: " + std::string(400000, 'a') + "\r\n\r\n",
       "HOST : la réponse n'est pas du HTTP lisible", 1},
      {"damaged packing",
       http_ok(gzipped(std::string(5000, 'a')).replace(12, 8, "XXXXXXXX"), "Content-Encoding: gzip\r\n"),
       "HOST : réponse dont la compression est abîmée", 1},
      {"404", http_answer("404 Not Found"), "HOST répond 404 (page introuvable)", 1},
      {"a status nobody knows", http_answer("499 Odd"), "HOST répond 499", 1},
      {"403", http_answer("403 Forbidden"), "HOST répond 403 (accès refusé)", 1},
      {"503", http_answer("503 Service Unavailable"), "HOST répond 503 (service indisponible)", 2},
      {"429 that asks for an hour", http_answer("429 Too Many Requests", "Retry-After: 3600\r\n"),
       "HOST répond 429 (trop de demandes), et demande d'attendre 3600 s", 1},
      {"304 that was not asked for", "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n",
       "HOST répond 304", 1},
      {"a redirect to nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
       "HOST répond 302", 1},
      {"a redirect to another scheme", http_answer("302 Found", "Location: file:///etc/passwd\r\n"),
       "HOST : redirection sans adresse lisible", 1},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.reason);
    OddServer server;
    server.answer("/a", row.answer);
    FetchOptions options = quick_options();
    options.retry.retries = 1;
    std::string expected = row.told;
    expected.replace(expected.find("HOST"), 4, server.authority());
    EXPECT_EQ(told(server.url("/a"), options), server.url("/a") + ": " + expected);
    EXPECT_EQ(server.requests().size(), row.requests);
  }
}

TEST(Fetcher, MoreBytesThanTheLengthSaysAreLeft) {
  OddServer server;
  server.answer("/a", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<p>and more");
  EXPECT_EQ(fetched({server.url("/a")}).front().body, "<p>");
}

TEST(Fetcher, AddressesThatAreNone) {
  for (const std::string url :
       {"http://", "http://a b/", "ftp://a.example/", "https://me:secret@a.example/"}) {
    EXPECT_EQ(told(url), url + ": adresse du Web mal formée (http:// ou https://, sans mot de passe)");
  }
}

TEST(Fetcher, NobodyListens) {
  std::string url;
  std::string host;
  {
    OddServer server;
    url = server.url("/a");
    host = server.authority();
  }
  EXPECT_EQ(told(url), url + ": " + host + " : connexion impossible");
}

TEST(Fetcher, ASlowAnswerIsGivenUp) {
  OddServer server;
  server.answer("/a", {{http_ok("<p>"), seconds(30)}});
  FetchOptions options = quick_options();
  options.timeout = milliseconds(150);
  options.retry.retries = 0;
  EXPECT_THAT(told(server.url("/a"), options), HasSubstr(" : pas de réponse complète en 0.15 s"));
}

TEST(Fetcher, WhatFailsForNowIsTriedAgain) {
  OddServer server;
  server.answer("/a", {{http_answer("503 Service Unavailable")}, {""}, {http_ok("<p>enfin")}});
  const FetchOutcome outcome = fetched({server.url("/a")}).front();
  EXPECT_EQ(outcome.body, "<p>enfin");
  EXPECT_EQ(server.requests().size(), 3u);
  EXPECT_EQ(outcome.exchanges.size(), 2u) << "the 503 is evidence too; no answer is none";
}

TEST(Fetcher, RetryAfterIsObeyed) {
  OddServer server;
  server.answer("/a", {{http_answer("429 Too Many Requests", "Retry-After: 1\r\n")}, {http_ok("<p>enfin")}});
  server.answer("/b", http_ok("<p>b"));
  const auto outcomes = fetched({server.url("/a"), server.url("/b")});
  EXPECT_EQ(outcomes[0].body, "<p>enfin");
  EXPECT_EQ(outcomes[1].body, "<p>b");
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 3u);
  EXPECT_GE(requests[1].came - requests[0].came, milliseconds(990)) << "the whole site is left alone";
}

TEST(Fetcher, Redirects) {
  OddServer server;
  OddServer other;
  server.answer("/a", http_answer("301 Moved", "Location: b?c=d\r\n"));
  server.answer("/b?c=d", http_answer("307 Moved", "Location: " + other.url("/e") + "\r\n"));
  other.answer("/e", http_ok("<p>e"));
  const FetchOutcome outcome = fetched({server.url("/a")}).front();
  EXPECT_EQ(outcome.url, other.url("/e"));
  EXPECT_EQ(outcome.body, "<p>e");
  ASSERT_EQ(outcome.exchanges.size(), 3u);
  EXPECT_EQ(outcome.exchanges[1].url, server.url("/b?c=d"));
}

TEST(Fetcher, RedirectsThatDoNotEnd) {
  OddServer server;
  server.answer("/a", http_answer("302 Found", "Location: /b\r\n"));
  server.answer("/b", http_answer("302 Found", "Location: /a\r\n"));
  EXPECT_THAT(told(server.url("/a")), HasSubstr(" : redirections qui tournent en rond"));
  for (int i = 0; i < 9; ++i)
    server.answer("/" + std::to_string(i),
                  http_answer("302 Found", "Location: /" + std::to_string(i + 1) + "\r\n"));
  server.answer("/9", http_ok("<p>9"));
  FetchOptions options = quick_options();
  options.max_redirects = 9;
  EXPECT_EQ(told(server.url("/0"), options), "no problem");
  options.max_redirects = 8;
  EXPECT_THAT(told(server.url("/0"), options), HasSubstr("plus de 8 redirections"));
}

TEST(Fetcher, ABombIsStoppedWhileItUnpacks) {
  OddServer server;
  server.answer("/bomb",
                http_ok(gzipped(std::string(std::size_t{32} << 20U, 'a')), "Content-Encoding: gzip\r\n"));
  server.answer("/twice", http_ok(gzipped(gzipped(std::string(std::size_t{32} << 20U, 'a'))),
                                  "Content-Encoding: gzip, gzip\r\n"));
  server.answer("/endless",
                {{.bytes = "HTTP/1.1 200 OK\r\n\r\n" + std::string(100000, 'a'), .endless = true}});
  FetchOptions options = quick_options();
  options.max_bytes = std::size_t{1} << 20U;
  for (const std::string target : {"/bomb", "/twice", "/endless"}) {
    EXPECT_THAT(told(server.url(target), options), HasSubstr(" : réponse trop grande, plus de 1 Mio"));
  }
  EXPECT_TRUE(fetched({server.url("/endless")}, options).front().exchanges.empty())
      << "half an answer is no evidence";
}

TEST(Fetcher, PrivateAddressesAreRefused) {
  OddServer server;
  server.answer("/a", http_ok("<p>"));
  FetchOptions options = quick_options();
  options.allow_private = false;
  const std::string port = server.authority().substr(server.authority().find(':'));
  EXPECT_EQ(told(server.url("/a"), options), server.url("/a") + ": 127.0.0.1" + port +
                                                 " : adresse de cette machine, refusée sans --allow-private");
  EXPECT_THAT(told("http://localhost" + port + "/a", options), HasSubstr("adresse de cette machine"));
  EXPECT_THAT(told("http://0x7f000001" + port + "/a", options), HasSubstr("adresse de cette machine"));
  EXPECT_THAT(told("http://[::ffff:127.0.0.1]" + port + "/a", options),
              HasSubstr("adresse de cette machine"));
  EXPECT_THAT(told("http://0.0.0.0" + port + "/a", options), HasSubstr("adresse indéterminée"));
  EXPECT_THAT(server.requests(), IsEmpty());
  EXPECT_EQ(server.robots_requests(), 0u);
}

// 127.0.0.1 stands for a public host here, 127.0.0.2 for one of the user's own network.
TEST(Fetcher, ARedirectToAPrivateAddressIsRefused) {
  OddServer outside;
  OddServer inside("127.0.0.2");
  inside.answer("/secret", http_ok("<p>secret"));
  outside.answer("/a", http_answer("302 Found", "Location: " + inside.url("/secret") + "\r\n"));
  FetchOptions options = quick_options();
  options.allow_private = false;
  options.exempt = {"127.0.0.1"};
  EXPECT_EQ(told(outside.url("/a"), options),
            outside.url("/a") + ": " + inside.url("/secret") + ": " + inside.authority() +
                " : adresse de cette machine, refusée sans --allow-private");
  EXPECT_EQ(inside.robots_requests() + inside.requests().size(), 0u);
  options.exempt.push_back("127.0.0.2");
  EXPECT_EQ(told(outside.url("/a"), options), "no problem");
}

}  // namespace
}  // namespace recoupe
