#include "ingest/html_elements.h"

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// `[1]`, `(12)`, `[note 3]`.
bool is_bracketed_number(std::string_view mark) {
  if (mark.size() < 3) return false;
  const bool brackets =
      (mark.front() == '[' && mark.back() == ']') || (mark.front() == '(' && mark.back() == ')');
  return brackets && std::any_of(mark.begin(), mark.end(), is_ascii_digit);
}

bool is_number(std::string_view mark) {
  return !mark.empty() && std::all_of(mark.begin(), mark.end(), is_ascii_digit);
}

// True when all text of `node` is inside links.
bool is_all_link(const HtmlTree& page, NodeIndex node) {
  bool any = false;
  for (NodeIndex i = node + 1; i < page[node].end; ++i) {
    if (page[i].tag == GUMBO_TAG_A) {
      any = true;
      i = page[i].end - 1;
    } else if (page[i].is_text() && !is_blank(page.text(i))) {
      return false;
    }
  }
  return any;
}

bool has_text(const HtmlTree& page, NodeIndex node) {
  for (NodeIndex i = node + 1; i < page[node].end; ++i) {
    if (page[i].is_text() && !is_blank(page.text(i))) return true;
  }
  return false;
}

// A column of figures is data, a column of paragraphs is a page.
bool cells_are_short(const HtmlTree& page, NodeIndex table) {
  constexpr std::size_t longest = 80;
  for (NodeIndex i = table + 1; i < page[table].end; ++i) {
    if (page[i].is_text() && trim_blank(page.text(i)).size() > longest) return false;
  }
  return true;
}

}  // namespace

bool is_block_element(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return true;
    default:
      return false;
  }
}

bool is_heading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool is_data_table(const HtmlTree& page, NodeIndex table) {
  const std::string_view role = page.attribute(table, "role");
  if (role == "presentation" || role == "none") return false;
  int paragraphs = 0;
  int cells = 0;
  int in_row = 0;  // cells of the row with text
  int widest = 0;
  for (NodeIndex i = table + 1; i < page[table].end; ++i) {
    const GumboTag tag = page[i].tag;
    if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || is_heading(tag)) return false;
    paragraphs += tag == GUMBO_TAG_P ? 1 : 0;
    if (tag == GUMBO_TAG_TR) in_row = 0;
    if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
    ++cells;
    if (has_text(page, i)) widest = std::max(widest, ++in_row);
  }
  return paragraphs <= cells && (widest >= 2 || cells_are_short(page, table));
}

bool is_footnote_mark(const HtmlTree& page, NodeIndex sup) {
  const std::string mark = page.collapsed_text(sup);
  if (is_bracketed_number(mark) || is_all_link(page, sup)) return true;
  const NodeIndex parent = page[sup].parent;
  const bool alone_in_link = page[parent].tag == GUMBO_TAG_A && page[parent].end == page[sup].end;
  return alone_in_link && is_number(mark) && page.collapsed_text(parent) == mark;
}

std::string footnote_text(const HtmlTree& page, NodeIndex sup) {
  std::string number;
  for (const char c : page.collapsed_text(sup)) {
    if (is_ascii_digit(c)) number += c;
  }
  return number.empty() || number.size() > 3 ? std::string() : "[" + number + "]";
}

}  // namespace recoupe
