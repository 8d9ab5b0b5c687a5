// Whole runs, from a WARC.gz to findings, beside unpacking the same archive by zlib and parsing each of its
// HTML pages by Gumbo, one thread (plain_parse.h). Each round measures all of them in turn, so that a busy
// machine slows all alike; the counters are medians over the rounds:
//
//   ratio       processor time of `recoupe check ARCHIVE -r corpus/references --format ndjson` over that of
//   the baseline stages      the same work in this process, without the program around it, over the baseline
//   ingest …    of it, the share of each stage in the baseline's time
//   speed_up    wall time of the program over that of the program with --jobs 2
//   articles/s  for one core
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "ingest/dispatch.h"
#include "ingest/ingest.h"
#include "ingest/warc_writer.h"
#include "made_archive.h"
#include "plain_parse.h"
#include "reconcile/reconciler.h"

extern char** environ;

namespace recoupe {
namespace {

namespace fs = std::filesystem;

const std::string kReferences = RECOUPE_SOURCE_DIR "/corpus/references";

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// An archive in a temporary file, and in memory.
class ArchiveFile {
 public:
  ArchiveFile() = default;
  explicit ArchiveFile(std::string bytes) : bytes_(std::move(bytes)) {
    std::string name = (fs::temp_directory_path() / "recoupe-bench-XXXXXX.warc.gz").string();
    const int file = mkstemps(name.data(), 8);
    if (file == -1) return;
    close(file);
    path_ = name;
    std::ofstream(path_, std::ios::binary) << bytes_;
  }
  ~ArchiveFile() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove(path_, ignored);
  }
  ArchiveFile(const ArchiveFile&) = delete;
  ArchiveFile& operator=(const ArchiveFile&) = delete;

  const std::string& bytes() const { return bytes_; }
  const std::string& path() const { return path_; }

 private:
  std::string bytes_;
  std::string path_;
};

std::string made_archive(std::uint64_t articles) {
  const std::optional<TextSource> texts = TextSource::load(RECOUPE_SOURCE_DIR);
  std::ostringstream out;
  if (texts) make_archive(*texts, {.articles = articles}, out);
  return out.str();
}

// The real pages beside the repository; nothing where there are none.
std::string archive_of_real_pages() {
  fs::path folder = RECOUPE_SOURCE_DIR "/../shared/html/pages";
  if (!fs::exists(folder)) folder = RECOUPE_SOURCE_DIR "/../../shared/html/pages";
  std::error_code none;
  std::ostringstream out;
  WarcWriter writer(out, WarcPacking::gzip);
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string html{std::istreambuf_iterator<char>(in), {}};
    const std::string url = "https://a.example/" + entry.path().filename().string();
    if (!writer.write(response_record(url, "2025-02-12T08:30:00Z",
                                      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html)))
      break;
  }
  return out.str();
}

struct Spent {
  double wall = 0;
  double processor = 0;  // of all threads
};

// `recoupe ARGUMENTS`, its output thrown away. Its exit status does not matter: there are findings.
Spent run_program(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), RECOUPE_PROGRAM);
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const double start = seconds(CLOCK_MONOTONIC);
  pid_t child = 0;
  Spent spent;
  if (posix_spawn(&child, RECOUPE_PROGRAM, &actions, nullptr, words.data(), environ) == 0) {
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const auto in_seconds = [](const timeval& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    spent = {seconds(CLOCK_MONOTONIC) - start, in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime)};
  }
  posix_spawn_file_actions_destroy(&actions);
  return spent;
}

// What one round measured, and the median of many.
class Rounds {
 public:
  void add(const std::string& name, double value) { values_[name].push_back(value); }
  double median(const std::string& name) {
    std::vector<double>& values = values_[name];
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
  }
  const std::map<std::string, std::vector<double>>& all() const { return values_; }

 private:
  std::map<std::string, std::vector<double>> values_;
};

