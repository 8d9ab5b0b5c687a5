// What was made of one article, on whatever thread, ready to be taken in input order.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/review.h"
#include "ingest/article.h"
#include "ingest/problem.h"

namespace recoupe {

struct ArticleResult {
  std::vector<std::string> elements;  // for each section of the output (list_format.h), joined
  std::string kept;                   // for the comparison with other articles (article_judge.h)
  Summary counts;
  std::vector<Problem> problems;
  std::optional<Review> review;    // for reports that are written at the end, and for the store
  std::optional<Article> article;  // for the store
};

// Makes something of articles; each thread has its own.
class Worker {
 public:
  virtual ~Worker() = default;
  virtual ArticleResult work(Article&& article) = 0;
};

using MakeWorker = std::function<std::unique_ptr<Worker>()>;

}  // namespace recoupe
