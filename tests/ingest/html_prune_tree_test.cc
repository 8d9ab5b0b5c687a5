// Pruning changes nothing of a page's tree but what it says it does: the parser's tree of a page and that of
// the pruned page are the same, both without what is cut. Known pages first, then tag soup.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/html_prune.h"
#include "ingest/html_unseen.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

std::string tag_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return std::string(name.data == nullptr ? "" : name.data, name.length);
}

std::string value_of(const GumboElement& element, const char* attribute) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, attribute);
  return found == nullptr ? std::string() : found->value;
}

bool is_cut(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_IMG:
      return true;
    case GUMBO_TAG_LINK:
      return value_of(element, "rel") != "canonical";
    default:
      return false;
  }
}

// `<p class=x>text</p>`; without blank text, empty elements and what is in unseen boxes, neighbouring texts
// as one.
class Dump {
 public:
  static std::string of(const std::string& page) {
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    Dump dump;
    dump.add(output->root);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    dump.end_text();
    return dump.shown_;
  }

 private:
  void add(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      text_ += node->v.text.text;
    }
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return;
    const GumboElement& element = node->v.element;
    if (is_cut(element)) return;
    end_text();
    const std::size_t before = shown_.size();
    const std::string name = tag_name(element);
    const std::string start = "<" + name + " " + value_of(element, "class") + ">";
    shown_ += start;
    if (!is_unseen_box(name)) {
      for (unsigned i = 0; i < element.children.length; ++i)
        add(static_cast<const GumboNode*>(element.children.data[i]));
    }
    end_text();
    // Parsers leave empty elements behind around what matches nothing, and open formatting again for
    // pictures.
    if (shown_.size() == before + start.size() && !is_unseen_box(name)) return shown_.resize(before);
    shown_ += "</" + name + ">";
  }

  void end_text() {
    shown_ += trim_blank(collapse_white_space(text_));
    text_.clear();
  }

  std::string shown_;
  std::string text_;
};

void expect_same_tree(const std::string& page) {
  EXPECT_EQ(Dump::of(prune_html(page).html), Dump::of(page)) << page;
}

TEST(PrunedTree, IsTheSame) {
  for (const char* page : {
           "<p>a<script>b</script>c<p>d",
           "<p>a<nav><p>b</nav>c",
           "<table><tr><td>a<nav>b</nav></table>c",
           "<ul><li>a<svg><g/><g></g></svg><li>b</ul>",
           "<a href=x class=y>a<svg><a href>b</a></svg>c</a>d",
           "<div><aside><div><b>a</b></div></aside>b</div>c",
           "<div><aside></div>a</aside>b",
           "<b>a<nav>b</b>c</nav>d",
           "<select><option>a<p>b</select>c",
           "<head><link rel=preload><style>a</style><title>b</title></head><noscript>c</noscript>d",
           "<p>a<button>b</p>c</button>d",
       }) {
    expect_same_tree(page);
  }
}

TEST(PrunedTree, IsTheSameInTagSoup) {
  static constexpr std::array<std::string_view, 32> names = {
      "p",      "div", "b",      "a",       "i",    "ul",    "li",     "table",  "tr",     "td",     "nav",
      "aside",  "h1",  "footer", "svg",     "g",    "title", "span",   "button", "select", "h2",     "em",
      "option", "dl",  "dd",     "article", "main", "br",    "header", "menu",   "font",   "section"};
  static constexpr std::array<std::string_view, 11> pieces = {
      " ",   "un ",   "deux<3 ", "<!-- a<p> -->", "<script>a</script>", "<style>b</style>",
      "\n ", "&amp;", "<br/>",   "<g/>",          "<![CDATA[c]]>"};
  std::minstd_rand random(7);  // the same pages each time
  const auto one_of = [&](const auto& table) { return table.at(random() % table.size()); };
  for (int i = 0; i < 20'000 && !testing::Test::HasFailure(); ++i) {
    std::string page;
    for (auto length = 3 + random() % 25; length > 0; --length) {
      const auto kind = random() % 5;
      if (kind < 2) page.append("<").append(one_of(names)).append(kind == 0 ? " data-x='>' class=k>" : ">");
      if (kind == 2 || kind == 3) page.append("</").append(one_of(names)).append(">");
      if (kind == 4) page.append(one_of(pieces));
    }
    expect_same_tree(page);
  }
}

}  // namespace
}  // namespace recoupe
