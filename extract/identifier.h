// The parts of read_identifier: codes, numbers to call, numbers behind a label or a name. Each gives the
// tokens of the identifier that the token `i` belongs to; the span may begin before `i` (the label).
#pragma once

#include <cstddef>
#include <optional>

#include "extract/token.h"

namespace recoupe {

struct TokenSpan {
  std::size_t first = 0;
  std::size_t last = 0;
};

// `A320`, `Covid-19`, `Paul VI`, `24 h/24`, `4G`, `48° 51′ N`.
std::optional<TokenSpan> read_code(const Tokens& tokens, std::size_t i);
// `06 12 34 56 78`, `composez le 15`, an ISBN, a postcode.
std::optional<TokenSpan> read_call_number(const Tokens& tokens, std::size_t i);

}  // namespace recoupe
