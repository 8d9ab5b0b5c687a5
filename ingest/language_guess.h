// In which language a text is written, by its commonest words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

// `fr`, `en`, `de`, `es`, `it`, `pt`, `nl`, `pl` by function words; `ko`, `ja`, `el`, `he`, `th` by their
// script. None when the first 4000 bytes have too few such words, or those of two languages alike, as short
// texts do.
std::optional<std::string> guessed_language(std::string_view text);

}  // namespace recoupe
