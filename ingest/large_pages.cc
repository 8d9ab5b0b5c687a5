#include "ingest/large_pages.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace recoupe {
namespace {

std::mutex& turn() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

LargePageTurn::LargePageTurn(bool is_large) {
  if (is_large) lock_ = std::unique_lock(turn());
}

LargePageTurn::~LargePageTurn() {
#ifdef __GLIBC__
  // The library keeps what is freed in small pieces for later, which after such a page is hundreds of MB.
  if (lock_.owns_lock()) malloc_trim(0);
#endif
}

}  // namespace recoupe
