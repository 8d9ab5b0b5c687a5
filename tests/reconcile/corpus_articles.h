// The sample articles and records of corpus/, read for tests.
#pragma once

#include <string>
#include <vector>

#include "ingest/article.h"
#include "reconcile/reference.h"

namespace recoupe {

// The articles of corpus/articles that have no finding to expect, in the order of EXPECTED.json.
std::vector<Article> clean_articles();
// All articles of corpus/articles, in name order.
std::vector<Article> all_articles();
// All records of corpus/references.
std::vector<Record> all_records();

}  // namespace recoupe
