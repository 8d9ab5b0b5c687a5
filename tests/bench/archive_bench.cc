// Articles out of a WARC.gz, beside unpacking the same members and reading the same pages one by one: what
// the archive itself costs. Pages: those of ../shared/html when they lie beside the repository, else the
// sample articles.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "ingest/ingest.h"
#include "ingest/unpacking.h"
#include "ingest/warc_article.h"
#include "ingest/warc_reader.h"
#include "ingest/warc_writer.h"

namespace recoupe {
namespace {

constexpr std::size_t limit = std::size_t{64} << 20U;

struct Pages {
  std::vector<std::string> html;
  std::vector<std::string> members;  // each page as a gzip member of its record
  std::string archive;               // all of them
  std::int64_t bytes = 0;
};

std::vector<std::filesystem::path> page_files() {
  std::filesystem::path folder = RECOUPE_SOURCE_DIR "/../shared/html/pages";
  if (!std::filesystem::exists(folder)) folder = RECOUPE_SOURCE_DIR "/../../shared/html/pages";
  if (!std::filesystem::exists(folder)) folder = RECOUPE_SOURCE_DIR "/corpus/articles";
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".html") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Pages read_pages() {
  Pages pages;
  for (const auto& file : page_files()) {
    std::ifstream in(file, std::ios::binary);
    const std::string html{std::istreambuf_iterator<char>(in), {}};
    std::ostringstream out;
    WarcWriter writer(out, WarcPacking::gzip);
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html;
    const std::string url = "https://a.example/" + file.filename().string();
    if (!writer.write(response_record(url, "2025-02-12T08:30:00Z", http))) continue;
    pages.html.push_back(html);
    pages.members.push_back(out.str());
    pages.archive += out.str();
    pages.bytes += static_cast<std::int64_t>(html.size());
  }
  return pages;
}

const Pages& pages() {
  static const Pages read = read_pages();
  return read;
}

void count(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * pages().bytes);
}

void unpack_baseline(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& member : pages().members)
      benchmark::DoNotOptimize(unpack(Packing::gzip, member, limit)->size());
  count(state);
}
BENCHMARK(unpack_baseline)->Unit(benchmark::kMillisecond);

void unpack_and_html_to_article_baseline(benchmark::State& state) {
  for (auto _ : state)
    for (std::size_t i = 0; i < pages().html.size(); ++i) {
      benchmark::DoNotOptimize(unpack(Packing::gzip, pages().members[i], limit)->size());
      benchmark::DoNotOptimize(article_from_html(pages().html[i], "a.html").text.size());
    }
  count(state);
}
BENCHMARK(unpack_and_html_to_article_baseline)->Unit(benchmark::kMillisecond);

void read_archive(benchmark::State& state, const std::optional<std::string>& language) {
  for (auto _ : state) {
    WarcReader reader([rest = std::string_view(pages().archive)](char* to, std::size_t wanted) mutable {
      const std::size_t given = std::min(rest.size(), wanted);
      std::copy_n(rest.data(), given, to);
      rest.remove_prefix(given);
      return given;
    });
    while (const auto record = reader.next()) {
      const auto article = article_from_record(**record, {"a.warc.gz", language});
      benchmark::DoNotOptimize(&article);
    }
  }
  count(state);
}

void warc_gz_to_articles(benchmark::State& state) {
  read_archive(state, std::nullopt);
}
BENCHMARK(warc_gz_to_articles)->Unit(benchmark::kMillisecond);

void warc_gz_to_french_articles(benchmark::State& state) {
  read_archive(state, "fr");
}
BENCHMARK(warc_gz_to_french_articles)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace recoupe
