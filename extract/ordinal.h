// Ordinals in words: `troisième`, `vingt et unième`, `mille deux cent trentième`.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/token.h"

namespace recoupe {

struct OrdinalReading {
  std::size_t last = 0;  // behind it
  double value = 0;
};

std::optional<OrdinalReading> read_ordinal_words(const Tokens& tokens, std::size_t i);

}  // namespace recoupe
