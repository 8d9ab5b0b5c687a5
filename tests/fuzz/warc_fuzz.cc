// Any bytes as a web archive: each record read becomes an article or says why not. The first byte chooses how
// small the limits are and how the bytes come in pieces, for nothing that is read may depend on that.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/warc_article.h"
#include "ingest/warc_reader.h"
#include "tests/fuzz/target.h"

namespace {

recoupe::ByteSource in_pieces(std::string_view bytes, std::size_t piece) {
  return [bytes, piece](char* to, std::size_t count) mutable {
    const std::size_t given = std::min({bytes.size(), piece, count});
    std::copy_n(bytes.data(), given, to);
    bytes.remove_prefix(given);
    return given;
  };
}

struct Seen {
  std::uint64_t records = 0;
  std::uint64_t damages = 0;
  std::uint64_t bytes = 0;

  bool operator==(const Seen&) const = default;
};

Seen read(std::string_view bytes, std::size_t piece, const recoupe::WarcReaderOptions& limits) {
  Seen seen;
  recoupe::WarcReader reader(in_pieces(bytes, piece), limits);
  while (const auto item = reader.next()) {
    if (!*item) {
      ++seen.damages;
      continue;
    }
    ++seen.records;
    seen.bytes += (*item)->block.size();
    if ((*item)->block.size() > limits.record_limit) std::abort();
    const auto article = article_from_record(**item, {"fuzz.warc", "fr", limits.record_limit});
    if (article && *article && !article_is_sound(**article)) std::abort();
  }
  return seen;
}

}  // namespace

void recoupe::fuzz::test_one_input(std::string_view input) {
  [[maybe_unused]] const auto* data = reinterpret_cast<const unsigned char*>(input.data());
  const std::size_t size = input.size();
  if (size == 0) return;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  recoupe::WarcReaderOptions limits;
  limits.record_limit = std::size_t{64} << (data[0] % 16U);
  limits.head_limit = std::size_t{128} << (data[0] % 8U);
  const Seen whole = read(bytes, bytes.size() + 1, limits);
  // What is unpacked at a time differs, so that only an archive without packing must give the same.
  const Seen parts = read(bytes, 1 + data[0] / 16U, limits);
  if (bytes.starts_with("WARC/") && !(whole == parts)) std::abort();
}
