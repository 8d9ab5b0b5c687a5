#include "ingest/html_prune.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

struct Row {
  std::string page;
  std::string pruned;
};

TEST(PrunedHtml, KeepsWhatIsSeen) {
  const std::vector<Row> rows = {
      {"", ""},
      {"a < b", "a < b"},
      {"<!doctype html><p class=x>a</p>", "<!doctype html><p class=x>a</p>"},
      {"a<!-- b -->c", "ac"},
      {"<script>a<b</script>c", "<script></script>c"},
      {"<script type=application/ld+json>{\"a\":\"<p>\"}</script>c",
       "<script type=application/ld+json>{\"a\":\"<p>\"}</script>c"},
      {"<style>a</style><iframe>b</iframe><textarea>c</textarea>d",
       "<style></style><iframe></iframe><textarea></textarea>d"},
      {"<title>a<!--b--></title>c", "<title>a<!--b--></title>c"},
      {"<script>a", "<script>"},
      {"a<!-- b", "a"},
  };
  for (const Row& row : rows) EXPECT_EQ(pruned_html(row.page), row.pruned) << row.page;
}

std::string repeated(const std::string& piece, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

TEST(PrunedHtml, FlattensWhatIsNestedTooDeep) {
  const int deep = max_html_depth;
  EXPECT_EQ(pruned_html(repeated("<div>", deep + 3) + "a" + repeated("</div>", deep + 3)),
            repeated("<div>", deep) + "a" + repeated("</div>", deep));
  EXPECT_EQ(pruned_html(repeated("<b>", max_formatting_depth + 1) + "a"),
            repeated("<b>", max_formatting_depth) + "a");
}

TEST(PrunedHtml, LeavesLongPagesAlone) {
  const std::vector<std::string> pages = {
      repeated("<div>a</div>", 3000),
      repeated("<p>a", 3000),
      repeated("<li>a", 3000),
      repeated("<tr><td>a", 3000),
      repeated("a<br>", 3000),
      repeated("<img src=x>", 3000),
      repeated("</div>", 3000) + repeated("<div>a</div>", 3000),
      repeated("<b>a</b>", 3000),
      "<svg>" + repeated("<path d='x'/>", 3000) + "</svg><div>a</div>",
  };
  for (const std::string& page : pages) EXPECT_TRUE(pruned_html(page) == page) << page.substr(0, 40);
}

}  // namespace
}  // namespace recoupe
