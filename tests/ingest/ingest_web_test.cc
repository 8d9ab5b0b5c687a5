// From web addresses, feeds and sitemaps to articles, from servers on loopback.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "fetched.h"
#include "gzipped.h"
#include "ingested.h"
#include "odd_server.h"

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string page(const std::string& title, const std::string& head = "") {
  return "<!DOCTYPE html><html lang=\"fr\"><head><title>" + title + "</title>" + head +
         "</head><body><article><h1>" + title +
         "</h1><p>Le port de la ville a traité douze navires de plus ce mois-ci, annonce la mairie.</p>"
         "</article></body></html>";
}

class IngestWeb : public IngestTest {
 protected:
  IngestWeb() { options_.fetch = quick_options(); }

  // Pages at these targets, each with its target as title.
  void serve(const std::vector<std::string>& targets) {
    for (const std::string& target : targets) server_.answer(target, http_ok(page("Titre de " + target)));
  }

  // The addresses of the articles, without the server's own part.
  std::vector<std::string> targets(const Ingested& found) const {
    std::vector<std::string> all;
    for (const Article& article : found.articles) {
      const std::string url = article.url.value_or("");
      EXPECT_TRUE(url.starts_with(server_.url(""))) << url;
      all.push_back(url.substr(server_.url("").size()));
    }
    return all;
  }

  std::string rss_item(const std::string& target, const std::string& date) const {
    return "<item><link>" + server_.url(target) + "</link>" +
           (date.empty() ? "" : "<pubDate>" + date + "</pubDate>") + "</item>";
  }

  OddServer server_;
  IngestOptions options_;
};

TEST_F(IngestWeb, APage) {
  server_.answer("/a", http_answer("302 Found", "Location: /b\r\n"));
  server_.answer("/b", http_ok(page("Le port")));
  const Ingested found = ingested(server_.url("/a"), options_);
  EXPECT_THAT(found.french(), IsEmpty());
  ASSERT_EQ(found.articles.size(), 1u);
  const Article& article = found.articles[0];
  EXPECT_EQ(article.title, "Le port");
  EXPECT_EQ(article.source.file, server_.url("/a"));
  EXPECT_EQ(article.url, server_.url("/b"));
  EXPECT_EQ(article.id, server_.url("/b"));
  EXPECT_THAT(article.text, HasSubstr("douze navires"));
}

TEST_F(IngestWeb, TheCanonicalAddressAndTheCharacterSetOfTheHeader) {
  server_.answer("/a", http_ok(page("\xC9t\xE9", "<link rel=\"canonical\" href=\"https://a.example/ete\">"),
                               "Content-Type: text/html; charset=iso-8859-1\r\n"));
  const Ingested found = ingested(server_.url("/a"), options_);
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].title, "Été");
  EXPECT_EQ(found.articles[0].id, "https://a.example/ete");
}

TEST_F(IngestWeb, TheDayThatAPageDoesNotState) {
  const std::string old = "Content-Type: text/html\r\nLast-Modified: Wed, 12 Feb 2025 08:30:00 GMT\r\n";
  const std::string future = "Content-Type: text/html\r\nLast-Modified: Wed, 12 Feb 2098 08:30:00 GMT\r\n";
  server_.answer("/a", http_ok(page("A"), old));
  server_.answer("/2024/03/01/b", http_ok(page("B"), old));
  server_.answer("/c", http_ok(page("C"), future));
  const auto date_of = [&](const std::string& target) {
    const Ingested found = ingested(server_.url(target), options_);
    return found.articles.empty() ? "no article" : found.articles[0].published.value_or("none");
  };
  EXPECT_EQ(date_of("/a"), "2025-02-12");
  EXPECT_EQ(date_of("/2024/03/01/b"), "2024-03-01");
  EXPECT_EQ(date_of("/c"), "none");
  options_.date = "2025-01-01";
  EXPECT_EQ(date_of("/c"), "2025-01-01");
}

