#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/article.h"

namespace recoupe {
namespace {

using namespace std::string_literals;

Article read(const std::string& line) {
  auto article = article_from_json(line, "a.jsonl", "a.jsonl:3");
  EXPECT_TRUE(article.has_value()) << line << "\n" << article.error().line_in(Language::english);
  if (!article) return {};
  EXPECT_TRUE(article_is_sound(*article)) << line;
  return *article;
}

TEST(ArticleToJson, HasTheFieldsOfTheContractInItsOrder) {
  Article article;
  article.id = "a1";
  article.title = "T";
  article.source.file = "pages/a.html";
  article.text = "Un.\nDeux.";
  article.blocks = {{BlockRole::lead, 0, 3}, {BlockRole::paragraph, 4, 9}};
  EXPECT_EQ(to_json_line(article),
            R"({"type":"article","id":"a1","url":null,"outlet":null,"title":"T","published":null,)"
            R"("language":"fr","source":{"file":"pages/a.html"},"text":"Un.\nDeux.",)"
            R"("blocks":[{"role":"lead","start":0,"end":3},{"role":"paragraph","start":4,"end":9}]})");

  article.url = "https://a.example/1";
  article.outlet = "Le « Progrès »";
  article.published = "2025-02-12";
  article.language = "fr-FR";
  article.source = {.file = "w.warc", .offset = 12345678901, .record = "<urn:uuid:1>"};
  article.text.clear();
  article.blocks.clear();
  EXPECT_EQ(
      to_json_line(article),
      R"({"type":"article","id":"a1","url":"https://a.example/1","outlet":"Le « Progrès »","title":"T",)"
      R"("published":"2025-02-12","language":"fr-FR","source":{"file":"w.warc","offset":12345678901,)"
      R"("record":"<urn:uuid:1>"},"text":"","blocks":[]})");
}

TEST(ArticleToJson, HasWhatMoreIsKnownBehindTheContractsFields) {
  Article article;
  article.id = "a1";
  article.authors = {"Anne \"A\" Roux", "Luc Petit"};
  article.section = "Lyon";
  article.tags = {"halle"};
  article.paywalled = true;
  article.dispatch = "d0123";
  const std::string line = to_json_line(article);
  EXPECT_TRUE(line.ends_with(
      R"("blocks":[],"authors":["Anne \"A\" Roux","Luc Petit"],"section":"Lyon","tags":["halle"],"paywalled":true,"dispatch":"d0123"})"))
      << line;
  EXPECT_EQ(to_json_line(read(line)), line);
  EXPECT_TRUE(read(R"({"text":"","authors":"x","tags":[1],"section":2,"paywalled":"x"})").authors.empty());
}

TEST(ArticleToJson, CountsOffsetsInCodePoints) {
  Article article;
  article.text = "😀 e\u0301té\n5\u202F€";
  // "😀 e\u0301té": 😀, space, e, U+0301, t, é: 6 code points, 4+1+1+2+1+2 = 11 bytes
  // "5\u202F€": 3 code points, 1+3+3 = 7 bytes
  article.blocks = {{BlockRole::paragraph, 0, 11}, {BlockRole::list, 12, 19}};
  const std::string line = to_json_line(article);
  EXPECT_NE(line.find(R"({"role":"paragraph","start":0,"end":6},{"role":"list","start":7,"end":10}])"),
            std::string::npos)
      << line;
  const Article back = read(line);
  ASSERT_EQ(back.blocks.size(), 2U);
  EXPECT_EQ(back.blocks[0].end, 11U);
  EXPECT_EQ(back.blocks[1].begin, 12U);
  EXPECT_EQ(back.blocks[1].end, 19U);
  EXPECT_EQ(back.blocks[1].role, BlockRole::list);
}

TEST(ArticleJson, RoundTripGivesTheSameLine) {
  const std::vector<std::string> lines = {
      R"({"type":"article","id":"1","url":null,"outlet":null,"title":"","published":null,"language":"fr","source":{"file":"a"},"text":"","blocks":[]})",
      R"({"type":"article","id":"1","url":"u","outlet":"o","title":"t \"q\" \\ é","published":"2025","language":"en","source":{"file":"a","offset":0,"record":"r"},"text":"😀\t€\n\u0000x","blocks":[{"role":"table","start":0,"end":3},{"role":"quote","start":4,"end":6}]})",
      R"({"type":"article","id":"1","url":null,"outlet":null,"title":"T","published":"2025-02","language":"fr","source":{"file":"a"},"text":"abc","blocks":[{"role":"heading","start":1,"end":1},{"role":"caption","start":1,"end":3}]})",
  };
  for (const std::string& line : lines) EXPECT_EQ(to_json_line(read(line)), line);
}

