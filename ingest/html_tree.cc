#include "ingest/html_tree.h"

#include <algorithm>
#include <new>

#include "ingest/html_prune.h"
#include "ingest/white_space.h"

namespace recoupe {

// The parser's memory, given back all at once: faster than node by node, and Gumbo's own way of freeing a
// tree recurs as deep as the tree is.
class HtmlTree::Arena {
 public:
  void* allocate(std::size_t size) {
    constexpr std::size_t alignment = alignof(std::max_align_t);
    size = (size + alignment - 1) / alignment * alignment;
    if (size > left_) add_block(size);
    char* memory = next_;
    next_ += size;
    left_ -= size;
    return memory;
  }

 private:
  void add_block(std::size_t least) {
    constexpr std::size_t block_bytes = std::size_t{1} << 18U;
    left_ = std::max(least, block_bytes);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = blocks_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

HtmlTree::HtmlTree(std::string_view page) : arena_(std::make_unique<Arena>()) {
  PrunedPage pruned = prune_html(page);
  page_ = std::move(pruned.html);
  json_ld_ = std::move(pruned.json_ld);
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = arena_.get();
  options.allocator = [](void* arena, std::size_t size) {
    return static_cast<Arena*>(arena)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;  // each would hold a copy of the stack of open elements
  const GumboOutput* output = gumbo_parse_with_options(&options, page_.data(), page_.size());
  flatten(output->root);
}

HtmlTree::~HtmlTree() = default;

namespace {

const GumboVector* children_of(const GumboNode* node) {
  const bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return element ? &node->v.element.children : nullptr;
}

bool is_text_node(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

}  // namespace

void HtmlTree::flatten(const GumboNode* root) {
  struct Open {
    NodeIndex node;
    unsigned next_child;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode* node, NodeIndex parent) {
    const NodeIndex index = size();
    const bool text = is_text_node(node);
    nodes_.push_back({node, parent, index + 1, text ? GUMBO_TAG_LAST : node->v.element.tag});
    if (!text) open.push_back({index, 0});
  };
  enter(root, 0);
  while (!open.empty()) {
    const NodeIndex parent = open.back().node;
    const GumboVector* children = children_of(nodes_[parent].gumbo);
    if (open.back().next_child == children->length) {
      nodes_[parent].end = size();
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children->data[open.back().next_child++]);
    if (is_text_node(child) || children_of(child) != nullptr) enter(child, parent);
  }
}

std::string_view HtmlTree::text(NodeIndex node) const {
  return nodes_[node].gumbo->v.text.text;
}

std::string_view HtmlTree::attribute(NodeIndex node, const char* name) const {
  if (nodes_[node].is_text()) return {};
  const GumboAttribute* found = gumbo_get_attribute(&nodes_[node].gumbo->v.element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool HtmlTree::has_attribute(NodeIndex node, const char* name) const {
  return !nodes_[node].is_text() &&
         gumbo_get_attribute(&nodes_[node].gumbo->v.element.attributes, name) != nullptr;
}

bool HtmlTree::holds(NodeIndex node, GumboTag tag) const {
  for (NodeIndex i = node + 1; i < nodes_[node].end; ++i) {
    if (nodes_[i].tag == tag) return true;
  }
  return false;
}

std::string HtmlTree::collapsed_text(NodeIndex node) const {
  CollapsedText line;
  for (NodeIndex i = node; i < nodes_[node].end; ++i) {
    if (nodes_[i].is_text()) line.add(text(i));
    if (nodes_[i].tag == GUMBO_TAG_BR) line.add_space();
  }
  return line.take();
}

}  // namespace recoupe
