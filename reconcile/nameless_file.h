// Temporary files that have no name: they go with the program, however it ends.
#pragma once

#include <filesystem>

namespace recoupe {

// $TMPDIR, else /var/tmp, which holds more than /tmp.
std::filesystem::path temporary_folder();

// Its descriptor, to be read and written; -1, and errno, when `folder` or the system refuses.
int open_nameless(const std::filesystem::path& folder);

}  // namespace recoupe