TEST(ArticleFromJson, FillsInWhatIsAbsent) {
  const Article article = read(R"({"text":"Un.\n\nDeux."})");
  EXPECT_EQ(article.id, "a.jsonl:3");
  EXPECT_EQ(article.source.file, "a.jsonl");
  EXPECT_EQ(article.title, "");
  EXPECT_EQ(article.language, "fr");
  EXPECT_EQ(article.url, std::nullopt);
  EXPECT_EQ(article.outlet, std::nullopt);
  EXPECT_EQ(article.published, std::nullopt);
  EXPECT_EQ(article.source.offset, std::nullopt);
  ASSERT_EQ(article.blocks.size(), 2U);
  EXPECT_EQ(article.blocks[1].begin, 5U);
}

TEST(ArticleFromJson, TakesNullForAbsent) {
  const Article article = read(
      R"({"type":null,"id":null,"url":null,"outlet":null,"title":null,"published":null,"language":null,"source":null,"text":"Un.","blocks":null})");
  EXPECT_EQ(article.id, "a.jsonl:3");
  EXPECT_EQ(article.language, "fr");
  EXPECT_EQ(article.blocks.size(), 1U);
}

TEST(ArticleFromJson, TakesBlankForAbsent) {
  for (const char* blank : {"", " ", "\u00a0\\t\\n", "\u200b"}) {
    std::string line =
        R"({"text":"Un.","id":"_","url":"_","outlet":"_","title":"_","published":"_","language":"_","section":"_",)"
        R"("authors":["_","A"],"tags":["_"]})";
    for (std::size_t at = 0; (at = line.find('_')) != std::string::npos;) line.replace(at, 1, blank);
    const Article article = read(line);
    EXPECT_EQ(article.id, "a.jsonl:3") << line;
    EXPECT_EQ(article.url, std::nullopt);
    EXPECT_EQ(article.outlet, std::nullopt);
    EXPECT_EQ(article.title, "");
    EXPECT_EQ(article.published, std::nullopt);
    EXPECT_EQ(article.language, "fr");
    EXPECT_EQ(article.section, std::nullopt);
    EXPECT_EQ(article.authors, std::vector<std::string>{"A"});
    EXPECT_TRUE(article.tags.empty());
  }
  // What is not blank stays as it is.
  EXPECT_EQ(read(R"({"text":"","outlet":" Le Phare "})").outlet, " Le Phare ");
}

