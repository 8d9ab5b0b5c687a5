// A whole web archive -> items.
#pragma once

#include <string>

#include "ingest/ingest.h"
#include "ingest/input_item.h"
#include "ingest/input_reader.h"

namespace recoupe {

// Splits the archive `file` into records (warc_reader.h); an item for each that may be a page
// (warc_article.h), of IngestOptions language and record_limit, and for each damage. An archive that
// gives no article is a problem too. Articles have the date of their page, else that of the options.
void read_archive_items(InputReader& reader, const std::string& file, const IngestOptions& options,
                        const ItemSink& items);

}  // namespace recoupe
