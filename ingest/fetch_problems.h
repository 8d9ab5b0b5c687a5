// Why an address could not be fetched, each said in one place: the host, what it answered, the reason.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "ingest/problem.h"
#include "ingest/transfer.h"
#include "ingest/url.h"

namespace recoupe {

// Texts, not Problems: whose address it was is the caller's to add.
Text not_an_address();
Text transfer_failed(const Url& url, const TransferResult& result, const FetchOptions& options);
// `why` was so that many times, and the rest of the site is not asked for.
Text given_up(const Text& why, int times);
Text answered_with(const Url& url, int status);
Text asks_to_wait(const Url& url, int status, std::chrono::seconds wait);
Text forbidden_by_robots(const Url& url);
Text robots_unreachable(const Url& url, int status);
Text too_many_redirects(int limit);
Text redirects_in_a_circle(const Url& url);
Text redirect_to_no_address(const Url& url);
Text answer_too_large(const Url& url, std::size_t limit);
Text answer_damaged(const Url& url);
Text cache_not_written(const std::string& directory);

}  // namespace recoupe
