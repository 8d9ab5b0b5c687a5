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
    EXPECT_THAT(blocks_of_page(row.page), testing::ElementsAreArray(row.blocks)) << row.why << "\n"
                                                                                 << row.page;
  }
}

const std::string long_text(400, 'x');

TEST(HtmlContent, IsTheArticle) {
  check({
      {"article before all else",
       "<main><p>Autour</p><article><p>Un, deux, trois.</p></article></main><p>Bas</p>",
       {"paragraph: Un, deux, trois."}},
      {"main", "<p>Haut</p><main><p>Un.</p></main>", {"paragraph: Un."}},
      {"articleBody", "<p>Haut</p><div itemprop=articleBody><p>Un.</p></div>", {"paragraph: Un."}},
      {"the whole page", "<div><p>Un.</p></div><p>Deux.</p>", {"paragraph: Un.", "paragraph: Deux."}},
      {"the longest article",
       "<article><p>Bref.</p></article><article><p>Le plus long.</p></article>",
       {"paragraph: Le plus long."}},
      {"teasers are articles too",
       "<main><p>" + long_text + "</p><article><p>Bref.</p></article></main><p>Bas</p>",
       {"paragraph: " + long_text, "paragraph: Bref."}},
      {"so they are on pages without a main",
       "<article><p>Bref.</p></article><div><p>" + long_text + "</p></div>",
       {"paragraph: " + long_text}},
      {"plain text", "Un seul texte", {"paragraph: Un seul texte"}},
  });
}

TEST(HtmlContent, LeavesOutWhatIsNeverText) {
  for (const std::string element :
       {"<script>x</script>", "<style>x</style>", "<noscript>x</noscript>", "<template><p>x</p></template>",
        "<button>x</button>", "<svg><text>x</text></svg>", "<iframe>x</iframe>", "<select><option>x</select>",
        "<textarea>x</textarea>", "<form><p>x</p></form>", "<nav><p>x</p></nav>", "<aside><p>x</p></aside>",
        "<footer><p>x</p></footer>", "<object>x</object>", "<video>x</video>"}) {
    check({{element,
            "<article><p>Un.</p>" + element + "<p>Deux.</p></article>",
            {"paragraph: Un.", "paragraph: Deux."}}});
  }
}

TEST(HtmlContent, LeavesOutBoxesBesideTheArticle) {
  for (const std::string box : {"hidden",
                                "aria-hidden=true",
                                "style='display: none'",
                                "style='color:red;DISPLAY:NONE'",
                                "role=navigation",
                                "role=search",
                                "role=dialog",
                                "role=complementary",
                                "class=cookie-banner",
                                "id=didomi-host",
                                "class='box consent'",
                                "class=rgpd",
                                "id=comments",
                                "class=liste-commentaires",
                                "class=relatedArticles",
                                "class='social share'",
                                "class=newsletter",
                                "class=pub",
                                "class=adBox",
                                "class=sponsor",
                                "class=breadcrumb",
                                "class=fil-ariane",
                                "class=menu",
                                "class=sidebar",
                                "class=site-footer",
                                "class=popup",
                                "class=paywall",
                                "class=lire-aussi"}) {
    check({{box,
            "<article><p>Un, deux, trois.</p><div " + box + "><p>x</p></div></article>",
            {"paragraph: Un, deux, trois."}}});
  }
}

TEST(HtmlContent, KeepsBoxesThatOnlySoundSo) {
  for (const std::string box :
       {"class=adresse", "class=navire", "class=public", "id=la-publicite-en-recul-cette-annee",
        "aria-hidden=false", "style='display:block'", "role=article", "class=overflow-hidden",
        "class=elementor-widget"}) {
    check({{box,
            "<article><p>Un, deux, trois.</p><div " + box + "><p>x</p></div></article>",
            {"paragraph: Un, deux, trois.", "paragraph: x"}}});
  }
}

TEST(HtmlContent, KeepsTheBoxThatHoldsTheArticle) {
  check({
      {"most of the prose",
       "<p>Haut</p><div class=has-sidebar><p>" + long_text + "</p></div>",
       {"paragraph: " + long_text}},
      {"its words say nothing inside it",
       "<div class=promo><p>" + long_text + "</p><div class=promo__text><p>Un.</p></div></div>",
       {"paragraph: " + long_text, "paragraph: Un."}},
      {"the h1",
       "<p>" + long_text + "</p><div class=paywall><h1>T</h1><p>Un.</p></div>",
       {"paragraph: " + long_text, "paragraph: Un."}},
      {"a form around the page", "<form id=aspnet><h1>T</h1><p>Un.</p></form>", {"paragraph: Un."}},
      {"body", "<body class='with-sidebar social'><p>Un.</p></body>", {"paragraph: Un."}},
      {"article", "<article class='post ads'><p>Un.</p></article>", {"paragraph: Un."}},
      {"hidden until a script shows it",
       "<div style='display:none'><h1>T</h1><p>Un.</p></div>",
       {"paragraph: Un."}},
      {"the page, hidden until a script shows it",
       "<body style='visibility:hidden'><p>Un.</p></body>",
       {"paragraph: Un."}},
      {"a heading named after what it says",
       "<article><h2 id=pub>La pub</h2><p>Un.</p></article>",
       {"heading: La pub", "paragraph: Un."}},
  });
}

TEST(HtmlContent, LeavesOutBylinesWithLittleInThem) {
  const std::string half = long_text.substr(0, 200);
  check({
      {"byline",
       "<article><div class=byline><p>Anne.</p></div><p>" + long_text + "</p></article>",
       {"paragraph: " + long_text}},
      {"much of the article",
       "<article><div class=meta><p>" + half + "</p></div><p>" + long_text + "</p></article>",
       {"paragraph: " + half, "paragraph: " + long_text}},
  });
}

TEST(HtmlContent, LeavesOutWhatStyleSheetsHide) {
  for (const std::string name : {"hidden", "a sr-only", "d-none"}) {
    check({{name,
            "<article><p>Un, deux.</p><span class='" + name + "'>x</span></article>",
            {"paragraph: Un, deux."}}});
  }
}

TEST(HtmlContent, LeavesOutMicrodataForMachines) {
  check({{"image",
          "<article><p>Un, deux.</p><span itemprop=image>1200 600</span></article>",
          {"paragraph: Un, deux."}}});
}

TEST(HtmlContent, TellsReportsFromComments) {
  const std::string report(2400, 'x');
  check({
      {"of a match, by name",
       "<article><p>Un.</p><div class=live-comments><p>Deux.</p></div></article>",
       {"paragraph: Un.", "paragraph: Deux."}},
      {"all that there is",
       "<article><div class=comments><p>" + report + "</p></div></article>",
       {"paragraph: " + report}},
  });
}

TEST(HtmlContent, DropsCommentsHoweverMany) {
  check({{"comments",
          "<article><p>Un.</p><div id=comments><p>" + long_text + "</p></div></article>",
          {"paragraph: Un."}}});
}

TEST(HtmlContent, TellsThePagesHeaderFromTheArticles) {
  check({
      {"the article's",
       "<article><header><p class=chapo>Un.</p></header><p>Deux.</p></article>",
       {"lead: Un.", "paragraph: Deux."}},
      {"the page's", "<header><p>Le site</p></header><div><p>Un.</p></div>", {"paragraph: Un."}},
      {"the page's, with the title",
       "<header><h1>T</h1><p class=chapo>Un.</p></header><p>Deux.</p>",
       {"lead: Un.", "paragraph: Deux."}},
  });
}

}  // namespace
}  // namespace recoupe
