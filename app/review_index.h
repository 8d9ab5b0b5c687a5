// Looks things of a review up by their ids, for the printers. Of two of one id the first is found.
#pragma once

#include <string_view>
#include <unordered_map>

#include "app/review.h"

namespace recoupe {

class ReviewIndex {
 public:
  explicit ReviewIndex(const Review& review);  // which must outlive it

  const Claim* claim(std::string_view id) const;          // nullptr: not in the review
  const ArticleHead* article(std::string_view id) const;  // nullptr: not in the review

  // The claim whose sentence a finding stands in; nullptr when none of its claims is known.
  const Claim* suspect(const Finding& finding) const;

 private:
  std::unordered_map<std::string_view, const Claim*> claims_;
  std::unordered_map<std::string_view, const ArticleHead*> articles_;
};

// True for an address that may be followed from a document of ours: http or https, nothing else
// (`javascript:` comes from pages too).
bool is_web_address(std::string_view url);

// An IRI for something of the review: `urn:recoupe:KIND:ID`, what RFC 8141 does not allow percent-encoded.
std::string urn_of(std::string_view kind, std::string_view id);

// The article's own address when it is one of the Web, else its urn.
std::string address_of(const ArticleHead& article);

// What stands in a finding's sentence before and behind its quote, at most `most` code points each; empty
// when the sentence is not known.
struct Surrounding {
  std::string before;
  std::string after;
};
Surrounding around(const Finding& finding, const Claim* suspect, std::size_t most);

}  // namespace recoupe
