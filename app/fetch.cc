// `recoupe fetch`: addresses -> a web archive of what was fetched, and a line for each document.
#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <sstream>

#include "app/commands.h"
#include "app/reading.h"
#include "ingest/evidence.h"
#include "ingest/http_message.h"
#include "ingest/warc_writer.h"
#include "ingest/web_crawl.h"

namespace recoupe {
namespace {

// Writes records to the file of `--warc`, which appears when all is done.
class Archive {
 public:
  Archive(Output& output, const std::string& path)
      : output_(output), writer_(bytes_, path.ends_with(".gz") ? WarcPacking::gzip : WarcPacking::none) {
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    write(evidence_info(std::filesystem::path(path).filename().string(), now));
  }

  void write(const WarcRecord& record) {
    static_cast<void>(writer_.write(record));  // memory takes it; what fails is the file
    output_.write(bytes_.view());
    bytes_.str({});
  }

 private:
  Output& output_;
  std::ostringstream bytes_;
  WarcWriter writer_;
};

// `1234	text/html	https://…`: what came, unpacked.
std::string line_of(const FetchOutcome& outcome) {
  const std::string type = media_type_of(outcome.fields);
  return fmt::format("{}\t{}\t{}", outcome.body.size(), type.empty() ? "-" : type, outcome.url);
}

}  // namespace

int run_fetch(const Options& options, Console& console, Output& output) {
  tl::expected<Output, Problem> file = Output::open(options.warc);
  if (!file) {
    console.problem(file.error());
    return 2;
  }
  Archive archive(*file, *options.warc);
  CrawlOptions crawling{.fetch = options.fetch,
                        .since = options.since,
                        .limit = options.limit,
                        .progress = [&](const Text& text) { console.progress(text); }};
  crawling.fetch.keep_evidence = true;
  const VisitSink visits = [&](Visit&& visit) {
    for (const WarcRecord& record : evidence_of(visit.outcome)) archive.write(record);
    if (visit.outcome.problem) return console.problem(*visit.outcome.problem);
    output.line(line_of(visit.outcome));
  };
  crawl(options.inputs, crawling, visits, [&](Problem&& problem) { console.problem(problem); });
  file->commit();
  return console.problems() > 0 ? 2 : 0;
}

}  // namespace recoupe
