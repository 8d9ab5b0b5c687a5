// Ordinals in words: `troisième`, `vingt et unième`, `mille deux cent trentième`.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/token.h"

namespace recoupe {

struct OrdinalReading {
  std::size_t last = 0;  // the token behind it
  double value = 0;      // the rank
};

// The longest ordinal in words that starts at token `i`.
std::optional<OrdinalReading> read_ordinal_words(const Tokens& tokens, std::size_t i);

}  // namespace recoupe
