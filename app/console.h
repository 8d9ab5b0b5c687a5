// Standard error: what the user is told besides the results. Every function may be called from any thread;
// lines stay whole.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>

#include "app/progress.h"
#include "ingest/problem.h"

namespace recoupe {

// Where the console writes. Given, so that it can be tested without a terminal and without waiting.
struct ConsoleDevice {
  using Clock = Progress::Clock;

  std::function<void(const std::string&)> write;
  std::function<Clock::time_point()> now;
  // Columns of the terminal that a line can be rewritten on; 0: it is none (a file, a pipe, TERM=dumb).
  std::function<std::size_t()> columns;
  bool colours = false;

  // Standard error. In colour unless NO_COLOR is set (https://no-color.org).
  static ConsoleDevice standard_error();
};

class Console {
 public:
  explicit Console(Language language, ConsoleDevice device = ConsoleDevice::standard_error());
  ~Console();  // takes the progress line away
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  // `--quiet`: no progress from now on; faults and problems are told all the same.
  void be_quiet();

  // One line `recoupe: what`, for what is wrong with the command itself.
  void fault(const Text& what);
  // One line that names the place; counted.
  void problem(const Problem& problem);
  std::size_t problems() const;

  // How far the job is. On a terminal when the job has run for a second, in its place from then on; elsewhere
  // a line a minute. Cheap enough to be called for every item.
  void progress(const ProgressCounts& counts);
  // The same in other words (what is being fetched): on a terminal only.
  void progress(const Text& what);
  // Takes the progress line off the terminal, until the next progress: something else is to be written there.
  void clear_progress();
  // Said on a terminal only: that the program waits for the user's own words.
  void reads_keyboard();

  Language language() const { return language_; }

 private:
  // All with mutex_ held.
  void say(const std::string& text);
  void show(const std::string& line);
  std::string erased();
  bool may_be_due(ConsoleDevice::Clock::time_point now) const;

  const Language language_;
  const ConsoleDevice device_;
  mutable std::mutex mutex_;
  std::size_t problems_ = 0;
  bool quiet_ = false;
  Progress progress_;
  std::string shown_;  // the progress line that stands on the terminal
  ConsoleDevice::Clock::time_point next_bar_;
  ConsoleDevice::Clock::time_point next_line_;
};

}  // namespace recoupe
