// The forms that other programs load, against their published models (tests/app/models).
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "app/csv.h"
#include "app/review_index.h"
#include "program.h"

namespace recoupe {
namespace {

using Json = nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::vector<std::string> inputs = {"a.txt", "evil.jsonl", repository("corpus/articles")};
const std::string models = repository("tests/app/models");

class ProgramFormats : public ProgramTest {
 protected:
  // Findings with and without a fact, in titles, in quoted words, and in text made to do harm.
  void SetUp() override {
    write_article();
    write_record();
    Json evil = {{"type", "article"}, {"id", "a b\"<é>#1"}, {"url", "javascript:alert(1)"}};
    evil["title"] = "=HYPERLINK(\"x\") ; 3 millions d'habitants\u202e</script>";
    evil["text"] =
        "La ville compte 2 millions d'habitants ; 40 %, 30 % et 50 % des voix.\nLe \"total\" : de 10 à 20, "
        "30.\n"
        "Le mardi 12 février 2025, il a signé.";
    evil["published"] = "2025-02-12";
    evil["outlet"] = "O;\"x\"\nb";
    write("evil.jsonl", evil.dump() + "\n");
  }

  std::string written(const std::string& format, const std::string& input) {
    const Ran ran = run({"check", input, "-r", "r.json", "--format", format, "-o", "out"});
    EXPECT_THAT(ran.err, IsEmpty());
    return read("out");
  }

  Ran validate(const std::string& model) {
    return shell("python3 '" + models + "/validate.py' '" + model + "' out");
  }

