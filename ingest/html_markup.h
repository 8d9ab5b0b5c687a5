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

// The value of a start tag's attribute as written, entities and all; empty when it is absent or has none.
std::string_view raw_attribute(const HtmlMarkup& tag, std::string_view name);

// Where the end tag of a raw text element (`script`, `style`, `textarea` …) begins whose content starts at
// `from`; the page's size when it has none. In a script `<!-- <script> … </script> -->` hides an end tag.
std::size_t raw_text_end(std::string_view page, std::size_t from, std::string_view name);

}  // namespace recoupe
