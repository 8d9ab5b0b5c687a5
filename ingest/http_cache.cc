#include "ingest/http_cache.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "ingest/ascii.h"
#include "ingest/retry.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::optional<StoredAnswer> parse(const std::string& bytes, const std::string& url) {
  const std::size_t line = bytes.find('\n');
  if (line == bytes.npos) return std::nullopt;
  const Json head =
      Json::parse(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(line), nullptr, false);
  const Json expected_types = {{"url", ""}, {"time", 0}, {"ip", ""}, {"length", 0}};
  if (!head.is_object()) return std::nullopt;
  for (const auto& [name, value] : expected_types.items()) {
    if (!head.contains(name) || head[name].is_string() != value.is_string()) return std::nullopt;
    if (!value.is_string() && !head[name].is_number_integer()) return std::nullopt;
  }
  StoredAnswer answer{.url = head["url"].get<std::string>(),
                      .time = head["time"].get<std::int64_t>(),
                      .ip = head["ip"].get<std::string>(),
                      .response = bytes.substr(line + 1)};
  if (answer.url != url || head["length"].get<std::size_t>() != answer.response.size()) return std::nullopt;
  return answer;
}

}  // namespace

std::string HttpCache::file_of(const std::string& url) const {
  return (fs::path(directory_) / fmt::format("{:016x}.http", stable_hash(url))).string();
}

std::optional<StoredAnswer> HttpCache::find(const std::string& url) const {
  std::ifstream in(file_of(url), std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return parse(bytes.str(), url);
}

bool HttpCache::store(const StoredAnswer& answer) const {
  std::error_code error;
  fs::create_directories(directory_, error);
  const std::string file = file_of(answer.url);
  const std::string unfinished = fmt::format("{}.{}", file, getpid());
  const Json head = {
      {"url", answer.url}, {"time", answer.time}, {"ip", answer.ip}, {"length", answer.response.size()}};
  std::ofstream out(unfinished, std::ios::binary);
  out << head.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << answer.response;
  out.close();
  if (!out.fail()) fs::rename(unfinished, file, error);
  if (!out.fail() && !error) return true;
  fs::remove(unfinished, error);
  return false;
}

bool may_be_stored(const HttpHead& head) {
  if (head.status != 200) return false;
  const std::string* control = head.fields.find("Cache-Control");
  if (control != nullptr && ascii_lower(*control).find("no-store") != std::string::npos) return false;
  return head.fields.has("ETag") || head.fields.has("Last-Modified");
}

std::vector<std::string> conditions_on(const HttpHead& stored) {
  std::vector<std::string> lines;
  if (const std::string* tag = stored.fields.find("ETag")) lines.push_back("If-None-Match: " + *tag);
  if (const std::string* date = stored.fields.find("Last-Modified"))
    lines.push_back("If-Modified-Since: " + *date);
  return lines;
}

}  // namespace recoupe
