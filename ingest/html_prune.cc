#include "ingest/html_prune.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/html_markup.h"
#include "ingest/html_unseen.h"

namespace recoupe {
namespace {

template <std::size_t n>
using Names = std::array<std::string_view, n>;

// Cut with their tags; of `noscript` nothing is shown where scripts run.
constexpr Names<6> cut_whole = {"script", "style", "noscript", "iframe", "noembed", "noframes"};

// Attributes by which text is found and told from what stands around it, with their values, and those that
// the parser itself goes by (of `input`, `annotation-xml`, and `font` in a picture).
constexpr Names<21> attributes_kept = {
    "class", "id",        "content",  "property", "name",        "itemprop", "rel",
    "role",  "lang",      "datetime", "hidden",   "aria-hidden", "pubdate",  "http-equiv",
    "type",  "itemscope", "itemtype", "encoding", "color",       "face",     "size"};

constexpr Names<13> formatting = {"b", "i",      "u",  "em",   "strong", "font", "big",
                                  "s", "strike", "tt", "code", "nobr",   "small"};

// Where `<path/>` is an element without content; elsewhere browsers overlook the slash.
constexpr Names<2> foreign = {"svg", "math"};

// Elements that close themselves, or that another of their kind closes: they do not nest by themselves, but
// for those in a picture.
constexpr Names<30> flat = {"p",     "li",    "dt",   "dd",   "tr",    "td",    "th",   "tbody",
                            "thead", "tfoot", "a",    "br",   "img",   "hr",    "meta", "link",
                            "input", "area",  "base", "col",  "embed", "param", "wbr",  "source",
                            "track", "html",  "head", "body", "title", "script"};

template <std::size_t n>
bool is_one_of(std::string_view name, const Names<n>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view one) { return equal_ignoring_case(name, one); });
}

bool is_json_ld(const HtmlMarkup& tag) {
  return equal_ignoring_case(trim_html_space(raw_attribute(tag, "type")), "application/ld+json");
}

// How deep the elements of one sort are nested, and which of their tags are beyond the limit.
class Depth {
 public:
  explicit Depth(int limit) : limit_(limit) {}

  bool allows(HtmlMarkup::Kind kind) {
    if (kind == HtmlMarkup::start_tag) return ++depth_ <= limit_;
    if (depth_ == 0) return true;  // an end tag that closes nothing
    return depth_-- <= limit_;
  }

 private:
  int limit_;
  int depth_ = 0;
};

class Pruner {
 public:
  explicit Pruner(std::string_view page) : page_(page) { pruned_.html.reserve(page.size() / 2); }

  PrunedPage prune() {
    std::size_t at = 0;
    while (const auto markup = next_markup(page_, at)) {
      at = markup->end;
      cut_space_before(markup->begin);
      if (markup->kind == HtmlMarkup::comment) {
        if (page_.substr(markup->begin).starts_with("<!--")) cut(markup->begin, at);
      } else if (is_cut_off(*markup)) {
        cut(markup->begin, at);
      } else if (markup->kind == HtmlMarkup::end_tag) {
        close(*markup);
      } else {
        at = open(*markup);
      }
      if (at == page_.size()) break;
    }
    cut(page_.size(), page_.size());
    return std::move(pruned_);
  }

 private:
  // Keeps what stands before `begin`, goes on at `end`.
  void cut(std::size_t begin, std::size_t end) {
    if (begin > kept_) pruned_.html.append(page_, kept_, begin - kept_);
    kept_ = std::max(kept_, end);
  }

  // Of a run of white space before a tag, one is left.
  void cut_space_before(std::size_t end) {
    std::size_t begin = end;
    while (begin > kept_ && is_html_space(page_[begin - 1])) --begin;
    if (end > begin + 1) cut(begin + 1, end);
  }

  // At the end of the page, in a tag: browsers drop it.
  bool is_cut_off(const HtmlMarkup& tag) const { return tag.end == page_.size() && !page_.ends_with('>'); }

  void close(const HtmlMarkup& tag) {
    if (!may_stand(tag)) cut(tag.begin, tag.end);
    note(tag.name, false);
  }

  // Where markup goes on behind a start tag.
  std::size_t open(const HtmlMarkup& tag) {
    if (equal_ignoring_case(tag.name, "plaintext")) return page_.size();
    if (is_raw_text(tag.name)) return behind_raw_text(tag);
    if (!may_stand(tag) || says_nothing(tag)) {
      cut(tag.begin, tag.end);
      return tag.end;
    }
    cut_attributes(tag);
    const std::size_t end = is_unseen_box(tag.name) ? behind_unseen_box(tag) : tag.end;
    note(tag.name, true);
    return end;
  }

