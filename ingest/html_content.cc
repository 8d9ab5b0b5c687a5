#include "ingest/html_content.h"

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/html_elements.h"
#include "ingest/html_words.h"

namespace recoupe {
namespace {

// How much prose there is in each subtree: bytes of text outside links, in paragraphs or in one piece of
// some length.
using Prose = std::vector<std::uint32_t>;
constexpr std::size_t least_loose_text = 60;

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

bool is_article_body(const HtmlTree& page, NodeIndex node) {
  return page.attribute(node, "itemprop") == "articleBody";
}

class Finder {
 public:
  explicit Finder(const HtmlTree& page) : page_(page) {
    content_.dropped.resize(page.size());
    find_landmarks();
  }

  HtmlContent find() {
    Prose all = prose();
    for (NodeIndex node = 1; node < page_.size(); ++node) {
      const bool below = content_.dropped[page_[node].parent];
      content_.dropped[node] = below || (!page_[node].is_text() && is_around(node, all));
    }
    content_.root = root(prose());
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
      const bool landmark = heading || tag == GUMBO_TAG_MAIN || is_article_body(page_, node);
      heading_seen = heading_seen || heading;
      landmarks_[node + 1] = landmarks_[node] + (landmark ? 1 : 0);
    }
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
      if (here.is_text() && in_paragraph[node])
        sums[node] = static_cast<std::uint32_t>(page_.text(node).size());
    }
    for (NodeIndex node = page_.size() - 1; node > 0; --node) sums[page_[node].parent] += sums[node];
    return sums;
  }

  bool is_around(NodeIndex node, const Prose& prose) const {
    const GumboTag tag = page_[node].tag;
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return false;
    if (is_never_text(tag)) return true;
    if (holds_landmark(node)) return false;
    if (is_hidden(page_, node) || tag == GUMBO_TAG_FORM) return true;
    if (tag == GUMBO_TAG_HEADER) return is_page_header(node);
    if (is_role_around(page_.attribute(node, "role"))) return true;
    const BoxKind kind = kind_of(node);
    if (kind == BoxKind::content) return false;
    // A box that holds most of the page's prose is the page, whatever its name.
    return kind == BoxKind::comments || 2 * prose[node] <= prose[0];
  }

  BoxKind kind_of(NodeIndex node) const {
    if (is_heading(page_[node].tag)) return BoxKind::content;
    // The id of a part of the article may be its heading: `la-publicite-en-recul`.
    const std::string_view id = page_.attribute(node, "id");
    const BoxKind by_id = words_of(id).size() <= most_words_of_a_box_id ? box_kind(id) : BoxKind::content;
    return std::max(box_kind(page_.attribute(node, "class")), by_id);
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
    return best;
  }

  const HtmlTree& page_;
  HtmlContent content_;
  std::vector<NodeIndex> landmarks_;  // how many there are before each node
};

}  // namespace

HtmlContent find_content(const HtmlTree& page) {
  return Finder(page).find();
}

}  // namespace recoupe
