#include "ingest/ingest.h"

#include <sys/stat.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <new>

#include "ingest/archive_ingest.h"
#include "ingest/directory_walk.h"
#include "ingest/input_kind.h"
#include "ingest/input_problems.h"
#include "ingest/input_reader.h"
#include "ingest/utf8.h"
#include "ingest/web_input.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

class Ingester {
 public:
  Ingester(const IngestOptions& options, const ArticleSink& articles, const ProblemSink& problems)
      : options_(options), articles_(articles), problems_(problems) {}

  void read_input(const std::string& input) {
    if (input == "-") return read_standard_input();
    if (kind_of_name(input) == InputKind::address)
      return ingest_addresses({input}, options_, articles_, problems_);
    struct stat status {};
    if (stat(input.c_str(), &status) != 0) return problems_(cannot_read(input, last_error()));
    return S_ISDIR(status.st_mode) ? read_directory(input) : read_file(input);
  }

 private:
  static std::error_code last_error() { return {errno, std::generic_category()}; }

  void read_standard_input() {
    InputReader reader(options_.standard_input != nullptr ? *options_.standard_input : std::cin);
    read_as(kind_of_bytes(reader.head()), reader, "-");
  }

  void read_directory(const std::string& directory) {
    DirectoryWalk walk = walk_directory(directory);
    for (Problem& problem : walk.problems) problems_(std::move(problem));
    if (walk.files.empty() && walk.problems.empty()) problems_(directory_without_articles(directory));
    for (const std::string& file : walk.files) read_guarded(file);
  }

  // One bad file of a directory does not end the rest.
  void read_guarded(const std::string& file) {
    try {
      read_file(file);
    } catch (const std::bad_alloc&) {
      problems_(out_of_memory(file));
    }
  }

  void read_file(const std::string& file) {
    const InputKind kind = kind_of_name(file);
    if (!is_read(kind) && kind != InputKind::feed) return problems_(not_read(file, kind));
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) return problems_(cannot_read(file, last_error()));
    InputReader reader(in);
    read_as(kind, reader, file);
  }

  // Which reader takes which kind of input.
  void read_as(InputKind kind, InputReader& reader, const std::string& file) {
    if (reader.head().empty()) return problems_(reader.failed() ? broke_off(file) : is_empty(file));
    switch (kind) {
      case InputKind::text:
        return read_document(reader, file, article_from_text);
      case InputKind::html:
        return read_document(reader, file, article_from_html);
      case InputKind::json_lines:
        return read_json_lines(reader, file);
      case InputKind::feed:
        return read_list(reader, file);
      case InputKind::archive:
        return read_archive(reader, file);
      default:
        return problems_(not_read(file, kind));
    }
  }

  void read_document(InputReader& reader, const std::string& file,
                     Article (*article_from)(std::string_view, const std::string&)) {
    const auto bytes = reader.rest();
    if (reader.failed()) return problems_(broke_off(file));
    if (!bytes) return problems_(too_long(file));
    if (article_from == article_from_text && !is_valid_utf8(*bytes)) problems_(not_utf8(file));
    Article article = article_from(*bytes, file);
    if (article.title.empty() && article.blocks.empty()) return problems_(has_no_text(file));
    hand_over(std::move(article));
  }

  void read_list(InputReader& reader, const std::string& file) {
    const auto bytes = reader.rest();
    if (reader.failed()) return problems_(broke_off(file));
    if (!bytes) return problems_(too_long(file));
    if (!ingest_list(*bytes, file, options_, articles_, problems_))
      problems_(not_read(file, InputKind::feed));
  }

  void read_archive(InputReader& reader, const std::string& file) {
    ingest_archive([&reader](char* to, std::size_t count) { return reader.read(to, count); },
                   valid_utf8(file), options_, [this](Article&& article) { hand_over(std::move(article)); },
                   problems_);
    if (reader.failed()) problems_(broke_off(file));
  }

  void read_json_lines(InputReader& reader, const std::string& file) {
    bool any = false;
    while (const auto line = reader.next_line()) {
      if (line->too_long) {
        problems_(line_too_long(file, line->number));
      } else if (!is_blank(line->bytes)) {
        read_json_line(*line, file);
      } else {
        continue;
      }
      any = true;
    }
    if (reader.failed()) {
      problems_(broke_off(file));
    } else if (!any) {
      problems_(has_no_article(file));
    }
  }

  void read_json_line(const InputReader::Line& line, const std::string& file) {
    if (!is_valid_utf8(line.bytes)) {
      Problem problem = not_utf8(file);
      problem.line = line.number;
      problems_(std::move(problem));
    }
    const std::string id = valid_utf8(file) + ':' + std::to_string(line.number);
    auto article = article_from_json(line.bytes, valid_utf8(file), id);
    if (article) return hand_over(std::move(*article));
    article.error().file = file;
    article.error().line = line.number;
    problems_(std::move(article.error()));
  }

  void hand_over(Article&& article) {
    if (!article.published) article.published = options_.date;
    articles_(std::move(article));
  }

  const IngestOptions& options_;
  const ArticleSink& articles_;
  const ProblemSink& problems_;
};

}  // namespace

void ingest(const std::string& input, const IngestOptions& options, const ArticleSink& articles,
            const ProblemSink& problems) {
  try {
    Ingester(options, articles, problems).read_input(input);
  } catch (const std::bad_alloc&) {
    problems(out_of_memory(input));
  } catch (const std::exception& error) {
    problems(gave_up(input, error.what()));
  }
}

}  // namespace recoupe
