// Addresses -> what their servers answer: many at once, with good manners.
//
// A request is made only where robots.txt allows it, each hop of a redirect anew; one at a time to each
// machine, with a pause after it (politeness.h); only to addresses that address_guard.h lets pass. What fails
// for a reason that may pass is tried again (retry.h). What a cache holds is only asked for anew if it has
// changed.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/exchange.h"
#include "ingest/fetch_options.h"
#include "ingest/header_fields.h"
#include "ingest/problem.h"

namespace recoupe {

struct FetchOutcome {
  std::string asked;                // the address as it was given
  std::string url;                  // the one that answered, redirects followed; without fragment
  HeaderFields fields;              // of the answer
  std::string body;                 // unpacked
  std::vector<Exchange> exchanges;  // all whole answers, redirects and refusals too; see keep_evidence
  std::optional<Problem> problem;   // why there is no body; its file is `asked`
};

class Fetcher {
 public:
  using Progress = std::function<void(const Text&)>;
  // Takes the outcome of the address at `index` of those asked for.
  using Sink = std::function<void(std::size_t index, FetchOutcome&&)>;

  // `progress` is told from time to time how far fetching is. Throws std::bad_alloc where libcurl has no
  // memory to start.
  explicit Fetcher(FetchOptions options, Progress progress = {});
  ~Fetcher();
  Fetcher(const Fetcher&) = delete;
  Fetcher& operator=(const Fetcher&) = delete;

  // Fetches all of `urls` and hands over each outcome as soon as it is there, whatever their order. What is
  // known of sites stays known for further calls. `sink` must not call fetch().
  void fetch(const std::vector<std::string>& urls, const Sink& sink);

  // What went wrong besides: a cache that could not be written.
  const std::vector<Text>& faults() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace recoupe
