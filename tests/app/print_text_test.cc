// The text report, drawn whole: what an editor sees.
#include "app/print_text.h"

#include <gmock/gmock.h>

#include <memory>

#include "app/display_text.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// An article in a file, and a review that grows claim by claim.
class Desk {
 public:
  Review review;

  std::shared_ptr<const ArticleContext> article(const std::string& file, const std::string& title,
                                                std::optional<std::string> outlet = {},
                                                std::optional<std::string> published = {}) {
    auto context = std::make_shared<ArticleContext>();
    context->id = file;
    context->source.file = file;
    context->title = title;
    context->outlet = outlet;
    context->published = published;
    review.articles.push_back({file, file, title, outlet, published});
    return context;
  }

  // The first `quote` of `sentence`, which is the only one of block `block` (0: the title).
  std::string claim(const std::shared_ptr<const ArticleContext>& article, std::size_t block,
                    const std::string& sentence, const std::string& quote) {
    Claim claim;
    claim.article = article;
    claim.id = article->id + "#" + std::to_string(review.claims.size() + 1);
    claim.field = block == 0 ? Field::title : Field::text;
    claim.block_number = block;
    claim.sentence = sentence;
    claim.sentence_start = block * 1000;
    claim.start = claim.sentence_start + count_code_points(sentence.substr(0, sentence.find(quote)));
    claim.end = claim.start + count_code_points(quote);
    claim.quote = quote;
    review.claims.push_back(claim);
    return claim.id;
  }

  Finding& finding(Code code, const std::vector<std::string>& claims, const std::string& message) {
    Finding finding;
    finding.code = code;
    finding.severity = severity_of(code, false);
    finding.claims = claims;
    for (const Claim& claim : review.claims) {
      if (claim.id != claims.front()) continue;
      finding.article = claim.article->id;
      finding.field = claim.field;
      finding.start = claim.start;
      finding.end = claim.end;
      finding.quote = claim.quote;
    }
    finding.message = message;
    review.report.findings.push_back(finding);
    return review.report.findings.back();
  }

  // As the report has it: article by article, then the summary.
  std::string text(TextOptions options = {}) const {
    std::string all;
    for (const ArticleHead& head : review.articles) {
      Review one;
      one.articles = {head};
      one.claims = review.claims;
      for (const Finding& finding : review.report.findings)
        if (finding.article == head.id) one.report.findings.push_back(finding);
      for (const Verdict& verdict : review.report.verdicts)
        if (verdict.claim.starts_with(head.id + "#")) one.report.verdicts.push_back(verdict);
      const ArticleText text = text_of_article(one, options);
      all += text.head + text.tail;
    }
    return all + text_of_summary(summarize(review), options);
  }
};

TEST(TextReport, FindingAgainstTheReference) {
  Desk desk;
  const auto article = desk.article("pages/a.html", "L'Europe investit", "Le Quotidien", "2025-02-12");
  const std::string claim =
      desk.claim(article, 3, "S'y ajoutent 150 millions d'euros venant du privé.", "150 millions d'euros");
  Finding& finding = desk.finding(Code::magnitude, {claim}, "mille fois moins que la part privée d'InvestAI");
  finding.fact = "investai/private";
  finding.expected = Expected{150e9, {}, {}, "EUR"};
  finding.suggestion = "150 milliards d'euros";
  finding.sources = {{"Communiqué", "https://exemple.eu/1", "Commission européenne", "2025-02-11"}};
  EXPECT_EQ(desk.text(),
            "pages/a.html\n"
            "«\u00a0L'Europe investit\u00a0» (Le Quotidien, 2025-02-12)\n"
            "\n"
            "erreur[magnitude]: mille fois moins que la part privée d'InvestAI\n"
            "  --> paragraphe (bloc 3)\n"
            "   |\n"
            "   | S'y ajoutent 150 millions d'euros venant du privé.\n"
            "   |              ^^^^^^^^^^^^^^^^^^^^\n"
            "   = attendu : 150 milliards d'euros (investai/private)\n"
            "   = source : Communiqué — Commission européenne, 2025-02-11, https://exemple.eu/1\n"
            "   = suggestion : «\u00a0150 milliards d'euros\u00a0»\n"
            "\n"
            "1 article, 1 chiffre relevé, 0 confirmé, 1 constat (1 erreur)\n");
}

