// In which language a page is written, told before it is parsed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

// By guessed_language over the prose of the raw page: the first 4000 bytes of text that stands in runs of 60
// bytes or more between two tags, outside script, style and comments, for menus and lists of other pages are
// short. What the page declares is not asked: many declare the language of their software. None when it is
// not clear.
std::optional<std::string> language_of_page(std::string_view html);

}  // namespace recoupe
