// Filling a store: claims per second into a new file, over and over again, and of the same once more.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/store/store.h"

namespace recoupe {
namespace {

constexpr std::size_t kClaims = 15;  // in an article, as in the news

struct Loaded {
  Article article;
  std::vector<Claim> claims;
  std::vector<Verdict> verdicts;
};

Loaded loaded(std::size_t n) {
  Loaded one;
  const std::string number = std::to_string(n);
  one.article.id = "https://journal.example/economie/2025/03/10/article-" + number + ".html";
  one.article.url = one.article.id;
  one.article.outlet = "Journal " + std::to_string(n % 20);
  one.article.title = "Le titre de l'article " + number;
  one.article.published = "2025-03-10";
  one.article.dispatch = number;
  while (one.article.text.size() < 4000)
    one.article.text += "Le chantier numéro " + number + " a coûté 12 millions d'euros.\n";
  auto context = std::make_shared<ArticleContext>();
  context->id = one.article.id;
  for (std::size_t i = 0; i < kClaims; ++i) {
    Claim claim;
    claim.id = one.article.id + "#" + std::to_string(i + 1);
    claim.article = context;
    claim.start = i * 60;
    claim.end = claim.start + 20;
    claim.quote = "12 millions d'euros";
    claim.sentence =
        "Selon la préfecture, le chantier de la rocade, qui devait durer trois ans, a coûté à la région " +
        claim.quote + ", soit bien plus que ce qui avait été annoncé par les élus au départ.";
    claim.kind = Kind::money;
    claim.value = static_cast<double>(n * kClaims + i);
    claim.unit = "EUR";
    one.claims.push_back(claim);
    if (i % 5 == 0)
      one.verdicts.push_back({claim.id, "chantiers/" + std::to_string(i), VerdictKind::confirmed, {}, 0.8});
  }
  return one;
}

class File {
 public:
  File() {
    std::string name = (std::filesystem::temp_directory_path() / "recoupe-bench.XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    folder_ = name;
  }
  ~File() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  std::string path() const { return (folder_ / "archive.sqlite").string(); }

 private:
  std::filesystem::path folder_;
};

// Transactions of a thousand articles: about what a run reads in a second.
bool fill(const std::string& path, const std::vector<Loaded>& articles) {
  tl::expected<Store, Problem> store = Store::open(path);
  if (!store) return false;
  std::size_t waiting = 0;
  for (const Loaded& one : articles) {
    if (!store->add(one.article, one.claims, one.verdicts, {})) return false;
    if (++waiting % 1000 == 0 && !store->commit()) return false;
  }
  return store->commit().has_value();
}

std::vector<Loaded> articles_of(benchmark::State& state) {
  std::vector<Loaded> articles;
  for (std::size_t n = 0; n < static_cast<std::size_t>(state.range(0)); ++n) articles.push_back(loaded(n));
  return articles;
}

void store_new(benchmark::State& state) {
  const std::vector<Loaded> articles = articles_of(state);
  for (auto _ : state) {
    const File file;
    if (!fill(file.path(), articles)) state.SkipWithError("the store cannot be filled");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * static_cast<std::int64_t>(kClaims));
}

void store_again(benchmark::State& state) {
  const std::vector<Loaded> articles = articles_of(state);
  const File file;
  if (!fill(file.path(), articles)) state.SkipWithError("the store cannot be filled");
  for (auto _ : state)
    if (!fill(file.path(), articles)) state.SkipWithError("the store cannot be filled");
  state.SetItemsProcessed(state.iterations() * state.range(0) * static_cast<std::int64_t>(kClaims));
}

BENCHMARK(store_new)->Arg(1000)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_again)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace recoupe