TEST(TextReport, InEnglish) {
  Desk desk;
  const auto article = desk.article("a.txt", "Titre");
  const std::string claim = desk.claim(article, 0, "Hausse de 4 %", "4 %");
  Finding& finding = desk.finding(Code::percent_point, {claim}, "per cent for percentage points");
  finding.attributed_to = "Anne Martin";
  EXPECT_EQ(desk.text({.language = Language::english}),
            "a.txt\n"
            "“Titre”\n"
            "\n"
            "warning[percent_point]: per cent for percentage points\n"
            "  --> title\n"
            "   |\n"
            "   | Hausse de 4 %\n"
            "   |           ^^^\n"
            "   = words of: Anne Martin\n"
            "\n"
            "1 article, 1 figure found, 0 confirmed, 1 finding (1 warning)\n");
}

TEST(TextReport, OtherFiguresOfTheConflictAreShown) {
  Desk desk;
  const auto one = desk.article("a.txt", "Un", "Le Fil", "2025-11-04");
  const auto two = desk.article("b.txt", "Deux");
  const std::string sentence = "Sur 200 euros, 50 vont à Lille et 160 à Paris.";
  const std::string total = desk.claim(one, 1, sentence, "200 euros");
  const std::string part = desk.claim(one, 1, sentence, "50");
  const std::string rest = desk.claim(one, 1, sentence, "160");
  const std::string title = desk.claim(one, 0, "210 euros pour deux villes", "210 euros");
  const std::string elsewhere = desk.claim(two, 2, "Les 210 euros de Lille.", "210 euros");
  desk.finding(Code::arithmetic, {rest, total, part, title, elsewhere}, "50 + 160 ne font pas 200");
  EXPECT_EQ(desk.text(),
            "a.txt\n"
            "«\u00a0Un\u00a0» (Le Fil, 2025-11-04)\n"
            "\n"
            "avertissement[arithmetic]: 50 + 160 ne font pas 200\n"
            "  --> paragraphe (bloc 1)\n"
            "   |\n"
            "   | Sur 200 euros, 50 vont à Lille et 160 à Paris.\n"
            "   |     ~~~~~~~~~  ~~                 ^^^\n"
            "  ::: titre\n"
            "   | 210 euros pour deux villes\n"
            "   | ~~~~~~~~~\n"
            "  ::: b.txt, «\u00a0Deux\u00a0», paragraphe (bloc 2)\n"
            "   | Les 210 euros de Lille.\n"
            "   |     ~~~~~~~~~\n"
            "\n"
            "2 articles, 5 chiffres relevés, 0 confirmé, 1 constat (1 avertissement)\n");
}

TEST(TextReport, OtherFiguresOfOneSentenceAreShownTogether) {
  Desk desk;
  const auto article = desk.article("a.txt", "");
  const std::string total = desk.claim(article, 1, "Le total est de 48 euros.", "48 euros");
  const std::string parts = "La Ville paie 21 euros, la Région 14 et l'État 9.";
  const std::vector<std::string> claims = {total, desk.claim(article, 2, parts, "21 euros"),
                                           desk.claim(article, 2, parts, "14"),
                                           desk.claim(article, 2, parts, "9")};
  desk.finding(Code::arithmetic, claims, "m");
  EXPECT_THAT(desk.text(), HasSubstr("   | Le total est de 48 euros.\n"
                                     "   |                 ^^^^^^^^\n"
                                     "  ::: paragraphe (bloc 2)\n"
                                     "   | La Ville paie 21 euros, la Région 14 et l'État 9.\n"
                                     "   |               ~~~~~~~~            ~~           ~\n"
                                     "\n"));
}

TEST(TextReport, FiguresThatTheCutLeavesOutGetAViewOfTheirOwn) {
  Desk desk;
  const auto article = desk.article("a.txt", "");
  const std::string sentence = "Sur 200 euros hier dans la caisse de la mairie, il en restait 50 ce matin.";
  const std::string rest = desk.claim(article, 1, sentence, "50");
  const std::string total = desk.claim(article, 1, sentence, "200 euros");
  desk.finding(Code::arithmetic, {rest, total}, "m");
  // 45 columns: from `50` all that follows fits, and before it the words from `de` on.
  EXPECT_THAT(desk.text({.width = 50}), HasSubstr("   | …de la mairie, il en restait 50 ce matin.\n"
                                                  "   |                              ^^\n"
                                                  "   | Sur 200 euros hier dans la caisse de la…\n"
                                                  "   |     ~~~~~~~~~\n"));
}

