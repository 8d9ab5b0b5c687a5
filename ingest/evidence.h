// What was fetched -> records of a web archive that anyone can check it by.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "ingest/fetcher.h"
#include "ingest/warc_record.h"

namespace recoupe {

// The record at the head of an archive called `file_name`, made at `time` (seconds since 1970).
WarcRecord evidence_info(const std::string& file_name, std::int64_t time);

// Of each exchange in its order: the response as it came, the request, and metadata (how long it took, over
// which version of HTTP, for which address it was made). Where the server answered that a page has not
// changed (304), the answer that was kept of it, under its own date, and a revisit record.
std::vector<WarcRecord> evidence_of(const FetchOutcome& outcome);

}  // namespace recoupe
