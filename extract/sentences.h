// Sentences of a block.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace recoupe {

struct Span {
  std::size_t begin = 0;  // bytes, [begin, end)
  std::size_t end = 0;
};

// The sentences of `block`, in order, without the spaces around them. Boundaries are ICU's (UAX #29) without
// those that CLDR's French list of abbreviations suppresses (`M. Blanc`), and with those that web pages lose
// when paragraphs are run together (`… euros.Son annonce …`).
std::vector<Span> sentences_of(std::string_view block);

}  // namespace recoupe
