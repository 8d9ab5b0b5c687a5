// Candidates: the tokens at which the rules are tried. Most of a text is passed over here.
#pragma once

#include <cstddef>

#include "extract/token.h"

namespace recoupe {

// False when no rule can read anything at token `i`: neither a figure nor what only looks like one.
bool may_start(const Tokens& tokens, std::size_t i);

}  // namespace recoupe
