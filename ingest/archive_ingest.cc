#include "ingest/archive_ingest.h"

#include <memory>
#include <utility>

#include "ingest/input_problems.h"
#include "ingest/utf8.h"
#include "ingest/warc_article.h"
#include "ingest/warc_reader.h"

namespace recoupe {
namespace {

bool may_be_a_page(const WarcRecord& record) {
  return record.type == WarcType::response || record.type == WarcType::resource ||
         record.type == WarcType::conversion;
}

ItemYield read_record(const WarcRecord& record, const RecordReading& reading,
                      const std::optional<std::string>& date) {
  ItemYield yield;
  RecordArticle outcome = article_from_record(record, reading);
  if (!outcome) {
    yield.problems.push_back(std::move(outcome.error()));
  } else if (*outcome) {
    yield.article = std::move(**outcome);
    if (!yield.article->published) yield.article->published = date;
  } else {
    yield.is_other_language = outcome->error() == NoArticle::other_language;
  }
  return yield;
}

// What is wrong with an archive that gave no article.
std::optional<Problem> without_article(const RecordReading& reading, const InputTally& tally) {
  if (tally.any) return std::nullopt;
  return tally.in_other_languages > 0
             ? only_other_languages(reading.file, *reading.language, tally.in_other_languages)
             : has_no_article(reading.file);
}

}  // namespace

void read_archive_items(InputReader& reader, const std::string& file, const IngestOptions& options,
                        const ItemSink& items) {
  const auto reading = std::make_shared<const RecordReading>(
      RecordReading{valid_utf8(file), options.language, options.record_limit});
  WarcReader records([&reader](char* to, std::size_t count) { return reader.read(to, count); },
                     {.record_limit = options.record_limit});
  std::uint64_t consumed = 0;
  const auto since_before = [&] { return reader.total() - std::exchange(consumed, reader.total()); };
  const auto problem = [&](Problem&& what) {
    items({.file = file,
           .read = [what = std::move(what)] { return ItemYield{.problems = {what}}; },
           .end = {},
           .consumed = since_before()});
  };
  while (auto record = records.next()) {
    if (!*record) {
      problem(problem_of(record->error(), reading->file));
    } else if (may_be_a_page(**record)) {
      const std::size_t bytes = (*record)->block.size();
      items({.file = file,
             .read = [record = std::move(**record), reading,
                      date = options.date] { return read_record(record, *reading, date); },
             .end = {},
             .bytes = bytes,
             .consumed = since_before()});
    }
  }
  items({.file = file,
         .read = {},
         .end = [reading](const InputTally& tally) { return without_article(*reading, tally); },
         .consumed = since_before()});
  if (reader.failed()) problem(broke_off(file));
}

}  // namespace recoupe
