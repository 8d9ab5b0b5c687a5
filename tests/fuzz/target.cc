#include "tests/fuzz/target.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace recoupe::fuzz {

void require(bool holds, const char* law, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "\nlaw broken: %s\n  %.*s\n", law, static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace recoupe::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  recoupe::fuzz::test_one_input({reinterpret_cast<const char*>(data), size});
  return 0;
}
