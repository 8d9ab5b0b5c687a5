// Progress: how far a job is, as one line: a bar on a terminal, plain text elsewhere. Knows neither the clock
// nor the terminal: both are given, so that it can be tested without waiting.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

// What has been done so far; none of it ever falls.
struct ProgressCounts {
  std::uint64_t records = 0;  // items read: records of an archive, lines, documents
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;                     // of the inputs as they stand on the disk
  std::optional<std::uint64_t> total_bytes{};  // of all inputs; none: not known (standard input, the Web)
  std::optional<std::uint64_t> findings{};     // none: the command makes none
};

class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Progress(Language language) : language_(language) {}

  // Takes note of the counts at `now`: speed and time left are reckoned from what is noted, over about the
  // last half minute. The first note is the start: what a resumed job had done before it is no speed.
  void note(const ProgressCounts& counts, Clock::time_point now);

  // For a terminal, at most `columns` wide, in colour or not: as much as fits, the bar takes what is left.
  //   [=======>      ] 42 %  reste 4 min  1 204 articles  31 constats  2 960 lus  52,3 Mo/s
  std::string bar(std::size_t columns, bool colours) const;
  // For a log: `42 %, reste 4 min, 1 204 articles, 31 constats, 2 960 lus, 52,3 Mo/s`.
  std::string plain() const;

  // None when the total is not known, or in the first seconds.
  std::optional<std::chrono::seconds> time_left() const;

 private:
  std::optional<double> share() const;
  std::string amount(std::uint64_t number, const Text& one, const Text& many) const;
  std::vector<std::string> parts() const;

  Language language_;
  ProgressCounts counts_;
  std::optional<Clock::time_point> start_;
  Clock::time_point now_;
  // Smoothed: each stretch between two samples counts the less the longer it is past.
  Clock::time_point sampled_at_;
  std::uint64_t sampled_bytes_ = 0;
  double bytes_per_second_ = 0;
  double weight_ = 0;  // of the stretches so far, up to 1
};

// The bytes of `inputs` (files, directories) together, as far as they say so: standard input when it is a
// file. None when one of them does not (a pipe, a web address, what is not there).
std::optional<std::uint64_t> bytes_of_inputs(const std::vector<std::string>& inputs);

}  // namespace recoupe
