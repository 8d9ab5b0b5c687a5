// archive_maker: writes a web archive of any size from the project's own articles, to measure whole runs on.
//
//   archive_maker --articles 2000 -o made.warc.gz
//   archive_maker --mib 4096 --seed 7 | recoupe ingest -
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "made_archive.h"

int main(int argc, char** argv) {
  CLI::App app("Writes a WARC.gz of made-up news, the same bytes for the same seed.");
  recoupe::ArchiveWish wish;
  std::uint64_t mib = 0;
  std::string output;
  std::string repository = RECOUPE_SOURCE_DIR;
  app.add_option("--articles", wish.articles, "how many articles in French");
  app.add_option("--mib", mib, "or how many MiB, packed");
  app.add_option("--seed", wish.seed, "another number makes another archive (1)");
  app.add_option("-o,--output", output, "the file (standard output)");
  app.add_option("--repository", repository, "where corpus/ and tests/bench/prose.txt are");
  CLI11_PARSE(app, argc, argv);
  wish.bytes = mib << 20U;
  if (wish.articles == 0 && wish.bytes == 0) {
    std::cerr << "archive_maker: --articles or --mib is needed\n";
    return 2;
  }
  const auto texts = recoupe::TextSource::load(repository);
  if (!texts) {
    std::cerr << "archive_maker: no corpus in " << repository << "\n";
    return 2;
  }
  std::ofstream file;
  if (!output.empty()) file.open(output, std::ios::binary);
  std::ostream& out = output.empty() ? std::cout : file;
  const recoupe::ArchiveMade made = recoupe::make_archive(*texts, wish, out);
  out.flush();
  if (!made.is_whole || !out) {
    std::cerr << "archive_maker: the archive could not be written\n";
    return 2;
  }
  std::cerr << made.articles << " articles, " << made.pages << " pages, " << made.records << " records, "
            << made.bytes << " bytes\n";
}
