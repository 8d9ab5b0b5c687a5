// Text that was taken for windows-1252 and encoded once too often: `dÃ©jÃ ` for `déjà`.
#pragma once

#include <string>

namespace recoupe {

// `text`, valid UTF-8, with each such sequence put right; unchanged when there are fewer than two of them or
// most of its letters with accents are sound, for then the sequence may be meant.
std::string without_double_encoding(std::string text);

}  // namespace recoupe
