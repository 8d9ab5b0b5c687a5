// Extraction from plain text, in bytes a second, beside two baselines on the same text: counting its code
// points, which is reading it once, and ICU's sentence boundaries, which any tool of the kind needs.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include "extract/extractor.h"
#include "ingest/ingest.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

// The sample articles and the texts of the annotated sentences: dense in figures, as news is, and thin.
std::vector<Article> corpus_articles() {
  std::vector<Article> articles;
  const auto take = [&](Article&& article) { articles.push_back(std::move(article)); };
  for (const char* folder : {"/corpus/articles", "/corpus/annotated"})
    ingest(std::string(RECOUPE_SOURCE_DIR) + folder, {}, take, [](Problem&&) {});
  return articles;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> read = corpus_articles();
  return read;
}

std::int64_t corpus_bytes() {
  std::int64_t bytes = 0;
  for (const Article& article : articles()) bytes += static_cast<std::int64_t>(article.text.size());
  return bytes;
}

void count_code_points_baseline(benchmark::State& state) {
  for (auto _ : state)
    for (const Article& article : articles()) benchmark::DoNotOptimize(count_code_points(article.text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus_bytes());
}
BENCHMARK(count_code_points_baseline);

void icu_sentences_baseline(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getFrench(), status));
  for (auto _ : state)
    for (const Article& article : articles()) {
      UText* text = utext_openUTF8(nullptr, article.text.data(),
                                   static_cast<std::int64_t>(article.text.size()), &status);
      sentences->setText(text, status);
      while (sentences->next() != icu::BreakIterator::DONE) {
      }
      utext_close(text);
    }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus_bytes());
}
BENCHMARK(icu_sentences_baseline);

void extraction(benchmark::State& state) {
  std::int64_t claims = 0;
  for (auto _ : state)
    for (const Article& article : articles()) claims += static_cast<std::int64_t>(extract(article).size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus_bytes());
  state.counters["claims/s"] = benchmark::Counter(static_cast<double>(claims), benchmark::Counter::kIsRate);
}
BENCHMARK(extraction);

// The five articles that the project began with, where they lie beside the repository: news as it is printed,
// a figure every few hundred bytes, where the corpus has one every sixty.
void extraction_of_seeds(benchmark::State& state) {
  std::vector<Article> seeds;
  ingest(
      RECOUPE_SOURCE_DIR "/../shared/seeds", {},
      [&](Article&& article) { seeds.push_back(std::move(article)); }, [](Problem&&) {});
  if (seeds.empty()) return state.SkipWithError("no seeds beside the repository");
  std::int64_t bytes = 0;
  for (auto _ : state)
    for (const Article& article : seeds) {
      bytes += static_cast<std::int64_t>(article.text.size());
      benchmark::DoNotOptimize(extract(article));
    }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(extraction_of_seeds);

// Hostile texts: one piece over and over. The time must grow with the text, not with its square; Google
// Benchmark fits the order and prints it (`BigO`).
void one_piece_over_and_over(benchmark::State& state, const std::string& piece) {
  Article article;
  article.id = "a";
  while (article.text.size() < static_cast<std::size_t>(state.range(0))) article.text += piece;
  article.blocks = blocks_by_line(article.text);
  for (auto _ : state) benchmark::DoNotOptimize(extract(article));
  state.SetComplexityN(state.range(0));
}

const int registered = [] {
  for (const char* piece : {"7 ", "(", "cent ", "mille ", "un million ", "deux virgule ", "1.", "1 000 ",
                            "entre ", "plusieurs ", "quatre-vingt-", "« ", "12 % ", "10 points ", "M. ",
                            "de 3 à 4 ", "-", "A. ", "20 milliards d'euros "})
    benchmark::RegisterBenchmark((std::string("over_and_over/") + piece).c_str(), one_piece_over_and_over,
                                 std::string(piece))
        ->Range(4096, 65536)
        ->Complexity();
  return 0;
}();

}  // namespace
}  // namespace recoupe
