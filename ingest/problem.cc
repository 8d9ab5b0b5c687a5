#include "ingest/problem.h"

#include <algorithm>

namespace recoupe {

std::string Problem::line_in(Language language) const {
  std::string said = file;
  if (line) said += ':' + std::to_string(*line);
  if (!said.empty()) said += ": ";
  if (place) said += *place + ": ";
  said += what.in(language);
  // A file name or a JSON key may hold anything; what is said stays one line.
  std::replace_if(
      said.begin(), said.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }, '?');
  return said;
}

}  // namespace recoupe
