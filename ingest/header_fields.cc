#include "ingest/header_fields.h"

#include <algorithm>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

// Takes the first line off `text`, without its line end.
std::string_view take_line(std::string_view& text) {
  std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  while (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

void HeaderFields::set(std::string_view name, std::string_view value) {
  const auto field = std::find_if(fields_.begin(), fields_.end(), [name](const HeaderField& known) {
    return equal_ignoring_case(known.name, name);
  });
  if (field == fields_.end()) return add(name, value);
  field->value = value;
}

const std::string* HeaderFields::find(std::string_view name) const {
  for (const HeaderField& field : fields_) {
    if (equal_ignoring_case(field.name, name)) return &field.value;
  }
  return nullptr;
}

std::size_t head_length(std::string_view bytes) {
  for (std::size_t feed = bytes.find('\n'); feed != bytes.npos; feed = bytes.find('\n', feed + 1)) {
    std::size_t next = feed + 1;
    while (next < bytes.size() && bytes[next] == '\r') ++next;
    if (next < bytes.size() && bytes[next] == '\n') return next + 1;
  }
  return std::string_view::npos;
}

HeaderFields parse_header_fields(std::string_view head) {
  HeaderFields fields;
  HeaderField open;  // the field that the next line may go on with
  const auto close = [&] {
    if (!open.name.empty()) fields.add(open.name, open.value);
    open = {};
  };
  while (!head.empty()) {
    const std::string_view line = take_line(head);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!open.name.empty()) open.value.append(" ").append(trim_html_space(line));
      continue;
    }
    close();
    const std::size_t colon = line.find(':');
    if (colon == line.npos) continue;
    open = {std::string(trim_html_space(line.substr(0, colon))),
            std::string(trim_html_space(line.substr(colon + 1)))};
  }
  close();
  return fields;
}

}  // namespace recoupe
