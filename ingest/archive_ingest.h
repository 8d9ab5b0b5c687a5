// A whole web archive -> articles.
#pragma once

#include <string>

#include "ingest/ingest.h"
#include "ingest/warc_stream.h"

namespace recoupe {

// Reads the archive `file` from `source` record by record (warc_reader.h, warc_article.h), of IngestOptions
// language and record_limit. Damaged records go to `problems` and the rest is read; an archive that gives no
// article is a problem too. Articles have the date of their page or none.
void ingest_archive(const ByteSource& source, const std::string& file, const IngestOptions& options,
                    const ArticleSink& articles, const ProblemSink& problems);

}  // namespace recoupe
