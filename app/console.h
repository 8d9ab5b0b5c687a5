// Standard error: what the user is told besides the results.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "ingest/problem.h"

namespace recoupe {

class Console {
 public:
  explicit Console(Language language);
  ~Console();  // takes the progress line away
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  // One line `recoupe: what`, for what is wrong with the command itself.
  void fault(const Text& what);
  // One line that names the place; counted.
  void problem(const Problem& problem);
  std::size_t problems() const { return problems_; }

  // How far the job is: shown on a terminal only, when the job has run for a second, and in its place
  // from then on.
  void progress(const Text& what);
  // Said on a terminal only: that the program waits for the user's own words.
  void reads_keyboard();

  Language language() const { return language_; }

 private:
  void say(std::string line);
  void clear_progress();

  using Clock = std::chrono::steady_clock;
  Language language_;
  std::size_t problems_ = 0;
  bool terminal_;
  bool progress_shown_ = false;
  Clock::time_point next_progress_;
};

}  // namespace recoupe
