// The manual page recoupe(1), written from the tables of commands and options, so that it says what `--help`
// says.
#pragma once

#include <string>

#include "ingest/problem.h"

namespace recoupe {

// In the man macros of groff (groff_man(7)), UTF-8.
std::string man_page(Language language);

}  // namespace recoupe
