// Identifiers by their shape alone, as lexicon/patterns.tsv lists them: `CHE-123.456.788`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/token.h"

namespace recoupe {

// The token behind the identifier that starts at token `i` and has one of the shapes of the table; nothing when
// more letters or digits are joined to it.
std::optional<std::size_t> read_pattern(const Tokens& tokens, std::size_t i);

// Whether all of `text` has the shape `shape`: 9 is a digit, A a capital letter, a space any one space.
bool has_shape(std::string_view text, std::string_view shape);

}  // namespace recoupe
