#include "ingest/article.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

TEST(BlockRole, NamesAreThoseOfTheContract) {
  const std::vector<std::string> names = {"lead",  "heading", "paragraph", "list",
                                          "quote", "caption", "table"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto role = static_cast<BlockRole>(i);
    EXPECT_EQ(name_of(role), names[i]);
    EXPECT_EQ(block_role(names[i]), role) << names[i];
  }
  EXPECT_EQ(block_role("Lead"), std::nullopt);
  EXPECT_EQ(block_role(""), std::nullopt);
}

struct Lines {
  std::string text;
  std::vector<std::string> blocks;
};

TEST(BlocksByLine, AreTheLinesThatShowSomething) {
  const std::vector<Lines> rows = {
      {"", {}},
      {"\n\n", {}},
      {"un", {"un"}},
      {"un\n", {"un"}},
      {"un\n\ndeux\n", {"un", "deux"}},
      {"\nun\n \t\n\u00A0\ndeux", {"un", "deux"}},
      {"un\r\ndeux\r\n", {"un", "deux"}},
      {" un \n\tdeux", {" un ", "\tdeux"}},  // as they are
      {"é\n€", {"é", "€"}},
  };
  for (const Lines& row : rows) {
    Article article;
    article.text = row.text;
    article.blocks = blocks_by_line(row.text);
    std::vector<std::string> blocks;
    for (const Block& block : article.blocks) {
      EXPECT_EQ(block.role, BlockRole::paragraph);
      blocks.push_back(row.text.substr(block.begin, block.end - block.begin));
    }
    EXPECT_EQ(blocks, row.blocks) << row.text;
    EXPECT_TRUE(article_is_sound(article)) << row.text;
  }
}

struct Soundness {
  std::string why;
  std::string title;
  std::string text;
  std::vector<Block> blocks;
  bool sound;
};

TEST(ArticleIsSound, HoldsTheLaws) {
  constexpr BlockRole p = BlockRole::paragraph;
  const std::vector<Soundness> rows = {
      {"an empty article", "", "", {}, true},
      {"blocks side by side", "T", "abcd", {{p, 0, 2}, {p, 2, 4}}, true},
      {"text between blocks", "T", "ab\ncd", {{p, 0, 2}, {p, 3, 5}}, true},
      {"invalid title", "\xE9", "", {}, false},
      {"invalid text", "", "\xE9", {}, false},
      {"overlap", "T", "abcd", {{p, 0, 3}, {p, 2, 4}}, false},
      {"out of order", "T", "abcd", {{p, 2, 4}, {p, 0, 2}}, false},
      {"behind the end", "T", "abcd", {{p, 0, 5}}, false},
      {"end before begin", "T", "abcd", {{p, 3, 2}}, false},
      {"begin inside a code point", "T", "éa", {{p, 1, 3}}, false},
      {"end inside a code point", "T", "aé", {{p, 0, 2}}, false},
      {"two lines in a block", "T", "a\nb", {{p, 0, 3}}, false},
  };
  for (const Soundness& row : rows) {
    Article article;
    article.title = row.title;
    article.text = row.text;
    article.blocks = row.blocks;
    EXPECT_EQ(article_is_sound(article), row.sound) << row.why;
  }
}

}  // namespace
}  // namespace recoupe
