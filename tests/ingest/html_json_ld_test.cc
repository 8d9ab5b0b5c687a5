#include "ingest/html_json_ld.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

struct Row {
  std::string why;
  std::string json;
  std::string headline;
  std::string published;
  std::string publisher;
};

TEST(JsonLd, IsFoundWhereverItIsNested) {
  const std::string article =
      R"({"@type":"NewsArticle","headline":"H","datePublished":"2025-02-12","publisher":{"name":"P"}})";
  const std::vector<Row> rows = {
      {"plain", article, "H", "2025-02-12", "P"},
      {"list", "[" + article + "]", "H", "2025-02-12", "P"},
      {"graph", R"({"@context":"x","@graph":[{"@type":"WebSite","headline":"no"},)" + article + "]}", "H",
       "2025-02-12", "P"},
      {"entity of a page", R"({"@type":"WebPage","datePublished":"2020-01-01","mainEntity":)" + article + "}",
       "H", "2025-02-12", "P"},
      {"two types", R"({"@type":["Thing","BlogPosting"],"headline":"H"})", "H", "", ""},
      {"report", R"({"@type":"Report","headline":"H"})", "H", "", ""},
      {"publisher as text", R"({"@type":"Article","publisher":"P"})", "", "", "P"},
      {"publishers", R"({"@type":"Article","publisher":[{"name":"P"},{"name":"Q"}]})", "", "", "P"},
      {"white space", "{\"@type\":\"Article\",\"headline\":\" a\\n  b \"}", "a b", "", ""},
      {"a page's date, not its headline",
       R"({"@type":"WebPage","headline":"no","datePublished":"2025-02-12"})", "", "", ""},
      {"not an article", R"({"@type":"Product","headline":"no","datePublished":"2025-02-12"})", "", "", ""},
      {"no type", R"({"headline":"no"})", "", "", ""},
      {"other kinds of value", R"({"@type":"Article","headline":5,"datePublished":null,"publisher":7})", "",
       "", ""},
      // almost JSON
      {"raw line break", "{\"@type\":\"Article\",\"headline\":\"a\nb\"}", "a b", "", ""},
      {"CDATA", "//<![CDATA[\n" + article + "\n//]]>", "H", "2025-02-12", "P"},
      {"CDATA, list", "<![CDATA[[" + article + "]]]>", "H", "2025-02-12", "P"},
      {"comment", "<!-- " + article + " -->", "H", "2025-02-12", "P"},
      {"semicolon", article + ";", "H", "2025-02-12", "P"},
      {"comments", "{/* a */\"@type\":\"Article\", // b\n\"headline\":\"H // no\"}", "H // no", "", ""},
      {"commas too many", R"({"@type":"Article","headline":"H, ]",})", "H, ]", "", ""},
      {"commas in lists", R"([{"@type":["Article" , ],"headline":"H"}, ])", "H", "", ""},
      {"entities", R"({"@type":"Article","headline":"L&#039;Europe &amp; 3 < 4"})", "L'Europe & 3 < 4", "",
       ""},
      {"type as an address", R"({"@type":"http://schema.org/NewsArticle","headline":"H"})", "H", "", ""},
      {"publisher by its number",
       R"({"@graph":[{"@type":"Article","publisher":{"@id":"#p"}},{"@id":"#p","@type":"Organization","name":"P"}]})",
       "", "", "P"},
      {"no JSON", "{\"@type\":\"Article\",,}", "", "", ""},
      {"empty", "", "", "", ""},
      {"brackets only", "]", "", "", ""},
  };
  for (const Row& row : rows) {
    JsonLd found;
    read_json_ld(row.json, found);
    EXPECT_EQ(found.headline.value_or(""), row.headline) << row.why;
    EXPECT_EQ(found.published.value_or(""), row.published) << row.why;
    EXPECT_EQ(found.publisher.value_or(""), row.publisher) << row.why;
  }
}

TEST(JsonLd, TellsMoreOfTheArticle) {
  JsonLd found;
  read_json_ld(R"({"@type":"NewsArticle","author":[{"name":"Anne"},"Luc",{"name":"Anne"}],
    "articleSection":["Politique","Lyon"],"keywords":"halle, budget , halle","url":"https://a.example/1",
    "inLanguage":"fr","isAccessibleForFree":"False","articleBody":"Un."})",
               found);
  EXPECT_EQ(found.authors, std::vector<std::string>({"Anne", "Luc"}));
  EXPECT_EQ(found.section, "Politique");
  EXPECT_EQ(found.tags, std::vector<std::string>({"halle", "budget"}));
  EXPECT_EQ(found.url, "https://a.example/1");
  EXPECT_EQ(found.language, "fr");
  EXPECT_EQ(found.free, false);
  EXPECT_EQ(found.body, "Un.");
  JsonLd page;
  read_json_ld(R"({"@type":"WebPage","datePublished":"2025-02-12","keywords":["a"]})", page);
  EXPECT_EQ(page.page_published, "2025-02-12");
  EXPECT_TRUE(page.tags.empty());
}

TEST(JsonLd, OfTheFirstScriptStays) {
  JsonLd found;
  read_json_ld(R"({"@type":"Article","headline":"Un"})", found);
  read_json_ld(R"({"@type":"Article","headline":"Deux","datePublished":"2025"})", found);
  EXPECT_EQ(found.headline, "Un");
  EXPECT_EQ(found.published, "2025");
}

TEST(JsonLd, MayBeAsDeepAsItLikes) {
  const std::string open(200'000, '[');
  const std::string close(200'000, ']');
  JsonLd found;
  read_json_ld(open + R"({"@type":"Article","headline":"H"})" + close, found);
  EXPECT_EQ(found.headline, "H");
}

}  // namespace
}  // namespace recoupe
