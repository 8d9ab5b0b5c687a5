// The extract stage: Article -> Claims.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "ingest/article.h"

namespace recoupe {

struct ExtractOptions {
  bool all = false;       // `--all`: scores, ordinals, dates and identifiers too
  bool weekdays = false;  // the dates that stand behind a weekday too: `reconcile` checks them
};

// Every figure of the title, then of the text, in the order of the page. Never fails: a text without
// figures gives no claims. Depends on nothing but its arguments; safe to call from many threads.
std::vector<Claim> extract(const Article& article, const ExtractOptions& options = {});

}  // namespace recoupe
