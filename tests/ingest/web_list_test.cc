// Feeds and sitemaps in all their forms, as small documents of our own.
#include "ingest/web_list.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

constexpr const char* base = "https://a.example/feeds/all.xml";

// `address | title | day`, as far as they are there.
std::vector<std::string> shown(const std::optional<WebList>& list) {
  std::vector<std::string> lines;
  if (!list) return {"no list"};
  for (const WebListEntry& entry : list->entries) {
    std::string line = entry.url;
    if (!entry.title.empty()) line += " | " + entry.title;
    if (entry.date) line += " | " + entry.date->day;
    lines.push_back(line);
  }
  return lines;
}

struct Row {
  const char* reason;
  std::string document;
  std::vector<std::string> entries;
};

void expect_rows(const std::vector<Row>& rows, WebListKind kind) {
  for (const Row& row : rows) {
    EXPECT_EQ(web_list_kind(row.document), kind) << row.reason;
    EXPECT_THAT(shown(parse_web_list(row.document, base)), ElementsAreArray(row.entries)) << row.reason;
  }
}

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>"
         "<title>Le Phare</title><link>https://a.example/</link>"
         "<atom:link href=\"https://a.example/feeds/all.xml\" rel=\"self\"/>" +
         items + "</channel></rss>";
}

TEST(Feed, Rss) {
  expect_rows(
      {{"all that matters",
        rss("<item><title>Le port grandit</title><link>https://a.example/port</link>"
            "<pubDate>Wed, 12 Feb 2025 08:30:00 +0100</pubDate></item>"),
        {"https://a.example/port | Le port grandit | 2025-02-12"}},
       {"CDATA and white space",
        rss("<item><title><![CDATA[ Un & deux ]]></title><link>\n  "
            "<![CDATA[https://a.example/p]]>\n</link></item>"),
        {"https://a.example/p | Un & deux"}},
       {"entities encoded twice",
        rss("<item><title>L&amp;#8217;Est</title><link>https://a.example/p</link></item>"),
        {"https://a.example/p | L’Est"}},
       {"a relative address", rss("<item><link>/p?q</link></item>"), {"https://a.example/p?q"}},
       {"an address that is a guid",
        rss("<item><guid>https://a.example/g</guid></item>"),
        {"https://a.example/g"}},
       {"a guid that is none",
        rss("<item><guid isPermaLink=\"false\">https://a.example/g</guid></item>"),
        {}},
       {"a guid beside the address",
        rss("<item><guid>https://a.example/g</guid><link>https://a.example/l</link></item>"),
        {"https://a.example/l"}},
       {"Dublin Core's date",
        rss("<item "
            "xmlns:dc=\"d\"><link>https://a.example/l</link><dc:date>2025-02-12T00:30:00+01:00</dc:date></"
            "item>"),
        {"https://a.example/l | 2025-02-12"}},
       {"the article's address, not the counter's",
        rss("<item "
            "xmlns:f=\"f\"><link>https://count.example/1</link><f:origLink>https://a.example/l</f:origLink></"
            "item>"),
        {"https://a.example/l"}},
       {"twice the same",
        rss("<item><link>https://a.example/l</link></item><item><link>https://a.example/l#c</link></item>"),
        {"https://a.example/l"}},
       {"no web address",
        rss("<item><link>mailto:a@a.example</link></item><item><link>ftp://a.example/</link></item>"),
        {}},
       {"no item", rss(""), {}},
       {"RSS 0.91 with a document type",
        "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://n.example/rss.dtd\"><rss "
        "version=\"0.91\"><channel>"
        "<item><link>https://a.example/l</link></item></channel></rss>",
        {"https://a.example/l"}},
       {"a comment and a style sheet before",
        "\xEF\xBB\xBF<?xml version='1.0'?>\n<?xml-stylesheet href='s.xsl'?><!-- <html> -->\n" +
            rss("").substr(21),
        {}},
       {"RSS 1.0",
        "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"d\">"
        "<channel rdf:about=\"https://a.example/\"><items><rdf:Seq><rdf:li "
        "resource=\"https://a.example/l\"/></rdf:Seq>"
        "</items></channel><item "
        "rdf:about=\"https://a.example/l\"><title>T</title><link>https://a.example/l</link>"
        "<dc:date>2025-02-12</dc:date></item><item rdf:about=\"https://a.example/m\"/></rdf:RDF>",
        {"https://a.example/l | T | 2025-02-12", "https://a.example/m"}}},
      WebListKind::feed);
}

