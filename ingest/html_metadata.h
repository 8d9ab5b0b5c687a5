// What a page says of itself: its title, date, outlet, address and language.
#pragma once

#include <optional>
#include <string>

#include "ingest/html_content.h"
#include "ingest/html_tree.h"

namespace recoupe {

struct HtmlMetadata {
  std::string title;
  std::optional<std::string> published;  // as the contract writes dates
  std::optional<std::string> outlet;
  std::optional<std::string> url;       // http or https, absolute
  std::optional<std::string> language;  // BCP 47
};

// Each from the best source that has it:
//   title      og:title, the first h1 (of the content, else of the page), JSON-LD headline, <title>; without
//   the
//              outlet's name at its end, and <title> without the last part after ` - `, ` | ` when that is
//              short;
//   published  meta article:published_time, JSON-LD datePublished, itemprop=datePublished, other meta names
//              for dates, the first <time datetime> of the content; the first of them that is a date;
//   outlet     og:site_name, JSON-LD publisher;
//   url        <link rel=canonical>, og:url;
//   language   <html lang>, og:locale, meta content-language.
HtmlMetadata read_metadata(const HtmlTree& page, const HtmlContent& content);

}  // namespace recoupe
