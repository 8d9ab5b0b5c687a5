// What a page says of itself: its title, date, outlet, address and language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/html_content.h"
#include "ingest/html_json_ld.h"
#include "ingest/html_tree.h"

namespace recoupe {

struct HtmlMetadata {
  std::string title;
  std::optional<std::string> published;  // as the contract writes dates
  std::optional<std::string> outlet;
  std::optional<std::string> url;       // http or https, absolute
  std::optional<std::string> language;  // BCP 47
  std::vector<std::string> authors;
  std::optional<std::string> section;
  std::vector<std::string> tags;
  bool paywalled = false;  // it says that not all of it is free to read
};

// What all JSON-LD scripts of the page say.
JsonLd json_ld_of(const HtmlTree& page);

// Each from the best source that has it:
//   title      og:title, the first h1 (of the content, else of the page), JSON-LD headline,
//              itemprop=headline, dc.title, twitter:title, <title>; without
//              the outlet's name at its end, and <title> without the last part after ` - `, ` | ` when that
//              is short;
//   published  JSON-LD datePublished of the article, meta article:published_time, that of the page,
//              itemprop=datePublished, the article's <time class=published>, other meta names for dates, the
//              first <time datetime> of the content or near the title, the byline, the address; the first of
//              them that is a date. Never the day of a change (`mis à jour`);
//   outlet     og:site_name, JSON-LD publisher, dc.publisher, application-name;
//   url        <link rel=canonical>, og:url, JSON-LD url;
//   language   <html lang>, og:locale, meta content-language, dc.language, JSON-LD inLanguage;
//   authors    JSON-LD author, meta author, article:author, dc.creator …, itemprop=author, rel=author, an
//   element
//              that is called a byline;
//   section    JSON-LD articleSection, meta article:section, itemprop=articleSection;
//   tags       JSON-LD keywords, meta article:tag, news_keywords, keywords, dc.subject;
//   paywalled  JSON-LD isAccessibleForFree false, meta article:content_tier other than free.
HtmlMetadata read_metadata(const HtmlTree& page, const HtmlContent& content, const JsonLd& json_ld);

}  // namespace recoupe
