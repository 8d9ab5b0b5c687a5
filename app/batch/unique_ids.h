// The ids of the articles of a run: each is of one article, so that what is said of one is never shown with
// the text of another. An archive may hold a page twice, before and after its correction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recoupe {

class UniqueIds {
 public:
  // `id`, or, when an article had that before, `id~2`, `id~3`…: the first that is free.
  std::string unique(std::string id);
  // An id that an article has got.
  void recall(std::string_view id) { insert(id); }

 private:
  bool insert(std::string_view id);
  void grow();

  // Hashes of all of them, of 64 bits, which do not meet by chance among what an archive holds: eight to
  // sixteen bytes an article. Open addressing; 0: free.
  std::vector<std::uint64_t> places_ = std::vector<std::uint64_t>(1024);
  std::size_t taken_ = 0;
  std::unordered_map<std::uint64_t, std::uint64_t> next_;  // of an id that came again: the number to try
};

}  // namespace recoupe
