// The program as a whole, process start included: `check` of five articles against the InvestAI record,
// beside a process that does nothing.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

namespace {

// Runs a command; its output does not matter, only that it could be run.
void run(benchmark::State& state, const std::string& command) {
  for (auto _ : state)
    if (std::system((command + " >/dev/null 2>&1").c_str()) == -1) state.SkipWithError("cannot run");
}

void process_baseline(benchmark::State& state) {
  run(state, "true");
}
BENCHMARK(process_baseline)->Unit(benchmark::kMillisecond);

void version(benchmark::State& state) {
  run(state, RECOUPE_PROGRAM " --version");
}
BENCHMARK(version)->Unit(benchmark::kMillisecond);

void check_five_articles(benchmark::State& state) {
  const std::string folder = RECOUPE_SOURCE_DIR "/corpus/articles/";
  std::string command = RECOUPE_PROGRAM " check -r " RECOUPE_SOURCE_DIR "/corpus/references/investai.json";
  for (const char* article :
       {"agence-investai-lancement.txt", "brezac-citation.txt", "capitaux-dix-pour-cent.txt",
        "octet-usines-treize.txt", "rivage-quebec-annonce.txt"})
    command += " " + folder + article;
  run(state, command);
}
BENCHMARK(check_five_articles)->Unit(benchmark::kMillisecond);

}  // namespace
