// Any bytes as an HTTP response: its head, its chunks and its packed body, within the limit.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/http_body.h"
#include "ingest/http_message.h"
#include "tests/fuzz/target.h"

void recoupe::fuzz::test_one_input(std::string_view input) {
  [[maybe_unused]] const auto* data = reinterpret_cast<const unsigned char*>(input.data());
  const std::size_t size = input.size();
  constexpr std::size_t limit = std::size_t{1} << 20U;
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  const auto head = recoupe::parse_http_response(message);
  if (!head) return;
  if (head->length > size || head->status < 100 || head->status > 999) std::abort();
  for (const recoupe::HeaderField& field : head->fields) {
    // A line end in a field would be two fields where it is written again.
    if ((field.name + field.value).find('\n') != std::string::npos) std::abort();
  }
  recoupe::media_type_of(head->fields);
  const auto body = recoupe::decode_http_body(head->fields, message.substr(head->length), limit);
  if (body && body->size() > limit) std::abort();
}
