#include "ingest/html_markup.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

bool ends_name(char c) {
  return is_html_space(c) || c == '/' || c == '>';
}

std::size_t skip_name(std::string_view page, std::size_t at) {
  while (at < page.size() && !ends_name(page[at])) ++at;
  return at;
}

std::size_t comment_end(std::string_view page, std::size_t begin) {
  // `<!-->` and `<!--->` are whole comments.
  const std::size_t from = begin + 4;
  if (page.substr(from).starts_with('>')) return from + 1;
  if (page.substr(from).starts_with("->")) return from + 2;
  const std::size_t plain = page.find("-->", from);
  const std::size_t bang = page.substr(0, plain).find("--!>", from);
  if (bang != page.npos) return bang + 4;
  return plain == page.npos ? page.size() : plain + 3;
}

HtmlMarkup tag_at(std::string_view page, std::size_t begin, bool is_end) {
  HtmlMarkup tag;
  tag.kind = is_end ? HtmlMarkup::end_tag : HtmlMarkup::start_tag;
  tag.begin = begin;
  const std::size_t name = begin + (is_end ? 2 : 1);
  std::size_t at = skip_name(page, name);
  tag.name = page.substr(name, at - name);
  const std::size_t attributes = at;
  while (next_attribute(page, at)) continue;
  tag.attributes = page.substr(attributes, at - attributes);
  tag.end = std::min(at + 1, page.size());
  return tag;
}

}  // namespace

std::optional<HtmlAttribute> next_attribute(std::string_view page, std::size_t& at) {
  const auto skip_space = [&] {
    while (at < page.size() && is_html_space(page[at])) ++at;
  };
  while (at < page.size() && (is_html_space(page[at]) || page[at] == '/')) ++at;
  if (at >= page.size() || page[at] == '>') return std::nullopt;
  const std::size_t begin = at++;  // an `=` here belongs to the name
  while (at < page.size() && !ends_name(page[at]) && page[at] != '=') ++at;
  HtmlAttribute attribute{page.substr(begin, at - begin), {}};
  skip_space();
  if (at >= page.size() || page[at] != '=') return attribute;
  ++at;
  skip_space();
  if (at >= page.size()) return attribute;
  if (page[at] == '"' || page[at] == '\'') {
    const std::size_t close = std::min(page.find(page[at], at + 1), page.size());
    attribute.value = page.substr(at + 1, close - at - 1);
    at = std::min(close + 1, page.size());
    return attribute;
  }
  const std::size_t value = at;
  while (at < page.size() && !is_html_space(page[at]) && page[at] != '>') ++at;
  attribute.value = page.substr(value, at - value);
  return attribute;
}

std::optional<HtmlMarkup> next_markup(std::string_view page, std::size_t from) {
  for (std::size_t at = page.find('<', from); at < page.size(); at = page.find('<', at + 1)) {
    const char next = at + 1 < page.size() ? page[at + 1] : '\0';
    if (is_ascii_alpha(next)) return tag_at(page, at, false);
    const bool closes = next == '/' && at + 2 < page.size();
    if (closes && is_ascii_alpha(page[at + 2])) return tag_at(page, at, true);
    if (closes || next == '!' || next == '?') {
      HtmlMarkup comment;
      comment.begin = at;
      comment.end = page.substr(at).starts_with("<!--") ? comment_end(page, at)
                                                        : std::min(page.find('>', at), page.size() - 1) + 1;
      return comment;
    }
  }
  return std::nullopt;
}

std::string_view raw_attribute(const HtmlMarkup& tag, std::string_view name) {
  std::size_t at = 0;
  while (const auto attribute = next_attribute(tag.attributes, at)) {
    if (equal_ignoring_case(attribute->name, name)) return attribute->value;
  }
  return {};
}

bool closes_itself(const HtmlMarkup& tag) {
  if (!tag.attributes.ends_with('/')) return false;
  std::size_t at = 0;
  std::size_t behind_last = 0;
  while (next_attribute(tag.attributes, at)) behind_last = at;
  return behind_last < tag.attributes.size();
}

bool is_raw_text(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {
      "script", "style", "noscript", "iframe", "textarea", "title", "noembed", "noframes", "xmp"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view one) { return equal_ignoring_case(name, one); });
}

std::size_t raw_text_end(std::string_view page, std::size_t from, std::string_view name) {
  const bool script = equal_ignoring_case(name, "script");
  const auto is_tag = [&](std::size_t at) {
    const std::size_t end = at + name.size();
    return equal_ignoring_case(page.substr(at, name.size()), name) && end < page.size() &&
           ends_name(page[end]);
  };
  constexpr std::size_t none = std::string_view::npos;
  std::size_t escaped = none;  // no `-->` stands between here, in a `<!--`, and the `<` looked at last
  bool hidden = false;         // a `<script>` stands in it ("script data double escaped")
  for (std::size_t at = page.find('<', from); at != none; at = page.find('<', at + 1)) {
    if (escaped != none) {
      const bool closed = page.substr(escaped, at - escaped).find("-->") != none;
      escaped = closed ? none : std::max(escaped, at - 2);
      hidden = hidden && !closed;
    }
    const std::string_view here = page.substr(at);
    if (here.starts_with("</") && is_tag(at + 2)) {
      if (!hidden) return at;
      hidden = false;
    } else if (script && here.starts_with("<!--")) {
      escaped = at + 2;
    } else if (escaped != none && is_tag(at + 1)) {
      hidden = true;
    }
  }
  return page.size();
}

}  // namespace recoupe
