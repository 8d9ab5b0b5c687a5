#include "app/text_results.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

class TextResultsTest : public ::testing::Test {
 protected:
  TextResultsTest() {
    std::string name = (fs::temp_directory_path() / "recoupe-text.XXXXXX").string();
    EXPECT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  ~TextResultsTest() override { fs::remove_all(folder_); }

  std::string path(const char* name) const { return (folder_ / name).string(); }

  // What `write` writes.
  template <typename Write>
  std::string written(JobState* state, const Write& write) const {
    tl::expected<Output, Problem> output = Output::open(path("out"));
    TextResults results({}, *output, state);
    write(results);
    output->commit();
    std::ifstream in(path("out"));
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  fs::path folder_;
};

// A finding in `article` with the figure of `other`.
struct Across {
  Finding finding;
  std::vector<Claim> claims;
};

Across across(const std::string& article, const std::string& other, const std::string& message) {
  Across one;
  one.finding.article = article;
  one.finding.code = Code::disagreement;
  one.finding.severity = Severity::warning;
  one.finding.message = message;
  for (const std::string& id : {article, other}) {
    auto context = std::make_shared<ArticleContext>();
    context->id = context->title = id;
    Claim claim;
    claim.id = id + "#1";
    claim.article = context;
    claim.sentence = "Le pont de " + id + " : 5 m.";
    claim.end = 2;
    one.finding.claims.push_back(claim.id);
    one.claims.push_back(claim);
  }
  return one;
}

void add(TextResults& results, const Across& one) {
  results.across(one.finding, one.claims);
}

// The lines that say what stands where.
std::vector<std::string> outline(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != ' ' && !line.starts_with("«")) lines.push_back(line);
  return lines;
}

TEST_F(TextResultsTest, PutFindingsAcrossArticlesWhereTheyBelong) {
  const std::string text = written(nullptr, [](TextResults& results) {
    results.add("a", {"head of a\n", "tail of a\n"});
    results.add("b", {});
    results.add("c", {"head of c\n", "tail of c\n"});
    results.add("d", {"head of d\n", ""});
    results.add("e", {});
    add(results, across("b", "d", "first"));
    add(results, across("b", "a", "second"));
    add(results, across("c", "a", "third"));
    add(results, across("e", "a", "fourth"));
    results.finish({.articles = 5});
  });
  EXPECT_THAT(outline(text),
              testing::ElementsAre("head of a", "tail of a",                                        //
                                   "b", "avertissement[disagreement]: first",                       //
                                   "avertissement[disagreement]: second",                           //
                                   "head of c", "avertissement[disagreement]: third", "tail of c",  //
                                   "head of d",                                                     //
                                   "e", "avertissement[disagreement]: fourth",                      //
                                   "5 articles, 0 chiffre relevé, 0 confirmé, aucun constat"));
}

TEST_F(TextResultsTest, GoOnFromAState) {
  const auto state = [&] { return *JobState::open(path("state"), "{}"); };
  {
    const std::unique_ptr<JobState> before = state();
    written(before.get(), [&](TextResults& results) {
      results.add("a", {"head of a\n", ""});
      results.add("b", {"head of b\n", "tail of b\n"});
      before->checkpoint({});
      results.add("c", {"lost\n", ""});
    });
  }
  const std::unique_ptr<JobState> after = state();
  const std::string text = written(after.get(), [](TextResults& results) {
    results.recall("a");
    results.recall("b");
    results.add("c", {"head of c\n", ""});
    add(results, across("b", "a", "first"));
    results.finish({.articles = 3});
  });
  EXPECT_THAT(outline(text), testing::ElementsAre(
                                 "head of a", "head of b", "avertissement[disagreement]: first", "tail of b",
                                 "head of c", "3 articles, 0 chiffre relevé, 0 confirmé, aucun constat"));
}

// Two articles of one name: what is said of the second stands at the first or the second, and nothing is
// lost.
TEST_F(TextResultsTest, NamesMayComeTwice) {
  const std::string text = written(nullptr, [](TextResults& results) {
    for (const char* id : {"a", "b", "a"}) results.add(id, {std::string("head of ") + id + "\n", ""});
    add(results, across("b", "a", "first"));
    add(results, across("a", "b", "second"));
    results.finish({.articles = 3});
  });
  EXPECT_THAT(outline(text),
              testing::ElementsAre("head of a", "head of b", "avertissement[disagreement]: first",
                                   "head of a", "avertissement[disagreement]: second",
                                   "3 articles, 0 chiffre relevé, 0 confirmé, aucun constat"));
}

}  // namespace
}  // namespace recoupe
