#include "ingest/html_blocks.h"

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/html_elements.h"
#include "ingest/html_lines.h"
#include "ingest/html_phrases.h"
#include "ingest/html_words.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// Letters and digits, to compare a heading with the title; ASCII case aside.
std::string bare(std::string_view text) {
  std::string bare;
  for (const char c : text) {
    if (is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80)
      bare += ascii_lower(c);
  }
  return bare;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

// A soft hyphen shows only where a line is broken: `mil­liards` is `milliards`.
std::string without_soft_hyphens(std::string_view text) {
  constexpr std::string_view hyphen = "\xC2\xAD";
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(hyphen, at), text.size());
    shown.append(text, at, end - at);
    at = std::min(end + hyphen.size(), text.size());
  }
  return shown;
}

// A web or mail address that is shown as such.
bool is_address(std::string_view line) {
  if (line.find(' ') != line.npos) return false;
  return line.find("://") != line.npos || line.find('@') != line.npos || line.starts_with("www.");
}

class BlockBuilder {
 public:
  BlockBuilder(const HtmlTree& page, const HtmlContent& content, std::string_view title)
      : page_(page), content_(content), article_title_(title), title_(bare(title)) {}

  BlockText build() {
    open_.push_back({page_.size(), BlockRole::paragraph});
    const NodeIndex end = page_[content_.root].end;
    for (NodeIndex node = content_.root; node < end;) {
      leave_until(node);
      if (is_left_out(node)) {
        node = page_[node].end;
        continue;
      }
      page_[node].is_text() ? add_text(node) : enter(node);
      ++node;
    }
    leave_until(page_.size());
    end_line();
    return chosen();
  }

 private:
  // An element that we are inside of, and what holds inside it.
  struct Open {
    NodeIndex end;
    BlockRole role;
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    bool block = false;  // a line ends where it ends
    bool in_link = false;
    bool in_table = false;  // of data: a row is a line
    bool lead = false;      // it or its parent is called so
    bool title = false;     // in an h1
    int level = 0;          // of the heading that it is or is in
    NodeIndex node = 0;     // the block element it is or is in
  };

  // What is dropped, and marks of notes, which are written in our own way.
  bool is_left_out(NodeIndex node) {
    if (content_.dropped[node]) {
      if (is_block_element(page_[node].tag)) end_line();
      return true;
    }
    if (page_[node].tag != GUMBO_TAG_SUP || !is_footnote_mark(page_, node)) return false;
    const std::string mark = footnote_text(page_, node);
    if (!mark.empty() && !line_.view().empty()) {
      line_.add_space();
      line_.add(mark);
    }
    return true;
  }

  void leave_until(NodeIndex node) {
    while (open_.size() > 1 && open_.back().end <= node) {
      const Open left = open_.back();
      if (left.in_table && left.tag == GUMBO_TAG_TR) {
        end_row();
      } else if (left.block) {
        end_line();
      }
      open_.pop_back();
    }
  }

  void enter(NodeIndex node) {
    const GumboTag tag = page_[node].tag;
    if (tag == GUMBO_TAG_BR) return line_break();
    Open next = open_.back();
    next.end = page_[node].end;
    next.tag = tag;
    const bool caption = !next.in_table && next.role != BlockRole::caption && tag != GUMBO_TAG_TABLE &&
                         names_caption(page_.attribute(node, "class"));
    next.block = is_block_element(tag) || caption;
    if (next.block) end_line();
    if (tag == GUMBO_TAG_A && page_.has_attribute(node, "href")) next.in_link = true;
    if (tag == GUMBO_TAG_TABLE) next.in_table = is_data_table(page_, node);
    if (tag == GUMBO_TAG_H1) next.title = true;
    if (next.in_table && (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)) begin_cell();
    if (is_heading(tag)) next.level = static_cast<int>(tag - GUMBO_TAG_H1) + 1;
    if (next.block) {
      next.node = node;
      const bool named = is_named_lead(node);
      next.role = caption ? BlockRole::caption : role_in(next, tag, named || open_.back().lead);
      const bool box = named && !is_heading(tag) && next.role == BlockRole::paragraph;
      if (box && is_short(node)) next.role = BlockRole::lead;
      next.lead = named;
    }
    open_.push_back(next);
  }

  // A box that is called a standfirst is one when it does not hold the article.
  bool is_short(NodeIndex node) const {
    constexpr NodeIndex most_nodes = 40;
    constexpr std::size_t most_bytes = 1000;
    return page_[node].end - node <= most_nodes && page_.collapsed_text(node).size() <= most_bytes;
  }

  bool is_named_lead(NodeIndex node) const {
    return names_lead(page_.attribute(node, "class")) || names_lead(page_.attribute(node, "id"));
  }

