// Whatever the bytes are: no crash, sound articles, and lines of JSON that read back as the same line.
#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/ingest.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using namespace std::string_literals;

constexpr int rounds = 5000;

using Pieces = std::vector<std::string>;

// Bytes that mean something to a reader come up more often than chance would have it.
std::string random_input(std::mt19937& random, const Pieces& pieces) {
  std::string bytes;
  for (std::size_t left = random() % 40; left > 0; --left) {
    if (random() % 4 == 0) {
      bytes += static_cast<char>(random() % 256);
    } else {
      bytes += pieces[random() % pieces.size()];
    }
  }
  return bytes;
}

const Pieces text_pieces = {
    "\n",      "\r",   "\r\n",     " ",      "\t",         "é",       "€",  "😀",        "\u00A0", "\uFEFF",
    "e\u0301", "\xC3", "\xF0\x9F", "Title:", "Date: 2025", "URL : x", "# ", "\xFF\xFE", "\0"s,    "5,8 %"};

const Pieces html_pieces = {"<p>",
                            "</p>",
                            "<div class=pub>",
                            "</div>",
                            "<table>",
                            "<tr>",
                            "<td>",
                            "</table>",
                            "<ul><li>",
                            "</ul>",
                            "<a href>",
                            "</a>",
                            "<b>",
                            "</b>",
                            "<h1>",
                            "<h2>",
                            "<article>",
                            "</article>",
                            "<br>",
                            "<sup>",
                            "[1]",
                            "</sup>",
                            "<script>",
                            "</script>",
                            "<!--",
                            "-->",
                            "<title>",
                            "</title>",
                            "<svg>",
                            "<math>",
                            "<select>",
                            "<form>",
                            "<template>",
                            "</template>",
                            "<style>",
                            "&nbsp;",
                            "&#",
                            "&#x2028;",
                            "<meta charset=",
                            "latin1>",
                            "<",
                            ">",
                            "'",
                            "\"",
                            "=",
                            "é",
                            "€",
                            "\xC3",
                            "\0"s,
                            "texte ",
                            "5 %",
                            "<caption>",
                            "<blockquote>",
                            "<body>",
                            "</body>",
                            "<head>",
                            "</html>",
                            "<frameset>",
                            "<plaintext>",
                            "<script type=application/ld+json>{\"@type\":\"Article\""};

const Pieces json_pieces = {"{",
                            "}",
                            "[",
                            "]",
                            ":",
                            ",",
                            "\"",
                            "\\",
                            "\"text\":\"",
                            "\"title\":\"",
                            "\"id\":",
                            "\"blocks\":[",
                            "\"role\":\"list\"",
                            "\"start\":0",
                            "\"end\":1",
                            "null",
                            "true",
                            "1e999",
                            "\\ud83d",
                            "\\ude00",
                            "\\u0000",
                            "\n",
                            "é",
                            "\xC3",
                            "\n{\"text\":\"a\"}\n",
                            "{\"text\":\"é😀\",\"blocks\":[{\"role\":\"lead\",\"start\":0,\"end\":2}]}",
                            "\0"s};

void check(const Article& article, const std::string& bytes) {
  ASSERT_TRUE(article_is_sound(article)) << testing::PrintToString(bytes);
  ASSERT_TRUE(is_valid_utf8(article.id)) << testing::PrintToString(bytes);
  const std::string line = to_json_line(article);
  ASSERT_TRUE(is_valid_utf8(line)) << testing::PrintToString(bytes);
  ASSERT_EQ(line.find('\n'), std::string::npos) << testing::PrintToString(bytes);
  const auto back = article_from_json(line, "-", "-");
  ASSERT_TRUE(back.has_value()) << line << "\n" << back.error().line_in(Language::english);
  ASSERT_EQ(to_json_line(*back), line) << testing::PrintToString(bytes);
}

TEST(RandomBytes, AreTextArticles) {
  std::mt19937 random(1);
  for (int round = 0; round < rounds; ++round) {
    const std::string bytes = random_input(random, text_pieces);
    for (const char* file : {"a.txt", "a.md"}) check(article_from_text(bytes, file), bytes);
  }
}

TEST(RandomBytes, ArePages) {
  std::mt19937 random(2);
  for (int round = 0; round < rounds; ++round) {
    const std::string bytes = random_input(random, html_pieces);
    const Article article = article_from_html(bytes, "a.html");
    check(article, bytes);
    // In a page's text every line is a block and no tab stands outside tables.
    for (const Block& block : article.blocks) {
      const std::string line = article.text.substr(block.begin, block.end - block.begin);
      ASSERT_TRUE(block.role == BlockRole::table || line.find('\t') == std::string::npos) << bytes;
    }
  }
}

TEST(RandomBytes, AreJsonLines) {
  std::mt19937 random(3);
  int articles = 0;
  int problems = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::string bytes = "{" + random_input(random, json_pieces);
    std::istringstream in(bytes);
    ingest(
        "-", {.date = {}, .standard_input = &in},
        [&](Article&& article) {
          ++articles;
          check(article, bytes);
        },
        [&](Problem&& problem) {
          ++problems;
          ASSERT_EQ(problem.line_in(Language::french).find('\n'), std::string::npos);
        });
  }
  // Both come up, so that neither road goes untested.
  EXPECT_GT(articles, 100);
  EXPECT_GT(problems, 100);
}

}  // namespace
}  // namespace recoupe
