// What a job's state keeps of each article that is done: what later articles are compared with.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/batch/append_file.h"
#include "ingest/dispatch.h"

namespace recoupe {

struct PassedArticle {
  std::string id;
  std::optional<TextSketch> sketch;
  std::optional<std::string> dispatch;  // the name that it got, or had
  std::string kept;                     // article_judge.h
};

void append(AppendFile& file, const PassedArticle& article);
// All of them, in the order in which they were appended.
void recall_articles(AppendFile& file, const std::function<void(PassedArticle&&)>& take);

}  // namespace recoupe
