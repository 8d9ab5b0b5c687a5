#include "plain_parse.h"

#include <gumbo.h>
#include <zlib.h>

#include <optional>
#include <string_view>

namespace recoupe {
namespace {

// The page in a record as it stands in the archive; none in what is no response of HTML.
std::optional<std::string_view> page_in(std::string_view record) {
  const std::size_t head = record.find("\r\n\r\n");
  if (head == std::string_view::npos) return std::nullopt;
  if (record.substr(0, head).find("WARC-Type: response") == std::string_view::npos) return std::nullopt;
  const std::string_view message = record.substr(head + 4);
  const std::size_t http_head = message.find("\r\n\r\n");
  if (http_head == std::string_view::npos) return std::nullopt;
  if (message.substr(0, http_head).find("text/html") == std::string_view::npos) return std::nullopt;
  return message.substr(http_head + 4, message.size() - http_head - 8);  // the record ends in two line ends
}

void parse(std::string_view record, PlainParse& result) {
  const std::optional<std::string_view> page = page_in(record);
  if (!page) return;
  GumboOutput* tree = gumbo_parse_with_options(&kGumboDefaultOptions, page->data(), page->size());
  gumbo_destroy_output(&kGumboDefaultOptions, tree);
  ++result.pages;
  result.page_bytes += page->size();
}

}  // namespace

PlainParse unpack_and_parse(const std::string& archive) {
  PlainParse result;
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return {.is_sound = false};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(archive.data()));
  stream.avail_in = static_cast<uInt>(archive.size());
  std::string record(std::size_t{1} << 20U, '\0');
  while (result.is_sound && stream.avail_in > 0) {
    std::size_t filled = 0;
    int state = Z_OK;
    while (state == Z_OK) {
      if (filled == record.size()) record.resize(record.size() * 2);
      stream.next_out = reinterpret_cast<Bytef*>(record.data() + filled);
      stream.avail_out = static_cast<uInt>(record.size() - filled);
      state = inflate(&stream, Z_NO_FLUSH);
      filled = record.size() - stream.avail_out;
    }
    result.is_sound = state == Z_STREAM_END && inflateReset(&stream) == Z_OK;
    parse(std::string_view(record).substr(0, filled), result);
  }
  inflateEnd(&stream);
  return result;
}

}  // namespace recoupe
