// The files of a directory that may hold articles.
#pragma once

#include <string>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

struct DirectoryWalk {
  std::vector<std::string> files;  // `DIRECTORY/…`, in the byte-wise order of the paths below the directory
  std::vector<Problem>
      problems;  // directories that could not be listed, pipes and devices that were passed over
};

// Walks `directory` and all below it. Only regular files of a kind that is read (input_kind.h)
// are listed, names with a dot in front are passed over. Links are followed; each directory is listed
// once, under its own place before any link to it, so a loop of links does no harm.
DirectoryWalk walk_directory(const std::string& directory);

}  // namespace recoupe
