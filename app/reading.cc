#include "app/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "ingest/input_problems.h"
#include "ingest/input_reader.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

using TakeClaim = std::function<void(Claim&&)>;

// What other programs write for null.
void forget_blank(std::optional<std::string>& name) {
  if (name && is_blank(*name)) name.reset();
}

void forget_blank_names(Claim& claim) {
  const auto blank = [](const std::optional<std::string>& name) { return name && is_blank(*name); };
  forget_blank(claim.attributed_to);
  const ArticleContext& told = *claim.article;
  if (!blank(told.outlet) && !blank(told.url) && !blank(told.published)) return;
  auto article = std::make_shared<ArticleContext>(told);
  forget_blank(article->outlet);
  forget_blank(article->url);
  forget_blank(article->published);
  claim.article = std::move(article);
}

void read_claim_lines(std::istream& stream, const std::string& file, Console& console,
                      const TakeClaim& take) {
  InputReader reader(stream);
  while (const std::optional<InputReader::Line> line = reader.next_line()) {
    if (line->too_long) {
      console.problem(line_too_long(file, line->number));
      continue;
    }
    if (is_blank(line->bytes)) continue;
    tl::expected<Claim, Problem> claim = claim_from_json(line->bytes, file);
    if (claim) {
      forget_blank_names(*claim);
      take(*std::move(claim));
      continue;
    }
    claim.error().line = line->number;
    console.problem(claim.error());
  }
  if (reader.failed()) console.problem(broke_off(file));
}

void read_claim_file(const std::string& file, Console& console, const TakeClaim& take) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) {
    return console.problem({file, {}, {}, {"est un dossier, pas un fichier", "is a directory, not a file"}});
  }
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return console.problem(cannot_read(file, {errno, std::generic_category()}));
  read_claim_lines(stream, file, console, take);
}

}  // namespace

std::vector<Record> read_records(const std::vector<std::string>& paths, Console& console) {
  std::vector<Record> records;
  std::unordered_map<std::string, std::string> file_of;
  for (const std::string& path : paths) {
    LoadedRecords loaded = load_records(path);
    for (const Problem& problem : loaded.problems) console.problem(problem);
    for (Record& record : loaded.records) {
      const auto [known, is_new] = file_of.emplace(record.id, record.file);
      if (is_new) {
        records.push_back(std::move(record));
        continue;
      }
      console.problem({record.file,
                       {},
                       "/id",
                       {fmt::format("la fiche « {} » est déjà dans {}", record.id, known->second),
                        fmt::format("the record \"{}\" is already in {}", record.id, known->second)}});
    }
  }
  return records;
}

std::optional<Rates> read_rates(const std::optional<std::string>& path, Console& console) {
  if (!path) return std::nullopt;
  errno = 0;
  std::ifstream stream(*path, std::ios::binary);
  const std::string csv{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream && csv.empty()) {
    console.problem(cannot_read(*path, {errno, std::generic_category()}));
    return std::nullopt;
  }
  tl::expected<Rates, Problem> rates = Rates::parse(csv, *path);
  if (rates) return *std::move(rates);
  console.problem(rates.error());
  return std::nullopt;
}

namespace {

Problem parted(const std::string& article) {
  return {article,
          {},
          {},
          {"les chiffres de cet article ne se suivent pas ; ils sont jugés par morceaux",
           "the figures of this article are not together; they are judged in pieces"}};
}

void read_each_claim(const std::vector<std::string>& files, Console& console, const TakeClaim& take) {
  for (const std::string& file : files) {
    if (file != "-") {
      read_claim_file(file, console, take);
      continue;
    }
    console.reads_keyboard();
    read_claim_lines(std::cin, file, console, take);
  }
}

}  // namespace

void stream_claims(const std::vector<std::string>& files, Console& console, const TakeArticle& take) {
  std::vector<Claim> article;
  std::unordered_set<std::string> passed;
  read_each_claim(files, console, [&](Claim&& claim) {
    if (!article.empty() && article.back().article->id != claim.article->id) {
      passed.insert(article.back().article->id);
      take(std::exchange(article, {}));
    }
    if (article.empty() && passed.contains(claim.article->id)) console.problem(parted(claim.article->id));
    article.push_back(std::move(claim));
  });
  if (!article.empty()) take(std::move(article));
}

void gather_claims(const std::vector<std::string>& files, Console& console, const TakeArticle& take) {
  std::unordered_map<std::string, std::size_t> number_of;
  std::vector<std::vector<Claim>> articles;
  read_each_claim(files, console, [&](Claim&& claim) {
    const std::size_t number = number_of.emplace(claim.article->id, articles.size()).first->second;
    if (number == articles.size()) articles.emplace_back();
    articles[number].push_back(std::move(claim));
  });
  for (std::vector<Claim>& claims : articles) take(std::move(claims));
}

std::vector<Claim> figures_of(std::vector<Claim> claims) {
  std::erase_if(claims, [](const Claim& claim) { return !is_figure(claim.kind); });
  return claims;
}

}  // namespace recoupe
