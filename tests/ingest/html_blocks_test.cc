#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/html_shown.h"

namespace recoupe {
namespace {

struct Row {
  std::string why;
  std::string page;
  std::vector<std::string> blocks;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Article article = article_from_html(row.page, "a.html");
    EXPECT_THAT(shown_blocks(article), testing::ElementsAreArray(row.blocks)) << row.why << "\n" << row.page;
    EXPECT_TRUE(article_is_sound(article)) << row.why;
    std::string lines;
    for (const Block& block : article.blocks) {
      lines += (lines.empty() ? "" : "\n") + article.text.substr(block.begin, block.end - block.begin);
    }
    EXPECT_EQ(article.text, lines) << row.why << ": the text is its blocks, a line each";
  }
}

TEST(HtmlBlocks, HaveTheRoleOfTheirElement) {
  check({
      {"paragraphs", "<p>Un.</p><p>Deux.</p>", {"paragraph: Un.", "paragraph: Deux."}},
      {"unclosed paragraphs", "<p>Un.<p>Deux.", {"paragraph: Un.", "paragraph: Deux."}},
      {"headings", "<h2>A</h2><p>a</p><h6>B</h6>", {"heading: A", "paragraph: a", "heading: B"}},
      {"list", "<ul><li>Un<li>Deux</ul>", {"list: Un", "list: Deux"}},
      {"paragraphs in a list", "<ol><li><p>Un</p><p>Deux</p></li></ol>", {"list: Un", "list: Deux"}},
      {"nested lists",
       "<ul><li>Un<ul><li>Deux</li></ul>Trois</li></ul>",
       {"list: Un", "list: Deux", "list: Trois"}},
      {"definitions", "<dl><dt>Un</dt><dd>Deux</dd></dl>", {"list: Un", "list: Deux"}},
      {"quote", "<blockquote><p>Un</p>Deux</blockquote>", {"quote: Un", "quote: Deux"}},
      {"heading in a quote", "<blockquote><h3>Un</h3></blockquote>", {"heading: Un"}},
      {"caption", "<figure><img alt=x><figcaption><p>Un</p></figcaption></figure>", {"caption: Un"}},
      {"text in no paragraph",
       "<div>Un<div>Deux</div>Trois</div>",
       {"paragraph: Un", "paragraph: Deux", "paragraph: Trois"}},
      {"standfirst", "<p class='article__chapo'>Un</p><p>Deux</p>", {"lead: Un", "paragraph: Deux"}},
      {"standfirst by id", "<p id=standfirst>Un</p>", {"lead: Un"}},
      {"standfirst by its box",
       "<div class=chapo><p>Un</p></div><p>Deux</p>",
       {"lead: Un", "paragraph: Deux"}},
      {"a lead is not a leader", "<p class=leaderboard>Un</p>", {"paragraph: Un"}},
  });
}

TEST(HtmlBlocks, OfTablesAreRows) {
  check({
      {"cells parted by tabs",
       "<table><tr><th>Année<th>Déficit<tr><td>2024<td>5,8 %</table>",
       {"table: Année\tDéficit", "table: 2024\t5,8 %"}},
      {"head, body, caption",
       "<table><caption>Budget</caption><thead><tr><th>A</thead><tbody><tr><td>1</tbody></table>",
       {"caption: Budget", "table: A", "table: 1"}},
      {"white space around cells",
       "<table><tr>\n <td> a </td>\n <td>\n b </td></tr></table>",
       {"table: a\tb"}},
      {"empty cells keep their place",
       "<table><tr><td></td><td>2024</td><td></td><td>1</td></tr></table>",
       {"table: \t2024\t\t1"}},
      {"blocks in a cell",
       "<table><tr><td><div>a</div><div>b</div></td><td><p>c</p></td></tr></table>",
       {"table: a b\tc"}},
      {"line breaks in a cell", "<table><tr><td>a<br><br>b</td></tr></table>", {"table: a b"}},
      {"empty rows", "<table><tr><td> </td><td></td></tr><tr><td>1</td></tr></table>", {"table: 1"}},
      {"text around",
       "<p>Un</p><table><tr><td>1</td></tr></table><p>Deux</p>",
       {"paragraph: Un", "table: 1", "paragraph: Deux"}},
      {"a table for layout",
       "<table><tr><td><h2>A</h2><p>Un</p><p>Deux</p></td></tr></table>",
       {"heading: A", "paragraph: Un", "paragraph: Deux"}},
      {"a table that says it is for layout",
       "<table role=presentation><tr><td>Un</td><td>Deux</td></tr></table>",
       {"paragraph: Un", "paragraph: Deux"}},
      {"a table of one column of text",
       "<table><tr><td>" + std::string(100, 'x') + "</td></tr></table>",
       {"paragraph: " + std::string(100, 'x')}},
      {"a table of one column of figures", "<table><tr><td>1<tr><td>2</table>", {"table: 1", "table: 2"}},
      {"a table in a table",
       "<table><tr><td>Un<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
       {"paragraph: Un", "table: 1\t2"}},
      {"with a cell that is a sentence",
       "<table><tr><td>Les travaux doivent commencer au printemps et durer dix mois, sous réserve des "
       "autorisations<td>3</tr></table>",
       {"table: Les travaux doivent commencer au printemps et durer dix mois, sous réserve des "
        "autorisations\t3"}},
      {"paragraphs in cells", "<table><tr><td><p>Un</p><td><p>2</p></table>", {"table: Un\t2"}},
  });
}

TEST(HtmlBlocks, CollapseWhiteSpaceAsABrowserDoes) {
  check({
      {"runs and ends", "<p>  Un\n\t deux  </p>", {"paragraph: Un deux"}},
      {"across elements", "<p>Un <b> deux</b> trois</p>", {"paragraph: Un deux trois"}},
      {"no space where there is none", "<p>150<b> milli</b>ons<i>,</i></p>", {"paragraph: 150 millions,"}},
      {"no-break spaces stay", "<p>5&nbsp;000&#8239;€</p>", {"paragraph: 5\u00A0000\u202F€"}},
      {"a line break is a space", "<p>Un<br>deux<br/> trois</p>", {"paragraph: Un deux trois"}},
      {"two are a paragraph",
       "<div>Un<br><br>Deux<br>\n<br>Trois</div>",
       {"paragraph: Un", "paragraph: Deux", "paragraph: Trois"}},
      {"pre too", "<pre>a\nb</pre>", {"paragraph: a b"}},
      {"other line breaks",
       "<p>a&#x2028;b&#x2029;c&#x85;d</p>",
       {"paragraph: a b c\u2026d"}},  // &#x85; is windows-1252
      {"blank paragraphs", "<p> </p><p>&nbsp;</p><p>&#8203;</p><p>Un</p>", {"paragraph: Un"}},
      {"soft hyphens", "<p>5 mil&shy;liards</p>", {"paragraph: 5 milliards"}},
      {"entities", "<p>R&amp;D &lt; 3&nbsp;%&hellip;</p>", {"paragraph: R&D < 3\u00A0%…"}},
  });
}

TEST(HtmlBlocks, KeepRaisedTextAndSetFootnoteMarksApart) {
  check({
      {"ordinal", "<p>le 1<sup>er</sup> mars</p>", {"paragraph: le 1er mars"}},
      {"unit", "<p>30 m<sup>2</sup> de CO<sub>2</sub></p>", {"paragraph: 30 m2 de CO2"}},
      {"a link", "<p>5 milliards<sup><a href='#n1'>1</a></sup>.</p>", {"paragraph: 5 milliards [1]."}},
      {"a number in brackets", "<p>5 milliards<sup>[2]</sup>.</p>", {"paragraph: 5 milliards [2]."}},
      {"a link around it",
       "<p>5 milliards<a href='#n1'><sup>3</sup></a>.</p>",
       {"paragraph: 5 milliards [3]."}},
      {"a mark without a number",
       "<p>5 milliards<sup><a href='#n1'>↓</a></sup>.</p>",
       {"paragraph: 5 milliards."}},
      {"a raised part of a link's text",
       "<p>Le <a href=x>2<sup>e</sup> tour</a> reste.</p>",
       {"paragraph: Le 2e tour reste."}},
  });
}

TEST(HtmlBlocks, OfNothingButLinksAreLeftOut) {
  check({
      {"paragraph", "<p>Un.</p><p><a href=x>Les chiffres du jour</a></p>", {"paragraph: Un."}},
      {"list items", "<ul><li><a href=x>Un</a><li>Deux <a href=x>trois</a></ul>", {"list: Deux trois"}},
      {"marks between links",
       "<p><a href=x>Un</a> | <a href=x>Deux</a></p><p>Trois</p>",
       {"paragraph: Trois"}},
      {"pointers elsewhere", "<p>Un.</p><p>Lire aussi : <a href=x>Deux</a></p>", {"paragraph: Un."}},
      {"an address that is shown",
       "<p>Un.</p><p><a href=x>https://a.example</a></p>",
       {"paragraph: Un.", "paragraph: https://a.example"}},
      {"words beside an address",
       "<p>Un.</p><p><a href=x>Voir https://a.example</a></p>",
       {"paragraph: Un."}},
      {"links in text stay", "<p>Selon <a href=x>Eurostat</a>.</p>", {"paragraph: Selon Eurostat."}},
      {"an anchor is no link", "<p><a name=x>Un</a></p>", {"paragraph: Un"}},
      {"headings may be links", "<h2><a href=x>Un</a></h2>", {"heading: Un"}},
  });
}

TEST(HtmlBlocks, DoNotRepeatTheTitle) {
  check({
      {"h1 is the title", "<h1>Le budget</h1><p>Un.</p>", {"paragraph: Un."}},
      {"h1 as in og:title",
       "<meta property=og:title content='Le budget'><h1>Le  Budget </h1><p>Un.</p>",
       {"paragraph: Un."}},
      {"h1 says it in other words",
       "<meta property=og:title content='Le budget'><h1>Les comptes</h1><p>Un.</p>",
       {"paragraph: Un."}},
      {"h1 has a figure of its own",
       "<meta property=og:title content='Le budget'><h1>Un budget de 3 milliards</h1><p>Un.</p>",
       {"heading: Un budget de 3 milliards", "paragraph: Un."}},
      {"h1 with the title's figure",
       "<meta property=og:title content='Un budget de 3 milliards'><h1>Un budget de 3 "
       "milliards</h1><p>Un.</p>",
       {"paragraph: Un."}},
      {"h1 is a little longer",
       "<meta property=og:title content='Un budget de 3 milliards'><h1>Lyon : un budget de 3 "
       "milliards</h1><p>Un.</p>",
       {"paragraph: Un."}},
      {"a later h1 is a heading",
       "<h1>Le budget</h1><p>Un.</p><h1>Recettes</h1>",
       {"paragraph: Un.", "heading: Recettes"}},
  });
}

}  // namespace
}  // namespace recoupe
