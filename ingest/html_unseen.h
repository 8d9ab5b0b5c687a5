// Boxes of a page that are never part of an article (`nav`, `aside`, `footer`, `svg`, `select` …), found in
// the raw page, so that what is inside them need not be parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ingest/html_markup.h"

namespace recoupe {

// True for elements of which no text is ever an article's, in which an element of that name can be left out.
bool is_unseen_box(std::string_view name);

// What is open around a box, and would be closed by a start tag of its kind inside it.
struct OpenAround {
  bool link = false;
  bool form = false;
  bool button = false;
  bool select = false;
  bool table = false;
};

struct UnseenBox {
  std::size_t end = 0;  // where its end tag begins, if it can be cut; else as far as was looked
  bool can_be_cut = false;
};

// Looks from the start tag of such a box to its end tag. It can be cut when all that it holds closes inside
// it (so that a parser, with its rules for tags that do not match, would see the same end), and when nothing
// in it speaks of the article: no `h1`, no JSON-LD, no `itemprop`, `pubdate`,
// `rel=author` or `<time class=published>`.
UnseenBox unseen_box(std::string_view page, const HtmlMarkup& tag, const OpenAround& around);

}  // namespace recoupe