  Json findings(const std::string& input) {
    return Json::parse(run({"check", input, "-r", "r.json", "--format", "json"}).out).at("findings");
  }
};

TEST_F(ProgramFormats, HoldToTheirModels) {
  std::size_t seen = 0;
  for (const std::string& input : inputs) {
    seen += findings(input).size();
    for (const char* format : {"claimreview", "annotations"}) {
      written(format, input);
      const Ran ran = validate(models + "/" + std::string(format) + ".schema.json");
      EXPECT_EQ(ran.status, 0) << format << " of " << input << "\n" << ran;
    }
  }
  EXPECT_GT(seen, 2u) << "nothing was validated";
}

TEST_F(ProgramFormats, ClaimReviewOfTheFindingAgainstTheRecord) {
  const Json graph = Json::parse(written("claimreview", "a.txt")).at("@graph");
  const Json finding = findings("a.txt").at(0);
  ASSERT_EQ(graph.size(), 1u);
  EXPECT_THAT(graph[0].at("claimReviewed").get<std::string>(),
              HasSubstr(finding.at("quote").get<std::string>()));
  EXPECT_EQ(graph[0].at("reviewBody"), finding.at("message"));
  EXPECT_EQ(graph[0].at("reviewRating").at("ratingValue"), 1);
  EXPECT_EQ(graph[0].at("reviewRating").at("alternateName"), "Faux");
  EXPECT_EQ(graph[0].at("about").at("identifier"), finding.at("fact"));
}

TEST_F(ProgramFormats, AnnotationsPointAtTheText) {
  const Json items = Json::parse(written("annotations", "a.txt")).at("items");
  const Json all = findings("a.txt");
  const std::string text = Json::parse(run({"ingest", "a.txt"}).out).at("text");
  ASSERT_EQ(items.size(), all.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Json& selectors = items[i].at("target").at("selector");
    EXPECT_EQ(selectors[0].at("exact"), all[i].at("quote"));
    if (all[i].at("field") != "text") continue;
    EXPECT_EQ(selectors[1].at("start"), all[i].at("start"));
    EXPECT_EQ(selectors[1].at("end"), all[i].at("end"));
    const std::string found = selectors[0].value("prefix", "") + selectors[0].at("exact").get<std::string>() +
                              selectors[0].value("suffix", "");
    EXPECT_THAT(text, HasSubstr(found));
    EXPECT_GT(found.size(), all[i].at("quote").get<std::string>().size());
  }
}

TEST_F(ProgramFormats, CsvIsARectangleOfFindings) {
  for (const std::string& input : inputs) {
    const std::string csv = written("csv", input);
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBFseverity;"));
    EXPECT_THAT(csv, ::testing::EndsWith("\r\n"));
    const Json rows = Json::parse(validate("csv").out);
    const Json all = findings(input);
    ASSERT_EQ(rows.size(), all.size() + 1) << input;
    for (const Json& row : rows) EXPECT_EQ(row.size(), rows[0].size()) << row;
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(rows[i + 1].back(), all[i].at("id"));
      EXPECT_EQ(rows[i + 1][0], all[i].at("severity"));
    }
  }
}

TEST_F(ProgramFormats, HtmlOfAllStagesAndOfTheLast) {
  const std::string page = written("html", "a.txt");
  EXPECT_THAT(page, StartsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
  EXPECT_THAT(page, ::testing::EndsWith("</html>\n"));
  EXPECT_THAT(page, HasSubstr("<div class=\"body\""));
  const Ran ran =
      shell("\"$RECOUPE\" extract a.txt | \"$RECOUPE\" reconcile -r r.json --format html --lang en");
  EXPECT_THAT(ran.out, HasSubstr("<p class=\"sentence\">")) << "the sentence stands in for the text";
  EXPECT_THAT(ran.out, HasSubstr("<tr id=\"v1\""));
}

TEST_F(ProgramFormats, CsvHasTheDecimalsOfItsLanguage) {
  const std::string french = written("csv", "a.txt");
  EXPECT_THAT(french, HasSubstr(";0,001;"));
  const Ran english = run({"check", "a.txt", "-r", "r.json", "--format", "csv", "--lang", "en"});
  EXPECT_THAT(english.out, HasSubstr(";0.001;"));
}

TEST_F(ProgramFormats, ABlankOutletIsNone) {
  write("blank.jsonl",
        R"({"type":"article","id":"x","outlet":"","url":" ","title":"","published":"2025-02-12",)"
        R"("text":"Les investisseurs privés apportent 150 millions d'euros au fonds Horizon."})"
        "\n");
  const std::string review = written("claimreview", "blank.jsonl");
  EXPECT_THAT(review, HasSubstr("ClaimReview"));
  EXPECT_THAT(review, Not(HasSubstr("\"name\":\"\"")));
  EXPECT_THAT(review, Not(HasSubstr("\"name\": \"\"")));
  // The same where other programs wrote the claims.
  const Ran ran = shell(
      "\"$RECOUPE\" extract blank.jsonl | sed 's/\"outlet\":null/\"outlet\":\"\"/' >claims.jsonl;"
      "grep -q '\"outlet\":\"\"' claims.jsonl && \"$RECOUPE\" reconcile claims.jsonl -r r.json --format "
      "claimreview");
  EXPECT_EQ(ran.status, 1) << ran;
  EXPECT_EQ(ran.out, review);
}

TEST(CsvCell, TextOfOthers) {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"150 millions d'euros", "150 millions d'euros"},
      {"a;b", "\"a;b\""},
      {"dit \"oui\"", "\"dit \"\"oui\"\"\""},
      {"deux\nlignes", "\"deux\nlignes\""},
      // formulas
      {"=1+1", "'=1+1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0"},
      {"+HYPERLINK(\"x\")", "\"'+HYPERLINK(\"\"x\"\")\""},
      {"-3 %", "-3 %"},
      {"+12 points", "+12 points"},
      // bytes
      {"\xff", "\xEF\xBF\xBD"},
      // what drives a terminal or reorders text
      {"\x1b[2J\x07", "␛[2J␇"},
      {std::string("a\0b", 3), "a␀b"},
      {"\u202e000 051", "<U+202E>000 051"},
      {"a\tb\x1b", "\"a\tb␛\""},
      {"a\r\nb\x1b", "\"a\r\nb␛\""},
  };
  for (const auto& [text, cell] : rows) EXPECT_EQ(csv_cell(text), cell) << text;
}

TEST(Addresses, OnlyOfTheWeb) {
  for (const char* yes : {"https://a.fr/x", "http://a", "HTTPS://A.FR/"})
    EXPECT_TRUE(is_web_address(yes)) << yes;
  for (const char* no : {"", "https://", "javascript:alert(1)//https://", "ftp://a", "https://a b",
                         "data:text/html,x", " https://a"})
    EXPECT_FALSE(is_web_address(no)) << no;
}

TEST(Addresses, Urns) {
  EXPECT_EQ(urn_of("article", "pages/a.html#7"), "urn:recoupe:article:pages/a.html%237");
  EXPECT_EQ(urn_of("finding", "é <&>"), "urn:recoupe:finding:%C3%A9%20%3C%26%3E");
}

}  // namespace
}  // namespace recoupe
