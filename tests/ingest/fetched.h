// Fetches addresses and holds what came of each.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/fetcher.h"

namespace recoupe {

// Loopback allowed, no waiting: for tests of all else.
inline FetchOptions quick_options() {
  FetchOptions options;
  options.allow_private = true;
  options.keep_evidence = true;
  options.pause = std::chrono::milliseconds(1);
  options.retry.first = std::chrono::milliseconds(1);
  options.timeout = std::chrono::seconds(30);
  return options;
}

inline std::vector<FetchOutcome> fetched(const std::vector<std::string>& urls,
                                         const FetchOptions& options = quick_options()) {
  std::vector<FetchOutcome> outcomes(urls.size());
  std::vector<int> times(urls.size(), 0);
  Fetcher(options).fetch(urls, [&](std::size_t index, FetchOutcome&& outcome) {
    outcomes.at(index) = std::move(outcome);
    ++times.at(index);
  });
  for (std::size_t i = 0; i < urls.size(); ++i) EXPECT_EQ(times[i], 1) << urls[i];
  return outcomes;
}

// What a user is told of `url`; `no problem` when it could be fetched.
inline std::string told(const std::string& url, const FetchOptions& options = quick_options()) {
  const FetchOutcome outcome = fetched({url}, options).front();
  return outcome.problem ? outcome.problem->line_in(Language::french) : "no problem";
}

}  // namespace recoupe
