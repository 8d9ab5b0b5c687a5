// Grouping figures of many articles: cost per figure from 10^4 to 10^7, and the memory of what is held.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <string>

#include "extract/extractor.h"
#include "reconcile/across_articles.h"

namespace recoupe {
namespace {

// A number that is spread over [0, limit) and the same in every run.
std::size_t spread(std::size_t n, std::size_t limit) {
  return (n * 2654435761U + 12345U) % 4294967291U % limit;
}

// Names by number: `Bavoria`, `Cazelun` …
std::string name_of_place(std::size_t n) {
  static constexpr const char* kParts[] = {"ba", "ca", "do", "fe", "gi", "lo", "ma",
                                           "ne", "po", "ra", "si", "tu", "va", "ze"};
  std::string name;
  for (int i = 0; i < 4 || n > 0; ++i, n /= 14) name += kParts[n % 14];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

// One event is told by ten outlets, with ten figures; one outlet in fifty swaps two digits of one.
Article article_of(std::size_t n) {
  const std::size_t event = n / 10;
  const std::string place = name_of_place(event);
  Article article;
  article.id = "article-" + std::to_string(n);
  article.outlet = "Outlet " + std::to_string(n % 10);
  article.title = place + " : ce que l'on sait";
  article.published = "2025-03-10";
  static constexpr const char* kThings[] = {"Le pont de {} a coûté {} millions d'euros.",
                                            "L'usine de {} emploiera {} personnes.",
                                            "Le stade de {} compte {} places.",
                                            "Le barrage de {} retient {} hectares d'eau.",
                                            "La mairie de {} a planté {} arbres.",
                                            "Le musée de {} a reçu {} visiteurs.",
                                            "Le port de {} a débarqué {} tonnes de poisson.",
                                            "L'hôpital de {} dispose de {} lits.",
                                            "La ligne de {} mesure {} kilomètres.",
                                            "Le festival de {} a vendu {} billets."};
  for (std::size_t thing = 0; thing < 10; ++thing) {
    std::size_t value = 120 + spread(event * 10 + thing, 800);
    if (spread(n * 10 + thing, 500) == 0) value = value % 10 * 100 + value / 10 % 10 * 10 + value / 100;
    std::string sentence = kThings[thing];
    sentence.replace(sentence.find("{}"), 2, place);
    sentence.replace(sentence.find("{}"), 2, std::to_string(value));
    article.text += (article.text.empty() ? "" : "\n") + sentence;
  }
  article.blocks = blocks_by_line(article.text);
  return article;
}

void disagreements(benchmark::State& state) {
  const auto figures = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    state.PauseTiming();
    AcrossArticles all({});
    TopicReader reader;
    std::size_t bytes = 0;
    for (std::size_t n = 0, gathered = 0; gathered < figures; ++n) {
      const auto claims = extract(article_of(n));
      gathered += claims.size();
      const std::string kept = pack(told_figures(claims, reader.read(claims), reader));
      bytes += kept.size();
      all.add(kept);
    }
    state.ResumeTiming();
    std::size_t found = 0;
    all.for_each_finding([&](Finding&&, std::vector<Claim>&&) { ++found; });
    state.counters["findings"] = static_cast<double>(found);
    state.counters["kept_MB"] = static_cast<double>(bytes) / 1e6;
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}
BENCHMARK(disagreements)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace recoupe
