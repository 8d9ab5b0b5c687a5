// A parsed page, laid out flat: its nodes in document order, each with the place where its subtree ends.
// So every walk is a loop, a subtree is a range, and no page is too deep to be walked.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// The number of a node: its rank in document order. Node 0 is the `html` element.
using NodeIndex = std::uint32_t;

struct HtmlNode {
  const GumboNode* gumbo;
  NodeIndex parent;  // of node 0: 0
  NodeIndex end;     // the first node behind this one's subtree
  GumboTag tag;      // GUMBO_TAG_LAST for text; GUMBO_TAG_UNKNOWN for elements that HTML does not know

  bool is_text() const { return tag == GUMBO_TAG_LAST; }
};

class HtmlTree {
 public:
  // Parses `page`, valid UTF-8, without what prune_html takes away. Never fails: as HTML parsing goes, any
  // text is a page.
  explicit HtmlTree(std::string_view page);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  const HtmlNode& operator[](NodeIndex node) const { return nodes_[node]; }

  // The contents of its JSON-LD scripts, which are not in the tree.
  const std::vector<std::string>& json_ld() const { return json_ld_; }

  // The text of a text node.
  std::string_view text(NodeIndex node) const;
  // An element's attribute; empty when it is absent (has_attribute tells) and for text.
  std::string_view attribute(NodeIndex node, const char* name) const;
  bool has_attribute(NodeIndex node, const char* name) const;

  // True when an element of that tag is in the subtree of `node` (itself left out).
  bool holds(NodeIndex node, GumboTag tag) const;
  // All text below `node`, white space collapsed, a space for each `<br>`.
  std::string collapsed_text(NodeIndex node) const;

 private:
  class Arena;

  void flatten(const GumboNode* root);

  std::string page_;  // the parser refers to it
  std::vector<std::string> json_ld_;
  std::unique_ptr<Arena> arena_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace recoupe
