// Names and dates as pages show them to readers, around the title of an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// The people of a byline: `Par Anne Roux et Luc Petit` -> Anne Roux, Luc Petit. Parted at commas, `et`,
// `and`,
// `&`, `und`, `y`; without `Par`, `By` …; none for addresses, dates and what is too long for a name.
std::vector<std::string> names_in_byline(std::string_view byline);

// `byline` without `Par`, `By`, `Propos recueillis par` … before the names.
std::string_view without_byline_words(std::string_view byline);

// The day of publication that a line states: `Publié le 3 mars 2025, mis à jour le 5` -> 2025-03-03. None
// when it states only when the page was changed, or no day.
std::optional<std::string> date_in_byline(std::string_view line);

// The day in the path of an address: `/2025/03/14/…`, `/2025-03-14-…`, `/20250314/`. Years 1990 to 2099.
std::optional<std::string> date_in_address(std::string_view url);

}  // namespace recoupe
