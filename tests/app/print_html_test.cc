// The HTML report: its structure, where its links lead, and that text of others stays text.
#include "app/print_html.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <set>

#include "app/html_template.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
  return count;
}

// What stands in `ATTRIBUTE="…"` all over the page.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string start = " " + attribute + "=\"";
  for (std::size_t at = 0; (at = html.find(start, at)) != std::string::npos;) {
    at += start.size();
    values.push_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

// Every id is given once, and every link within the page leads somewhere.
void expect_sound_links(const std::string& html) {
  std::set<std::string> ids;
  for (const std::string& id : values_of(html, "id"))
    EXPECT_TRUE(ids.insert(id).second) << id << " stands twice";
  for (const std::string& link : values_of(html, "href")) {
    if (!link.starts_with("#")) continue;
    EXPECT_TRUE(ids.contains(link.substr(1))) << link << " leads nowhere";
  }
}

// A review of articles whose text is at hand.
class Desk {
 public:
  Review review;

  const Article& article(const std::string& id, const std::string& title, const std::string& text) {
    Article article;
    article.id = id;
    article.title = title;
    article.text = text;
    article.outlet = "Le Quotidien";
    article.published = "2025-02-12";
    article.blocks = blocks_by_line(text);
    review.articles.push_back(head_of(article));
    review.pages.push_back(article);
    auto context = std::make_shared<ArticleContext>();
    context->id = id;
    context->title = title;
    context->outlet = article.outlet;
    context->published = article.published;
    contexts_.push_back(context);
    return review.pages.back();
  }

  // The first `quote` in the text of the last article (in its title, when it stands there).
  std::string claim(const std::string& quote, double value = 1, const std::string& unit = "EUR") {
    const Article& article = review.pages.back();
    const std::size_t in_title = article.title.find(quote);
    Claim claim;
    claim.article = contexts_.back();
    claim.id = article.id + "#" + std::to_string(review.claims.size() + 1);
    claim.field = in_title == std::string::npos ? Field::text : Field::title;
    claim.sentence = claim.field == Field::text ? article.text : article.title;
    claim.start = count_code_points(claim.sentence.substr(0, claim.sentence.find(quote)));
    claim.end = claim.start + count_code_points(quote);
    claim.quote = quote;
    claim.kind = Kind::money;
    claim.value = value;
    claim.unit = unit;
    review.claims.push_back(claim);
    return claim.id;
  }

  void verdict(const std::string& id, VerdictKind kind) {
    review.report.verdicts.push_back({id, "r/f", kind, {}});
  }

  Finding& finding(Code code, const std::vector<std::string>& claims, const std::string& message = "m") {
    Finding finding;
    finding.code = code;
    finding.severity = severity_of(code, false);
    finding.claims = claims;
    finding.message = message;
    for (const Claim& claim : review.claims) {
      if (claim.id != claims.front()) continue;
      finding.article = claim.article->id;
      finding.field = claim.field;
      finding.start = claim.start;
      finding.end = claim.end;
      finding.quote = claim.quote;
    }
    finding.id = fmt::format("finding{}", review.report.findings.size());
    review.report.findings.push_back(finding);
    return review.report.findings.back();
  }

  std::string html(Language language = Language::french) const {
    std::string page;
    write_html(review, language, [&](std::string_view piece) { page += piece; });
    expect_sound_links(page);
    return page;
  }

 private:
  std::vector<std::shared_ptr<const ArticleContext>> contexts_;
};

TEST(HtmlReport, MarkAndFindingLeadToEachOther) {
  Desk desk;
  desk.article("a", "L'Europe investit", "S'y ajoutent 150 millions d'euros du privé.");
  Finding& finding =
      desk.finding(Code::magnitude, {desk.claim("150 millions d'euros", 150e6)}, "mille fois trop peu");
  finding.expected = Expected{150e9, {}, {}, "EUR"};
  finding.suggestion = "150 milliards d'euros";
  finding.sources = {{"Communiqué", "https://exemple.eu/1?a=1&b=2", "Commission européenne", "2025-02-11"}};
  const std::string html = desk.html();
  EXPECT_THAT(html,
              HasSubstr("S&#39;y ajoutent <span id=\"c1\"></span><a class=\"m error\" href=\"#f1\" id=\"m1\" "
                        "title=\"erreur 1 : ordre de grandeur\">150 millions d&#39;euros<sup>1</sup></a> du "
                        "privé."));
  EXPECT_THAT(html, HasSubstr("<li class=\"finding error\" id=\"f1\""));
  EXPECT_THAT(html, HasSubstr("href=\"#m1\""));
  EXPECT_THAT(html, HasSubstr("<dd class=\"wanted\">150 milliards d"));
  EXPECT_THAT(html, HasSubstr("<q>150 milliards d&#39;euros</q>"));
  EXPECT_THAT(
      html,
      HasSubstr("<a href=\"https://exemple.eu/1?a=1&amp;b=2\" rel=\"noopener noreferrer\">Communiqué</a>"));
  EXPECT_THAT(html, HasSubstr("mille fois trop peu"));
}

TEST(HtmlReport, EveryFigureIsMarkedByWhatIsThoughtOfIt) {
  Desk desk;
  desk.article("a", "Titre", "Il y a 1 euro, 2 euros, 3 euros, 4 euros et 5 euros.");
  desk.claim("1 euro,");
  desk.verdict(desk.claim("2 euros"), VerdictKind::confirmed);
  desk.finding(Code::value, {desk.claim("3 euros")});
  desk.finding(Code::arithmetic, {desk.claim("4 euros")});
  desk.finding(Code::divergence, {desk.claim("5 euros")});
  const std::string html = desk.html();
  EXPECT_THAT(html, HasSubstr("<span class=\"m unjudged\">1 euro,</span>"));
  EXPECT_THAT(html, HasSubstr("<a class=\"m confirmed\" href=\"#v1\">2 euros</a>"));
  EXPECT_THAT(html, HasSubstr("class=\"m error\" href=\"#f1\""));
  EXPECT_THAT(html, HasSubstr("class=\"m warning\" href=\"#f2\""));
  EXPECT_THAT(html, HasSubstr("class=\"m info\" href=\"#f3\""));
}

TEST(HtmlReport, FindingsOnOneFigureEachHaveALink) {
  Desk desk;
  desk.article("a", "Titre", "Il y a 12 euros.");
  const std::string claim = desk.claim("12 euros");
  desk.finding(Code::arithmetic, {claim});
  desk.finding(Code::value, {claim});
  const std::string html = desk.html();
  EXPECT_THAT(html, HasSubstr("class=\"m error\" href=\"#f2\" id=\"m2\"")) << "the graver one first";
  EXPECT_THAT(html, HasSubstr("<a class=\"ref warning\" href=\"#f1\""));
  EXPECT_THAT(html, HasSubstr("<span id=\"m1\"></span>"));
  EXPECT_EQ(count_of(html, "12 euros<sup>"), 1u);
}

TEST(HtmlReport, MarksThatOverlapAreCutIntoPieces) {
  Desk desk;
  desk.article("a", "Titre", "Entre 10 et 20 millions d'euros.");
  desk.finding(Code::value, {desk.claim("10 et 20 millions d'euros")});
  desk.finding(Code::arithmetic, {desk.claim("20 millions")});
  const std::string html = desk.html();
  const std::string link = "<a class=\"m error\" href=\"#f1\"";
  EXPECT_EQ(count_of(html, link), 3u);
  EXPECT_EQ(count_of(html, "<sup>1</sup>"), 1u) << "the number stands at the end only";
  EXPECT_THAT(html, HasSubstr(">20 millions</a><a class=\"ref warning\" href=\"#f2\""));
}

TEST(HtmlReport, TextOfOthersStaysText) {
  const std::string evil = "<script>alert(1)</script>\"'&{{t.lang}}\u202e\x01";
  Desk desk;
  const Article& article = desk.article("a" + evil, evil, evil + " 12 euros.");
  desk.review.articles.back().outlet = evil;
  desk.review.articles.back().url = "javascript:alert(1)";
  desk.review.articles.back().file = evil;
  ASSERT_FALSE(article.blocks.empty());
  const std::string claim = desk.claim("12 euros");
  desk.verdict(claim, VerdictKind::contradicted);
  Finding& finding = desk.finding(Code::value, {claim}, evil);
  finding.fact = evil;
  finding.suggestion = evil;
  finding.attributed_to = evil;
  finding.reasons = {evil};
  finding.sources = {{evil, "javascript:alert(1)", evil, evil}};
  for (const Language language : {Language::french, Language::english}) {
    const std::string html = desk.html(language);
    EXPECT_EQ(count_of(html, "<script>"), 1u) << "our own alone";
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{{t.lang}}‹U+202E›"));
    EXPECT_THAT(html, Not(HasSubstr("javascript:")));
    for (const char* raw : {"\u202e", "\x01"}) EXPECT_THAT(html, Not(HasSubstr(raw)));
  }
}

TEST(HtmlReport, LoadsNothing) {
  Desk desk;
  desk.article("a", "Titre", "Il y a 12 euros.");
  desk.finding(Code::value, {desk.claim("12 euros")});
  const std::string html = desk.html();
  EXPECT_THAT(html, HasSubstr("default-src 'none'; style-src 'sha256-"));
  for (const char* loads : {" src=", "url(", "@import", "<link", " style=\"", " onclick"})
    EXPECT_THAT(html, Not(HasSubstr(loads)));
}

TEST(HtmlReport, LongTitleIsShownWholeAndShortenedInLists) {
  Desk desk;
  const std::string title(1U << 20U, 'A');
  desk.article("a", title, "Rien.");
  desk.article("b", "Court", "Rien.");
  const std::string html = desk.html();
  EXPECT_THAT(html, HasSubstr("class=\"endless\" tabindex=\"0\""));
  EXPECT_EQ(count_of(html, title), 1u);
  EXPECT_LT(html.size(), title.size() + 60000);
}

TEST(HtmlReport, FactsSayWhoWroteWhat) {
  Desk desk;
  Fact fact;
  fact.id = "f";
  fact.record = "r";
  fact.label = "Le fonds";
  fact.unit = "EUR";
  fact.history = {{"", 150e9, {}, {}}};
  desk.review.records.emplace_back().facts = {fact};
  desk.article("a", "Un", "Il a 150 milliards d'euros.");
  desk.verdict(desk.claim("150 milliards d'euros", 150e9), VerdictKind::confirmed);
  desk.article("b", "Deux", "Il a 150 millions d'euros.");
  desk.verdict(desk.claim("150 millions d'euros", 150e6), VerdictKind::contradicted);
  const std::string html = desk.html();
  EXPECT_THAT(html, HasSubstr("<tr id=\"v1\""));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">Le fonds"));
  EXPECT_EQ(count_of(html, "<circle "), 1u);
  EXPECT_EQ(count_of(html, "class=\"dot contradicted\" href=\"#c2\""), 1u);
  EXPECT_EQ(count_of(html, "<text class=\"name\""), 1u) << "the outlier alone is named";
  EXPECT_EQ(count_of(html, "<rect class=\"line\""), 1u);
  EXPECT_LT(html.find("id=\"facts\""), html.find("id=\"articles\""));
}

