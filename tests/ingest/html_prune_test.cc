#include "ingest/html_prune.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

std::string pruned(std::string_view page) {
  return prune_html(page).html;
}

struct Row {
  std::string page;
  std::string pruned;
};

TEST(PrunedHtml, KeepsWhatIsSeen) {
  const std::vector<Row> rows = {
      {"", ""},
      {"a < b", "a < b"},
      {"<!doctype html><p class=x>a</p>", "<!doctype html><p class=x>a</p>"},
      {"a<!-- b -->c", "ac"},
      {"<script>a<b</script>c", "c"},
      {"<style>a</style><iframe>b</iframe><noscript>c</noscript><noembed>d</noembed><noframes>e</noframes>f",
       "f"},
      {"<textarea>a</textarea>b", "<textarea></textarea>b"},
      {"<title>a<!--b--></title>c", "<title>a<!--b--></title>c"},
      {"<xmp>a<!--b--></xmp>c", "<xmp>a<!--b--></xmp>c"},
      {"<plaintext>a<!-- b --><script>", "<plaintext>a<!-- b --><script>"},
      {"<script>a", ""},
      {"a<!-- b", "a"},
      {"a<p class='b", "a"},
      {"<img src=a>b<link rel=preload href=c><link rel=canonical href=d>", "b<link rel=canonical href=d>"},
  };
  for (const Row& row : rows) EXPECT_EQ(pruned(row.page), row.pruned) << row.page;
}

TEST(PrunedHtml, KeepsOneSpaceBesideATag) {
  EXPECT_EQ(pruned("<p>a  b\n\n  <b>c</b> \n <i>d</i>  e"), "<p>a  b\n<b>c</b> <i>d</i>  e");
}

TEST(PrunedHtml, KeepsTheAttributesThatTell) {
  const std::vector<Row> rows = {
      {"<a href='/b?c>d' target=e class=f>", "<a href class=f>"},
      {"<a data-x=\"b\"class=c>", "<a class=c>"},
      {"<a class=b data-x=\"c\"id=d>", "<a class=b id=d>"},
      {"<p style='color:red'><p style='Display: NONE'>", "<p><p style='Display: NONE'>"},
      {"<td colspan=2 itemprop=x>", "<td itemprop=x>"},
      {"<p id=" + std::string(max_attribute_bytes + 1, 'a') + ">b", "<p>b"},
      {"<p id=" + std::string(max_attribute_bytes, 'a') + ">",
       "<p id=" + std::string(max_attribute_bytes, 'a') + ">"},
  };
  for (const Row& row : rows) EXPECT_EQ(pruned(row.page), row.pruned) << row.page.substr(0, 80);
}

TEST(PrunedHtml, GathersJsonLd) {
  using Scripts = std::vector<std::string>;
  EXPECT_EQ(prune_html("<script type=application/ld+json>{\"a\":\"<p>\"}</script>b"
                       "<SCRIPT TYPE=' Application/LD+JSON '>[]</SCRIPT><script>c</script>")
                .json_ld,
            Scripts({"{\"a\":\"<p>\"}", "[]"}));
  EXPECT_EQ(prune_html("<footer><script type=application/ld+json>{}</script></footer>").json_ld,
            Scripts({"{}"}));
  EXPECT_EQ(prune_html("<!-- <script type=application/ld+json>{}</script> -->").json_ld, Scripts());
}

TEST(PrunedHtml, EmptiesBoxesThatNoArticleStandsIn) {
  const std::vector<Row> rows = {
      {"<nav><ul><li>a<li>b</ul></nav>c", "<nav></nav>c"},
      {"<p><svg viewBox='0'><path d=x /><title>a</title></svg>b", "<p><svg></svg>b"},
      {"<select><option>a<option>b</select>", "<select></select>"},
      {"<aside><p>a<nav>b</nav></aside>", "<aside></aside>"},
  };
  for (const Row& row : rows) EXPECT_EQ(pruned(row.page), row.pruned) << row.page;
}

// What a parser closes by its own rules, and what speaks of the article.
TEST(PrunedHtml, LeavesBoxesAloneThatDoNotCloseOrThatTell) {
  for (const std::string page : {
           "<nav>a",
           "<div><nav></div>a</nav>",
           "<nav><b>a</nav>b",
           "<nav></p>a</nav>",
           "<a href><nav><a href>b</a></nav></a>",
           "<form><nav><form>b</form></nav></form>",
           "<table><tr><td><nav><table></table></nav>",
           "<nav><button>a<b></button></nav>",
           "<nav><a>a<a>b</a></a></nav>",
           "<svg><p>a</p></svg>",
           "<svg><![CDATA[</svg>]]></svg>",
           "<select><p>a</p></select>",
           "<aside><h1>a</h1></aside>",
           "<footer><b itemprop=author>a</b></footer>",
           "<footer><a rel=author>a</a></footer>",
           "<aside><time pubdate>a</time></aside>",
       }) {
    EXPECT_EQ(pruned(page), page);
  }
}

std::string repeated(const std::string& piece, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

TEST(PrunedHtml, FlattensWhatIsNestedTooDeep) {
  const int deep = max_html_depth;
  EXPECT_EQ(pruned(repeated("<div>", deep + 3) + "a" + repeated("</div>", deep + 3)),
            repeated("<div>", deep) + "a" + repeated("</div>", deep));
  EXPECT_EQ(pruned(repeated("<b>", max_formatting_depth + 1) + "a"),
            repeated("<b>", max_formatting_depth) + "a");
}

TEST(PrunedHtml, LeavesLongPagesAlone) {
  const std::vector<std::string> pages = {
      repeated("<div>a</div>", 3000), repeated("<p>a", 3000),
      repeated("<li>a", 3000),        repeated("<tr><td>a", 3000),
      repeated("a<br>", 3000),        repeated("</div>", 3000) + repeated("<div>a</div>", 3000),
      repeated("<b>a</b>", 3000),     "<svg><p>" + repeated("<path id='x'/>", 3000) + "</svg><div>a</div>",
  };
  for (const std::string& page : pages) EXPECT_TRUE(pruned(page) == page) << page.substr(0, 40);
}

// Boxes that never close are looked through a few times, not each of them to the end.
TEST(PrunedHtml, IsNotHeldUpByBoxesThatDoNotClose) {
  const std::string page = repeated("<svg><g>", 100'000);
  EXPECT_LT(pruned(page).size(), page.size());
}

}  // namespace
}  // namespace recoupe
