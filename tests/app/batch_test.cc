// The parts of a batch.
#include <gmock/gmock.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/batch/append_file.h"
#include "app/batch/long_article.h"
#include "app/batch/passed_articles.h"
#include "app/batch/state.h"
#include "app/batch/steps.h"
#include "app/batch/unique_ids.h"
#include "app/list_format.h"
#include "app/output.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class InFolder : public ::testing::Test {
 protected:
  InFolder() {
    std::string name = (fs::temp_directory_path() / "recoupe-batch.XXXXXX").string();
    EXPECT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  ~InFolder() override { fs::remove_all(folder_); }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  fs::path folder_;
};

std::string content_of(AppendFile& file) {
  std::string all;
  file.read([&](std::string_view piece) { all += piece; });
  return all;
}

using AppendFileTest = InFolder;

TEST_F(AppendFileTest, IsCutBackToWhatItWas) {
  {
    AppendFile file = AppendFile::open(path("f"), 0);
    file.append("done, ");
    file.append("half do");
  }
  AppendFile file = AppendFile::open(path("f"), 6);
  EXPECT_EQ(file.size(), 6u);
  file.append("done");
  EXPECT_EQ(content_of(file), "done, done");
  file.append(" again");  // reading does not change where it goes on
  EXPECT_EQ(content_of(file), "done, done again");
}

TEST_F(AppendFileTest, CannotBeLongerThanItIs) {
  std::ofstream(path("f")) << "abc";
  EXPECT_THROW(AppendFile::open(path("f"), 4), OutputFailed);
  EXPECT_THROW(AppendFile::open(path("no/f"), 0), OutputFailed);
}

TEST(PassedArticles, AreReadBackAcrossPieces) {
  AppendFile file = AppendFile::anonymous();
  std::vector<PassedArticle> articles;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    PassedArticle article{
        .id = "article-" + std::to_string(i), .sketch = TextSketch{}, .dispatch = {}, .kept = {}};
    article.sketch->is_complete = i % 2 == 0;
    for (std::uint32_t hash = 0; hash < i % 129; ++hash) article.sketch->hashes.push_back(hash * i);
    if (i % 3 == 0) article.dispatch = i % 6 == 0 ? "" : "d" + std::to_string(i);
    article.kept = std::string(i % 700, static_cast<char>(i));
    append(file, article);
    articles.push_back(std::move(article));
  }
  ASSERT_GT(file.size(), std::uint64_t{1} << 20U);  // several pieces
  std::size_t count = 0;
  recall_articles(file, [&](PassedArticle&& article) {
    const PassedArticle& expected = articles.at(count++);
    EXPECT_EQ(article.id, expected.id);
    EXPECT_EQ(article.sketch->hashes, expected.sketch->hashes);
    EXPECT_EQ(article.sketch->is_complete, expected.sketch->is_complete);
    EXPECT_EQ(article.dispatch, expected.dispatch);
    EXPECT_EQ(article.kept, expected.kept);
  });
  EXPECT_EQ(count, articles.size());
}

using JobStateTest = InFolder;

TEST_F(JobStateTest, GoesOnFromItsLastCheckpoint) {
  const std::string job = R"({"command":"check","inputs":["a"]})";
  {
    auto state = JobState::open(path("s"), job);
    ASSERT_TRUE(state) << state.error().line_in(Language::english);
    (*state)->file("output").append("one\n");
    JobProgress progress;
    progress.items = 7;
    progress.consumed = 8;
    progress.tally = {true, 9};
    progress.counts = {.articles = 1,
                       .figures = 2,
                       .confirmed = 3,
                       .contradicted = 4,
                       .outdated = 5,
                       .errors = 6,
                       .warnings = 7,
                       .infos = 8,
                       .problems = 9};
    (*state)->checkpoint(progress);
    (*state)->file("output").append("two\n");
    EXPECT_FALSE(JobState::open(path("s"), job));  // another job has it
  }
  auto state = JobState::open(path("s"), job);
  ASSERT_TRUE(state) << state.error().line_in(Language::english);
  const JobProgress& done = (*state)->done();
  EXPECT_FALSE(done.all_read);
  EXPECT_EQ(done.items, 7u);
  EXPECT_EQ(done.consumed, 8u);
  EXPECT_TRUE(done.tally.any);
  EXPECT_EQ(done.tally.in_other_languages, 9u);
  EXPECT_EQ(done.counts.articles, 1u);
  EXPECT_EQ(done.counts.figures, 2u);
  EXPECT_EQ(done.counts.confirmed, 3u);
  EXPECT_EQ(done.counts.contradicted, 4u);
  EXPECT_EQ(done.counts.outdated, 5u);
  EXPECT_EQ(done.counts.errors, 6u);
  EXPECT_EQ(done.counts.warnings, 7u);
  EXPECT_EQ(done.counts.infos, 8u);
  EXPECT_EQ(done.counts.problems, 9u);
  EXPECT_EQ(content_of((*state)->file("output")), "one\n");
}

TEST_F(JobStateTest, SaysWhatIsAnotherJob) {
  {
    auto state = JobState::open(path("s"), R"({"a":1,"b":2})");
    ASSERT_TRUE(state);
    (*state)->checkpoint({});
  }
  for (const auto& [job, differs] : std::vector<std::pair<std::string, std::string>>{
           {R"({"a":1,"b":3})", "b"}, {R"({"a":1})", "b"}, {R"({"a":1,"b":2,"c":3})", "c"}}) {
    const auto state = JobState::open(path("s"), job);
    ASSERT_FALSE(state) << job;
    EXPECT_THAT(state.error().what.en, HasSubstr("\"" + differs + "\" differs")) << job;
  }
}

