#include "ingest/politeness.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>

#include "ingest/ascii.h"

namespace recoupe {

void Politeness::add(const std::string& host, Job job, Place place) {
  std::deque<Job>& jobs = hosts_[host].jobs;
  place == Place::first ? jobs.push_front(job) : jobs.push_back(job);
}

std::optional<Politeness::Job> Politeness::next(Clock::time_point now) {
  auto at = hosts_.upper_bound(served_);
  for (std::size_t i = 0; i < hosts_.size(); ++i, ++at) {
    if (at == hosts_.end()) at = hosts_.begin();
    Host& host = at->second;
    if (host.busy || host.jobs.empty() || host.free_from > now) continue;
    const Job job = host.jobs.front();
    host.jobs.pop_front();
    host.busy = true;
    served_ = at->first;
    return job;
  }
  return std::nullopt;
}

void Politeness::done(const std::string& name, Clock::time_point now) {
  Host& host = hosts_[name];
  host.busy = false;
  host.free_from = std::max(host.free_from, now + std::max(pause_, host.delay));
}

void Politeness::set_delay(const std::string& host, std::chrono::milliseconds delay) {
  Host& known = hosts_[host];
  known.delay = std::max(known.delay, delay);
}

void Politeness::hold(const std::string& name, Clock::time_point until) {
  Host& host = hosts_[name];
  host.free_from = std::max(host.free_from, until);
}

std::optional<Politeness::Clock::time_point> Politeness::wakes() const {
  std::optional<Clock::time_point> first;
  for (const auto& [name, host] : hosts_) {
    if (host.busy || host.jobs.empty()) continue;
    first = first ? std::min(*first, host.free_from) : host.free_from;
  }
  return first;
}

std::optional<std::chrono::seconds> retry_after(std::string_view value,
                                                std::chrono::system_clock::time_point now) {
  value = trim_html_space(value);
  if (value.empty()) return std::nullopt;
  constexpr long long longest = 10LL * 365 * 24 * 3600;
  if (std::all_of(value.begin(), value.end(), is_ascii_digit)) {
    long long seconds = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), seconds);
    if (parsed.ec != std::errc()) seconds = longest;
    return std::chrono::seconds(std::min(seconds, longest));
  }
  if (!is_ascii_alpha(value.front())) return std::nullopt;  // every form of date starts with its weekday
  const std::time_t date = curl_getdate(std::string(value).c_str(), nullptr);
  if (date < 0) return std::nullopt;
  const long long wait = static_cast<long long>(date) - std::chrono::system_clock::to_time_t(now);
  return std::chrono::seconds(std::clamp(wait, 0LL, longest));
}

}  // namespace recoupe
