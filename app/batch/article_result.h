// What was made of one article, on whatever thread, ready to be taken in input order.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/print_text.h"
#include "app/review.h"
#include "ingest/article.h"
#include "ingest/problem.h"

namespace recoupe {

struct ArticleResult {
  std::string id;                     // of the article
  std::vector<std::string> elements;  // for each section of the output (list_format.h), joined
  ArticleText text;                   // for the text report
  std::string kept;                   // for the comparison with other articles (article_judge.h)
  Summary counts;
  std::vector<Problem> problems;
  std::optional<Review> review;    // for the page that is written at the end, and for the store
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
