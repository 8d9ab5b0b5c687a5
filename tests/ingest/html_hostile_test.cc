// Pages made to take all of a machine's time or memory.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/ingest.h"

namespace recoupe {
namespace {

const std::string paragraph = "<p>Le total est de 5 milliards.</p>";

std::string repeated(const std::string& piece, int count) {
  std::string all;
  all.reserve(piece.size() * static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

TEST(HostilePage, WithAnAttributeOfFiftyMegabytes) {
  const std::string huge(50'000'000, 'x');
  for (const std::string& page : {
           "<div class='" + huge + "'>" + paragraph,
           "<div style=" + huge + ">" + paragraph,
           "<html lang=\"" + huge + "\">" + paragraph,
           "<meta name=description content='" + huge + "'>" + paragraph,
           paragraph + "<div class='" + huge,
       }) {
    EXPECT_EQ(article_from_html(page, "a.html").text, "Le total est de 5 milliards.") << page.substr(0, 30);
  }
}

TEST(HostilePage, WithAMillionAttributes) {
  std::string tag = "<div";
  for (int i = 0; i < 1'000'000; ++i) tag += " a" + std::to_string(i) + "=b";
  EXPECT_EQ(article_from_html(tag + ">" + paragraph, "a.html").text, "Le total est de 5 milliards.");
  const std::string again = "<div" + repeated(" class=a", 1'000'000) + ">";
  EXPECT_EQ(article_from_html(again + paragraph, "a.html").text, "Le total est de 5 milliards.");
}

TEST(HostilePage, WithATableOfAMillionCells) {
  const std::string many_rows = "<table>" + repeated("<tr><td>1<td>2", 500'000) + "</table>";
  EXPECT_EQ(article_from_html(many_rows, "a.html").blocks.size(), 500'000U);
}

TEST(HostilePage, WithARowOfAMillionCells) {
  const std::string one_row = "<table><tr>" + repeated("<td>1", 1'000'000) + "</table>";
  EXPECT_EQ(article_from_html(one_row, "a.html").text.size(), 1'999'999U);
}

// What never closes, and what a look for its end would be in vain for.
TEST(HostilePage, WithAHundredThousandThingsThatNeverClose) {
  for (const char* piece :
       {"<nav>", "<aside><h1>", "<svg><g>", "<select><option>", "<button>", "<template>", "<!--<p>",
        "<script>", "<p a='", "<![CDATA[", "<title>", "<noscript>", "<footer><b>", "</", "<"}) {
    const Article article = article_from_html(paragraph + repeated(piece, 100'000), "a.html");
    EXPECT_TRUE(article.text.starts_with("Le total est de 5 milliards.")) << piece;
  }
}

TEST(HostilePage, WithManyParagraphsAndNamesAndLinks) {
  for (const char* piece : {"<p class='ad promo share menu'>Un.</p>", "<p><a href=x>Un</a> deux.</p>",
                            "<h2><a href=x>Un</a></h2>", "<time class=updated>1er mars 2025</time>",
                            "<p itemprop=author>Anne Roux</p>", "<h1>Le total est de 5 milliards</h1>"}) {
    const Article article = article_from_html(paragraph + repeated(piece, 30'000), "a.html");
    EXPECT_TRUE(article_is_sound(article)) << piece;
  }
}

TEST(HostilePage, WithJsonLdWithoutEnd) {
  const std::string script = "<script type=application/ld+json>";
  for (const std::string& json :
       {repeated("{\"@graph\":[", 100'000), repeated("[{\"@type\":\"NewsArticle\",\"author\":", 50'000),
        "{\"@type\":\"NewsArticle\",\"headline\":\"" + std::string(10'000'000, 'x') + "\"}",
        "[" +
            repeated("{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"},\"keywords\":\"a,b\"},",
                     50'000) +
            "]"}) {
    const Article article = article_from_html(script + json + "</script>" + paragraph, "a.html");
    EXPECT_EQ(article.text, "Le total est de 5 milliards.") << json.substr(0, 30);
  }
}

}  // namespace
}  // namespace recoupe
