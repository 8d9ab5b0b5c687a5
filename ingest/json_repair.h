// JSON that others write almost right.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

// `json` with U+FFFD for every escape of half a surrogate pair (`\ud83d` without its second half), which
// RFC 8259 (section 8.2) lets through and no UTF-8 text can hold. None when it has no such escape.
std::optional<std::string> without_lone_surrogates(std::string_view json);

}  // namespace recoupe
