// Large pages are read one at a time, on however many threads, so that memory has a bound: a page's tree
// takes about ten times its bytes.
#pragma once

#include <cstddef>
#include <mutex>

namespace recoupe {

inline constexpr std::size_t kLargePage = std::size_t{2} << 20U;  // bytes

// Held while something large is worked on; else it does nothing.
class LargePageTurn {
 public:
  explicit LargePageTurn(bool is_large);
  ~LargePageTurn();  // gives the memory of what was large back to the system
  LargePageTurn(const LargePageTurn&) = delete;
  LargePageTurn& operator=(const LargePageTurn&) = delete;

 private:
  std::unique_lock<std::mutex> lock_;
};

}  // namespace recoupe
