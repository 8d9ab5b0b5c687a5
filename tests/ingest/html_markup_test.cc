#include "ingest/html_markup.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace recoupe {
namespace {

// Every piece of markup, as `[…]` between the text: what a browser takes for text and what for a tag.
std::string marked(std::string_view page) {
  std::string shown;
  std::size_t at = 0;
  while (const auto markup = next_markup(page, at)) {
    EXPECT_GE(markup->begin, at);
    EXPECT_GT(markup->end, markup->begin);
    shown.append(page.substr(at, markup->begin - at)).append("[");
    shown.append(page.substr(markup->begin, markup->end - markup->begin)).append("]");
    at = markup->end;
  }
  return shown.append(page.substr(at));
}

struct Row {
  std::string_view page;
  std::string_view marked;
};

TEST(NextMarkup, EndsWhereABrowserEndsIt) {
  const std::vector<Row> rows = {
      {"", ""},
      {"a < b > c", "a < b > c"},
      {"1<2 <3", "1<2 <3"},
      {"<p>a</p>", "[<p>]a[</p>]"},
      {"<br/><BR />", "[<br/>][<BR />]"},
      {"<a href='x>y'>z", "[<a href='x>y'>]z"},
      {"<a href=\"x>y\">z", "[<a href=\"x>y\">]z"},
      {"<a href=x'>z", "[<a href=x'>]z"},      // a quote inside an unquoted value is part of it
      {"<a 'b>c", "[<a 'b>]c"},                // and part of a name
      {"<a b = 'c>d'>e", "[<a b = 'c>d'>]e"},  // spaces around the `=`
      {"<a =b>c", "[<a =b>]c"},
      {"<a b=>c", "[<a b=>]c"},
      {"<a b='c", "[<a b='c]"},
      {"<p", "[<p]"},
      {"<", "<"},
      {"</", "</"},
      {"</>a", "[</>]a"},
      {"</ p>a", "[</ p>]a"},
      {"<!doctype html>a", "[<!doctype html>]a"},
      {"<?xml a?>b", "[<?xml a?>]b"},
      {"<!-- a > b -->c", "[<!-- a > b -->]c"},
      {"<!-->a-->", "[<!-->]a-->"},
      {"<!--->a", "[<!--->]a"},
      {"<!--a--!>b-->", "[<!--a--!>]b-->"},
      {"<!--a", "[<!--a]"},
      {"<!", "[<!]"},
  };
  for (const Row& row : rows) EXPECT_EQ(marked(row.page), row.marked) << row.page;
}

TEST(RawAttribute, IsFoundByNameWhateverTheCase) {
  const auto tag = next_markup("<meta NAME=a content='b c' data-x = \"d\" empty async/>", 0);
  ASSERT_TRUE(tag.has_value());
  EXPECT_EQ(tag->name, "meta");
  EXPECT_EQ(raw_attribute(*tag, "name"), "a");
  EXPECT_EQ(raw_attribute(*tag, "content"), "b c");
  EXPECT_EQ(raw_attribute(*tag, "DATA-X"), "d");
  EXPECT_EQ(raw_attribute(*tag, "empty"), "");
  EXPECT_EQ(raw_attribute(*tag, "absent"), "");
}

struct Raw {
  std::string_view name;
  std::string_view content;  // and what follows it
  std::size_t end;
};

TEST(RawTextEnd, IsTheFirstEndTagOfThatName) {
  const std::vector<Raw> rows = {
      {"style", "a</style>b", 1},
      {"style", "a</STYLE >b", 1},
      {"style", "a</style/>b", 1},
      {"style", "a</styles></style>", 10},
      {"style", "a</p></style>", 5},
      {"style", "abc", 3},
      {"style", "abc</style", 10},
      {"script", "a</script>", 1},
      {"script", "<!--</script>", 4},
      // a script in a comment in a script: only the second end tag counts
      {"script", "<!--<script></script></script>", 21},
      {"script", "<!--<script>--></script></script>", 15},
      {"script", "<!--><script></script></script>", 13},
      {"script", "<script></script>", 8},
      {"style", "<!--<style></style></style>", 11},
  };
  for (const Raw& row : rows) EXPECT_EQ(raw_text_end(row.content, 0, row.name), row.end) << row.content;
}

}  // namespace
}  // namespace recoupe
