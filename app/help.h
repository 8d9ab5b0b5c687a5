// Help pages, written from the tables of commands and options.
#pragma once

#include <string>

#include "app/options.h"

namespace recoupe {

// `recoupe --help`: what the program is for, its commands, its exit status.
std::string help_page(Language language);

// `recoupe COMMAND --help`: usage, the options the command takes, examples.
std::string help_page(Command command, Language language);

// `recoupe --version`.
std::string version_line();

}  // namespace recoupe
