// Writing JSON strings (RFC 8259, section 7) at the speed of copying.
#pragma once

#include <string>
#include <string_view>

namespace recoupe {

// Appends `text`, valid UTF-8, as a quoted JSON string: only what must be escaped is, and the line breaks
// U+0085, U+2028 and U+2029, at which some readers of JSON lines would break the line.
void append_json_string(std::string& out, std::string_view text);

}  // namespace recoupe
