#include "ingest/input_item.h"

#include <sys/stat.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <memory>
#include <new>

#include "ingest/archive_ingest.h"
#include "ingest/directory_walk.h"
#include "ingest/ingest.h"
#include "ingest/input_kind.h"
#include "ingest/input_problems.h"
#include "ingest/input_reader.h"
#include "ingest/utf8.h"
#include "ingest/web_input.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

using ArticleFrom = Article (*)(std::string_view, const std::string&);

std::error_code last_error() {
  return {errno, std::generic_category()};
}

ItemYield of_problem(Problem&& problem) {
  ItemYield yield;
  yield.problems.push_back(std::move(problem));
  return yield;
}

ItemYield of_article(Article&& article, const std::optional<std::string>& date) {
  if (!article.published) article.published = date;
  ItemYield yield;
  yield.article = std::move(article);
  return yield;
}

ItemYield read_document(std::string_view bytes, const std::string& file, ArticleFrom article_from,
                        const std::optional<std::string>& date) {
  const bool ill_formed = article_from == article_from_text && !is_valid_utf8(bytes);
  Article article = article_from(bytes, file);
  ItemYield yield = article.title.empty() && article.blocks.empty() ? of_problem(has_no_text(file))
                                                                    : of_article(std::move(article), date);
  if (ill_formed) yield.problems.insert(yield.problems.begin(), not_utf8(file));
  return yield;
}

ItemYield read_document(InputReader& reader, const std::string& file, ArticleFrom article_from,
                        const std::optional<std::string>& date) {
  if (reader.head().empty()) return of_problem(reader.failed() ? broke_off(file) : is_empty(file));
  const auto bytes = reader.rest();
  if (reader.failed()) return of_problem(broke_off(file));
  if (!bytes) return of_problem(too_long(file));
  return read_document(*bytes, file, article_from, date);
}

ItemYield read_json_line(std::string_view bytes, const std::string& file, std::size_t line,
                         const std::optional<std::string>& date) {
  const std::string id = valid_utf8(file) + ':' + std::to_string(line);
  auto article = article_from_json(bytes, valid_utf8(file), id);
  if (!article) {
    article.error().file = file;
    article.error().line = line;
  }
  ItemYield yield = article ? of_article(std::move(*article), date) : of_problem(std::move(article.error()));
  if (is_valid_utf8(bytes)) return yield;
  Problem problem = not_utf8(file);
  problem.line = line;
  yield.problems.insert(yield.problems.begin(), std::move(problem));
  return yield;
}

class ItemReader {
 public:
  ItemReader(const IngestOptions& options, const ItemSink& items) : options_(options), items_(items) {}

  void read_input(const std::string& input) {
    if (input == "-") return read_standard_input();
    if (kind_of_name(input) == InputKind::address) return read_address_items({input}, options_, items_);
    struct stat status {};
    if (stat(input.c_str(), &status) != 0) return problem(input, cannot_read(input, last_error()));
    return S_ISDIR(status.st_mode) ? read_directory(input) : read_file(input);
  }

 private:
  void problem(const std::string& file, Problem&& what, std::uint64_t consumed = 0) {
    items_({.file = file,
            .read = [what = std::move(what)] { return of_problem(Problem(what)); },
            .end = {},
            .consumed = consumed});
  }

  void read_standard_input() {
    InputReader reader(options_.standard_input != nullptr ? *options_.standard_input : std::cin);
    const InputKind kind = kind_of_bytes(reader.head());
    if (const ArticleFrom article_from = document_reader(kind))
      return items_(
          {.file = "-",
           .read = [yield = read_document(reader, "-", article_from, options_.date)] { return yield; },
           .end = {},
           .consumed = reader.total()});
    read_as(kind, reader, "-");
  }

  void read_directory(const std::string& directory) {
    DirectoryWalk walk = walk_directory(directory);
    const bool nothing = walk.files.empty() && walk.problems.empty();
    for (Problem& one : walk.problems) problem(directory, std::move(one));
    if (nothing) problem(directory, directory_without_articles(directory));
    for (const std::string& file : walk.files) read_guarded(file);
  }

  // One bad file of a directory does not end the rest.
  void read_guarded(const std::string& file) {
    try {
      read_file(file);
    } catch (const std::bad_alloc&) {
      problem(file, out_of_memory(file));
    }
  }

