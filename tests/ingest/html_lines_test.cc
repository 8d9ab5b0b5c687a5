// The rules that choose among the lines of an article: each row is a page that would be read wrongly without
// its rule.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/html_shown.h"

namespace recoupe {
namespace {

const std::string first_text =
    "Le conseil municipal a voté lundi soir un budget de 3,2 millions d'euros pour la rénovation de la "
    "halle.";
const std::string second_text =
    "Les travaux doivent commencer au printemps et durer dix mois, sous réserve des autorisations attendues.";
const std::string first = "<p>" + first_text + "</p>";
const std::string second = "<p>" + second_text + "</p>";

struct Row {
  std::string why;
  std::string page;
  std::vector<std::string> others;  // blocks but for the two paragraphs above
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    std::vector<std::string> others;
    int paragraphs = 0;
    for (const std::string& block : blocks_of_page(row.page)) {
      if (block == "paragraph: " + first_text || block == "paragraph: " + second_text) {
        ++paragraphs;
      } else {
        others.push_back(block);
      }
    }
    EXPECT_EQ(paragraphs, 2) << row.why;
    EXPECT_THAT(others, testing::ElementsAreArray(row.others)) << row.why << "\n" << row.page;
  }
}

std::string article(const std::string& before, const std::string& between, const std::string& after) {
  return "<article>" + before + first + between + second + after + "</article>";
}

TEST(HtmlLines, BeforeTheProseAreNoBylines) {
  check({
      {"byline", article("<p>Par Anne Roux</p>", "", ""), {}},
      {"date", article("<p>Lyon, le 12 février 2025</p>", "", ""), {}},
      {"section", article("<p>Politique &gt; Lyon</p>", "", ""), {}},
      {"title again",
       "<title>La halle de Lyon rénovée</title>" + article("<h2>La halle de Lyon rénovée</h2>", "", ""),
       {}},
      {"byline below the standfirst",
       article("<p class=chapo>La halle du centre rouvrira au printemps, promet la ville.</p><p>Par Anne "
               "Roux</p>",
               "", ""),
       {"lead: La halle du centre rouvrira au printemps, promet la ville."}},
      {"byline with a full stop", article("<p>Par Anne Roux.</p>", "", ""), {}},
      {"a quote is no byline",
       article("<blockquote>Par précaution, fermons-la.</blockquote>", "", ""),
       {"quote: Par précaution, fermons-la."}},
      {"a figure is kept", article("<p>Coût : 3,2 M€</p>", "", ""), {"paragraph: Coût : 3,2 M€"}},
      {"a sentence is kept", article("<p>Enfin !</p>", "", ""), {"paragraph: Enfin !"}},
      {"a heading is kept", article("<h2>Un vote serré</h2>", "", ""), {"heading: Un vote serré"}},
  });
}

TEST(HtmlLines, BehindTheProseIsNothingThatIsNoSentence) {
  check({
      {"heading", article("", "", "<h2>Et ailleurs</h2>"), {}},
      {"short sentence as a heading", article("", "", "<h2>Et ailleurs.</h2>"), {}},
      {"long sentence as a heading",
       article("", "", "<h4>Enfin, après trois heures de débats, " + first_text + "</h4>"),
       {"heading: Enfin, après trois heures de débats, " + first_text}},
      {"heading of what is left out", article("", "", "<h2>Et ailleurs</h2><p>Publicité</p>"), {}},
      {"short last paragraph", article("", "", "<p>Mairie de Lyon</p>"), {}},
      {"last paragraph with a link",
       article("", "", "<p>Sans halle rénovée, pas de <a href=x>marché</a></p>"),
       {}},
      {"what stands before a quote is kept",
       article("", "", "<div><p>Elle ajoute</p></div><blockquote>Enfin, " + first_text + "</blockquote>"),
       {"paragraph: Elle ajoute", "quote: Enfin, " + first_text}},
      {"not what stands before a caption",
       article("", "",
               "<div><p>Mairie de Lyon</p></div><figure><figcaption>Le coût de la halle rénovée, par "
               "an.</figcaption></figure>"),
       {"caption: Le coût de la halle rénovée, par an."}},
      {"place", article("", "", "<div><p>Mairie de Lyon</p></div>"), {}},
      {"date", article("", "", "<p>Publié le 12 février 2025</p>"), {}},
      {"a list of figures is kept",
       article("", "", "<ul><li>Toiture : 1,1 M€</ul>"),
       {"list: Toiture : 1,1 M€"}},
      {"a figure among paragraphs is kept",
       article("", "", "<p>Total : 3,2 M€</p>"),
       {"paragraph: Total : 3,2 M€"}},
      {"so is one in a box like theirs",
       "<article><div class=minute><p>" + first_text + "</p></div><div class=minute><p>" + second_text +
           "</p></div><div class=minute><p>90' Fin du match</p></div></article>",
       {"paragraph: 90' Fin du match"}},
      {"a figure elsewhere is not", article("", "", "<div><p>Vu 1 200 fois</p></div>"), {}},
      {"the last paragraph may lack its full stop",
       article("", "", "<p>Sans halle rénovée, pas de marché couvert</p>"),
       {"paragraph: Sans halle rénovée, pas de marché couvert"}},
      {"a table is kept", article("", "", "<table><tr><td>A<td>1</table>"), {"table: A\t1"}},
  });
}

TEST(HtmlLines, AreNeverTheSitesOwn) {
  check({
      {"advertisement", article("", "<p>Publicité</p>", ""), {}},
      {"with its number", article("", "<p>12 commentaires</p>", ""), {}},
      {"as a heading", article("", "<h3>À lire aussi</h3>", ""), {}},
      {"only as a whole",
       article("", "<p>La publicité recule de 3 %.</p>", ""),
       {"paragraph: La publicité recule de 3 %."}},
      {"but not in a table",
       article("", "<table><tr><td>Publicité<td>3</table>", ""),
       {"table: Publicité\t3"}},
      {"marks only", article("", "<p>* * *</p>", ""), {}},
      {"a heading may ask", article("", "<h3>Soutenez la halle</h3>", ""), {"heading: Soutenez la halle"}},
      {"pointer with its link", article("", "<p>Lire aussi : <a href=x>Le marché couvert</a></p>", ""), {}},
      {"pointer as a heading", article("", "<h3>À VOIR : <a href=x>Le marché couvert</a></h3>", ""), {}},
      {"pointing words without a link",
       article("", "<p>Voir aussi loin reste difficile.</p>", ""),
       {"paragraph: Voir aussi loin reste difficile."}},
      {"appeal", article("", "<p>Abonnez-vous pour lire la suite de nos articles.</p>", ""), {}},
      {"credit", article("", "<p>Photo : Luc Petit</p>", ""), {}},
      {"a sentence on photos",
       article("", "<p>Photos et plans sont publics.</p>", ""),
       {"paragraph: Photos et plans sont publics."}},
      {"another",
       article("", "<p>Photos et plans publics !</p>", ""),
       {"paragraph: Photos et plans publics !"}},
      {"nearly nothing but links",
       article("", "<p><a href=x>Le marché couvert</a> ou <a href=y>La halle de Dijon</a></p>", ""),
       {}},
  });
}

TEST(HtmlLines, HeadingsAreKeptForWhatFollows) {
  check({
      {"linked headings in a row",
       article("", "<h3><a href=x>Ailleurs</a></h3><h3><a href=y>Là-bas</a></h3><h3>Le vote</h3>", ""),
       {"heading: Le vote"}},
      {"headings in a row",
       article("", "<h3>Le vote</h3><h3>À gauche</h3>", ""),
       {"heading: Le vote", "heading: À gauche"}},
      {"headings of two levels",
       article("", "<h2>Le vote</h2><h3>À gauche</h3>", ""),
       {"heading: Le vote", "heading: À gauche"}},
  });
}

TEST(HtmlLines, OfPhotographsAreLeftOut) {
  check({
      {"agency",
       article("", "<figure><figcaption>La halle, en 2019. Luc Petit / AFP</figcaption></figure>", ""),
       {}},
      {"photo", article("", "<figure><figcaption>La halle. Photo Luc Petit</figcaption></figure>", ""), {}},
      {"called a caption", article("", "<span class=wp-caption-text>La halle. © Getty</span>", ""), {}},
      {"credit in an element of its own",
       article("", "<div class=caption>La halle <span class=caption>(Photo Luc Petit)</span></div>", ""),
       {}},
      {"a chart's is kept",
       article("", "<figure><figcaption>Coût par an, en M€</figcaption></figure>", ""),
       {"caption: Coût par an, en M€"}},
      {"called a caption",
       article("", "<div class=chartCaption>Coût par an</div>", ""),
       {"caption: Coût par an"}},
  });
}

TEST(HtmlLines, OutsideTheBodyAreProseOrStandfirst) {
  const std::string body = "<div class=texte>" + first + second + "</div>";
  const std::string third = std::string(400, 'x') + ".";
  const std::string sentence =
      "La rénovation de la halle, attendue depuis dix ans, sera payée par la ville et la région.";
  check({
      {"prose", "<article><div>" + sentence + "</div>" + body + "</article>", {"paragraph: " + sentence}},
      {"short prose",
       "<article><div>La rénovation de la halle sera payée par la ville.</div>" + body + "</article>",
       {}},
      {"no prose", "<article><div>La halle rouvre</div>" + body + "</article>", {}},
      {"standfirst by name",
       "<article><div class=chapo>La halle rouvre</div>" + body + "</article>",
       {"lead: La halle rouvre"}},
      {"standfirst before the article",
       "<h1>T</h1><p class=chapo>La halle rouvre</p><p>Autre</p><article>" + body + "</article>",
       {"lead: La halle rouvre"}},
      {"standfirst that describes the page",
       "<meta name=description content=\"" + sentence + "\"><div><h1>T</h1><div class=promo>" + sentence +
           "</div><article>" + body + "</article></div>",
       {"lead: " + sentence}},
      {"not what describes something else",
       "<meta name=twitter:image:alt content=\"" + sentence + "\"><div><h1>T</h1><div class=promo>" +
           sentence + "</div><article>" + body + "</article></div>",
       {}},
      {"prose behind the body, on a page without an article",
       "<div><div>" + first + second + "<p>" + third + "</p></div><div><p>" + sentence + "</p></div></div>",
       {"paragraph: " + third}},
      {"a table of the article",
       "<article>" + body + "<div><table><tr><td>Coût<td>3</table></div></article>",
       {"table: Coût\t3"}},
  });
}

TEST(HtmlLines, AreNotRepeated) {
  const std::string lead = "La halle du centre sera rénovée, pour 3,2 millions d'euros.";
  check({
      {"a standfirst above and below the picture",
       article("<p class=chapo>" + lead + "</p><p>" + lead + "</p>", "", ""),
       {"lead: " + lead}},
      {"short lines may be",
       article("", "<p>Et après ?</p><p>Et après ?</p>", ""),
       {"paragraph: Et après ?", "paragraph: Et après ?"}},
      {"so may rows of tables",
       article(
           "",
           "<table><tr><td>Recettes de la halle et du marché<td>3 millions<tr><td>Recettes de la halle et "
           "du marché<td>3 millions</table>",
           ""),
       {"table: Recettes de la halle et du marché\t3 millions",
        "table: Recettes de la halle et du marché\t3 millions"}},
  });
}

TEST(HtmlLines, StatedInJsonLdStay) {
  const std::string json = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
                           first_text + " Abonnez-vous à la rénovation, disent-ils. " + second_text +
                           "\"}</script>";
  const std::string appeal = "<p>Abonnez-vous à la rénovation, disent-ils.</p>";
  check({
      {"an appeal", article("", appeal, ""), {}},
      {"that the article states",
       json + article("", appeal, ""),
       {"paragraph: Abonnez-vous à la rénovation, disent-ils."}},
      {"in a box called otherwise",
       json + "<article><p>" + std::string(4000, 'x') + ".</p><div class=promo>" + first + second +
           "</div></article>",
       {"paragraph: " + std::string(4000, 'x') + "."}},
  });
}

TEST(HtmlLines, AreThoseStatedWherePagesShowNone) {
  std::string stated;
  for (int i = 0; i < 10; ++i)
    stated += "Jour " + std::to_string(i) + ". L&#039;essentiel : " + first_text + "\\n";
  const std::string json = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
                           stated + "\"}</script>";
  const std::vector<std::string> blocks =
      blocks_of_page(json + "<div id=app></div><p>Activez les scripts.</p>");
  ASSERT_EQ(blocks.size(), 10U);
  EXPECT_EQ(blocks.front(), "paragraph: Jour 0. L'essentiel : " + first_text);
  // what the page shows goes first, if it is the article at all
  EXPECT_EQ(blocks_of_page(json + article("", "", "<p>" + std::string(300, 'x') + ".</p>")).size(), 3U);
}

TEST(HtmlLines, OfPagesWithoutProseAllStay) {
  EXPECT_THAT(blocks_of_page("<p>Coût : 3 M€</p><p>Par an</p>"),
              testing::ElementsAre("paragraph: Coût : 3 M€", "paragraph: Par an"));
}

TEST(HtmlLines, AreFoundAgainWhereEveryNameMisleads) {
  std::string page = "<div class=promo-a>" + first + second + "</div><div class=promo-b>";
  for (int i = 0; i < 16; ++i) page += "<p>Jour " + std::to_string(i) + ". " + first_text + "</p>";
  page += "</div><div class=promo-c>";
  for (int i = 0; i < 16; ++i) page += "<p>Mois " + std::to_string(i) + ". " + first_text + "</p>";
  EXPECT_GE(blocks_of_page("<body>" + page + "</div></body>").size(), 16U);
}

}  // namespace
}  // namespace recoupe
