#include "app/batch/state.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/output.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "recoupe.state/1";
constexpr const char* kCheckpoint = "checkpoint.json";

Problem problem_of(const std::string& directory, const Text& what) {
  return {directory, {}, {}, what};
}

Text damaged() {
  return {"état illisible ; effacer le dossier pour recommencer",
          "unreadable state; delete the directory to start anew"};
}

// Both ways, so that no member is forgotten in one.
template <typename JsonT, typename CountsT, typename Visit>
void each_count(JsonT& json, CountsT& counts, const Visit& visit) {
  visit(json["articles"], counts.articles), visit(json["figures"], counts.figures);
  visit(json["confirmed"], counts.confirmed), visit(json["contradicted"], counts.contradicted);
  visit(json["outdated"], counts.outdated), visit(json["errors"], counts.errors);
  visit(json["warnings"], counts.warnings), visit(json["infos"], counts.infos);
  visit(json["problems"], counts.problems);
}

Json json_of(const JobProgress& progress) {
  Json json = {{"all_read", progress.all_read},
               {"items", progress.items},
               {"consumed", progress.consumed},
               {"sizes", progress.sizes},
               {"input_has_given", progress.tally.any},
               {"input_in_other_languages", progress.tally.in_other_languages}};
  each_count(json["counts"], progress.counts, [](Json& to, std::size_t count) { to = count; });
  return json;
}

JobProgress progress_of(const Json& json) {
  JobProgress progress;
  progress.all_read = json.at("all_read");
  progress.items = json.at("items");
  progress.consumed = json.at("consumed");
  progress.sizes = json.at("sizes");
  progress.tally = {json.at("input_has_given"), json.at("input_in_other_languages")};
  Json counts = json.at("counts");
  each_count(counts, progress.counts, [](const Json& from, std::size_t& count) { count = from; });
  return progress;
}

// The name of the first member that is not the same in both.
std::string first_difference(const Json& a, const Json& b) {
  for (const auto& [name, value] : a.items())
    if (!b.contains(name) || b[name] != value) return name;
  for (const auto& [name, value] : b.items())
    if (!a.contains(name)) return name;
  return "";
}

bool write_whole(int descriptor, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t count = ::write(descriptor, text.data() + at, text.size() - at);
    if (count < 0) return false;
    at += static_cast<std::size_t>(count);
  }
  return true;
}

// Writes a file of that name, and its name into the directory, for good; errno says why not.
bool replace_file(const std::string& directory, const std::string& name, const std::string& text) {
  const std::string path = directory + "/" + name, fresh = path + ".new";
  const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return false;
  const bool written = write_whole(descriptor, text) && fsync(descriptor) == 0;
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (!written || std::rename(fresh.c_str(), path.c_str()) != 0) return false;
  const int folder = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return false;
  const bool synced = fsync(folder) == 0;
  ::close(folder);
  return synced;
}

}  // namespace

tl::expected<std::unique_ptr<JobState>, Problem> JobState::open(const std::string& directory,
                                                                const std::string& job) {
  std::unique_ptr<JobState> state(new JobState);
  state->directory_ = directory;
  state->job_ = job;
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) return tl::unexpected(problem_of(directory, cannot_write("", error.value())));
  if (auto empty = state->look(); !empty) return tl::unexpected(empty.error());
  if (auto locked = state->lock(); !locked) return tl::unexpected(locked.error());
  if (auto loaded = state->load(job); !loaded) return tl::unexpected(loaded.error());
  return state;
}

// That nothing but a state is in the directory.
tl::expected<void, Problem> JobState::look() const {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(directory_, ignored)) {
    const std::string name = entry.path().filename().string();
    const bool is_ours =
        name == "lock" || name == kCheckpoint || name.starts_with("part-") || name.ends_with(".new");
    if (!is_ours)
      return tl::unexpected(problem_of(directory_, {"n'est pas vide, et ce n'est pas un dossier d'état",
                                                    "is not empty, and no state directory"}));
  }
  return {};
}

JobState::~JobState() {
  if (lock_ >= 0) ::close(lock_);
}

tl::expected<void, Problem> JobState::lock() {
  lock_ = ::open((directory_ + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) return tl::unexpected(problem_of(directory_, cannot_write("", errno)));
  if (flock(lock_, LOCK_EX | LOCK_NB) == 0) return {};
  return tl::unexpected(problem_of(directory_, {"un autre travail se sert de ce dossier d'état",
                                                "another job uses this state directory"}));
}

tl::expected<void, Problem> JobState::load(const std::string& job) {
  const fs::path path = fs::path(directory_) / kCheckpoint;
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return {};
  try {
    std::ifstream in(path, std::ios::binary);
    const Json json = Json::parse(in);
    if (json.at("schema") != kSchema) return tl::unexpected(problem_of(directory_, damaged()));
    const std::string other = first_difference(json.at("job"), Json::parse(job));
    if (!other.empty())
      return tl::unexpected(
          problem_of(directory_, {"cet état est d'un autre travail (« " + other +
                                      " » diffère) ; un autre dossier, ou effacer celui-ci",
                                  "this state is of another job (\"" + other +
                                      "\" differs); use another directory, or delete this one"}));
    done_ = progress_of(json.at("done"));
    for (const auto& [name, length] : json.at("files").items()) lengths_[name] = length;
  } catch (const Json::exception&) {
    return tl::unexpected(problem_of(directory_, damaged()));
  }
  return {};
}

AppendFile& JobState::file(const std::string& name) {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second;
  return files_.emplace(name, AppendFile::open(directory_ + "/part-" + name, lengths_[name])).first->second;
}

bool JobState::is_due() const {
  return Clock::now() >= next_checkpoint_;
}

void JobState::checkpoint(const JobProgress& progress) {
  const Clock::time_point start = Clock::now();
  Json files = Json::object();
  for (auto& [name, file] : files_) {
    file.sync();
    files[name] = lengths_[name] = file.size();
  }
  const Json json = {
      {"schema", kSchema}, {"job", Json::parse(job_)}, {"done", json_of(progress)}, {"files", files}};
  if (!replace_file(directory_, kCheckpoint, json.dump(1) + "\n"))
    throw OutputFailed{cannot_write(directory_, errno)};
  done_ = progress;
  constexpr int kShare = 20;
  next_checkpoint_ = Clock::now() + std::max<Clock::duration>(std::chrono::milliseconds(100),
                                                              kShare * (Clock::now() - start));
}

}  // namespace recoupe
