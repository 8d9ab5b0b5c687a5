#include "ingest/archive_ingest.h"

#include "ingest/input_problems.h"
#include "ingest/utf8.h"
#include "ingest/warc_article.h"
#include "ingest/warc_reader.h"

namespace recoupe {

void ingest_archive(const ByteSource& source, const std::string& file, const IngestOptions& options,
                    const ArticleSink& articles, const ProblemSink& problems) {
  const RecordReading reading{file, options.language, options.record_limit};
  WarcReader reader(source, {.record_limit = options.record_limit});
  bool any = false;
  std::size_t in_other_languages = 0;
  while (const auto item = reader.next()) {
    if (!*item) {
      any = true;
      problems(problem_of(item->error(), file));
      continue;
    }
    RecordArticle outcome = article_from_record(**item, reading);
    if (!outcome) {
      any = true;
      problems(std::move(outcome.error()));
    } else if (*outcome) {
      any = true;
      articles(std::move(**outcome));
    } else if (outcome->error() == NoArticle::other_language) {
      ++in_other_languages;
    }
  }
  if (any) return;
  problems(in_other_languages > 0 ? only_other_languages(file, *options.language, in_other_languages)
                                  : has_no_article(file));
}

}  // namespace recoupe