// The stages in this process; adds the seconds of each. Returns how many articles there were.
std::size_t run_stages(const std::string& archive, const std::optional<std::string>& language,
                       std::map<std::string, double>& spent) {
  std::vector<Record> records = load_records(kReferences).records;
  Reconciler reconciler(records, {});
  DispatchIndex dispatches;
  std::size_t articles = 0;
  std::size_t bytes = 0;
  double last = seconds(CLOCK_THREAD_CPUTIME_ID);
  const auto lap = [&](const char* stage) {
    const double now = seconds(CLOCK_THREAD_CPUTIME_ID);
    spent[stage] += now - last;
    last = now;
  };
  const auto print = [&](const Report& report) {
    for (const Verdict& verdict : report.verdicts) bytes += to_json_line(verdict).size();
    for (const Finding& finding : report.findings) bytes += to_json_line(finding).size();
    lap("print");
  };
  IngestOptions options;
  options.language = language;
  ingest(
      archive, options,
      [&](Article&& article) {
        ++articles;
        lap("ingest");
        article.dispatch = dispatches.name(sketch_of(article.text), article.dispatch);
        lap("dispatch");
        const std::vector<Claim> claims = extract(article, {.weekdays = true});
        lap("extract");
        const Report report = reconciler.article(claims);
        lap("reconcile");
        print(report);
      },
      [](Problem&&) {});
  lap("ingest");
  const std::vector<Finding> across = reconciler.across();
  lap("across");
  print({.verdicts = {}, .findings = across});
  benchmark::DoNotOptimize(bytes);
  return articles;
}

void measure(const ArchiveFile& archive, const std::optional<std::string>& language, Rounds& rounds) {
  double start = seconds(CLOCK_THREAD_CPUTIME_ID);
  const PlainParse plain = unpack_and_parse(archive.bytes());
  const double baseline = seconds(CLOCK_THREAD_CPUTIME_ID) - start;
  rounds.add("gumbo_MB/s", static_cast<double>(plain.page_bytes) / baseline / 1e6);

  std::map<std::string, double> stages;
  start = seconds(CLOCK_THREAD_CPUTIME_ID);
  const auto articles = static_cast<double>(run_stages(archive.path(), language, stages));
  rounds.add("stages", (seconds(CLOCK_THREAD_CPUTIME_ID) - start) / baseline);
  for (const auto& [stage, time] : stages) rounds.add(stage, time / baseline);

  std::vector<std::string> words = {"check",    archive.path(), "-r",         kReferences,
                                    "--format", "ndjson",       "--language", language.value_or("all")};
  const Spent one = run_program(words);
  rounds.add("ratio", one.processor / baseline);
  rounds.add("articles/s", articles / one.processor);
  words.insert(words.end(), {"--jobs", "1"});
  const Spent alone = run_program(words);
  words.back() = "2";
  rounds.add("speed_up", alone.wall / run_program(words).wall);
}

void whole_run(benchmark::State& state, const ArchiveFile& archive,
               const std::optional<std::string>& language) {
  if (archive.bytes().empty() || archive.path().empty())
    return state.SkipWithError("no pages, or no place for an archive");
  Rounds rounds;
  for (auto _ : state) measure(archive, language, rounds);
  for (const auto& [name, values] : rounds.all()) state.counters[name] = rounds.median(name);
}

void made_pages_to_findings(benchmark::State& state) {
  static const ArchiveFile archive(made_archive(2000));
  whole_run(state, archive, "fr");
}
BENCHMARK(made_pages_to_findings)->Unit(benchmark::kMillisecond)->Iterations(5);

// Most of these pages are in other languages: dropped, as a run over a crawl of the world's news drops them.
void real_pages_to_findings(benchmark::State& state) {
  static const ArchiveFile archive(archive_of_real_pages());
  whole_run(state, archive, "fr");
}
BENCHMARK(real_pages_to_findings)->Unit(benchmark::kMillisecond)->Iterations(5);

// The same, all taken for French.
void all_real_pages_to_findings(benchmark::State& state) {
  static const ArchiveFile archive(archive_of_real_pages());
  whole_run(state, archive, std::nullopt);
}
BENCHMARK(all_real_pages_to_findings)->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
}  // namespace recoupe
