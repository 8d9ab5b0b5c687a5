#include <gtest/gtest.h>

#include "ingest/ingest.h"

namespace recoupe {
namespace {

TEST(HtmlArticle, IsReadWhole) {
  const Article article = article_from_html(R"(<!DOCTYPE html>
<html lang="fr-FR">
<head>
  <meta charset="utf-8">
  <title>InvestAI : 200 milliards | Le Progrès</title>
  <meta property="og:title" content="InvestAI : 200&nbsp;milliards d'euros">
  <meta property="og:site_name" content="Le Progrès">
  <meta property="article:published_time" content="2025-02-12T08:15:00+01:00">
  <link rel="canonical" href="https://leprogres.example/investai">
</head>
<body>
  <header><nav><a href="/">Accueil</a></nav></header>
  <article>
    <h1>InvestAI : 200&nbsp;milliards d'euros</h1>
    <p class="chapo">L'Union veut mobiliser 200&nbsp;milliards.</p>
    <p>Dont <strong>20&#8239;milliards</strong> pour
       les gigafabriques<sup>[1]</sup>.</p>
    <div class="newsletter"><p>Abonnez-vous pour 5 €.</p></div>
  </article>
  <footer>© 2025</footer>
</body></html>)",
                                            "pages/a.html");
  EXPECT_EQ(article.id, "https://leprogres.example/investai");
  EXPECT_EQ(to_json_line(article),
            "{\"type\":\"article\",\"id\":\"https://leprogres.example/investai\","
            "\"url\":\"https://leprogres.example/investai\",\"outlet\":\"Le Progrès\","
            "\"title\":\"InvestAI : 200\u00A0milliards "
            "d'euros\",\"published\":\"2025-02-12\",\"language\":\"fr-FR\","
            "\"source\":{\"file\":\"pages/a.html\"},"
            "\"text\":\"L'Union veut mobiliser 200\u00A0milliards.\\nDont 20\u202Fmilliards pour les "
            "gigafabriques [1].\","
            // 37 code points, the line feed, 45 code points
            "\"blocks\":[{\"role\":\"lead\",\"start\":0,\"end\":37},{\"role\":\"paragraph\",\"start\":38,"
            "\"end\":83}]}");
}

TEST(HtmlArticle, WithoutMetadataKnowsItsFile) {
  const Article article = article_from_html("<p>Un.</p>", "pages/b.html");
  EXPECT_EQ(article.id, "pages/b.html");
  EXPECT_EQ(article.source.file, "pages/b.html");
  EXPECT_EQ(article.title, "");
  EXPECT_EQ(article.language, "fr");
  EXPECT_EQ(article.published, std::nullopt);
}

TEST(HtmlArticle, IsDecoded) {
  const Article article = article_from_html(
      "<meta charset=iso-8859-1><title>D\xE9"
      "ficit</title><p>5 \x80</p>",
      "a.html");
  EXPECT_EQ(article.title, "Déficit");
  EXPECT_EQ(article.text, "5 €");
}

}  // namespace
}  // namespace recoupe
