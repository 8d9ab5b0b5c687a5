#include "ingest/http_body.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

// The size at the head of a chunk, taken off `rest` with its line; none when it is not one.
std::optional<std::size_t> take_chunk_size(std::string_view& rest) {
  std::size_t size = 0;
  const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
  if (read.ec != std::errc()) return std::nullopt;
  const auto digits = static_cast<std::size_t>(read.ptr - rest.data());
  const std::size_t feed = rest.find('\n', digits);
  const std::string_view behind = trim_html_space(rest.substr(digits, feed - digits));
  if (!behind.empty() && behind.front() != ';') return std::nullopt;
  rest.remove_prefix(feed == rest.npos ? rest.size() : feed + 1);
  return size;
}

void skip_line_end(std::string_view& rest) {
  if (rest.starts_with('\r')) rest.remove_prefix(1);
  if (rest.starts_with('\n')) rest.remove_prefix(1);
}

// The codings of all fields of that name, in the order in which they were applied.
std::vector<std::string> codings(const HeaderFields& fields, std::string_view name) {
  std::vector<std::string> all;
  for (const HeaderField& field : fields) {
    if (!equal_ignoring_case(field.name, name)) continue;
    for (std::string_view rest = field.value; !rest.empty();) {
      const std::string_view one = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(one.size() + 1, rest.size()));
      if (std::string coding = ascii_lower(trim_html_space(one)); !coding.empty())
        all.push_back(std::move(coding));
    }
  }
  return all;
}

}  // namespace

std::optional<std::string> without_chunks(std::string_view body) {
  std::string whole;
  bool any = false;
  while (true) {
    const auto size = take_chunk_size(body);
    if (!size && !any) return std::nullopt;
    if (!size || *size == 0) return whole;
    any = true;
    whole.append(body.substr(0, *size));
    body.remove_prefix(std::min(*size, body.size()));
    skip_line_end(body);
  }
}

std::optional<std::string> without_chunks(const HeaderFields& fields, std::string_view body) {
  const auto transfer = codings(fields, "Transfer-Encoding");
  if (std::find(transfer.begin(), transfer.end(), "chunked") == transfer.end()) return std::nullopt;
  return without_chunks(body);
}

tl::expected<std::string, UnpackFault> decode_http_body(const HeaderFields& fields, std::string_view body,
                                                        std::size_t limit) {
  std::optional<std::string> held = without_chunks(fields, body);
  if (held) body = *held;
  auto packings = codings(fields, "Content-Encoding");
  for (const std::string& coding : codings(fields, "Transfer-Encoding")) {
    if (coding != "chunked") packings.push_back(coding);
  }
  for (auto coding = packings.rbegin(); coding != packings.rend(); ++coding) {
    const auto packing = packing_named(*coding);
    if (!packing || !starts_as(*packing, body)) continue;
    auto unpacked = unpack(*packing, body, limit);
    if (!unpacked) return unpacked;
    held = *std::move(unpacked);
    body = *held;
  }
  if (body.size() > limit) return tl::make_unexpected(UnpackFault::too_long);
  return held ? *std::move(held) : std::string(body);
}

}  // namespace recoupe
