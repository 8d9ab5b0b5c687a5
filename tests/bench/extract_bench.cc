// Extraction from plain text, in bytes a second, beside two baselines on the same text: counting its code
// points, which is a plain pass over the bytes, and ICU's sentence boundaries, which any tool of the kind
// needs. The counter `plain_passes` says how many plain passes one extraction lasts, both timed in the same
// run.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <chrono>
#include <limits>
#include <memory>
#include <vector>

#include "extract/extractor.h"
#include "ingest/ingest.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using Articles = std::vector<Article>;

Articles articles_in(std::initializer_list<const char*> places) {
  Articles articles;
  for (const char* place : places)
    ingest(
        std::string(RECOUPE_SOURCE_DIR) + place, {},
        [&](Article&& article) { articles.push_back(std::move(article)); }, [](Problem&&) {});
  return articles;
}

// The sample articles and the texts of the annotated sentences: a figure every sixty bytes, denser than any
// news.
const Articles& corpus() {
  static const Articles read = articles_in({"/corpus/articles", "/corpus/annotated"});
  return read;
}

// News as it is printed, of our own writing: a figure every 330 bytes.
const Articles& prose() {
  static const Articles read = articles_in({"/tests/bench/prose.txt"});
  return read;
}

// The five articles that the project began with, where they lie beside the repository.
const Articles& seeds() {
  static const Articles read = articles_in({"/../shared/seeds"});
  return read;
}

std::size_t bytes_of(const Articles& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();
  return bytes;
}

template <typename Work>
double seconds(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The shortest of some runs: what else the machine does only makes it longer.
template <typename Work>
double shortest(int runs, const Work& work) {
  double best = std::numeric_limits<double>::max();
  for (int run = 0; run < runs; ++run) best = std::min(best, seconds(work));
  return best;
}

void pass_over(const Articles& articles) {
  for (const Article& article : articles) benchmark::DoNotOptimize(count_code_points(article.text));
}

void plain_pass_baseline(benchmark::State& state) {
  for (auto _ : state) pass_over(corpus());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes_of(corpus())));
}
BENCHMARK(plain_pass_baseline);

void icu_sentences_baseline(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getFrench(), status));
  for (auto _ : state)
    for (const Article& article : corpus()) {
      UText* text = utext_openUTF8(nullptr, article.text.data(),
                                   static_cast<std::int64_t>(article.text.size()), &status);
      sentences->setText(text, status);
      while (sentences->next() != icu::BreakIterator::DONE) {
      }
      utext_close(text);
    }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes_of(corpus())));
}
BENCHMARK(icu_sentences_baseline);

void extraction(benchmark::State& state, const Articles& articles) {
  if (articles.empty()) return state.SkipWithError("no articles there");
  constexpr int kRuns = 50;
  std::size_t claims = 0;
  double extracting = std::numeric_limits<double>::max();
  for (auto _ : state) {
    claims = 0;
    extracting = std::min(extracting, seconds([&] {
                            for (const Article& article : articles) claims += extract(article).size();
                          }));
  }
  const std::size_t bytes = bytes_of(articles);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
  state.counters["bytes/figure"] = static_cast<double>(bytes) / static_cast<double>(claims);
  state.counters["plain_passes"] = extracting / shortest(kRuns, [&] { pass_over(articles); });
}
BENCHMARK_CAPTURE(extraction, prose, prose());
BENCHMARK_CAPTURE(extraction, seeds, seeds());
BENCHMARK_CAPTURE(extraction, corpus, corpus());

Article over_and_over(std::string_view piece, std::size_t bytes) {
  Article article;
  article.id = "a";
  article.text.reserve(bytes + piece.size());
  while (article.text.size() < bytes) article.text += piece;
  article.blocks = blocks_by_line(article.text);
  return article;
}

// Hostile texts: one piece over and over, for 100 kB and for 1 MB. `growth` is the time per byte of the
// longer one to that of the shorter: 1 when the cost is linear, 10 when it is the square.
void hostile(benchmark::State& state, const std::string& piece) {
  constexpr std::size_t kShort = 100'000;
  constexpr std::size_t kLong = 10 * kShort;
  const Article brief = over_and_over(piece, kShort);
  const Article lengthy = over_and_over(piece, kLong);
  double longer = std::numeric_limits<double>::max();
  for (auto _ : state)
    longer = std::min(longer, seconds([&] { benchmark::DoNotOptimize(extract(lengthy)); }));
  const double shorter = shortest(5, [&] { benchmark::DoNotOptimize(extract(brief)); });
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * lengthy.text.size()));
  state.counters["growth"] = longer / shorter * static_cast<double>(kShort) / static_cast<double>(kLong);
}

const int registered = [] {
  for (const char* piece : {"7",
                            "7 ",
                            "(",
                            "((5)",
                            "cent ",
                            "mille ",
                            "un million ",
                            "1.",
                            "1 000 ",
                            "deux virgule ",
                            "entre ",
                            "plusieurs ",
                            "quatre-vingt-",
                            "vingt-et-un-",
                            "« ",
                            "« 5 » ",
                            "\"",
                            "12 % ",
                            "10 points ",
                            "M. ",
                            "A. ",
                            "de 3 à 4 ",
                            "un sur un sur ",
                            "de 5 à 5 à ",
                            "et demi ",
                            "-",
                            "–",
                            "5-",
                            "\n",
                            "5\n",
                            ". ",
                            "5. ",
                            "dont 5 ",
                            "selon 5 ",
                            "les ",
                            "d'",
                            "a.",
                            "@",
                            "www.",
                            "É",
                            "20 milliards d'euros "})
    benchmark::RegisterBenchmark((std::string("hostile/") + (*piece == '\n' ? "newline" : piece)).c_str(),
                                 hostile, std::string(piece))
        ->Iterations(3)
        ->Unit(benchmark::kMillisecond);
  return 0;
}();

}  // namespace
}  // namespace recoupe
