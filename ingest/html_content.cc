#include "ingest/html_content.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/html_elements.h"
#include "ingest/html_phrases.h"
#include "ingest/html_words.h"

namespace recoupe {
namespace {

// How much prose there is in each subtree: bytes of text outside links, in paragraphs or in one piece of
// some length.
using Prose = std::vector<std::uint32_t>;
constexpr std::size_t least_loose_text = 60;

constexpr std::uint32_t least_report = 2000;
constexpr std::uint32_t most_of_a_byline = 400;

constexpr std::size_t least_description = 40;
constexpr std::size_t most_of_description = 60;

constexpr std::size_t most_words_of_a_box_id = 3;

bool is_never_text(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
      return true;
    default:
      return false;
  }
}

bool is_hidden(const HtmlTree& page, NodeIndex node) {
  if (page.has_attribute(node, "hidden")) return true;
  if (equal_ignoring_case(page.attribute(node, "aria-hidden"), "true")) return true;
  std::string style = ascii_lower(page.attribute(node, "style"));
  std::erase_if(style, is_html_space);
  return style.find("display:none") != style.npos || style.find("visibility:hidden") != style.npos;
}

// What microdata say of the article, for machines; some hide it from readers by scripts or style sheets only.
bool is_metadata(std::string_view itemprop) {
  static constexpr std::array<std::string_view, 8> names = {
      "author",           "dateModified", "datePublished", "image", "interactionStatistic",
      "mainEntityOfPage", "publisher",    "logo"};
  return std::find(names.begin(), names.end(), itemprop) != names.end();
}

bool is_article_body(const HtmlTree& page, NodeIndex node) {
  return page.attribute(node, "itemprop") == "articleBody";
}

class Finder {
 public:
  Finder(const HtmlTree& page, const StatedBody& stated, Names names)
      : page_(page), stated_(stated), names_(names) {
    content_.dropped.resize(page.size());
    find_stated();
    find_landmarks();
    find_description();
  }

  HtmlContent find() {
    Prose all = prose();
    for (NodeIndex node = 1; node < page_.size(); ++node) {
      const bool below = content_.dropped[page_[node].parent];
      content_.dropped[node] = below || (!page_[node].is_text() && is_around(node, all));
    }
    all = prose();
    content_.root = root(all);
    content_.body = body(all, content_.root);
    content_.article = content_.root;
    content_.root = with_lead(content_.root);
    return std::move(content_);
  }

 private:
  // Elements that the article's own box holds, so that a box with one of them is not beside the article.
  void find_landmarks() {
    landmarks_.resize(page_.size() + 1);
    bool heading_seen = false;  // teasers may have h1 of their own, further down
    for (NodeIndex node = 0; node < page_.size(); ++node) {
      const GumboTag tag = page_[node].tag;
      const bool heading = tag == GUMBO_TAG_H1 && !heading_seen;
      if (heading) title_ = node;
      const bool landmark = heading || tag == GUMBO_TAG_MAIN || is_article_body(page_, node);
      heading_seen = heading_seen || heading;
      landmarks_[node + 1] = landmarks_[node] + (landmark ? 1 : 0);
    }
  }

  void find_stated() {
    if (stated_.empty()) return;
    content_.stated.resize(page_.size());
    stated_before_.resize(page_.size() + 1);
    for (NodeIndex node = 0; node < page_.size(); ++node) {
      const bool unseen = is_never_text(page_[node].tag) || page_[node].tag == GUMBO_TAG_A;
      const NodeIndex end = unseen ? page_[node].end : node + 1;
      if (!unseen && page_[node].is_text()) content_.stated[node] = stated_.says(page_.text(node));
      for (NodeIndex i = node; i < end; ++i)
        stated_before_[i + 1] = stated_before_[i] + (content_.stated[i] ? 1 : 0);
      node = end - 1;
    }
  }

  // A quarter or more of what the page states stands here.
  bool holds_stated(NodeIndex node) const {
    if (stated_before_.empty()) return false;
    const NodeIndex here = stated_before_[page_[node].end] - stated_before_[node];
    return here > 0 && 4 * std::uint64_t{here} >= stated_before_.back();
  }

  // A page describes itself by the beginning of its article, most often by the standfirst.
  void find_description() {
    const std::string description = description_of_page();
    if (description.size() < least_description) return;
    for (NodeIndex node = 1; node < page_.size(); ++node) {
      const GumboTag tag = page_[node].tag;
      if (tag == GUMBO_TAG_A || is_never_text(tag)) {
        node = page_[node].end - 1;
      } else if (page_[node].is_text() && page_.text(node).size() >= least_description) {
        const std::string text = phrase_of(page_.text(node), most_of_description);
        if (text.size() < least_description ||
            text.substr(0, description.size()) != description.substr(0, text.size()))
          continue;
        content_.described = node;
        return;
      }
    }
  }

