// A record of a web archive -> Article.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "ingest/article.h"
#include "ingest/problem.h"
#include "ingest/warc_reader.h"

namespace recoupe {

struct RecordReading {
  std::string file;  // the archive, as the user named it
  std::optional<std::string>
      language;  // BCP 47; pages clearly in another one are dropped. None: all are read
  // The longest page, unpacked.
  std::size_t page_limit = WarcReaderOptions{}.record_limit;
};

// Why a record gives no article, where that is no fault.
enum class NoArticle {
  other_record,    // no page: a request, a revisit, an image, a redirect, an error page …
  other_language,  // as asked for in RecordReading::language
  no_text,         // a page without title and text
};

// What a record gave: an article, a reason why there is none, or a problem that names the record's offset.
using RecordArticle = tl::expected<tl::expected<Article, NoArticle>, Problem>;

// Articles come from HTML in `response` records (status 200 to 299) and `resource` records, and from the
// plain text of `conversion` records (WET). The page's own address and date come first; else the address is
// WARC-Target-URI, and the date the one in that address, or Last-Modified when it is of an earlier day than
// WARC-Date (a page made at the time of the visit tells nothing). `source` has the record's offset and id.
// Depends on the record alone, so that records can be read on several threads.
RecordArticle article_from_record(const WarcRecord& record, const RecordReading& reading);

// What `damage` is to the user, with its offset.
Problem problem_of(const WarcDamage& damage, const std::string& file);

}  // namespace recoupe