TEST(TextReport, LinesDoNotBreakWithinANumberOrBeforeItsPunctuation) {
  Desk desk;
  const auto article = desk.article("a.txt", "");
  const std::string claim = desk.claim(article, 1, "12 morts.", "12");
  desk.finding(Code::value, {claim}, "le bon nombre : « 150 millions d'euros »");
  // `erreur[value]: ` takes 15 of 40 columns, `le bon nombre :` 15; `« 150 millions` does not fit behind.
  EXPECT_THAT(desk.text({.width = 40}), HasSubstr("erreur[value]: le bon nombre :\n"
                                                  "    « 150 millions d'euros »\n"));
}

TEST(TextReport, ManyOtherSentencesAreCounted) {
  Desk desk;
  const auto article = desk.article("a.txt", "");
  std::vector<std::string> claims;
  for (std::size_t block = 1; block <= 8; ++block)
    claims.push_back(desk.claim(article, block, "Il y a 3 cas.", "3"));
  desk.finding(Code::inconsistent, claims, "m");
  EXPECT_THAT(desk.text(), HasSubstr("paragraphe (bloc 6)\n"));
  EXPECT_THAT(desk.text(), Not(HasSubstr("paragraphe (bloc 7)\n")));
  EXPECT_THAT(desk.text(), HasSubstr("  ::: et 2 autres phrases\n"));
}

TEST(TextReport, FindingsAreGroupedByArticleAndQuietArticlesOnlyCounted) {
  Desk desk;
  const auto one = desk.article("a.txt", "Un");
  desk.article("b.txt", "Deux");
  const auto three = desk.article("c.txt", "Trois");
  const std::string first = desk.claim(one, 1, "12 morts.", "12");
  const std::string second = desk.claim(three, 1, "13 morts.", "13");
  const std::string third = desk.claim(one, 2, "14 morts.", "14");
  desk.finding(Code::value, {first}, "premier");
  desk.finding(Code::value, {second}, "deuxième");
  desk.finding(Code::value, {third}, "troisième");
  const std::string text = desk.text();
  EXPECT_LT(text.find("a.txt"), text.find("premier"));
  EXPECT_LT(text.find("premier"), text.find("troisième"));
  EXPECT_LT(text.find("troisième"), text.find("c.txt"));
  EXPECT_LT(text.find("c.txt"), text.find("deuxième"));
  EXPECT_EQ(text.find("a.txt"), text.rfind("a.txt"));
  EXPECT_THAT(text, Not(HasSubstr("b.txt")));
}

TEST(TextReport, WithoutFindingsOnlyTheSummary) {
  Desk desk;
  desk.claim(desk.article("a.txt", "Un"), 1, "12 morts.", "12");
  EXPECT_EQ(desk.text(), "1 article, 1 chiffre relevé, 0 confirmé, aucun constat\n");
}

