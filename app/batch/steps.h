// The steps of a batch, on one thread or several, with the same result:
//
//   produce (one thread) -> read, sketch (any) -> name (in order) -> work (any) -> take (in order)
//
// Memory has a bound whatever the inputs: few items are under way at once, of large ones just one.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "app/batch/article_result.h"
#include "ingest/dispatch.h"
#include "ingest/input_item.h"

namespace recoupe {

// One item on its way.
struct BatchItem {
  InputItem item;
  ItemYield yield;  // its article goes to the worker
  bool is_article = false;
  std::string id;                       // the article's
  std::optional<TextSketch> sketch;     // of the article's text
  std::optional<std::string> dispatch;  // the article's
  std::optional<ArticleResult> result;
};

struct BatchSteps {
  std::function<void(const ItemSink&)> produce;
  std::function<void(BatchItem&)> name;
  MakeWorker worker;
  std::function<void(BatchItem&)> take;
};

// Runs them with `jobs` threads that read and work (with more than one, a further one unpacks and splits the
// inputs). What a step throws ends the job and is thrown from here.
void run_steps(std::size_t jobs, const BatchSteps& steps);

}  // namespace recoupe
