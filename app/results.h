// Where the elements of a list gather on their way to the output: straight into it when there is one section
// and no state, else in files until the end.
#pragma once

#include <string>
#include <vector>

#include "app/batch/append_file.h"
#include "app/batch/state.h"
#include "app/list_format.h"
#include "app/output.h"

namespace recoupe {

class Results {
 public:
  // With a state, the elements that were there at its last checkpoint are there. All of it throws
  // OutputFailed.
  Results(const ListFormat& format, Output& output, JobState* state);

  // What one article, or the end, adds: for each section its elements, joined (list_format.h).
  void add(const std::vector<std::string>& elements);
  // Writes what has gathered, and the rest.
  void finish(const Summary& summary);

 private:
  struct Gathering {
    AppendFile* file;  // nullptr: straight to the output
    bool any;
  };

  const ListFormat& format_;
  Output& output_;
  std::vector<AppendFile> own_;
  std::vector<Gathering> sections_;
};

}  // namespace recoupe
