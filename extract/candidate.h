// Candidates: the tokens at which the rules are tried. Most of a text is passed over here.
#pragma once

#include <cstddef>

#include "extract/lexicon.h"
#include "extract/token.h"

namespace recoupe {

// False when no rule can read anything at token `i`: neither a figure nor what only looks like one.
bool may_start(const Tokens& tokens, std::size_t i);

// False, at the cost of one look at the token, for most of those where may_start() is.
inline bool may_start_at_all(const Token& token) {
  return token.type != TokenType::word || (token.classes & kMayStart) != 0 || token.capital ||
         token.end - token.begin <= 2;
}

}  // namespace recoupe
