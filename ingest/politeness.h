// When the next request to a host may be made: one at a time, a pause after each, and what the host asks for
// (Crawl-delay, Retry-After). Knows of no network and of no clock: the caller says what time it is.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace recoupe {

class Politeness {
 public:
  using Clock = std::chrono::steady_clock;
  using Job = std::size_t;

  // `pause`: between the end of a request to a host and the start of the next one.
  explicit Politeness(std::chrono::milliseconds pause) : pause_(pause) {}

  // Puts `job` in the queue of `host`: behind the others, or before them (a retry, a redirect, robots.txt).
  enum class Place { last, first };
  void add(const std::string& host, Job job, Place place = Place::last);

  // The next job that may start now; its host is taken until done(). Hosts are served in turn.
  std::optional<Job> next(Clock::time_point now);

  // The request to `host` has ended.
  void done(const std::string& host, Clock::time_point now);

  // The host's Crawl-delay: its pause, when that is longer than the program's own.
  void set_delay(const std::string& host, std::chrono::milliseconds delay);

  // No request to `host` before `until`.
  void hold(const std::string& host, Clock::time_point until);

  // When the next job may start of those whose host is free; none when there is no such job.
  std::optional<Clock::time_point> wakes() const;

 private:
  struct Host {
    std::deque<Job> jobs;
    bool busy = false;
    Clock::time_point free_from{};
    std::chrono::milliseconds delay{0};
  };

  std::chrono::milliseconds pause_;
  std::map<std::string, Host, std::less<>> hosts_;
  std::string served_;  // the host that was served last
};

// The wait that a Retry-After field asks for (RFC 9110, 10.2.3): seconds, or a date, of which the time from
// `now` on is taken (none that is past: 0). None when it is neither.
std::optional<std::chrono::seconds> retry_after(std::string_view value,
                                                std::chrono::system_clock::time_point now);

}  // namespace recoupe