TEST_F(IngestWeb, WhatIsNoPage) {
  server_.answer("/pdf", http_ok("%PDF-1.4", "Content-Type: application/pdf\r\n"));
  server_.answer("/png", http_ok("\x89PNG", ""));
  server_.answer("/empty", http_ok(""));
  server_.answer("/blank", http_ok("<html></html>"));
  server_.answer("/text", http_ok("Le port\n\nDouze navires.", "Content-Type: text/plain\r\n"));
  Ingested found;
  ingest_addresses(
      {server_.url("/pdf"), server_.url("/png"), server_.url("/empty"), server_.url("/blank"),
       server_.url("/missing"), server_.url("/text")},
      options_, [&](Article&& article) { found.articles.push_back(std::move(article)); },
      [&](Problem&& problem) { found.problems.push_back(std::move(problem)); });
  EXPECT_THAT(found.french(), ElementsAre(server_.url("/pdf") + ": ni page ni flux (application/pdf)",
                                          server_.url("/png") + ": ni page ni flux (type inconnu)",
                                          server_.url("/empty") + ": aucun texte n'y a été trouvé",
                                          server_.url("/blank") + ": aucun texte n'y a été trouvé",
                                          server_.url("/missing") + ": " + server_.authority() +
                                              " répond 404 (page introuvable)"));
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].title, "Le port");
}

TEST_F(IngestWeb, AFeedsArticlesNewestFirst) {
  serve({"/old", "/new", "/mid", "/undated"});
  server_.answer("/feed",
                 http_ok("<rss><channel>" + rss_item("/old", "Mon, 10 Feb 2025 08:00:00 GMT") +
                             rss_item("/undated", "") + rss_item("/new", "Wed, 12 Feb 2025 09:00:00 GMT") +
                             rss_item("/mid", "Wed, 12 Feb 2025 09:30:00 +0100") + "</channel></rss>",
                         "Content-Type: application/rss+xml\r\n"));
  EXPECT_THAT(targets(ingested(server_.url("/feed"), options_)),
              ElementsAre("/new", "/mid", "/old", "/undated"));
  options_.limit = 2;
  EXPECT_THAT(targets(ingested(server_.url("/feed"), options_)), ElementsAre("/new", "/mid"));
  options_.limit.reset();
  options_.since = "2025-02-12";
  EXPECT_THAT(targets(ingested(server_.url("/feed"), options_)), ElementsAre("/new", "/mid", "/undated"));
}

TEST_F(IngestWeb, SinceJudgesUndatedEntriesByTheirPages) {
  server_.answer("/old",
                 http_ok(page("Vieux", "<meta property=\"article:published_time\" content=\"2024-05-01\">")));
  server_.answer("/new",
                 http_ok(page("Neuf", "<meta property=\"article:published_time\" content=\"2025-05-01\">")));
  server_.answer(
      "/feed", http_ok("<rss><channel>" + rss_item("/old", "") + rss_item("/new", "") + "</channel></rss>"));
  options_.since = "2025-01-01";
  EXPECT_THAT(targets(ingested(server_.url("/feed"), options_)), ElementsAre("/new"));
}

TEST_F(IngestWeb, PagesThenFeedsAndEachArticleOnce) {
  serve({"/a", "/b", "/c"});
  server_.answer("/feed1", http_ok("<rss><channel>" + rss_item("/b", "") + rss_item("/missing", "") +
                                   "</channel></rss>"));
  server_.answer("/feed2",
                 http_ok("<feed><entry><link href=\"/c\"/></entry><entry><link href=\"b\"/></entry></feed>"));
  Ingested found;
  ingest_addresses(
      {server_.url("/feed1"), server_.url("/a"), server_.url("/feed2")}, options_,
      [&](Article&& article) { found.articles.push_back(std::move(article)); },
      [&](Problem&& problem) { found.problems.push_back(std::move(problem)); });
  EXPECT_THAT(targets(found), ElementsAre("/a", "/b", "/c"));
  EXPECT_THAT(found.french(), ElementsAre(server_.url("/missing") + ": " + server_.authority() +
                                          " répond 404 (page introuvable)"));
}

class IngestSitemap : public IngestWeb {
 protected:
  std::string sitemap(const std::string& target, const std::string& date) const {
    return "<sitemap><loc>" + server_.url(target) + "</loc><lastmod>" + date + "</lastmod></sitemap>";
  }
  std::string url(const std::string& target, const std::string& date) const {
    return "<url><loc>" + server_.url(target) + "</loc><lastmod>" + date + "</lastmod></url>";
  }
};

