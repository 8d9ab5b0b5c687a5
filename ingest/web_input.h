// Web addresses, feeds and sitemaps as input of the ingest stage.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/ingest.h"
#include "ingest/input_item.h"
#include "ingest/web_crawl.h"

namespace recoupe {

// The article of a page that was fetched: HTML, or plain text. Its file is the address as it was given; its
// `url` is the canonical one that the page states, else the one that answered;
// the day that it does not state is that in its address, else that of its last change. None for other kinds
// of content, or a page without text.
tl::expected<Article, Problem> article_of(const FetchOutcome& page);

// Reads the feed or sitemap in `bytes` and hands over what it lists, fetched. False when it is neither.
bool read_list_items(std::string_view bytes, const std::string& file, const IngestOptions& options,
                     const ItemSink& items);

}  // namespace recoupe