TEST(HtmlReport, OutliersWithoutANameAreCounted) {
  Desk desk;
  Fact fact;
  fact.id = "f";
  fact.record = "r";
  fact.label = "Le fonds";
  fact.unit = "EUR";
  fact.history = {{"", 150e9, {}, {}}};
  desk.review.records.emplace_back().facts = {fact};
  const auto tell = [&](int millions) {
    const std::string quote = std::to_string(millions) + " millions d'euros";
    desk.article(std::to_string(millions), "Titre", "Il a " + quote + ".");
    desk.verdict(desk.claim(quote, millions * 1e6), VerdictKind::contradicted);
  };
  for (int millions = 101; millions <= 109; ++millions) tell(millions);
  EXPECT_THAT(desk.html(), HasSubstr(">et 1 autre</text>"));
  tell(110);
  EXPECT_THAT(desk.html(), HasSubstr(">et 2 autres</text>"));
  EXPECT_THAT(desk.html(Language::english), HasSubstr(">and 2 more</text>"));
  EXPECT_EQ(count_of(desk.html(), "<text class=\"name\""), 9u);
}

TEST(HtmlReport, WithoutTextTheSentenceIsShown) {
  Desk desk;
  desk.article("a", "Titre", "Il y a 12 euros.");
  desk.finding(Code::value, {desk.claim("12 euros")});
  desk.review.pages.clear();
  const std::string html = desk.html();
  EXPECT_THAT(html, HasSubstr("<p class=\"sentence\">Il y a <mark class=\"m error\">12 euros</mark>.</p>"));
  EXPECT_THAT(html, HasSubstr("n&#39;est pas à disposition"));
}

TEST(HtmlReport, SpeaksBothLanguages) {
  Desk desk;
  desk.article("a", "Titre", "Rien.");
  EXPECT_THAT(desk.html(), HasSubstr("<html lang=\"fr\">"));
  EXPECT_THAT(desk.html(), HasSubstr("Aucun constat."));
  EXPECT_THAT(desk.html(Language::english), HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(desk.html(Language::english), HasSubstr("No findings."));
}

TEST(Escaped, WhatWouldBeMarkupOrUnseen) {
  const std::pair<std::string, std::string> rows[] = {
      {"L’été à 20 °C", "L’été à 20 °C"},
      {"<a href=\"x\" title='y'>&", "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;"},
      {"a\tb\nc", "a\tb\nc"},
      {"\u2066x\u2069\u200f", "‹U+2066›x‹U+2069›‹U+200F›"},
      {std::string("\0\x1b", 2), "&#9216;&#9243;"},
      {"\xff\x80", "\uFFFD\uFFFD"},
  };
  for (const auto& [text, html] : rows) EXPECT_EQ(escaped(text), html) << text;
}

TEST(Sha256, KnownAnswer) {  // FIPS 180-4 example: "abc"
  EXPECT_EQ(sha256_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

}  // namespace
}  // namespace recoupe