TEST_F(IngestSitemap, AnIndexOfPackedSitemaps) {
  serve({"/1", "/2", "/3"});
  server_.answer("/index.xml", http_ok("<sitemapindex>" + sitemap("/old.xml.gz", "2025-01-31") +
                                       sitemap("/new.xml", "2025-02-28") + "</sitemapindex>"));
  server_.answer("/old.xml.gz", http_ok(gzipped("<urlset>" + url("/1", "2025-01-10") + "</urlset>"),
                                        "Content-Type: application/gzip\r\n"));
  server_.answer("/new.xml",
                 http_ok("<urlset>" + url("/2", "2025-02-10") + url("/3", "2025-02-11") + "</urlset>"));
  const Ingested found = ingested(server_.url("/index.xml"), options_);
  EXPECT_THAT(found.french(), IsEmpty());
  EXPECT_THAT(targets(found), ElementsAre("/3", "/2", "/1"));
  EXPECT_THAT(server_.targets(), ElementsAre("/index.xml", "/new.xml", "/old.xml.gz", "/3", "/2", "/1"));
}

TEST_F(IngestSitemap, SitemapsThatCannotMatterAreNotFetched) {
  serve({"/1", "/2", "/3"});
  server_.answer("/index.xml", http_ok("<sitemapindex>" + sitemap("/new.xml", "2025-02-28") +
                                       sitemap("/old.xml", "2025-01-31") + "</sitemapindex>"));
  server_.answer("/old.xml", http_ok("<urlset>" + url("/1", "2025-01-10") + "</urlset>"));
  server_.answer("/new.xml",
                 http_ok("<urlset>" + url("/2", "2025-02-10") + url("/3", "2025-02-11") + "</urlset>"));
  options_.limit = 2;
  EXPECT_THAT(targets(ingested(server_.url("/index.xml"), options_)), ElementsAre("/3", "/2"));
  options_.limit.reset();
  options_.since = "2025-02-11";
  EXPECT_THAT(targets(ingested(server_.url("/index.xml"), options_)), ElementsAre("/3"));
  EXPECT_THAT(server_.targets(), testing::Not(testing::Contains("/old.xml")));
}

TEST_F(IngestSitemap, AnIndexThatNamesItselfAndWhatIsNoSitemap) {
  serve({"/1", "/page"});
  server_.answer("/index.xml",
                 http_ok("<sitemapindex>" + sitemap("/index.xml", "2025") + sitemap("/page", "2025") +
                         sitemap("/s.xml", "2025") + "</sitemapindex>"));
  server_.answer("/s.xml", http_ok("<urlset>" + url("/1", "2025-01-10") + "</urlset>"));
  const Ingested found = ingested(server_.url("/index.xml"), options_);
  EXPECT_THAT(targets(found), ElementsAre("/1"));
  EXPECT_THAT(found.french(), testing::Each(server_.url("/page") + ": n'est pas un plan de site"));
  EXPECT_LE(server_.requests().size(), 20u);
}

TEST_F(IngestWeb, FeedsInFiles) {
  serve({"/a"});
  write("feed.rss", "<rss><channel>" + rss_item("/a", "") + "</channel></rss>");
  write("feed.json", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"" +
                         server_.url("/a") + "\"}]}");
  write("map.xml.gz", gzipped("<urlset><url><loc>" + server_.url("/a") + "</loc></url></urlset>"));
  write("cut.xml", "<rss><channel>" + rss_item("/a", "") + "<item><link");
  write("empty.xml", "<rss></rss>");
  write("other.xml", "<svg/>");
  for (const std::string file : {"feed.rss", "feed.json", "map.xml.gz"}) {
    const Ingested found = ingested(file, options_);
    EXPECT_THAT(targets(found), ElementsAre("/a")) << file;
    EXPECT_THAT(found.french(), IsEmpty()) << file;
  }
  const Ingested cut = ingested("cut.xml", options_);
  EXPECT_THAT(targets(cut), ElementsAre("/a"));
  ASSERT_EQ(cut.problems.size(), 1u);
  EXPECT_THAT(cut.french()[0], HasSubstr("cut.xml: flux ou plan de site abîmé à l'octet "));
  EXPECT_THAT(ingested("empty.xml", options_).french(),
              ElementsAre("empty.xml: aucun article n'y a été trouvé"));
  EXPECT_THAT(ingested("other.xml", options_).french(),
              ElementsAre("other.xml: ni flux (RSS, Atom, JSON Feed) ni plan de site"));
  // A directory is not searched for feeds: walking it must not ask the Web for anything.
  const std::size_t before = server_.requests().size();
  ingested(".", options_);
  EXPECT_EQ(server_.requests().size(), before);
}

}  // namespace
}  // namespace recoupe