  void read_file(const std::string& file) {
    const InputKind kind = kind_of_name(file);
    if (!is_read(kind) && kind != InputKind::feed) return problem(file, not_read(file, kind));
    if (const ArticleFrom article_from = document_reader(kind)) return document(file, article_from);
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) return problem(file, cannot_read(file, last_error()));
    InputReader reader(in);
    read_as(kind, reader, file);
  }

  static ArticleFrom document_reader(InputKind kind) {
    if (kind == InputKind::text) return article_from_text;
    return kind == InputKind::html ? static_cast<ArticleFrom>(article_from_html) : nullptr;
  }

  // A file that is one article is opened when it is read.
  void document(const std::string& file, ArticleFrom article_from) {
    struct stat status {};
    const bool known = stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    const auto size = known ? static_cast<std::uint64_t>(status.st_size) : 0;
    items_({.file = file,
            .read =
                [file, article_from, date = options_.date] {
                  errno = 0;
                  std::ifstream in(file, std::ios::binary);
                  if (!in) return of_problem(cannot_read(file, last_error()));
                  InputReader reader(in);
                  return read_document(reader, file, article_from, date);
                },
            .end = {},
            .bytes = size,
            .consumed = size});
  }

  // Which reader takes which kind of input.
  void read_as(InputKind kind, InputReader& reader, const std::string& file) {
    if (reader.head().empty()) return problem(file, reader.failed() ? broke_off(file) : is_empty(file));
    switch (kind) {
      case InputKind::json_lines:
        return read_json_lines(reader, file);
      case InputKind::archive:
        return read_archive_items(reader, file, options_, items_);
      case InputKind::feed:
        return read_list(reader, file);
      default:
        return problem(file, not_read(file, kind));
    }
  }

  void read_list(InputReader& reader, const std::string& file) {
    const auto bytes = reader.rest();
    if (reader.failed()) return problem(file, broke_off(file));
    if (!bytes) return problem(file, too_long(file));
    if (!read_list_items(*bytes, file, options_, items_)) problem(file, not_read(file, InputKind::feed));
  }

  void read_json_lines(InputReader& reader, const std::string& file) {
    std::uint64_t consumed = 0;
    const auto since_before = [&] { return reader.total() - std::exchange(consumed, reader.total()); };
    while (const auto line = reader.next_line()) {
      if (line->too_long) {
        problem(file, line_too_long(file, line->number), since_before());
      } else if (!is_blank(line->bytes)) {
        items_({.file = file,
                .read = [bytes = std::string(line->bytes), file, number = line->number,
                         date = options_.date] { return read_json_line(bytes, file, number, date); },
                .end = {},
                .bytes = line->bytes.size(),
                .consumed = since_before()});
      }
    }
    if (reader.failed()) return problem(file, broke_off(file), since_before());
    items_({.file = file,
            .read = {},
            .end = [file](const InputTally& tally) -> std::optional<Problem> {
              return tally.any ? std::nullopt : std::optional(has_no_article(file));
            },
            .consumed = since_before()});
  }

  const IngestOptions& options_;
  const ItemSink& items_;
};

void tell(const std::string& file, Problem&& what, const ItemSink& items) {
  items({.file = file, .read = [what = std::move(what)] { return of_problem(Problem(what)); }, .end = {}});
}

}  // namespace

void InputTally::add(const ItemYield& yield) {
  any = any || yield.article || !yield.problems.empty();
  in_other_languages += yield.is_other_language ? 1 : 0;
}

void read_items(const std::string& input, const IngestOptions& options, const ItemSink& items) {
  try {
    ItemReader(options, items).read_input(input);
  } catch (const std::bad_alloc&) {
    tell(input, out_of_memory(input), items);
  } catch (const std::exception& error) {
    tell(input, gave_up(input, error.what()), items);
  }
}

ItemYield yield_of(const InputItem& item) {
  try {
    return item.read();
  } catch (const std::bad_alloc&) {
    return of_problem(out_of_memory(item.file));
  } catch (const std::exception& error) {
    return of_problem(gave_up(item.file, error.what()));
  }
}

}  // namespace recoupe