TEST(Feed, Atom) {
  const std::string start =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Le Phare</title>"
      "<link href=\"https://a.example/\"/><entry>";
  const std::string end = "</entry></feed>";
  expect_rows(
      {{"published before updated",
        start +
            "<title>T</title><link href=\"https://a.example/l\"/><updated>2025-02-13T01:00:00Z</updated>"
            "<published>2025-02-12T01:00:00Z</published>" +
            end,
        {"https://a.example/l | T | 2025-02-12"}},
       {"updated alone",
        start + "<link href=\"/l\"/><updated>2025-02-13T01:00:00Z</updated>" + end,
        {"https://a.example/l | 2025-02-13"}},
       {"the page among the links",
        start +
            "<link rel=\"self\" href=\"/s\"/><link rel=\"enclosure\" href=\"/e.mp3\"/>"
            "<link rel=\"alternate\" type=\"application/json\" href=\"/j\"/>"
            "<link rel=\"alternate\" type=\"text/html\" href=\"/l\"/>" +
            end,
        {"https://a.example/l"}},
       {"an id that is an address", start + "<id>https://a.example/i</id>" + end, {"https://a.example/i"}},
       {"an id that is none", start + "<id>tag:a.example,2025:1</id>" + end, {}},
       {"a prefix",
        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:link href=\"/l\"/></a:entry></a:feed>",
        {"https://a.example/l"}}},
      WebListKind::feed);
}

TEST(Feed, Json) {
  const std::string start = R"({"version":"https://jsonfeed.org/version/1.1","title":"Le Phare","items":[)";
  expect_rows(
      {{"all that matters",
        start +
            R"({"id":"1","url":"https://a.example/l","title":"T","date_published":"2025-02-12T08:00:00+01:00"}]})",
        {"https://a.example/l | T | 2025-02-12"}},
       {"an id that is an address",
        start + R"({"id":"https://a.example/i","date_modified":"2025-02-12"}]})",
        {"https://a.example/i | 2025-02-12"}},
       {"items of other types", start + R"(1,null,"a",[],{"url":7},{"url":"/l"}]})", {"https://a.example/l"}},
       {"broken", start + "{", {}}},
      WebListKind::feed);
}

TEST(Feed, CharacterSets) {
  const std::string latin =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>\xC9t\xE9</title>"
      "<link>https://a.example/l</link></item></channel></rss>";
  EXPECT_THAT(shown(parse_web_list(latin, "")), ElementsAre("https://a.example/l | Été"));
  std::string wide = "\xFF\xFE";
  for (const char c :
       std::string("<rss><channel><item><link>https://a.example/l</link></item></channel></rss>")) {
    wide += c;
    wide += '\0';
  }
  EXPECT_THAT(shown(parse_web_list(wide, "")), ElementsAre("https://a.example/l"));
}

TEST(Feed, EntitiesAreNotExpandedAndNothingOutsideIsRead) {
  const std::string external =
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"https://b.example/\">]>" +
      rss("<item><title>a&x;b</title><link>https://a.example/l</link></item><item><link>&y;</link></item>")
          .substr(21);
  EXPECT_THAT(shown(parse_web_list(external, "")), ElementsAre("https://a.example/l | a&x;b"));

  std::string laughs = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 40; ++i) {
    const std::string one = "&a" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(i) + " \"" + one + one + one + "\">";
  }
  laughs += "]>" + rss("<item><title>&a39;</title><link>https://a.example/l</link></item>").substr(21);
  EXPECT_THAT(shown(parse_web_list(laughs, "")), ElementsAre("https://a.example/l | &a39;"));
}

TEST(Feed, BrokenDocumentsGiveWhatStandsBeforeTheBreak) {
  const std::string whole =
      rss("<item><link>https://a.example/1</link></item><item><link>https://a.example/2</link></item>");
  const auto list = parse_web_list(whole.substr(0, whole.find("<item><link>https://a.example/2") + 8), "");
  ASSERT_TRUE(list);
  EXPECT_THAT(shown(list), ElementsAre("https://a.example/1"));
  EXPECT_TRUE(list->broken_at);
  EXPECT_FALSE(parse_web_list(whole, "")->broken_at);
}

