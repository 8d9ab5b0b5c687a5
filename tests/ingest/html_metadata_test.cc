#include "ingest/html_metadata.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

HtmlMetadata metadata_of(const std::string& page) {
  const HtmlTree tree(page);
  return read_metadata(tree, find_content(tree), json_ld_of(tree));
}

struct Row {
  std::string page;
  std::string expected;  // empty: none
};

std::string meta(const std::string& name, const std::string& content) {
  return "<meta property='" + name + "' content=\"" + content + "\">";
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

TEST(HtmlMetadata, BlankIsNotTold) {
  const HtmlMetadata metadata = metadata_of(
      "<title>&nbsp;</title>" +
      json_ld(
          R"({"@type":"NewsArticle","headline":"\u00a0","articleSection":"\u200b","keywords":"\u00a0,eau",)"
          R"("author":{"name":"\u00a0"},"publisher":{"name":"\u00a0"}})"));
  EXPECT_EQ(metadata.title, "");
  EXPECT_EQ(metadata.outlet, std::nullopt);
  EXPECT_EQ(metadata.section, std::nullopt);
  EXPECT_TRUE(metadata.authors.empty());
  EXPECT_EQ(metadata.tags, std::vector<std::string>{"eau"});
}

TEST(HtmlMetadata, Title) {
  const std::string h1 = "<h1>Par h1</h1>";
  const std::string title = "<title>Par title - Le Site</title>";
  const std::string ld = json_ld(R"({"@type":"NewsArticle","headline":"Par JSON-LD"})");
  const std::vector<Row> rows = {
      {meta("og:title", "Par og") + title + h1 + ld, "Par og"},
      {title + h1 + ld, "Par h1"},
      {title + ld, "Par JSON-LD"},
      {title + meta("DC.title", "Par DC"), "Par DC"},
      {title + meta("dcterms.title", "Par DC"), "Par DC"},
      {title + meta("twitter:title", "Par tw"), "Par tw"},
      {title + "<meta itemprop=headline content='Par item'>" + meta("DC.title", "Par DC"), "Par item"},
      {ld + meta("DC.title", "Par DC"), "Par JSON-LD"},
      {title, "Par title"},
      {"<p>rien", ""},
      // written differently
      {"<meta name=og:title content='Par og'>", "Par og"},
      {"<meta content='Par og' PROPERTY='OG:TITLE'>", "Par og"},
      {meta("og:title", "  R&amp;D :\n 3&nbsp;% "), "R&D : 3\u00A0%"},
      {meta("og:title", " ") + h1, "Par h1"},
      {"<h1> Un <em>grand</em><br>titre </h1>", "Un grand titre"},
      {"<h1><img alt=logo></h1><h1>Par h1</h1>", "Par h1"},
      {"<h1>Le goût des halles</h1><title>La halle rouvre demain | Le Site</title><h1>La halle rouvre "
       "demain</h1>",
       "La halle rouvre demain"},
      // the h1 of the content before others
      {"<header><h1>Le Site</h1></header><article><h1>Par h1</h1><p>Un.</p></article>", "Par h1"},
      {"<h1>Par h1</h1><article><p>Un.</p></article>", "Par h1"},
      // the site's name goes
      {meta("og:site_name", "Le Progrès") + meta("og:title", "Le budget | Le Progrès"), "Le budget"},
      {meta("og:site_name", "Le Progrès") + meta("og:title", "Le budget - 3 milliards"),
       "Le budget - 3 milliards"},
      {"<title>Le budget | Le Progrès</title>", "Le budget"},
      {"<title>Le budget – Le Progrès</title>", "Le budget"},
      {"<title>Le budget - Analyse - Le Progrès</title>", "Le budget - Analyse"},
      {meta("og:site_name", "Le Progrès") + "<title>Le budget : Le Progrès</title>", "Le budget"},
      {"<title>Le budget : un échec</title>", "Le budget : un échec"},
      {"<title>Le budget - 3 milliards</title>", "Le budget - 3 milliards"},
      {"<title>Le budget - une loi qui ne passera pas</title>", "Le budget - une loi qui ne passera pas"},
      {"<title>Le Progrès</title>", "Le Progrès"},
      {"<title>Saint-Étienne</title>", "Saint-Étienne"},
      {"<title> - Le Progrès</title>", "- Le Progrès"},
  };
  for (const Row& row : rows) EXPECT_EQ(metadata_of(row.page).title, row.expected) << row.page;
}

TEST(HtmlMetadata, Published) {
  const std::string og = meta("article:published_time", "2025-02-01T10:00:00+01:00");
  const std::string ld = json_ld(R"({"@type":"NewsArticle","datePublished":"2025-02-02"})");
  const std::string itemprop = "<meta itemprop=datePublished content=2025-02-03>";
  const std::string name = "<meta name=date content='4 février 2025'>";
  const std::string time = "<article><time datetime='2025-02-05T08:00'>hier</time><p>Un.</p></article>";
  const std::vector<Row> rows = {
      {time + name + itemprop + og + ld, "2025-02-02"},
      {time + name + itemprop + og, "2025-02-01"},
      {time + name + itemprop, "2025-02-03"},
      {time + name, "2025-02-04"},
      {time, "2025-02-05"},
      {"<p>Un.", ""},
      // the first of them that is a date
      {meta("article:published_time", "hier") + name, "2025-02-04"},
      {meta("article:published_time", "") + ld, "2025-02-02"},
      {json_ld(R"({"@type":"WebPage","datePublished":"2025-02-08"})") + og, "2025-02-01"},
      {json_ld(R"({"@type":"WebPage","datePublished":"2025-02-08"})") + name, "2025-02-08"},
      // as the reader sees it
      {"<h1>T</h1><time datetime=2025-02-09></time><article><p>Un.</p></article>", "2025-02-09"},
      {"<h1>T</h1><time>9 février 2025</time><article><p>Un.</p></article>", "2025-02-09"},
      {"<article><h1>T</h1><p class=date>Publié le 9 février 2025</p><p>Un, deux.</p></article>",
       "2025-02-09"},
      {"<link rel=canonical href=https://a.example/2025/02/10/x><p>Un.", "2025-02-10"},
      // not the day of a change, nor the year of the rights
      {"<article><time class=updated datetime=2025-03-01></time><p>Un.</p></article>", ""},
      {"<article><p>Mis à jour le <time datetime=2025-03-01>1er mars</time></p><p>Un.</p></article>", ""},
      {"<article><p class=date>Mis à jour le 1er mars 2025</p><p>Un, deux.</p></article>", ""},
      {"<article><p>Un.</p></article><footer>© 2025</footer>", ""},
      {"<time itemprop=datePublished datetime=2025-02-06>x</time>" + name, "2025-02-06"},
      {"<span itemprop=datePublished content=2025-02-06>x</span>", "2025-02-06"},
      {"<meta name=DC.date.issued content=2025-02>", "2025-02"},
      {meta("article:modified_time", "2025-03-01"), ""},
      // in the article's own footer, when it says what it is
      {"<article><p>Un.</p><footer><time class='entry-date published' "
       "datetime=2025-02-11></time></footer></article>",
       "2025-02-11"},
      {"<article><p>Un.</p></article><footer><time class=published datetime=2020-01-01></time></footer>", ""},
      // another article's time
      {"<article><p>Un.</p><aside><time datetime=2020-01-01></time></aside></article>", ""},
      {"<article><p>Un.</p></article><time datetime=2020-01-01></time>", ""},
      {json_ld(R"({"@type":"WebPage","datePublished":"2025-02-07"})"), "2025-02-07"},
      {json_ld(R"({"@type":"Organization","datePublished":"2025-02-07"})"), ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(metadata_of(row.page).published.value_or(""), row.expected) << row.page;
}

TEST(HtmlMetadata, PublishedUnderEveryNameThatPagesUse) {
  for (const std::string name : {"article:published_time",
                                 "og:article:published_time",
                                 "og:published_time",
                                 "datePublished",
                                 "parsely-pub-date",
                                 "sailthru.date",
                                 "cXenseParse:recs:publishtime",
                                 "DC.date.issued",
                                 "DCTERMS.issued",
                                 "dcterms.created",
                                 "DC.date.created",
                                 "DC.date",
                                 "dcterms.date",
                                 "publication_date",
                                 "publish_date",
                                 "publish-date",
                                 "publishdate",
                                 "pubdate",
                                 "article.published",
                                 "date"}) {
    EXPECT_EQ(metadata_of(meta(name, "2025-02-01T10:00:00+01:00")).published, "2025-02-01") << name;
  }
  for (const std::string name :
       {"article:modified_time", "og:updated_time", "dcterms.modified", "dc.rights", "copyright"})
    EXPECT_EQ(metadata_of(meta(name, "2025-02-01")).published, std::nullopt) << name;
}

TEST(HtmlMetadata, AuthorsUnderEveryNameThatPagesUse) {
  const std::vector<std::string> anne = {"Anne Roux"};
  for (const std::string name :
       {"author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
        "dcterms.creator", "byl", "citation_author"}) {
    EXPECT_EQ(metadata_of(meta(name, "Par Anne Roux")).authors, anne) << name;
  }
  for (const std::string name : {"author", "authors", "byline", "auteur", "auteurs", "autor", "signature"}) {
    EXPECT_EQ(metadata_of("<article><h1>T</h1><div class=meta><b class=" + name +
                          ">Anne Roux</b></div><p>Un, deux.</p></article>")
                  .authors,
              anne)
        << name;
  }
}

TEST(HtmlMetadata, Authors) {
  const std::string ld = json_ld(R"({"@type":"NewsArticle","author":{"name":"Par JSON"}})");
  const std::string name = "<meta name=author content='Par meta'>";
  const std::string itemprop = "<p itemprop=author>Micro Data</p>";
  const std::string rel = "<a rel=author href=x>Lien Auteur</a>";
  const std::string byline =
      "<article><h1>T</h1><p class=byline>Par Anne Roux et Luc Petit</p><p>Un, deux.</p></article>";
  const std::vector<Row> rows = {
      {ld + name + itemprop + rel + byline, "JSON"},
      {name + itemprop + rel + byline, "meta"},
      {itemprop + rel + byline, "Micro Data"},
      {rel + byline, "Lien Auteur"},
      {byline, "Anne Roux|Luc Petit"},
      {meta("article:author", "https://social.example/anne") + byline, "Anne Roux|Luc Petit"},
      {meta("dc.creator", "Anne Roux") + meta("dc.creator", "Luc Petit"), "Anne Roux|Luc Petit"},
      {"<p>Un.", ""},
  };
  for (const Row& row : rows) {
    std::string authors;
    for (const std::string& one : metadata_of(row.page).authors)
      authors += (authors.empty() ? "" : "|") + one;
    EXPECT_EQ(authors, row.expected) << row.page;
  }
}

TEST(HtmlMetadata, SectionTagsAndPaywall) {
  const HtmlMetadata by_meta =
      metadata_of(meta("article:section", "Politique") + meta("article:tag", "halle") +
                  meta("article:tag", "budget") + meta("article:content_tier", "locked"));
  EXPECT_EQ(by_meta.section, "Politique");
  EXPECT_EQ(by_meta.tags, std::vector<std::string>({"halle", "budget"}));
  EXPECT_TRUE(by_meta.paywalled);
  const HtmlMetadata by_json = metadata_of(
      meta("article:content_tier", "locked") +
      json_ld(
          R"({"@type":"Article","articleSection":"Lyon","keywords":["a","b"],"isAccessibleForFree":true})"));
  EXPECT_EQ(by_json.section, "Lyon");
  EXPECT_EQ(by_json.tags, std::vector<std::string>({"a", "b"}));
  EXPECT_FALSE(by_json.paywalled);
  EXPECT_EQ(metadata_of("<meta name=keywords content='a, b,, a'>").tags,
            std::vector<std::string>({"a", "b"}));
  for (const std::string name :
       {"article:section", "articleSection", "parsely-section", "og:article:section", "section"})
    EXPECT_EQ(metadata_of(meta(name, "Lyon")).section, "Lyon") << name;
  for (const std::string name : {"article:tag", "og:article:tag", "news_keywords", "parsely-tags", "keywords",
                                 "DC.subject", "dcterms.subject"})
    EXPECT_EQ(metadata_of(meta(name, "halle")).tags, std::vector<std::string>({"halle"})) << name;
  EXPECT_EQ(metadata_of("<span itemprop=articleSection>Lyon</span>").section, "Lyon");
  EXPECT_FALSE(metadata_of(meta("article:content_tier", "free")).paywalled);
}

TEST(HtmlMetadata, Outlet) {
  const std::string ld =
      json_ld(R"({"@type":"Article","publisher":{"@type":"Organization","name":"Le Temps"}})");
  const std::vector<Row> rows = {
      {meta("og:site_name", "Le Progrès") + ld, "Le Progrès"},
      {ld, "Le Temps"},
      {ld + meta("application-name", "Appli"), "Le Temps"},
      {meta("application-name", "Le Temps"), "Le Temps"},
      {ld + meta("DC.publisher", "Éditions"), "Le Temps"},
      {meta("application-name", "Appli") + meta("DC.publisher", "Le Temps"), "Le Temps"},
      {meta("dcterms.publisher", "Le Temps"), "Le Temps"},
      {"<p>Un.", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(metadata_of(row.page).outlet.value_or(""), row.expected) << row.page;
}

TEST(HtmlMetadata, Url) {
  const std::string og = meta("og:url", "https://a.example/og");
  const std::vector<Row> rows = {
      {og + "<link rel=canonical href=' https://a.example/1 '>", "https://a.example/1"},
      {"<link rel='alternate CANONICAL' href=HTTP://a.example/1>", "HTTP://a.example/1"},
      {og, "https://a.example/og"},
      {og + json_ld(R"({"@type":"Article","url":"https://a.example/ld"})"), "https://a.example/og"},
      {json_ld(R"({"@type":"Article","url":"https://a.example/ld"})"), "https://a.example/ld"},
      {json_ld(R"({"@type":"Article","url":"/ld"})"), ""},
      {og + "<link rel=canonical href=/1>", "https://a.example/og"},
      {"<link rel=canonical href=/1>", ""},
      {"<link rel=alternate href=https://a.example/1>", ""},
      {meta("og:url", "javascript:x"), ""},
  };
  for (const Row& row : rows) EXPECT_EQ(metadata_of(row.page).url.value_or(""), row.expected) << row.page;
}

TEST(HtmlMetadata, Language) {
  const std::vector<Row> rows = {
      {"<html lang=fr-FR>" + meta("og:locale", "en_GB"), "fr-FR"},
      {"<html lang=fr_CA>", "fr-CA"},
      {meta("og:locale", "fr_BE"), "fr-BE"},
      {"<meta http-equiv=content-language content=en>", "en"},
      {"<meta name=DC.language content=fr>", "fr"},
      {"<meta name=dcterms.language content=fr>", "fr"},
      {json_ld(R"({"@type":"Article","inLanguage":"fr-FR"})"), "fr-FR"},
      {meta("og:locale", "en_GB") + json_ld(R"({"@type":"Article","inLanguage":"fr-FR"})"), "en-GB"},
      {"<html lang=f><p>Un.", ""},
      {"<html lang=''><p>Un.", ""},
      {"<html lang='{{ lang }}'><p>Un.", ""},
      {"<p>Un.", ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(metadata_of(row.page).language.value_or(""), row.expected) << row.page;
}

}  // namespace
}  // namespace recoupe
