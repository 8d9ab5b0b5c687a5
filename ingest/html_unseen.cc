#include "ingest/html_unseen.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

template <std::size_t n>
using Names = std::array<std::string_view, n>;

constexpr Names<8> unseen = {"nav", "aside", "footer", "menu", "svg", "select", "button", "template"};

constexpr Names<15> without_content = {"img",  "br",    "input", "link", "meta",  "source", "hr",    "wbr",
                                       "area", "embed", "track", "base", "param", "col",    "keygen"};

// Elements whose end tag may be left out.
constexpr Names<14> closed_by_others = {"li", "p",  "dt", "dd", "option", "optgroup", "tr",
                                        "td", "th", "rp", "rt", "tbody",  "thead",    "tfoot"};

constexpr Names<9> of_tables = {"table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup"};

// Elements by which a page speaks of its article, or that a parser moves elsewhere.
constexpr Names<9> telling = {"h1", "main", "html", "head", "body", "base", "frameset", "plaintext", "math"};

// HTML in a picture: the parser ends the picture there, or begins to read HTML.
constexpr Names<46> not_in_pictures = {
    "b",      "big", "blockquote", "body",  "br",   "center", "code",  "dd",   "div",
    "dl",     "dt",  "em",         "embed", "font", "h1",     "h2",    "h3",   "h4",
    "h5",     "h6",  "head",       "hr",    "i",    "img",    "li",    "menu", "meta",
    "nobr",   "ol",  "p",          "pre",   "ruby", "s",      "small", "span", "strike",
    "strong", "sub", "sup",        "table", "tt",   "u",      "ul",    "var",  "foreignobject",
    "script"};

template <std::size_t n>
bool is_one_of(std::string_view name, const Names<n>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view one) { return equal_ignoring_case(name, one); });
}

// By its attributes: microdata, and the time that microformats call `published`.
bool speaks_of_article(const HtmlMarkup& tag) {
  const bool time = equal_ignoring_case(tag.name, "time");
  if (time && raw_attribute(tag, "class").find("published") != std::string_view::npos) return true;
  std::size_t at = 0;
  while (const auto attribute = next_attribute(tag.attributes, at)) {
    if (equal_ignoring_case(attribute->name, "itemprop") || equal_ignoring_case(attribute->name, "pubdate"))
      return true;
    if (equal_ignoring_case(attribute->name, "rel") &&
        attribute->value.find("author") != std::string_view::npos)
      return true;
  }
  return false;
}

class Look {
 public:
  Look(std::string_view page, const HtmlMarkup& box, const OpenAround& around)
      : page_(page),
        around_(around),
        picture_(equal_ignoring_case(box.name, "svg")),
        list_(equal_ignoring_case(box.name, "select")) {
    open_.push_back(box.name);
    at_ = box.end;
  }

  UnseenBox look() {
    if (closes_around(open_.front())) return {at_, false};
    while (const auto markup = next_markup(page_, at_)) {
      at_ = markup->end;
      switch (markup->kind) {
        case HtmlMarkup::comment:
          if (picture_ && page_.substr(markup->begin).starts_with("<![")) return {at_, false};
          break;
        case HtmlMarkup::start_tag:
          if (!enter(*markup)) return {at_, false};
          break;
        case HtmlMarkup::end_tag:
          if (!leave(markup->name)) return {at_, false};
          if (open_.empty()) return {markup->begin, true};
      }
    }
    return {page_.size(), false};
  }

 private:
  static constexpr std::size_t deepest = 128;

  bool enter(const HtmlMarkup& tag) {
    if (is_one_of(tag.name, telling) || speaks_of_article(tag)) return false;
    if (list_) return enter_list(tag);
    if (picture_ || in_picture_ > 0) {
      if (is_one_of(tag.name, not_in_pictures)) return false;
      if (closes_itself(tag)) return true;
    } else {
      if (is_one_of(tag.name, without_content)) return true;
      if (is_raw_text(tag.name)) return skip_raw_text(tag);
      if (closes_around(tag.name) || closes_inside(tag.name)) return false;
      if (equal_ignoring_case(tag.name, "svg") && closes_itself(tag)) return true;
    }
    if (equal_ignoring_case(tag.name, "svg")) ++in_picture_;
    open_.push_back(tag.name);
    return open_.size() < deepest;
  }

  bool enter_list(const HtmlMarkup& tag) {
    const bool item = equal_ignoring_case(tag.name, "option") || equal_ignoring_case(tag.name, "optgroup");
    if (item) open_.push_back(tag.name);
    return item && open_.size() < deepest * 8;
  }

  // An element of that name inside it ends one that is open around the box.
  bool closes_around(std::string_view name) const {
    return (around_.table && is_one_of(name, of_tables)) ||
           (around_.form && equal_ignoring_case(name, "form")) ||
           (around_.link && equal_ignoring_case(name, "a")) ||
           (around_.button && equal_ignoring_case(name, "button")) ||
           (around_.select && equal_ignoring_case(name, "select"));
  }

  // These do not nest: the second closes the first, with all that is between.
  bool closes_inside(std::string_view name) const {
    static constexpr Names<4> alone = {"a", "form", "button", "select"};
    return is_one_of(name, alone) && std::any_of(open_.begin(), open_.end(), [&](std::string_view one) {
             return equal_ignoring_case(one, name);
           });
  }

  // A script that speaks of the article, or has no end, is not skipped.
  bool skip_raw_text(const HtmlMarkup& tag) {
    if (raw_attribute(tag, "type").find("ld+json") != std::string_view::npos) return false;
    const std::size_t end = raw_text_end(page_, tag.end, tag.name);
    const auto end_tag = next_markup(page_, end);
    if (!end_tag) return false;
    at_ = end_tag->end;
    return true;
  }

  // False when the end tag is not that of the innermost element but for those that others close.
  bool leave(std::string_view name) {
    while (!open_.empty()) {
      const std::string_view innermost = open_.back();
      const bool ends = equal_ignoring_case(innermost, name);
      if (!ends && !is_one_of(innermost, closed_by_others)) return false;
      open_.pop_back();
      if (in_picture_ > 0 && equal_ignoring_case(innermost, "svg")) --in_picture_;
      if (ends) return true;
    }
    return false;
  }

  std::string_view page_;
  const OpenAround& around_;
  const bool picture_;
  const bool list_;
  int in_picture_ = 0;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
};

}  // namespace

bool is_unseen_box(std::string_view name) {
  return is_one_of(name, unseen);
}

UnseenBox unseen_box(std::string_view page, const HtmlMarkup& tag, const OpenAround& around) {
  return Look(page, tag, around).look();
}

}  // namespace recoupe
