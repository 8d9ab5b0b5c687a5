// The body of an article as its page states it for machines (JSON-LD `articleBody`): it is often cut off or
// without its tables and lists, so it is not taken for the text, but where the page says the same, the
// article is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace recoupe {

class StatedBody {
 public:
  // Nothing is stated by default. `body` may hold markup.
  StatedBody() = default;
  explicit StatedBody(std::string_view body);

  bool empty() const { return words_.empty(); }

  // True when `text` is a sentence or more and the stated body has its first words.
  bool says(std::string_view text) const;

 private:
  std::vector<std::uint64_t> words_;  // of each run of words, a number; sorted
};

}  // namespace recoupe
