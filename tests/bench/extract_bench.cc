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

}  // namespace
}  // namespace recoupe