  std::string description_of_page() const {
    std::string best;
    for (NodeIndex node = 1; node < page_.size(); ++node) {
      if (page_[node].tag != GUMBO_TAG_META) continue;
      const bool description = equal_ignoring_case(page_.attribute(node, "name"), "description") ||
                               equal_ignoring_case(page_.attribute(node, "property"), "og:description");
      if (!description) continue;
      std::string phrase = phrase_of(page_.attribute(node, "content"), most_of_description);
      if (phrase.size() > best.size()) best = std::move(phrase);
    }
    return best;
  }

  bool holds_description(NodeIndex node) const {
    return content_.described >= node && content_.described < page_[node].end;
  }

  bool holds_landmark(NodeIndex node) const { return landmarks_[page_[node].end] > landmarks_[node]; }

  // Of what is not dropped (yet).
  Prose prose() const {
    Prose sums(page_.size());
    std::vector<bool> in_paragraph(page_.size());
    for (NodeIndex node = 1; node < page_.size(); ++node) {
      const HtmlNode& here = page_[node];
      if (content_.dropped[node] || here.tag == GUMBO_TAG_A || is_never_text(here.tag)) {
        node = here.end - 1;
        continue;
      }
      in_paragraph[node] = here.tag == GUMBO_TAG_P || in_paragraph[here.parent];
      if (here.is_text()) {
        const std::size_t length = trim_html_space(page_.text(node)).size();
        if (in_paragraph[node] || length >= least_loose_text) sums[node] = static_cast<std::uint32_t>(length);
        // Where the page says what it states, the article is.
        if (!content_.stated.empty() && content_.stated[node])
          sums[node] = static_cast<std::uint32_t>(4 * length);
      }
    }
    for (NodeIndex node = page_.size() - 1; node > 0; --node) sums[page_[node].parent] += sums[node];
    return sums;
  }

  bool is_around(NodeIndex node, const Prose& prose) {
    const GumboTag tag = page_[node].tag;
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return false;
    if (is_never_text(tag)) return true;
    if (holds_landmark(node)) return false;
    if (is_hidden(page_, node) || tag == GUMBO_TAG_FORM) return true;
    if (tag == GUMBO_TAG_HEADER) return is_page_header(node);
    if (names_hidden(page_.attribute(node, "class")) && 2 * std::uint64_t{prose[node]} <= prose[0])
      return true;
    if (is_role_around(page_.attribute(node, "role"))) return true;
    if (is_metadata(page_.attribute(node, "itemprop")) && prose[node] == 0) return true;
    return !holds_description(node) && !holds_stated(node) && is_called_around(node, prose);
  }

  bool is_called_around(NodeIndex node, const Prose& prose) {
    while (!pages_.empty() && pages_.back().end <= node) pages_.pop_back();
    static const std::vector<std::string> none;
    BoxName name = name_of_box(node, pages_.empty() ? none : pages_.back().words);
    if (names_ == Names::doubted && name.kind != BoxKind::comments) return false;
    if (name.kind == BoxKind::slight) content_.bylines.push_back(node);
    // A box that holds most of the page's prose is the page, whatever its name.
    const bool around = name.kind == BoxKind::content ? false
                        : name.kind == BoxKind::slight
                            ? prose[node] <= most_of_a_byline && 6 * std::uint64_t{prose[node]} <= prose[0]
                        : name.kind == BoxKind::comments ? !is_report(node, prose)
                                                         : 2 * std::uint64_t{prose[node]} <= prose[0];
    if (name.kind != BoxKind::content && !around && page_[node].end - node > 1) {
      Page page = {page_[node].end, pages_.empty() ? none : pages_.back().words};
      page.words.push_back(std::move(name.word));
      pages_.push_back(std::move(page));
    }
    return around;
  }

  // What is called comments and is all that the page has to say, such as a report minute by minute.
  static bool is_report(NodeIndex node, const Prose& prose) {
    return prose[node] >= least_report && 10 * std::uint64_t{prose[node]} > 9 * std::uint64_t{prose[0]};
  }

  BoxName name_of_box(NodeIndex node, const std::vector<std::string>& but) const {
    const GumboTag tag = page_[node].tag;
    if (is_heading(tag) || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TBODY) return {};
    // The id of a part of the article may be its heading: `la-publicite-en-recul`.
    const std::string_view id = page_.attribute(node, "id");
    BoxName by_class = box_name(page_.attribute(node, "class"), but);
    if (id.empty() || count_words(id) > most_words_of_a_box_id) return by_class;
    BoxName by_id = box_name(id, but);
    return by_id.kind > by_class.kind ? by_id : by_class;
  }

