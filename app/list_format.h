// Forms of the output that are lists (`ndjson`, `json`, `csv`, `claimreview`, `annotations`): they can be
// written while the articles pass, element by element, and joined from pieces that were made apart.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/review.h"

namespace recoupe {

// The elements of one kind; `json` has four of them, one after the other, the others one.
struct ListSection {
  std::string open = {};   // stands before the elements, even if there are none
  std::string first = {};  // stands before the first element
  std::string next = {};   // stands before each further one
  std::string end = {};    // stands behind each
  std::string close = {};  // stands behind the elements
};

// For each section its elements.
using ListElements = std::vector<std::vector<std::string>>;

struct ListFormat {
  std::vector<ListSection> sections;
  // The elements that `review` adds to each section.
  std::function<ListElements(const Review& review)> elements;
  // What stands behind all sections.
  std::function<std::string(const Summary& summary)> tail = [](const Summary&) { return std::string(); };
};

// None: the format (`text`, `html`) needs the whole review.
std::optional<ListFormat> list_format(Format format, Language language);

// The elements of one section as they stand together; empty when there are none.
std::string joined(const std::vector<std::string>& elements, const ListSection& section);

}  // namespace recoupe