TEST(TextReport, ExplainGivesReasonsAndVerdicts) {
  Desk desk;
  const auto article = desk.article("a.txt", "Un");
  desk.article("b.txt", "Deux");
  const std::string good = desk.claim(article, 1, "Le fonds a 20 euros.", "20 euros");
  const std::string bad = desk.claim(article, 2, "Le fonds a 30 euros.", "30 euros");
  Finding& finding = desk.finding(Code::value, {bad}, "le fonds a 20 euros");
  finding.score = 0.8;
  finding.reasons = {"« fonds » dans la phrase"};
  desk.review.report.verdicts = {{good, "r/fonds", VerdictKind::confirmed, {"« fonds » dans la phrase"}},
                                 {bad, "r/fonds", VerdictKind::contradicted, {}}};
  EXPECT_EQ(desk.text({.explain = true}),
            "a.txt\n"
            "«\u00a0Un\u00a0»\n"
            "\n"
            "erreur[value]: le fonds a 20 euros\n"
            "  --> paragraphe (bloc 2)\n"
            "   |\n"
            "   | Le fonds a 30 euros.\n"
            "   |            ^^^^^^^^\n"
            "   = lien : 0,80 (seuil 0,50)\n"
            "   = raison : « fonds » dans la phrase\n"
            "\n"
            "confirmé: «\u00a020 euros\u00a0» — r/fonds, paragraphe (bloc 1)\n"
            "   = raison : « fonds » dans la phrase\n"
            "contredit: «\u00a030 euros\u00a0» — r/fonds, paragraphe (bloc 2)\n"
            "\n"
            "b.txt\n"
            "«\u00a0Deux\u00a0»\n"
            "\n"
            "aucun chiffre rapproché d'un fait connu\n"
            "\n"
            "2 articles, 2 chiffres relevés, 1 confirmé, 1 constat (1 erreur)\n");
  EXPECT_THAT(desk.text(), Not(HasSubstr("raison")));
}

TEST(TextReport, NothingInTheTextReachesTheTerminalRaw) {
  Desk desk;
  const std::string evil = "\x1b[2J\u202e\x07";
  const auto article = desk.article("a" + evil + ".txt", "T" + evil, "O" + evil, "2025" + evil);
  const std::string claim = desk.claim(article, 1, "x" + evil + " 12 " + evil, "12");
  Finding& finding = desk.finding(Code::value, {claim}, "m" + evil);
  finding.fact = "r/f" + evil;
  finding.expected = Expected{1, {}, {}, "u" + evil};
  finding.suggestion = evil;
  finding.attributed_to = evil;
  finding.reasons = {evil};
  finding.sources = {{evil, evil, evil, evil}};
  desk.review.report.verdicts = {{claim, "r/f" + evil, VerdictKind::contradicted, {evil}}};
  const std::string text = desk.text({.explain = true});
  for (const std::string raw : {"\x1b", "\u202e", "\x07"}) EXPECT_THAT(text, Not(HasSubstr(raw)));
}

TEST(TextReport, ColorsChangeNothingButColors) {
  Desk desk;
  const auto article = desk.article("a.txt", "Un");
  const std::string sentence = "De 12 à 13 morts.";
  const std::string first = desk.claim(article, 1, sentence, "12");
  const std::string second = desk.claim(article, 1, sentence, "13");
  desk.finding(Code::inconsistent, {first, second}, "m").suggestion = "13";
  const std::string colored = desk.text({.color = true});
  EXPECT_THAT(colored, HasSubstr("\x1b[1;33mavertissement[inconsistent]\x1b[0m"));
  EXPECT_THAT(colored, HasSubstr("\x1b[1;33m^^\x1b[0m"));
  std::string bare;
  for (std::size_t i = 0; i < colored.size(); ++i) {
    if (colored[i] == '\x1b') {
      i = colored.find('m', i);
    } else {
      bare += colored[i];
    }
  }
  EXPECT_EQ(bare, desk.text());
}

TEST(TextReport, LinesKeepToTheWidthBetweenWords) {
  Desk desk;
  std::string long_text;
  for (int i = 0; i < 60; ++i) long_text += "mot" + std::to_string(i) + " ";
  const auto article = desk.article("a.txt", long_text);
  const std::string claim = desk.claim(article, 1, long_text + "12 morts. " + long_text, "12");
  Finding& finding = desk.finding(Code::value, {claim}, long_text);
  finding.sources = {{long_text, "https://exemple.fr/", "", ""}};
  const std::string text = desk.text({.width = 60});
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
    const std::string line = text.substr(begin, end - begin);
    if (line.starts_with("1 article")) continue;  // the summary is one line
    EXPECT_LE(columns_of(line), 60u) << line;
  }
  EXPECT_THAT(text, HasSubstr("mot59"));
}

TEST(TextReport, FindingsOfUnknownClaimsAreStillShown) {
  Finding finding;
  finding.claims = {"x#1"};
  finding.quote = "12 euros";
  finding.message = "m";
  EXPECT_EQ(text_of_finding(finding, {}, {}), "erreur[value]: m\n   | 12 euros\n\n");
}

}  // namespace
}  // namespace recoupe
