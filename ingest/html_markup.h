// A plain scan for the markup of raw HTML, without building a tree: for what must be known or taken away
// before the page is parsed. Follows the tokenizer of the HTML standard (13.2.5) on where a tag ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace recoupe {

struct HtmlMarkup {
  enum Kind { start_tag, end_tag, comment };  // `comment` is also a doctype and what a browser drops
  Kind kind = comment;
  std::string_view name;        // of the tag, as written
  std::string_view attributes;  // what is between the name and the `>`
  std::size_t begin = 0;        // [begin, end) in the page, from `<` to behind `>`
  std::size_t end = 0;
};

// The first piece of markup that starts at or behind `from`. What is not closed ends with the page.
std::optional<HtmlMarkup> next_markup(std::string_view page, std::size_t from);

struct HtmlAttribute {
  std::string_view name;   // as written
  std::string_view value;  // as written, entities and all, without its quotes; empty when there is none
};

// Reads the attribute that begins at or behind `at` in `attributes`, what is between the name and the `>` of
// a tag, and moves `at` behind it. None when there is no further one.
std::optional<HtmlAttribute> next_attribute(std::string_view attributes, std::size_t& at);

// True for `<br/>`: the slash before the `>` is not part of an attribute.
bool closes_itself(const HtmlMarkup& tag);

// The value of a start tag's attribute as written, entities and all; empty when it is absent or has none.
std::string_view raw_attribute(const HtmlMarkup& tag, std::string_view name);

// True for elements whose content is text up to their end tag, whatever it looks like: `script`, `style`,
// `textarea`, `title`, `xmp`, `iframe`, `noembed`, `noframes` and, as in browsers that run scripts,
// `noscript`.
bool is_raw_text(std::string_view name);

// Where the end tag of a raw text element (see is_raw_text) begins whose content starts at `from`; the page's
// size when it has none. In a script `<!-- <script> … </script> -->` hides an end tag.
std::size_t raw_text_end(std::string_view page, std::size_t from, std::string_view name);

}  // namespace recoupe
