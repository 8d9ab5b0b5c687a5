// robots.txt: what a site lets a program fetch (RFC 9309).
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// The name by which sites address this program in their robots.txt (RFC 9309, 2.2.1: letters, `_`, `-`).
inline constexpr std::string_view product_token = "Recoupe";

// What is read of a robots.txt; the rest of a longer one is ignored (RFC 9309, 2.5).
inline constexpr std::size_t max_robots_bytes = std::size_t{500} << 10U;

class Robots {
 public:
  // The rules for `agent` in a robots.txt: those of all groups that name it, whatever their case, else those
  // of all groups for `*`. Never fails: lines that are not understood are passed over. Also understood are
  // what sites write and RFC 9309 does not have: a missing colon, `disalow` and the like.
  static Robots parse(std::string_view bytes, std::string_view agent = product_token);

  // The answer to a request of robots.txt, redirects followed (RFC 9309, 2.3.1): 2xx its rules, 4xx all is
  // allowed, else (5xx, `status` 0 for a host that did not answer) nothing is.
  static Robots from_answer(int status, std::string_view body, std::string_view agent = product_token);

  // Whether `target`, the path and query of an address (`/a?b=c`), may be fetched: the rule with the longest
  // pattern decides, of two as long the one that allows; without a rule all may. `/robots.txt` always may.
  bool allows(std::string_view target) const;

  // Crawl-delay, which RFC 9309 leaves to programs: the longest in the groups above.
  std::optional<std::chrono::milliseconds> crawl_delay() const { return crawl_delay_; }

 private:
  struct Rule {
    std::string pattern;  // normalised
    bool allow = false;
  };
  friend class RobotsReader;

  std::vector<Rule> rules_;
  std::optional<std::chrono::milliseconds> crawl_delay_;
};

// The form in which targets and patterns are compared (RFC 9309, 2.2.2): what need not be percent-encoded is
// not, what must be is (a `%` that encodes nothing too), with capital letters: `/%7eé` -> `/~%C3%A9`.
std::string normalised_target(std::string_view target);

// Whether `pattern` matches a start of `target`, both normalised: `*` stands for any characters, a `$` at the
// end for the end of the target.
bool robots_pattern_matches(std::string_view pattern, std::string_view target);

}  // namespace recoupe
