// decode_html(), decode_text(), valid_utf8(): whatever the bytes and their label, UTF-8 comes out. The first
// line is the label.
#include "ingest/charset.h"
#include "ingest/utf8.h"
#include "tests/fuzz/target.h"

namespace recoupe::fuzz {

void test_one_input(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view label = bytes.substr(0, end);
  const std::string_view page = bytes.substr(std::min(end + 1, bytes.size()));
  for (const std::string& text :
       {decode_html(page, label), decode_html(page), decode_text(page), valid_utf8(page)})
    require(is_valid_utf8(text), "UTF-8 comes out", text);
  const std::string text = valid_utf8(page);
  require(valid_utf8(text) == text || text.starts_with("\uFEFF"), "what is UTF-8 stays as it is", text);
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (code_points % 64 == 0)
      require(byte_offset(text, code_points) == i && CodePointCounter(text).at(i) == code_points,
              "offsets lead there and back", text);
    ++code_points;
  }
  require(count_code_points(text) == code_points, "each code point is counted", text);
}

}  // namespace recoupe::fuzz
