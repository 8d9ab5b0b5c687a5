// Named fields at the head of a WARC record or of an HTTP message (RFC 9110, section 5; WARC 1.1, section 4).
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

struct HeaderField {
  std::string name;
  std::string value;
};

// The fields in their order. Names are compared without regard to ASCII case.
class HeaderFields {
 public:
  HeaderFields() = default;
  HeaderFields(std::initializer_list<HeaderField> fields) : fields_(fields) {}

  void add(std::string_view name, std::string_view value) {
    fields_.push_back({std::string(name), std::string(value)});
  }
  // Puts `value` in the place of the first field of that name, or behind all others.
  void set(std::string_view name, std::string_view value);

  // The value of the first field of that name; nullptr when there is none. Valid until the next change.
  const std::string* find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }

  bool empty() const { return fields_.empty(); }
  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }

 private:
  std::vector<HeaderField> fields_;
};

// The bytes that `bytes` spends on its head: up to and with the empty line (CRLF or LF alone). npos when the
// empty line is missing.
std::size_t head_length(std::string_view bytes);

// Reads the lines `Name: value` of `head`, which ends where it ends or at an empty line. Lines end in CRLF,
// LF or CR CR LF; a line that starts with white space goes on with the value before it (one space between);
// white space around names and values is dropped; a line without a colon is passed over.
HeaderFields parse_header_fields(std::string_view head);

}  // namespace recoupe