  // An article has a header too, with its standfirst.
  bool is_page_header(NodeIndex node) const {
    for (NodeIndex up = page_[node].parent; up > 0; up = page_[up].parent) {
      if (page_[up].tag == GUMBO_TAG_ARTICLE || page_[up].tag == GUMBO_TAG_MAIN) return false;
    }
    return true;
  }

  template <class Is>
  NodeIndex richest(const Prose& prose, Is is) const {
    NodeIndex best = 0;
    for (NodeIndex node = 1; node < page_.size(); ++node) {
      if (content_.dropped[node] || page_[node].is_text() || !is(node)) continue;
      if (best == 0 || prose[node] > prose[best]) best = node;
    }
    return best;
  }

  NodeIndex root(const Prose& prose) const {
    const auto tagged = [&](GumboTag tag) {
      return richest(prose, [this, tag](NodeIndex node) { return page_[node].tag == tag; });
    };
    const NodeIndex body = richest(prose, [this](NodeIndex node) { return is_article_body(page_, node); });
    NodeIndex best = 0;
    for (const NodeIndex candidate : {tagged(GUMBO_TAG_ARTICLE), tagged(GUMBO_TAG_MAIN), body}) {
      // Teasers are articles too: where most of the prose is elsewhere, so is the article.
      if (candidate != 0 && (best == 0 || prose[candidate] > 2 * prose[best])) best = candidate;
    }
    return 3 * std::uint64_t{prose[best]} < prose[0] ? 0 : best;
  }

  // The root, or what holds both it and the standfirst between the title and it.
  NodeIndex with_lead(NodeIndex root) const {
    NodeIndex lead = root;
    for (NodeIndex node = title_; node != 0 && node < root; ++node) {
      if (content_.dropped[node]) {
        node = page_[node].end - 1;
      } else if (page_[node].end <= root && (node == content_.described || is_lead(node))) {
        lead = node;
        break;
      }
    }
    while (root != 0 && lead < root) root = page_[root].parent;
    return root;
  }

  bool is_lead(NodeIndex node) const {
    return !page_[node].is_text() &&
           (names_lead(page_.attribute(node, "class")) || names_lead(page_.attribute(node, "id")));
  }

  // Goes down from the root as long as one child holds nearly all the prose.
  NodeIndex body(const Prose& prose, NodeIndex root) const {
    const NodeIndex named = richest(prose, [&](NodeIndex node) { return is_article_body(page_, node); });
    const bool in_root = named > root && named < page_[root].end && 2 * prose[named] > prose[root];
    for (NodeIndex node = in_root ? named : root;;) {
      NodeIndex best = 0;
      for (NodeIndex child = node + 1; child < page_[node].end; child = page_[child].end) {
        if (best == 0 || prose[child] > prose[best]) best = child;
      }
      const bool goes_on = best != 0 && !content_.dropped[best] && is_container(page_[best].tag) &&
                           5 * prose[best] >= 4 * prose[node];
      if (!goes_on || prose[best] == 0) return node;
      node = best;
    }
  }

  static bool is_container(GumboTag tag) {
    switch (tag) {
      case GUMBO_TAG_BODY:
      case GUMBO_TAG_DIV:
      case GUMBO_TAG_ARTICLE:
      case GUMBO_TAG_MAIN:
      case GUMBO_TAG_SECTION:
      case GUMBO_TAG_TABLE:
      case GUMBO_TAG_TBODY:
      case GUMBO_TAG_TR:
      case GUMBO_TAG_TD:
      case GUMBO_TAG_CENTER:
      case GUMBO_TAG_FORM:
      case GUMBO_TAG_SPAN:
      case GUMBO_TAG_UNKNOWN:
        return true;
      default:
        return false;
    }
  }

  // A box that is called like what stands around and yet is the page: those words say nothing inside it.
  struct Page {
    NodeIndex end;
    std::vector<std::string> words;
  };

  const HtmlTree& page_;
  const StatedBody& stated_;
  const Names names_;
  std::vector<NodeIndex> stated_before_;  // how many stated texts there are before each node
  HtmlContent content_;
  std::vector<Page> pages_;
  NodeIndex title_ = 0;               // the first h1; 0: none
  std::vector<NodeIndex> landmarks_;  // how many there are before each node
};

}  // namespace

HtmlContent find_content(const HtmlTree& page, const StatedBody& stated, Names names) {
  return Finder(page, stated, names).find();
}

}  // namespace recoupe
