// Titles without the name of the site that pages hang on to them.
#pragma once

#include <string_view>

namespace recoupe {

// `title` without its last part, when that part is `site`: `Le budget adopté | Le Progrès`. Parts are
// separated by ` - `, ` | `, ` – `, ` — `, ` • ` or ` : `. All of it when nothing else would be left.
std::string_view without_site_name(std::string_view title, std::string_view site);

// As without_site_name, and also when the last part, after a mark other than a colon, has no figure and
// four words at most, as site names do.
std::string_view without_last_part(std::string_view title, std::string_view site);

}  // namespace recoupe
