// Any bytes as a robots.txt: parsing and asking end, and answers keep their laws.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/politeness.h"
#include "ingest/robots.h"
#include "tests/fuzz/target.h"

// The first line is the target that is asked for, the rest the file.
void recoupe::fuzz::test_one_input(std::string_view input) {
  [[maybe_unused]] const auto* data = reinterpret_cast<const unsigned char*>(input.data());
  const std::size_t size = input.size();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view target = bytes.substr(0, bytes.find('\n'));
  const std::string_view file = bytes.substr(target.size());
  const recoupe::Robots robots = recoupe::Robots::parse(file);
  const bool allowed = robots.allows(target);
  require(robots.allows("/robots.txt"));
  if (const auto delay = robots.crawl_delay()) require(delay->count() >= 0);

  // The same target in its normal form is the same target, and normal forms are their own.
  const std::string normalised = recoupe::normalised_target(target);
  require(recoupe::normalised_target(normalised) == normalised);
  if (normalised != "/robots.txt" && target != "/robots.txt") require(robots.allows(normalised) == allowed);

  // A target without the signs that mean something matches itself as a pattern, and what begins with it.
  if (normalised.find_first_of("*$") == normalised.npos) {
    require(recoupe::robots_pattern_matches(normalised, normalised));
    require(recoupe::robots_pattern_matches(normalised, normalised + "x"));
    require(recoupe::robots_pattern_matches(normalised + "$", normalised));
    require(!recoupe::robots_pattern_matches(normalised + "$", normalised + "x"));
  }
  static_cast<void>(recoupe::retry_after(target, std::chrono::system_clock::now()));
}