  static BlockRole role_in(const Open& open, GumboTag tag, bool lead) {
    if (is_heading(tag)) return lead ? BlockRole::lead : BlockRole::heading;
    if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) return BlockRole::list;
    if (tag == GUMBO_TAG_BLOCKQUOTE) return BlockRole::quote;
    if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) return BlockRole::caption;
    return open.role;
  }

  void add_text(NodeIndex node) {
    const std::string shown = without_soft_hyphens(page_.text(node));
    const std::string_view text = shown;
    const std::size_t before = line_.view().size();
    const bool blank = is_blank(text);
    if (before == 0) line_node_ = node;
    line_.add(text);
    if (!blank) breaks_ = 0;
    if (open_.back().in_link) linked_ += line_.view().size() - before;
    if (open_.back().in_link) {
      links_ = links_ || !blank;
    } else if (outside_links_.size() < 64) {
      outside_links_ += text;
    }
  }

  void line_break() {
    if (++breaks_ >= 2 && !open_.back().in_table) return end_line();
    line_.add_space();
    outside_links_ += ' ';
  }

  void begin_cell() {
    if (cells_++ > 0) line_.add_mark('\t');
  }

  void end_row() {
    write(line_.take(), BlockRole::table);
    forget_links();
    cells_ = 0;
  }

  // The end of a line of text, if one was begun; inside a table row a space.
  void end_line() {
    breaks_ = 0;
    const Open& open = open_.back();
    if (open.in_table && cells_ > 0) return line_.add_space();
    const std::string line = line_.take();
    const bool links_only = links_ && !is_address(line) &&
                            (bare(outside_links_).empty() || is_pointer_label(phrase_of(outside_links_, 64)));
    const bool pointer = links_only && (open.role == BlockRole::paragraph || open.role == BlockRole::list);
    if (!pointer && !(open.title && says_the_title(line))) write(line, open.role);
    forget_links();
  }

  void forget_links() {
    links_ = false;
    linked_ = 0;
    outside_links_.clear();
  }

  // An h1 with a figure that the title lacks is kept: no figure is lost.
  bool says_the_title(std::string_view line) const {
    const std::string said = bare(line);
    if (said.empty() || title_.find(said) != title_.npos) return true;
    if (!title_.empty() && said.find(title_) != said.npos && said.size() < 2 * title_.size()) return true;
    return lines_.empty() && !has_digit(line);
  }

  void write(std::string_view line, BlockRole role) {
    if (is_blank(line)) return;
    if (!text_.empty()) text_ += '\n';
    const std::size_t begin = text_.size();
    text_ += line;
    const Open& open = open_.back();
    HtmlLine found;
    found.role = role;
    found.begin = begin;
    found.end = text_.size();
    found.linked = std::min(linked_, line.size());
    found.level = open.level;
    found.box = page_[open.node].parent;
    found.outer_box = page_[found.box].parent;
    found.in_table = open.in_table;
    found.in_article = line_node_ >= content_.article && line_node_ < page_[content_.article].end;
    found.after_body = line_node_ >= page_[content_.body].end && content_.article == 0;
    found.in_body = line_node_ >= content_.body && line_node_ < page_[content_.body].end;
    found.is_stated = !content_.stated.empty() && content_.stated[line_node_];
    if (line_node_ == content_.described && content_.described != 0) {
      found.is_lead = true;
      if (!found.in_body && role == BlockRole::paragraph) found.role = BlockRole::lead;
    }
    lines_.push_back(found);
  }

  // What of all lines is the article.
  BlockText chosen() const {
    const std::vector<bool> keeps = lines_of_article(text_, lines_, article_title_);
    BlockText built;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!keeps[i]) continue;
      if (!built.text.empty()) built.text += '\n';
      const std::size_t begin = built.text.size();
      built.text.append(text_, lines_[i].begin, lines_[i].end - lines_[i].begin);
      built.blocks.push_back({lines_[i].role, begin, built.text.size()});
    }
    return built;
  }

  const HtmlTree& page_;
  const HtmlContent& content_;
  const std::string_view article_title_;
  const std::string title_;
  std::vector<Open> open_;
  CollapsedText line_;
  std::string outside_links_;  // the beginning of the line's text that is in no link
  bool links_ = false;         // the line has text in a link
  int breaks_ = 0;             // `<br>` since the last text
  int cells_ = 0;              // begun in the table row
  NodeIndex line_node_ = 0;    // the first text of the line
  std::size_t linked_ = 0;     // bytes of the line that are in links
  std::string text_;           // of all lines
  std::vector<HtmlLine> lines_;
};

}  // namespace

BlockText blocks_of(const HtmlTree& page, const HtmlContent& content, std::string_view title) {
  return BlockBuilder(page, content, title).build();
}

}  // namespace recoupe
