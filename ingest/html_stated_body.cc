#include "ingest/html_stated_body.h"

#include <algorithm>
#include <string>

#include "ingest/html_phrases.h"
#include "ingest/text_hash.h"

namespace recoupe {
namespace {

constexpr std::size_t run = 32;  // bytes of a phrase that tell it from others

}  // namespace

StatedBody::StatedBody(std::string_view body) {
  const std::string phrase = phrase_of(body, body.size());
  for (std::size_t at = 0; at + run <= phrase.size();) {
    words_.push_back(text_hash(std::string_view(phrase).substr(at, run)));
    const std::size_t space = phrase.find(' ', at);
    if (space == phrase.npos) break;
    at = space + 1;
  }
  std::sort(words_.begin(), words_.end());
}

bool StatedBody::says(std::string_view text) const {
  if (words_.empty() || text.size() < run) return false;
  const std::string phrase = phrase_of(text, run + 4);
  return phrase.size() >= run &&
         std::binary_search(words_.begin(), words_.end(), text_hash(std::string_view(phrase).substr(0, run)));
}

}  // namespace recoupe
