// A web archive of any size as a crawler of news writes it: request and response of each page, and now and
// then what is no article: a page in another language, an image, a redirect, a missing page, metadata, a
// revisit.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "made_text.h"

namespace recoupe {

struct ArchiveWish {
  // Ends with the first of the two that is reached; 0: without such an end. One of them is needed.
  std::uint64_t articles = 0;  // pages in French
  std::uint64_t bytes = 0;     // of the packed archive; it ends with a whole exchange, a little beyond
  std::uint64_t seed = 1;
};

struct ArchiveMade {
  std::uint64_t articles = 0;
  std::uint64_t pages = 0;  // the articles, and pages in other languages
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;
  bool is_whole = true;  // false: the stream took no more
};

// Writes the archive, record by record: memory does not grow with it. The same wish writes the same bytes.
// About ten articles tell one story; one article in twelve is a copy: the text of the one before it, in another
// outlet.
ArchiveMade make_archive(const TextSource& texts, const ArchiveWish& wish, std::ostream& out);

}  // namespace recoupe