TEST(Feed, DeepNestingIsReadInBoundedTime) {
  std::string deep = "<rss>";
  for (int i = 0; i < 200000; ++i) deep += "<a>";
  EXPECT_THAT(shown(parse_web_list(deep, "")), IsEmpty());
}

TEST(Sitemap, Rows) {
  const std::string start =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
      " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">";
  expect_rows(
      {{"a news sitemap",
        start +
            "<url><loc>https://a.example/l</loc><news:news><news:publication><news:name>Le Phare</news:name>"
            "<news:language>fr</news:language></news:publication>"
            "<news:publication_date>2025-02-12T08:00:00+01:00</news:publication_date>"
            "<news:title>Le port "
            "grandit</news:title></news:news><lastmod>2025-02-14</lastmod></url></urlset>",
        {"https://a.example/l | Le port grandit | 2025-02-12"}},
       {"the last change",
        start + "<url>\n<loc>\n https://a.example/l\n</loc><lastmod>2025-02-14</lastmod></url></urlset>",
        {"https://a.example/l | 2025-02-14"}},
       {"an ampersand",
        start + "<url><loc>https://a.example/l?a=1&amp;b=2</loc></url></urlset>",
        {"https://a.example/l?a=1&b=2"}},
       {"a picture's address is not the page's",
        start + "<url><loc>https://a.example/l</loc><image:image "
                "xmlns:image=\"i\"><image:loc>https://a.example/i.jpg"
                "</image:loc></image:image></url></urlset>",
        {"https://a.example/l"}},
       {"no address", start + "<url><lastmod>2025-02-14</lastmod></url></urlset>", {}}},
      WebListKind::sitemap);
  expect_rows(
      {{"an index",
        "<sitemapindex><sitemap><loc>https://a.example/s1.xml.gz</loc><lastmod>2025-02</lastmod></sitemap>"
        "<sitemap><loc>https://a.example/s2.xml</loc></sitemap></sitemapindex>",
        {"https://a.example/s1.xml.gz | 2025-02", "https://a.example/s2.xml"}}},
      WebListKind::sitemap_index);
}

TEST(WebList, WhatIsNone) {
  for (const std::string document :
       {"", "<", "<!doctype html><html></html>", "<html>", "<svg/>", "{\"type\":\"article\"}", "text", "<!--",
        "<?xml", "<rssx/>", "<!DOCTYPE rss [",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>"}) {
    EXPECT_EQ(web_list_kind(document), std::nullopt) << document;
    EXPECT_FALSE(parse_web_list(document, base)) << document;
  }
}

TEST(WebList, MoreEntriesThanTheLimitAreCut) {
  std::string items;
  for (std::size_t i = 0; i < max_list_entries + 5; ++i)
    items += "<url><loc>https://a.example/" + std::to_string(i) + "</loc></url>";
  const auto list = parse_web_list("<urlset>" + items + "</urlset>", "");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->entries.size(), max_list_entries);
  EXPECT_TRUE(list->cut);
}

TEST(WebList, NewestFirst) {
  const auto entry = [](const std::string& name, const std::string& date) {
    return WebListEntry{.url = name, .title = "", .date = parse_moment(date)};
  };
  const std::vector<WebListEntry> entries = {entry("undated", ""),
                                             entry("old", "2024-12-31"),
                                             entry("noon", "2025-02-12T12:00:00Z"),
                                             entry("month", "2025-02"),
                                             entry("morning", "2025-02-12T09:00:00Z"),
                                             entry("undated2", "")};
  struct Choice {
    std::optional<std::string> since;
    std::optional<std::size_t> limit;
    std::vector<std::string> names;
  };
  const std::vector<Choice> choices = {
      {{}, {}, {"noon", "morning", "month", "old", "undated", "undated2"}},
      {{}, 2, {"noon", "morning"}},
      {{}, 0, {}},
      {"2025-02-12", {}, {"noon", "morning", "month", "undated", "undated2"}},
      {"2025-03-01", {}, {"undated", "undated2"}},
      {"2025-02-13", 1, {"month"}},  // some day of that month
  };
  for (const Choice& choice : choices) {
    std::vector<std::string> names;
    for (const WebListEntry& chosen : newest_first(entries, choice.since, choice.limit))
      names.push_back(chosen.url);
    EXPECT_THAT(names, ElementsAreArray(choice.names))
        << choice.since.value_or("") << " " << choice.limit.value_or(99);
  }
}

}  // namespace
}  // namespace recoupe
