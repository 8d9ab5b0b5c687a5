// What is installed with the program: reference records, found by name from any folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/options.h"

namespace recoupe {

// The folder of the records that belong to the program at `program`: `../share/recoupe/references` beside it
// (installed), else `../../corpus/references` (a build tree). Empty when there is neither.
std::filesystem::path records_beside(const std::filesystem::path& program);

// The program that runs.
std::filesystem::path own_path();

// What `-r NAME` names: NAME itself when there is such a file or folder, or when it has a slash; else the
// installed record NAME.json when there is one; else NAME.
std::string record_named(const std::string& name, const std::filesystem::path& folder);

// The names that may be given so, sorted.
std::vector<std::string> record_names(const std::filesystem::path& folder);

// Puts the paths of installed records in the place of their names.
void find_installed_records(Options& options);

}  // namespace recoupe
