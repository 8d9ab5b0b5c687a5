// article_from_html(): any bytes give a sound article, always the same, whose line reads back.
#include "ingest/ingest.h"
#include "tests/fuzz/target.h"

namespace recoupe::fuzz {

void test_one_input(std::string_view bytes) {
  const Article article = article_from_html(bytes, "page.html");
  const std::string line = to_json_line(article);
  require(article_is_sound(article), "an article is sound", line);
  require(to_json_line(article_from_html(bytes, "page.html")) == line, "the same page gives the same article",
          line);
  const auto back = article_from_json(line, "page.html", article.id);
  require(back.has_value(), "an article's line is read back", line);
  require(to_json_line(*back) == line, "what is read back is the same line", line);
}

}  // namespace recoupe::fuzz
