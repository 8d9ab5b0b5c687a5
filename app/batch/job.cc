#include "app/batch/job.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "ingest/directory_walk.h"
#include "ingest/input_kind.h"
#include "ingest/utf8.h"
#include "reconcile/finding.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

bool is_of_the_web(const std::string& input) {
  const InputKind kind = kind_of_name(input);
  return kind == InputKind::address || kind == InputKind::feed;
}

Json state_of_file(const std::string& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return Json::array({valid_utf8(file)});
  return Json::array({valid_utf8(file), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec});
}

Json states_of(const std::vector<std::string>& paths) {
  Json states = Json::array();
  for (const std::string& path : paths) {
    struct stat status {};
    if (path == "-" || stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
      states.push_back(path == "-" ? Json(path) : state_of_file(path));
      continue;
    }
    for (const std::string& file : walk_directory(path).files) states.push_back(state_of_file(file));
  }
  return states;
}

// Of records: a file, or every file of a folder.
Json states_of_records(const std::vector<std::string>& paths) {
  Json states = Json::array();
  for (const std::string& path : paths) {
    std::error_code error;
    std::vector<std::string> files;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
      files.push_back(entry->path().string());
    if (error) files = {path};  // no folder
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) states.push_back(state_of_file(file));
  }
  return states;
}

Json or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

}  // namespace

tl::expected<std::string, Problem> job_of(const Options& options, std::string_view command) {
  for (const std::string& input : options.inputs)
    if (is_of_the_web(input))
      return tl::unexpected(Problem{
          input,
          {},
          {},
          {"--state ne va pas avec le Web ; garder d'abord les pages (recoupe fetch … --warc ARCHIVE)",
           "--state does not go with the Web; keep the pages first (recoupe fetch ... --warc ARCHIVE)"}});
  std::string ignored;
  for (const Code code : options.ignore) ignored += std::string(name_of(code)) + ',';
  return Json{{"version", RECOUPE_VERSION},
              {"command", command},
              {"inputs", states_of(options.inputs)},
              {"records", states_of_records(options.references)},
              {"rates", options.rates ? state_of_file(*options.rates) : Json()},
              {"format", options.format ? Json(static_cast<int>(*options.format)) : Json()},
              {"date", or_null(options.date)},
              {"language", or_null(options.article_language)},
              {"max-page", options.record_limit},
              {"lang", options.language == Language::french ? "fr" : "en"},
              {"ignore", ignored},
              {"all", options.all},
              {"explain", options.explain},
              {"color", static_cast<int>(options.color)},
              {"store", or_null(options.store)}}
      .dump();
}

}  // namespace recoupe
