// Completions of the command line for shells, written from the tables of commands and options: commands, the
// options of each, the words that an option takes, files and directories where the table's argument says
// FILE, DIRECTORY or REF.
#pragma once

#include <string>

namespace recoupe {

std::string bash_completion();
std::string zsh_completion();  // #compdef
std::string fish_completion();

}  // namespace recoupe