  std::size_t behind_raw_text(const HtmlMarkup& tag) {
    std::size_t end = raw_text_end(page_, tag.end, tag.name);
    if (is_json_ld(tag)) pruned_.json_ld.emplace_back(page_.substr(tag.end, end - tag.end));
    if (is_one_of(tag.name, cut_whole)) {
      if (const auto end_tag = next_markup(page_, end)) end = end_tag->end;
      cut(tag.begin, end);
    } else if (equal_ignoring_case(tag.name, "textarea")) {
      cut(tag.end, end);
    }
    return end;
  }

  // Looks that were in vain are limited, for boxes that never close could make them many.
  std::size_t behind_unseen_box(const HtmlMarkup& tag) {
    if (looked_in_vain_ > page_.size()) return tag.end;
    const UnseenBox box = unseen_box(page_, tag, around_);
    if (!box.can_be_cut) {
      looked_in_vain_ += box.end - tag.end;
      return tag.end;
    }
    cut(tag.end, box.end);
    return box.end;
  }

  // Pictures, and links that are for machines.
  bool says_nothing(const HtmlMarkup& tag) const {
    if (in_foreign_ > 0) return false;
    if (equal_ignoring_case(tag.name, "img")) return true;
    return equal_ignoring_case(tag.name, "link") &&
           ascii_lower(raw_attribute(tag, "rel")).find("canonical") == std::string::npos;
  }

  void cut_attributes(const HtmlMarkup& tag) {
    const bool is_link = equal_ignoring_case(tag.name, "link");
    const std::size_t offset = static_cast<std::size_t>(tag.attributes.data() - page_.data());
    std::size_t behind = 0;
    std::size_t at = 0;
    while (const auto attribute = next_attribute(tag.attributes, at)) {
      if (!keeps(*attribute, is_link)) {
        cut(offset + behind, offset + at);
        if (equal_ignoring_case(attribute->name, "href")) pruned_.html += " href";
        // `a="1"b="2"c=d`: what is left stays apart.
        if (kept_ < page_.size() && !is_html_space(page_[kept_]) && page_[kept_] != '>') pruned_.html += ' ';
      }
      behind = at;
    }
  }

  static bool keeps(const HtmlAttribute& attribute, bool is_link) {
    if (attribute.value.size() > max_attribute_bytes) return false;
    if (equal_ignoring_case(attribute.name, "href")) return is_link || attribute.value.empty();
    if (equal_ignoring_case(attribute.name, "style")) return hides(attribute.value);
    return is_one_of(attribute.name, attributes_kept);
  }

  // It may, at least: `display: none`, `visibility: hidden`.
  static bool hides(std::string_view style) {
    const std::string lower = ascii_lower(style);
    return lower.find("none") != lower.npos || lower.find("hidden") != lower.npos;
  }

  bool may_stand(const HtmlMarkup& tag) {
    if (in_foreign_ == 0 && is_one_of(tag.name, flat)) return true;
    const bool closed = tag.kind == HtmlMarkup::start_tag && closes_itself(tag);
    if (is_one_of(tag.name, foreign) && !closed) {
      in_foreign_ = std::max(0, in_foreign_ + (tag.kind == HtmlMarkup::start_tag ? 1 : -1));
    }
    if (closed && in_foreign_ > 0) return true;
    return (is_one_of(tag.name, formatting) ? formatting_ : elements_).allows(tag.kind);
  }

  void note(std::string_view name, bool opens) {
    if (equal_ignoring_case(name, "a")) around_.link = opens;
    if (equal_ignoring_case(name, "form")) around_.form = opens;
    if (equal_ignoring_case(name, "button")) around_.button = opens;
    if (equal_ignoring_case(name, "select")) around_.select = opens;
    if (equal_ignoring_case(name, "table")) {
      tables_ = std::max(0, tables_ + (opens ? 1 : -1));
      around_.table = tables_ > 0;
    }
  }

  std::string_view page_;
  PrunedPage pruned_;
  std::size_t kept_ = 0;
  std::size_t looked_in_vain_ = 0;
  int in_foreign_ = 0;
  int tables_ = 0;
  OpenAround around_;
  Depth elements_{max_html_depth};
  Depth formatting_{max_formatting_depth};
};

}  // namespace

PrunedPage prune_html(std::string_view page) {
  return Pruner(page).prune();
}

}  // namespace recoupe
