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

// The sentences of `block`, in order, without the spaces around them. A sentence ends behind `.` `!` `?` `…`, with
// the marks that close a quotation or bracket, and at a line break; not before a small letter, nor after the
// abbreviations of lexicon/abbreviations.tsv (`M. Blanc`, `art. 7`) and initials. Sentences that a web page runs
// together are parted (`… euros.Son prix …`).
std::vector<Span> sentences_of(std::string_view block);

}  // namespace recoupe
