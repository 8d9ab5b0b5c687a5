#include "tests/reconcile/corpus_articles.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "ingest/ingest.h"
#include "tests/reconcile/problem_printing.h"

namespace recoupe {
namespace {

const std::string kFolder = RECOUPE_SOURCE_DIR "/corpus/";

void read(const std::string& path, std::vector<Article>& articles) {
  ingest(
      path, {}, [&](Article&& article) { articles.push_back(std::move(article)); },
      [](Problem&& problem) { ADD_FAILURE() << testing::PrintToString(problem); });
}

}  // namespace

std::vector<Article> clean_articles() {
  std::ifstream stream(kFolder + "articles/EXPECTED.json");
  const auto expected = nlohmann::json::parse(stream);
  std::vector<Article> articles;
  for (const auto& article : expected.at("articles"))
    if (article.at("findings").empty())
      read(kFolder + "articles/" + article.at("file").get<std::string>(), articles);
  return articles;
}

std::vector<Article> all_articles() {
  std::vector<Article> articles;
  read(kFolder + "articles", articles);
  return articles;
}

std::vector<Record> all_records() {
  LoadedRecords loaded = load_records(kFolder + "references");
  for (const Problem& problem : loaded.problems) ADD_FAILURE() << testing::PrintToString(problem);
  return std::move(loaded.records);
}

}  // namespace recoupe
