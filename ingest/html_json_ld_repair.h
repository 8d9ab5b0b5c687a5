// JSON-LD as content systems print it -> JSON.
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// From the first bracket of `script` to the last (so `<!-- … -->` and `//<![CDATA[ … ]]>` go), without
// `/* */` and `//` comments and without commas before a closing bracket, a space for each raw control
// character. Strings keep all else that they hold. Empty when there is no bracket.
std::string repaired_json_ld(std::string_view script);

// `text` with HTML's character references resolved: `L&#039;Europe` -> `L'Europe`.
std::string without_character_references(std::string text);

}  // namespace recoupe
