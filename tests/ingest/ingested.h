// Runs ingest() on a fresh folder of files and holds what came of it.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.h"

namespace recoupe {

struct Ingested {
  std::vector<Article> articles;
  std::vector<Problem> problems;

  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const Article& article : articles) all.push_back(article.id);
    return all;
  }
  std::vector<std::string> french() const {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.line_in(Language::french));
    return all;
  }
};

inline Ingested ingested(const std::string& input, const IngestOptions& options = {}) {
  Ingested result;
  ingest(
      input, options,
      [&](Article&& article) {
        EXPECT_TRUE(article_is_sound(article)) << article.id;
        result.articles.push_back(std::move(article));
      },
      [&](Problem&& problem) {
        EXPECT_FALSE(problem.what.fr.empty());
        EXPECT_FALSE(problem.what.en.empty());
        EXPECT_NE(problem.what.fr, problem.what.en);
        result.problems.push_back(std::move(problem));
      });
  return result;
}

// A fresh folder that is the working directory as long as the test runs, so that names are short.
class IngestTest : public testing::Test {
 protected:
  void SetUp() override {
    before_ = std::filesystem::current_path();
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("recoupe-" + std::string(test->name()) + "-" + std::to_string(getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    std::filesystem::current_path(folder_);
  }
  void TearDown() override {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }

  static void write(const std::string& file, std::string_view bytes) {
    if (const auto parent = std::filesystem::path(file).parent_path(); !parent.empty()) {
      std::filesystem::create_directories(parent);
    }
    std::ofstream(file, std::ios::binary) << bytes;
  }

 private:
  std::filesystem::path before_;
  std::filesystem::path folder_;
};

}  // namespace recoupe
