#include "ingest/http_message.h"

#include <algorithm>
#include <charconv>

#include "ingest/ascii.h"

namespace recoupe {

std::optional<HttpHead> parse_http_response(std::string_view message) {
  if (!message.starts_with("HTTP/")) return std::nullopt;
  const std::string_view line = message.substr(0, message.find('\n'));
  const std::size_t space = line.find(' ');
  if (space == line.npos) return std::nullopt;
  const std::string_view code = trim_html_space(line.substr(space));
  HttpHead head;
  const auto read =
      std::from_chars(code.data(), code.data() + std::min<std::size_t>(code.size(), 3), head.status);
  if (read.ec != std::errc() || head.status < 100) return std::nullopt;
  head.length = std::min(head_length(message), message.size());
  const std::size_t first = std::min(line.size() + 1, head.length);
  head.fields = parse_header_fields(message.substr(first, head.length - first));
  return head;
}

std::string media_type_of(const HeaderFields& fields) {
  const std::string* value = fields.find("Content-Type");
  if (value == nullptr) return {};
  return ascii_lower(trim_html_space(std::string_view(*value).substr(0, value->find_first_of(";,"))));
}

}  // namespace recoupe
