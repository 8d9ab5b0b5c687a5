// Test: tests/app/progress_test.cc.
#include "app/progress.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "app/display_text.h"
#include "ingest/directory_walk.h"
#include "ingest/input_kind.h"

namespace recoupe {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds kSample{1};      // between two samples of the speed
constexpr double kMemory = 15;     // seconds after which a stretch counts 1/e
constexpr Seconds kFirstGuess{3};  // before that, no time left is told
constexpr std::size_t kLeastBar = 10;
constexpr std::size_t kMostBar = 40;

// `12 345` in French (U+202F, as CLDR has it), `12,345` in English.
std::string grouped(std::uint64_t number, Language language) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, language == Language::french ? "\u202f" : ",");
  return digits;
}

std::string decimal(double number, Language language) {
  std::string text = fmt::format("{:.1f}", number);
  if (language == Language::french) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

// `45 s`, `4 min`, `1 h 05`: as precise as a guess may be.
std::string told(std::chrono::seconds left) {
  using std::chrono::minutes;
  constexpr std::int64_t kStep = 5;
  const std::int64_t rounded = (left.count() + kStep - 1) / kStep * kStep;
  if (rounded < 60) return fmt::format("{} s", rounded);
  const auto whole = std::chrono::round<minutes>(std::max(left, std::chrono::seconds(60))).count();
  if (whole < 60) return fmt::format("{} min", whole);
  return fmt::format("{} h {:02}", whole / 60, whole % 60);
}

std::string joined_by(const char* gap, const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, gap));
}

std::optional<std::uint64_t> bytes_of_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

// What standard input still has to give when it is a file.
std::optional<std::uint64_t> bytes_of_standard_input() {
  struct stat status {};
  if (fstat(STDIN_FILENO, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const off_t at = std::max<off_t>(lseek(STDIN_FILENO, 0, SEEK_CUR), 0);
  return static_cast<std::uint64_t>(std::max<off_t>(status.st_size - at, 0));
}

std::optional<std::uint64_t> bytes_of_input(const std::string& input) {
  if (input == "-") return bytes_of_standard_input();
  if (kind_of_name(input) == InputKind::address) return std::nullopt;
  struct stat status {};
  if (stat(input.c_str(), &status) != 0) return 0;  // a problem, told where it is read
  if (!S_ISDIR(status.st_mode)) return bytes_of_file(input);
  std::uint64_t bytes = 0;
  for (const std::string& file : walk_directory(input).files) bytes += bytes_of_file(file).value_or(0);
  return bytes;
}

}  // namespace

void Progress::note(const ProgressCounts& counts, Clock::time_point now) {
  counts_ = counts;
  now_ = now;
  if (!start_) {
    start_ = sampled_at_ = now;
    sampled_bytes_ = counts.bytes;
    return;
  }
  const Seconds passed = now - sampled_at_;
  if (passed < kSample) return;
  const double speed =
      static_cast<double>(counts.bytes - std::min(counts.bytes, sampled_bytes_)) / passed.count();
  const double part = 1 - std::exp(-passed.count() / kMemory);
  bytes_per_second_ += part * (speed - bytes_per_second_);
  weight_ += part * (1 - weight_);
  sampled_at_ = now;
  sampled_bytes_ = counts.bytes;
}

std::optional<double> Progress::share() const {
  if (!counts_.total_bytes || *counts_.total_bytes == 0) return std::nullopt;
  return std::min(1.0, static_cast<double>(counts_.bytes) / static_cast<double>(*counts_.total_bytes));
}

std::optional<std::chrono::seconds> Progress::time_left() const {
  if (!share() || weight_ == 0 || now_ - *start_ < kFirstGuess) return std::nullopt;
  const double speed = bytes_per_second_ / weight_;
  if (speed < 1) return std::nullopt;
  const double left = static_cast<double>(*counts_.total_bytes) - static_cast<double>(counts_.bytes);
  constexpr double kLongest = 1e8;  // three years: more is no forecast
  if (left / speed > kLongest) return std::nullopt;
  return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(std::max(left, 0.0) / speed)));
}

std::string Progress::amount(std::uint64_t number, const Text& one, const Text& many) const {
  // French has the singular for nought too.
  const bool singular = number == 1 || (number == 0 && language_ == Language::french);
  return grouped(number, language_) + " " + (singular ? one : many).in(language_);
}

// What there is to tell, the most important first.
std::vector<std::string> Progress::parts() const {
  std::vector<std::string> parts;
  const bool french = language_ == Language::french;
  if (const auto done = share())
    parts.push_back(fmt::format("{}{}%", static_cast<int>(*done * 100), french ? "\u00a0" : ""));
  if (const auto left = time_left(); left && left->count() > 0)
    parts.push_back(french ? "reste " + told(*left) : told(*left) + " left");
  parts.push_back(amount(counts_.articles, {"article", "article"}, {"articles", "articles"}));
  if (counts_.findings)
    parts.push_back(amount(*counts_.findings, {"constat", "finding"}, {"constats", "findings"}));
  parts.push_back(amount(counts_.records, {"lu", "read"}, {"lus", "read"}));
  if (bytes_per_second_ > 0)
    parts.push_back(decimal(bytes_per_second_ / weight_ / 1e6, language_) + (french ? " Mo/s" : " MB/s"));
  return parts;
}

std::string Progress::plain() const {
  return joined_by(", ", parts());
}

std::string Progress::bar(std::size_t columns, bool colours) const {
  constexpr const char* kGap = "  ";
  const auto done = share();
  const std::size_t least = done ? kLeastBar + 3 : 0;  // brackets, and a space behind
  std::vector<std::string> shown = parts();
  while (shown.size() > 1 && columns_of(joined_by(kGap, shown)) + least > columns) shown.pop_back();
  const std::string text = joined_by(kGap, shown);
  const std::size_t width = columns_of(text);
  if (!done || width + least > columns) return width <= columns ? text : std::string();
  const std::size_t length = std::min(kMostBar, columns - width - 3);
  const auto filled = static_cast<std::size_t>(*done * static_cast<double>(length));
  const std::string full = std::string(filled, '=') + (filled < length ? ">" : "");
  const std::string rest(length - std::min(length, filled + 1), ' ');
  return colours ? fmt::format("[\x1b[32m{}\x1b[0m{}] {}", full, rest, text)
                 : fmt::format("[{}{}] {}", full, rest, text);
}

std::optional<std::uint64_t> bytes_of_inputs(const std::vector<std::string>& inputs) {
  std::uint64_t bytes = 0;
  for (const std::string& input : inputs) {
    const auto some = bytes_of_input(input);
    if (!some) return std::nullopt;
    bytes += *some;
  }
  return bytes;
}

}  // namespace recoupe
