// Any bytes are a page: its article is sound, whatever its character set, and the parser is never left with
// more than there was.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/article.h"
#include "ingest/html_prune.h"
#include "ingest/ingest.h"
#include "ingest/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const recoupe::Article article = recoupe::article_from_html(bytes, "fuzz.html");
  if (!recoupe::article_is_sound(article)) std::abort();
  const std::string page = recoupe::valid_utf8(bytes);
  // A cut is at most a space where something stood.
  if (recoupe::prune_html(page).html.size() > page.size()) std::abort();
  return 0;
}
