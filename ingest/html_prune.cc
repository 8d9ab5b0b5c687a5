#include "ingest/html_prune.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/html_markup.h"

namespace recoupe {
namespace {

template <std::size_t n>
using Names = std::array<std::string_view, n>;

constexpr Names<8> raw_text = {"script",  "style",    "iframe", "textarea",
                               "noembed", "noframes", "title",  "xmp"};
constexpr std::size_t unseen_raw_text = 6;  // the first of them

constexpr Names<13> formatting = {"b", "i",      "u",  "em",   "strong", "font", "big",
                                  "s", "strike", "tt", "code", "nobr",   "small"};

// Where `<path/>` is an element without content; elsewhere browsers overlook the slash.
constexpr Names<2> foreign = {"svg", "math"};

// Elements that close themselves, or that another of their kind closes: they do not nest by themselves.
constexpr Names<34> flat = {
    "p",     "li",   "dt",   "dd",   "tr",    "td",   "th",   "tbody",  "thead",  "tfoot",   "a",   "br",
    "img",   "hr",   "meta", "link", "input", "area", "base", "col",    "embed",  "param",   "wbr", "source",
    "track", "html", "head", "body", "title", "rp",   "rt",   "script", "option", "optgroup"};

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
  explicit Pruner(std::string_view page) : page_(page) { pruned_.reserve(page.size()); }

  std::string prune() {
    std::size_t at = 0;
    while (const auto markup = next_markup(page_, at)) {
      at = markup->end;
      if (markup->kind != HtmlMarkup::comment) {
        if (!may_stand(*markup)) cut(markup->begin, markup->end);
        if (markup->kind == HtmlMarkup::start_tag) at = behind_raw_text(*markup);
      } else if (page_.substr(markup->begin).starts_with("<!--")) {
        cut(markup->begin, markup->end);
      }
    }
    cut(page_.size(), page_.size());
    return std::move(pruned_);
  }

 private:
  // Keeps what stands before `begin`, goes on at `end`.
  void cut(std::size_t begin, std::size_t end) {
    pruned_.append(page_, kept_, begin - kept_);
    kept_ = end;
  }

  bool may_stand(const HtmlMarkup& tag) {
    if (is_one_of(tag.name, flat)) return true;
    const bool closes_itself = tag.kind == HtmlMarkup::start_tag && tag.attributes.ends_with('/');
    if (is_one_of(tag.name, foreign) && !closes_itself) {
      in_foreign_ = std::max(0, in_foreign_ + (tag.kind == HtmlMarkup::start_tag ? 1 : -1));
    }
    if (closes_itself && in_foreign_ > 0) return true;
    return (is_one_of(tag.name, formatting) ? formatting_ : elements_).allows(tag.kind);
  }

  // Where markup goes on behind a start tag.
  std::size_t behind_raw_text(const HtmlMarkup& tag) {
    const auto* found = std::find_if(raw_text.begin(), raw_text.end(), [&](std::string_view name) {
      return equal_ignoring_case(tag.name, name);
    });
    if (found == raw_text.end()) return tag.end;
    const std::size_t end = raw_text_end(page_, tag.end, tag.name);
    const bool unseen = found - raw_text.begin() < static_cast<std::ptrdiff_t>(unseen_raw_text);
    if (unseen && !is_json_ld(tag)) cut(tag.end, end);
    return end;
  }

  std::string_view page_;
  std::string pruned_;
  std::size_t kept_ = 0;
  int in_foreign_ = 0;
  Depth elements_{max_html_depth};
  Depth formatting_{max_formatting_depth};
};

}  // namespace

std::string pruned_html(std::string_view page) {
  return Pruner(page).prune();
}

}  // namespace recoupe