TEST(ArticleFromJson, TakesTheIdFromTheUrlBeforeTheSource) {
  EXPECT_EQ(read(R"({"text":"","url":"https://a.example/"})").id, "https://a.example/");
  EXPECT_EQ(read(R"({"text":"","url":"https://a.example/","id":"x"})").id, "x");
  EXPECT_EQ(read(R"({"text":"","id":""})").id, "a.jsonl:3");
}

TEST(ArticleFromJson, KeepsEmptyBlocksList) {
  EXPECT_TRUE(read(R"({"text":"Un.","blocks":[]})").blocks.empty());
}

TEST(ArticleFromJson, IgnoresUnknownFields) {
  EXPECT_EQ(read(R"({"text":"Un.","author":{"name":["x"]},"words":1})").text, "Un.");
}

TEST(ArticleFromJson, PartsBlocksAtLineBreaks) {
  const Article article = read(R"({"text":"é\n\nb\nc","blocks":[{"role":"quote","start":0,"end":6}]})");
  ASSERT_EQ(article.blocks.size(), 3U);
  const std::vector<std::pair<std::size_t, std::size_t>> expected = {{0, 2}, {4, 5}, {6, 7}};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(article.blocks[i].begin, expected[i].first);
    EXPECT_EQ(article.blocks[i].end, expected[i].second);
    EXPECT_EQ(article.blocks[i].role, BlockRole::quote);
  }
}

TEST(ArticleFromJson, ReplacesWhatIsNoUnicode) {
  EXPECT_EQ(read("{\"text\":\"150 millions d\xE9j\xE0\"}").text, "150 millions d\uFFFDj\uFFFD");
  EXPECT_EQ(read(R"({"text":"\ud83d 5 %"})").text, "\uFFFD 5 %");
  EXPECT_EQ(read("\xEF\xBB\xBF{\"text\":\"a\"}").text, "a");
  EXPECT_EQ(read(R"({"text":"a\u0000b"})").text, "a\0b"s);
}

struct Refused {
  std::string line;
  std::string place;  // empty: none
  std::string french;
};

TEST(ArticleFromJson, SaysWhatIsWrongAndWhere) {
  const std::string string = "une chaîne de caractères est attendue";
  const std::string count = "un nombre entier positif ou nul est attendu";
  const std::string date = "une date est attendue : AAAA, AAAA-MM ou AAAA-MM-JJ";
  const std::vector<Refused> rows = {
      {R"({"type":"claim","text":"a"})", "/type",
       "un article est attendu, cette ligne est de type « claim »"},
      {R"({"type":5,"text":"a"})", "/type", "un article est attendu, cette ligne est de type « ? »"},
      {R"({"title":"a"})", "/text", "le champ « text » manque"},
      {R"({"text":null})", "/text", "le champ « text » manque"},
      {R"({"text":["a"]})", "/text", string},
      {R"({"text":"a","id":7})", "/id", string},
      {R"({"text":"a","url":{}})", "/url", string},
      {R"({"text":"a","outlet":1})", "/outlet", string},
      {R"({"text":"a","title":false})", "/title", string},
      {R"({"text":"a","language":1})", "/language", string},
      {R"({"text":"a","published":2025})", "/published", string},
      {R"({"text":"a","published":"12/02/2025"})", "/published", date},
      {R"({"text":"a","published":"2025-02-30"})", "/published", date},
      {R"({"text":"a","source":"f"})", "/source", "un objet est attendu"},
      {R"({"text":"a","source":{"file":1}})", "/source/file", string},
      {R"({"text":"a","source":{"offset":-1}})", "/source/offset", count},
      {R"({"text":"a","source":{"offset":1.5}})", "/source/offset", count},
      {R"({"text":"a","source":{"record":1}})", "/source/record", string},
      {R"({"text":"a","blocks":{}})", "/blocks", "une liste est attendue"},
      {R"({"text":"a","blocks":[1]})", "/blocks/0", "un objet est attendu"},
      {R"({"text":"a","blocks":[{"start":0,"end":1}]})", "/blocks/0/role",
       "un rôle est attendu parmi lead, heading, paragraph, list, quote, caption, table"},
      {R"({"text":"a","blocks":[{"role":"title","start":0,"end":1}]})", "/blocks/0/role",
       "un rôle est attendu parmi lead, heading, paragraph, list, quote, caption, table"},
      {R"({"text":"a","blocks":[{"role":"list","end":1}]})", "/blocks/0/start", "une position est attendue"},
      {R"({"text":"a","blocks":[{"role":"list","start":"0","end":1}]})", "/blocks/0/start", count},
      {R"({"text":"a","blocks":[{"role":"list","start":0,"end":-1}]})", "/blocks/0/end", count},
      {R"({"text":"ab","blocks":[{"role":"list","start":2,"end":1}]})", "/blocks/0/end",
       "la fin du bloc précède son début"},
      // é is one code point though two bytes
      {R"({"text":"é","blocks":[{"role":"list","start":0,"end":2}]})", "/blocks/0/end",
       "la position dépasse la longueur du texte (1)"},
      {R"({"text":"abc","blocks":[{"role":"list","start":0,"end":2},{"role":"list","start":1,"end":3}]})",
       "/blocks/1/start", "le bloc chevauche le précédent ou le devance"},
      {R"({"text":"abc","blocks":[{"role":"list","start":2,"end":3},{"role":"list","start":0,"end":1}]})",
       "/blocks/1/start", "le bloc chevauche le précédent ou le devance"},
      {R"([1])", "", "un objet JSON est attendu"},
      {R"("text")", "", "un objet JSON est attendu"},
      {R"({"text":"a)", "", "JSON incomplet : la ligne s'arrête trop tôt"},
      {R"({"text":"a"}})", "", "JSON mal formé à l'octet 13 de la ligne"},
      {R"({'text':"a"})", "", "JSON mal formé à l'octet 2 de la ligne"},
      {R"({"text":"a","n":1e999})", "", "nombre JSON démesuré"},
  };
  for (const Refused& row : rows) {
    const auto article = article_from_json(row.line, "a.jsonl", "x");
    ASSERT_FALSE(article.has_value()) << row.line;
    EXPECT_EQ(article.error().place.value_or(""), row.place) << row.line;
    EXPECT_EQ(article.error().what.fr, row.french) << row.line;
    EXPECT_EQ(article.error().file, "a.jsonl") << row.line;
    EXPECT_FALSE(article.error().what.en.empty()) << row.line;
    EXPECT_EQ(article.error().line, std::nullopt) << row.line;
  }
}

TEST(ArticleFromJson, IsNotOverthrownByDepth) {
  const std::string deep(200'000, '[');
  EXPECT_FALSE(article_from_json("{\"text\":\"a\",\"x\":" + deep, "a", "a").has_value());
  const std::string closed = deep + std::string(deep.size(), ']');
  EXPECT_EQ(read("{\"text\":\"a\",\"x\":" + closed + "}").text, "a");
}

}  // namespace
}  // namespace recoupe
