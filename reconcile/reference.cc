#include "reconcile/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "reconcile/json_document.h"
#include "reconcile/reference_reader.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;

// A record as it was read, faults or not: its id counts even when it has some.
struct ReadRecord {
  Record record;
  std::vector<Problem> problems;
};

Problem problem_of(const std::string& file, Text what) {
  return {file, std::nullopt, std::nullopt, std::move(what)};
}

ReadRecord read_text(std::string_view json, const std::string& file) {
  const tl::expected<Json, std::vector<Problem>> document = read_json_document(json, file);
  if (!document) return {{}, document.error()};
  Faults faults(file);
  Record record = read_record(JsonNode(*document), file, faults);
  return {std::move(record), std::move(faults).take()};
}

// None when the file cannot be read to its end.
std::optional<std::string> bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string bytes;
  std::array<char, 65536> chunk;
  while (stream.read(chunk.data(), chunk.size()) || stream.gcount() > 0) {
    bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream.eof() || stream.bad()) return std::nullopt;
  return bytes;
}

ReadRecord read_file(const std::string& path) {
  std::error_code error;
  if (fs::status(path, error).type() == fs::file_type::not_found) {
    return {{}, {problem_of(path, {"fichier ou dossier introuvable", "no such file or directory"})}};
  }
  const std::optional<std::string> json = bytes_of(path);
  if (!json) return {{}, {problem_of(path, {"lecture impossible", "cannot be read"})}};
  return read_text(*json, path);
}

// The name of a file that `*.json` stands for: hidden ones are not meant.
bool names_record(const fs::path& path) {
  return path.extension() == ".json" && !path.filename().string().starts_with('.');
}

// The paths of the directory's `*.json`, in name order.
tl::expected<std::vector<std::string>, Problem> records_in(const std::string& directory) {
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code not_known;
    if (names_record(entry->path()) && !entry->is_directory(not_known))
      paths.push_back(entry->path().string());
  }
  if (error) {
    return tl::unexpected(problem_of(directory, {"dossier illisible", "directory cannot be read"}));
  }
  if (paths.empty()) {
    return tl::unexpected(problem_of(
        directory, {"aucune fiche (*.json) dans ce dossier", "no record (*.json) in this directory"}));
  }
  std::ranges::sort(paths);
  return paths;
}

void note_taken_id(ReadRecord& read, const std::string& other_file) {
  read.problems.push_back(
      {read.record.file,
       std::nullopt,
       "/id",
       {fmt::format("identifiant de fiche « {} » déjà pris par {}", shown(read.record.id), other_file),
        fmt::format("record id \"{}\" already taken by {}", shown(read.record.id), other_file)}});
}

void keep(ReadRecord&& read, LoadedRecords& loaded) {
  if (read.problems.empty()) loaded.records.push_back(std::move(read.record));
  std::ranges::move(read.problems, std::back_inserter(loaded.problems));
}

LoadedRecords load_directory(const std::string& directory) {
  LoadedRecords loaded;
  const tl::expected<std::vector<std::string>, Problem> paths = records_in(directory);
  if (!paths) {
    loaded.problems.push_back(paths.error());
    return loaded;
  }
  std::map<std::string, std::string> file_of_id;
  for (const std::string& path : *paths) {
    ReadRecord read = read_file(path);
    if (!read.record.id.empty()) {
      const auto [first, is_new] = file_of_id.try_emplace(read.record.id, path);
      if (!is_new) note_taken_id(read, first->second);
    }
    keep(std::move(read), loaded);
  }
  return loaded;
}

}  // namespace

LoadedRecords load_records(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return load_directory(path);
  LoadedRecords loaded;
  keep(read_file(path), loaded);
  return loaded;
}

LoadedRecords parse_record(std::string_view json, const std::string& file) {
  LoadedRecords loaded;
  keep(read_text(json, file), loaded);
  return loaded;
}

}  // namespace recoupe
