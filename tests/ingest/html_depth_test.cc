// Pages that are nested absurdly deep, or that make a parser work in the square of their length.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/html_tree.h"
#include "ingest/ingest.h"

namespace recoupe {
namespace {

std::string repeated(const std::string& piece, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

TEST(HtmlDepth, LosesNoText) {
  constexpr int deep = 20'000;
  const std::string paragraph = "<p>Le total est de 5 milliards.</p>";
  const std::vector<std::string> pages = {
      repeated("<div>", 100'000) + paragraph,
      repeated("<div>", deep) + paragraph + repeated("</div>", deep),
      repeated("<span>", deep) + paragraph,
      repeated("<ul><li>", deep) + paragraph,
      repeated("<table><tr><td>", deep) + paragraph,
      repeated("<blockquote>", deep) + paragraph,
      repeated("<x-y>", deep) + repeated("</y-x>", deep) + paragraph,
      repeated("<p>", deep) + paragraph,
      repeated("<svg>", deep) + repeated("</svg>", deep) + paragraph,
      "<svg>" + repeated("<g>", deep) + "</svg>" + paragraph,
      "<svg>" + repeated("<tr>", 100'000) + "</svg>" + paragraph,
      repeated("<rt>", 100'000) + paragraph,
      repeated("<optgroup>", 100'000) + paragraph,
      repeated("<a href=x>", deep) + "</a>" + paragraph,
      repeated("<a href=x><div>", deep) + repeated("</div></a>", deep) + paragraph,
      repeated("<nav><div>", deep) + repeated("</div></nav>", deep) + paragraph,
      repeated("<table><b>", deep) + repeated("</b></table>", deep) + paragraph,
      "<table>" + repeated("<i></i>", 100'000) + "</table>" + paragraph,
  };
  for (const std::string& page : pages) {
    const Article article = article_from_html(page, "a.html");
    EXPECT_EQ(article.text, "Le total est de 5 milliards.") << page.substr(0, 40);
    EXPECT_TRUE(article_is_sound(article)) << page.substr(0, 40);
  }
}

TEST(HtmlDepth, OfFormattingIsNotMultiplied) {
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "<b id=" + std::to_string(i) + ">";
  page += repeated("<p>Un.</p>", 5000);
  EXPECT_EQ(article_from_html(page, "a.html").blocks.size(), 5000U);
}

TEST(HtmlTree, IsInDocumentOrderWithItsSubtrees) {
  const HtmlTree page("<p>a<b>c</b></p><p>d");
  // html, head, body, p, a, b, c, p, d
  const std::vector<GumboTag> tags = {GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY,
                                      GUMBO_TAG_P,    GUMBO_TAG_LAST, GUMBO_TAG_B,
                                      GUMBO_TAG_LAST, GUMBO_TAG_P,    GUMBO_TAG_LAST};
  const std::vector<NodeIndex> parents = {0, 0, 0, 2, 3, 3, 5, 2, 7};
  const std::vector<NodeIndex> ends = {9, 2, 9, 7, 5, 7, 7, 9, 9};
  ASSERT_EQ(page.size(), tags.size());
  for (NodeIndex node = 0; node < page.size(); ++node) {
    EXPECT_EQ(page[node].tag, tags[node]) << node;
    EXPECT_EQ(page[node].parent, parents[node]) << node;
    EXPECT_EQ(page[node].end, ends[node]) << node;
  }
  EXPECT_EQ(page.text(6), "c");
  EXPECT_EQ(page.collapsed_text(2), "acd");
  EXPECT_TRUE(page.holds(2, GUMBO_TAG_B));
  EXPECT_FALSE(page.holds(7, GUMBO_TAG_B));
}

}  // namespace
}  // namespace recoupe
