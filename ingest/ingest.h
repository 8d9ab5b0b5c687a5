// The ingest stage: any input that the user can name -> articles, one after the other.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "ingest/article.h"
#include "ingest/fetch_options.h"
#include "ingest/problem.h"

namespace recoupe {

struct IngestOptions {
  std::optional<std::string> date = {};    // `--date`: given to articles that carry none
  std::istream* standard_input = nullptr;  // what `-` reads; nullptr: std::cin
  // Of archives: pages that are clearly in another language are dropped. None: all are read.
  std::optional<std::string> language = "fr";
  // The longest record of an archive, and the longest page in it.
  std::size_t record_limit = std::size_t{32} << 20U;
  FetchOptions fetch = {};                // how web addresses are read
  std::optional<std::string> since = {};  // `--since`, YYYY-MM-DD: of feeds and sitemaps, what is no older
  std::optional<std::size_t> limit = {};  // `--limit`: of each feed or sitemap, that many articles
  std::function<void(const Text&)> progress = {};  // told how far fetching is; may be empty
};

using ArticleSink = std::function<void(Article&&)>;
using ProblemSink = std::function<void(Problem&&)>;

// Reads `input` (a web address, a file, a directory that is walked in name order, or `-`) and hands every
// article to `articles` in input order. What cannot be read goes to `problems`, and reading goes on with the
// next item. The kind of a file is told by its name's ending: `.txt` `.md` `.html` `.htm` `.jsonl` `.ndjson`,
// `.warc` `.warc.gz` `.warc.zst` and WET likewise, `.rss` `.atom` `.rdf` `.xml` `.xml.gz` `.json`; standard
// input is told by its first bytes (`WARC/` and packed bytes an archive, '{' JSON lines, '<' HTML or a feed,
// else text). An archive of any size is read record by record, holding one at a time. A feed or a sitemap, at
// an address or in a file, stands for the articles that it lists, newest first; they are fetched. In a
// directory feeds and files with other endings are passed over, and so are names with a dot in front; a
// directory without any article is a problem. A document, or a line of JSON, longer than 64 MiB is a problem.
// Never throws: a sink that does ends the input, as a problem.
void ingest(const std::string& input, const IngestOptions& options, const ArticleSink& articles,
            const ProblemSink& problems);

// The same for many web addresses, of which those on different machines are fetched at once. Articles come in
// the order of the addresses, those of feeds and sitemaps behind them.
void ingest_addresses(const std::vector<std::string>& urls, const IngestOptions& options,
                      const ArticleSink& articles, const ProblemSink& problems);

// The single steps, for tests and other front ends. `bytes` is the raw file; `file` names it in the
// article's id and source.
Article article_from_text(std::string_view bytes, const std::string& file);
Article article_from_html(std::string_view bytes, const std::string& file);
// The same with the character set that the header which came with the page states (see decode_html).
Article article_from_html(std::string_view bytes, const std::string& file, std::string_view charset);

}  // namespace recoupe
