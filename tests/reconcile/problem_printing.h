// How failing tests show a Problem: as the user would see it.
#pragma once

#include <ostream>

#include "ingest/problem.h"

namespace recoupe {

inline void PrintTo(const Problem& problem, std::ostream* out) {
  *out << problem.line_in(Language::french);
}

}  // namespace recoupe
