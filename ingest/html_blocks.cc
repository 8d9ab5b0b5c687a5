#include "ingest/html_blocks.h"

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/html_elements.h"
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

class BlockBuilder {
 public:
  BlockBuilder(const HtmlTree& page, const HtmlContent& content, std::string_view title)
      : page_(page), content_(content), title_(bare(title)) {}

  BlockText build() {
    open_.push_back({page_.size(), BlockRole::paragraph});
    const NodeIndex end = page_[content_.root].end;
    for (NodeIndex node = content_.root; node < end;) {
      leave_until(node);
      if (skips(node)) {
        if (is_block_element(page_[node].tag)) end_line();
        node = page_[node].end;
        continue;
      }
      page_[node].is_text() ? add_text(page_.text(node)) : enter(node);
      ++node;
    }
    leave_until(page_.size());
    end_line();
    return std::move(built_);
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
  };

  bool skips(NodeIndex node) const {
    return content_.dropped[node] || (page_[node].tag == GUMBO_TAG_SUP && is_footnote_mark(page_, node));
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
    next.block = is_block_element(tag);
    if (next.block) end_line();
    if (tag == GUMBO_TAG_A && page_.has_attribute(node, "href")) next.in_link = true;
    if (tag == GUMBO_TAG_TABLE) next.in_table = is_data_table(page_, node);
    if (tag == GUMBO_TAG_H1) next.title = true;
    if (next.in_table && (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)) begin_cell();
    if (next.block) {
      const bool named = is_named_lead(node);
      next.role = role_in(next, tag, named || open_.back().lead);
      next.lead = named;
    }
    open_.push_back(next);
  }

  bool is_named_lead(NodeIndex node) const {
    return names_lead(page_.attribute(node, "class")) || names_lead(page_.attribute(node, "id"));
  }

  static BlockRole role_in(const Open& open, GumboTag tag, bool lead) {
    if (open.in_table && tag != GUMBO_TAG_CAPTION) return BlockRole::table;
    if (is_heading(tag)) return lead ? BlockRole::lead : BlockRole::heading;
    if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) return BlockRole::list;
    if (tag == GUMBO_TAG_BLOCKQUOTE) return BlockRole::quote;
    if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) return BlockRole::caption;
    if (tag == GUMBO_TAG_P && lead && open.role == BlockRole::paragraph) return BlockRole::lead;
    return open.role;
  }

  void add_text(std::string_view text) {
    line_.add(text);
    const bool blank = is_blank(text);
    if (!blank) breaks_ = 0;
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
    const bool links_only = links_ && (bare(outside_links_).empty() || is_pointer_elsewhere(outside_links_));
    forget_links();
    if (links_only && (open.role == BlockRole::paragraph || open.role == BlockRole::list)) return;
    if (open.title && says_the_title(line)) return;
    write(line, open.role);
  }

  void forget_links() {
    links_ = false;
    outside_links_.clear();
  }

  // An h1 with a figure that the title lacks is kept: no figure is lost.
  bool says_the_title(std::string_view line) const {
    const std::string said = bare(line);
    if (said.empty() || title_.find(said) != title_.npos) return true;
    if (!title_.empty() && said.find(title_) != said.npos && said.size() < 2 * title_.size()) return true;
    return built_.blocks.empty() && !has_digit(line);
  }

  void write(std::string_view line, BlockRole role) {
    if (is_blank(line)) return;
    std::string& text = built_.text;
    if (!text.empty()) text += '\n';
    const std::size_t begin = text.size();
    text += line;
    built_.blocks.push_back({role, begin, text.size()});
  }

  const HtmlTree& page_;
  const HtmlContent& content_;
  const std::string title_;
  std::vector<Open> open_;
  CollapsedText line_;
  std::string outside_links_;  // the beginning of the line's text that is in no link
  bool links_ = false;         // the line has text in a link
  int breaks_ = 0;             // `<br>` since the last text
  int cells_ = 0;              // begun in the table row
  BlockText built_;
};

}  // namespace

BlockText blocks_of(const HtmlTree& page, const HtmlContent& content, std::string_view title) {
  return BlockBuilder(page, content, title).build();
}

}  // namespace recoupe
