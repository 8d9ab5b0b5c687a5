#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/ingest.h"

namespace recoupe {
namespace {

struct Row {
  std::string why;
  std::string bytes;
  std::string title;
  std::string text;
};

TEST(TextArticle, TakesTitleAndBodyApart) {
  const std::vector<Row> rows = {
      {"first line", "Titre\nCorps.\n", "Titre", "Corps.\n"},
      {"empty line between", "Titre\n\nUn.\n\nDeux.\n", "Titre", "Un.\n\nDeux.\n"},
      {"blank lines in front", "\n \n\u00A0\n Titre \n\nCorps.", "Titre", "Corps."},
      {"title alone", "Titre", "Titre", ""},
      {"CRLF", "Titre\r\n\r\nUn.\r\nDeux.\r\n", "Titre", "Un.\nDeux.\n"},
      {"lone CR", "Titre\rUn.\r\rDeux.", "Titre", "Un.\n\nDeux."},
      {"mixed line ends", "Titre\r\nUn.\n\rDeux.\r", "Titre", "Un.\n\nDeux.\n"},
      {"byte order mark", "\uFEFFTitre\nCorps.", "Titre", "Corps."},
      {"invalid bytes", "Titr\xE9\nd\xE9j\xE0", "Titr\uFFFD", "d\uFFFDj\uFFFD"},
      {"the rest is not touched", "T\n  Un  \t deux\u00A0000\n\n\n- trois", "T",
       "  Un  \t deux\u00A0000\n\n\n- trois"},
      {"UTF-16 with its mark", {"\xFF\xFET\0\n\0\xE9\0", 8}, "T", "é"},
      {"empty", "", "", ""},
      {"blank", " \n\n", "", ""},
      {"a colon in the title is no head", "Budget : 3 milliards\nCorps.", "Budget : 3 milliards", "Corps."},
      {"a head must be at the top", "Titre\nDate: 2025\nCorps.", "Titre", "Date: 2025\nCorps."},
  };
  for (const Row& row : rows) {
    const Article article = article_from_text(row.bytes, "a.txt");
    EXPECT_EQ(article.title, row.title) << row.why;
    EXPECT_EQ(article.text, row.text) << row.why;
    EXPECT_TRUE(article_is_sound(article)) << row.why;
  }
}

TEST(TextArticle, KnowsItsFile) {
  const Article article = article_from_text("T\nCorps.", "notes/a.txt");
  EXPECT_EQ(article.id, "notes/a.txt");
  EXPECT_EQ(article.source.file, "notes/a.txt");
  EXPECT_EQ(article.language, "fr");
  EXPECT_EQ(article.published, std::nullopt);
  EXPECT_EQ(article.url, std::nullopt);
}

TEST(TextArticle, HasABlockForEachLine) {
  const Article article = article_from_text("T\n\nÉté.\n\n5 €\n", "a.txt");
  ASSERT_EQ(article.blocks.size(), 2U);
  EXPECT_EQ(article.blocks[0].begin, 0U);
  EXPECT_EQ(article.blocks[0].end, 6U);  // É and é are two bytes
  EXPECT_EQ(article.blocks[1].begin, 8U);
  EXPECT_EQ(article.blocks[1].end, 13U);  // `5 ` and the three bytes of the euro sign
}

TEST(TextArticle, ReadsTheHead) {
  const Article article = article_from_text(
      "Title: Le budget\nDate: 12 février 2025\nURL: https://a.example/1\nOutlet: Le Progrès\n\nUn.\nDeux.\n",
      "a.txt");
  EXPECT_EQ(article.title, "Le budget");
  EXPECT_EQ(article.published, "2025-02-12");
  EXPECT_EQ(article.url, "https://a.example/1");
  EXPECT_EQ(article.id, "https://a.example/1");
  EXPECT_EQ(article.outlet, "Le Progrès");
  EXPECT_EQ(article.text, "Un.\nDeux.\n");
}

TEST(TextArticle, AFieldWithoutAValueIsNotThere) {
  const Article article = article_from_text("Title: T\nDate:\nURL: \nOutlet: \u00A0\n\nCorps.", "a.txt");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.published, std::nullopt);
  EXPECT_EQ(article.url, std::nullopt);
  EXPECT_EQ(article.outlet, std::nullopt);
  EXPECT_EQ(article.id, "a.txt");
}

TEST(TextArticle, ReadsHeadsAsPeopleWriteThem) {
  const std::vector<Row> rows = {
      {"any order", "Date: 2025\nTitle: T\n\nCorps.", "T", "Corps."},
      {"any case", "TITLE: T\ndate: 2025\n\nCorps.", "T", "Corps."},
      {"French", "Titre : T\nDate : 2025\nMédia : M\n\nCorps.", "T", "Corps."},
      {"no-break space before the colon", "Titre\u00A0: T\nDate\u202F:\u00A02025\n\nCorps.", "T", "Corps."},
      {"CRLF", "Title: T\r\nDate: 2025\r\n\r\nCorps.", "T", "Corps."},
      {"a colon in the value", "Title: Budget : 3 milliards\nDate: 2025\n\nCorps.", "Budget : 3 milliards",
       "Corps."},
      {"several empty lines", "Title: T\nDate: 2025\n\n\n\nCorps.", "T", "Corps."},
      {"no empty line: what is no field is body", "Title: T\nDate: 2025\nParis : 3 morts.", "T",
       "Paris : 3 morts."},
      {"author, which is no text", "Title: T\nAuthor: A. B.\nDate: 2025\n\nCorps.", "T", "Corps."},
      {"without a title", "Date: 2025\n\nCorps.", "", "Corps."},
      {"empty fields", "Title:\nOutlet:\nDate: 2025\n\nCorps.", "", "Corps."},
      {"head alone", "Title: T\nDate: 2025\n", "T", ""},
  };
  for (const Row& row : rows) {
    const Article article = article_from_text(row.bytes, "a.txt");
    EXPECT_EQ(article.title, row.title) << row.why;
    EXPECT_EQ(article.text, row.text) << row.why;
    EXPECT_EQ(article.published, "2025") << row.why;
    EXPECT_TRUE(article_is_sound(article)) << row.why;
  }
}

TEST(TextArticle, OfAnUnreadableDateHasNone) {
  EXPECT_EQ(article_from_text("Title: T\nDate: hier\n\nCorps.", "a.txt").published, std::nullopt);
}

TEST(TextArticle, ReadsMarkdownMarks) {
  const std::string bytes = "# Le *budget*\n\n## Recettes\n\n- 3 milliards\n\n> « Trop. »\n\nUn #mot.\n";
  const Article article = article_from_text(bytes, "a.md");
  EXPECT_EQ(article.title, "Le *budget*");
  EXPECT_EQ(article.text, bytes.substr(bytes.find("##")));
  const std::vector<BlockRole> roles = {BlockRole::heading, BlockRole::list, BlockRole::quote,
                                        BlockRole::paragraph};
  ASSERT_EQ(article.blocks.size(), roles.size());
  for (std::size_t i = 0; i < roles.size(); ++i) EXPECT_EQ(article.blocks[i].role, roles[i]) << i;

  EXPECT_EQ(article_from_text(bytes, "a.txt").title, "# Le *budget*");
}

}  // namespace
}  // namespace recoupe