InputItem item_of(int number, std::size_t bytes = 100) {
  InputItem item;
  item.read = [number] {
    // Later items are read sooner.
    std::this_thread::sleep_for(std::chrono::microseconds(number % 7 * 100));
    Article article;
    article.id = std::to_string(number);
    article.text = "Un texte.";
    ItemYield yield;
    yield.article = std::move(article);
    return yield;
  };
  item.bytes = bytes;
  return item;
}

class NamingWorker : public Worker {
 public:
  ArticleResult work(Article&& article) override {
    ArticleResult result;
    result.elements = {article.id};
    return result;
  }
};

BatchSteps counting_steps(int items, std::vector<std::string>& taken) {
  return {.produce =
              [items](const ItemSink& sink) {
                for (int number = 0; number < items; ++number) sink(item_of(number));
              },
          .name = [](BatchItem&) {},
          .worker = [] { return std::make_unique<NamingWorker>(); },
          .take = [&taken](BatchItem& item) { taken.push_back(item.result->elements.front()); }};
}

TEST(BatchStepsTest, TakeInTheOrderOfTheInput) {
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    std::vector<std::string> taken;
    run_steps(jobs, counting_steps(300, taken));
    ASSERT_EQ(taken.size(), 300u) << jobs;
    for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i], std::to_string(i)) << jobs;
  }
}

TEST(BatchStepsTest, WhatAStepThrowsEndsTheJob) {
  struct Ended {};
  for (const std::size_t jobs : {1U, 3U}) {
    std::vector<std::string> taken;
    BatchSteps steps = counting_steps(100000, taken);
    const auto take = steps.take;
    steps.take = [&](BatchItem& item) {
      take(item);
      if (taken.size() == 20) throw Ended{};
    };
    EXPECT_THROW(run_steps(jobs, steps), Ended);
    EXPECT_EQ(taken.size(), 20u);
    taken.clear();
    steps = counting_steps(0, taken);
    steps.produce = [](const ItemSink& sink) {
      for (int number = 0; number < 10; ++number) sink(item_of(number));
      throw Ended{};
    };
    EXPECT_THROW(run_steps(jobs, steps), Ended);
    EXPECT_EQ(taken.size(), 10u);  // what was handed out before is done
  }
}

TEST(BatchStepsTest, LargeItemsGoAlone) {
  std::atomic<int> held = 0;
  int most = 0;
  std::vector<std::string> taken;
  BatchSteps steps = counting_steps(0, taken);
  steps.produce = [&](const ItemSink& sink) {
    for (int number = 0; number < 20; ++number) {
      ++held;
      sink(item_of(number, std::size_t{30} << 20U));
      most = std::max(most, held.load());
    }
  };
  const auto take = steps.take;
  steps.take = [&](BatchItem& item) {
    take(item);
    --held;
  };
  run_steps(4, steps);
  EXPECT_EQ(taken.size(), 20u);
  EXPECT_LE(most, 2);  // one under way, one that waits with its bytes
}

TEST(UniqueIds, AreOfOneArticleEach) {
  UniqueIds ids;
  const std::vector<std::string> given = {"a", "b", "a", "a~2", "a", "", "", "b"};
  std::vector<std::string> got;
  for (const std::string& id : given) got.push_back(ids.unique(id));
  EXPECT_THAT(got, ElementsAre("a", "b", "a~2", "a~2~2", "a~3", "", "~2", "b~2"));
  // After a break, from what was given before it.
  UniqueIds again;
  for (std::size_t i = 0; i < 4; ++i) again.recall(got[i]);
  for (std::size_t i = 4; i < given.size(); ++i) EXPECT_EQ(again.unique(given[i]), got[i]);
}

TEST(UniqueIds, OfAsManyAsThereAre) {
  UniqueIds ids;
  for (int i = 0; i < 100'000; ++i) ASSERT_EQ(ids.unique(std::to_string(i)), std::to_string(i));
  for (int i = 2; i < 50'000; ++i) ASSERT_EQ(ids.unique("7"), "7~" + std::to_string(i));
}

TEST(LongArticle, IsCutAtTheEndOfABlock) {
  Article article;
  article.source.file = article.id = "a.txt";
  article.text = "Un bloc.\n" + std::string(kLongestText, 'a') + "\nUn autre.";
  article.blocks = blocks_by_line(article.text);
  const auto problem = cut_long(article);
  ASSERT_TRUE(problem);
  EXPECT_THAT(problem->line_in(Language::french), HasSubstr("a.txt: texte de plus de 2 Mio"));
  EXPECT_EQ(article.text, "Un bloc.");
  EXPECT_TRUE(article_is_sound(article));
  EXPECT_FALSE(cut_long(article));
}

TEST(ListFormats, JoinTheirElements) {
  const ListSection section{.open = "[", .first = "\n", .next = ",\n", .close = "]"};
  EXPECT_EQ(joined({}, section), "");
  EXPECT_EQ(joined({"a"}, section), "a");
  EXPECT_EQ(joined({"a", "b"}, section), "a,\nb");
  EXPECT_EQ(joined({"a", "b"}, {.end = "\n"}), "a\nb\n");
}

}  // namespace
}  // namespace recoupe
