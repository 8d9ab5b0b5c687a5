#include "ingest/warc_record.h"

#include <array>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

// In the order of WarcType.
constexpr std::array<std::string_view, 9> type_names = {"warcinfo",   "response",     "resource",
                                                        "request",    "metadata",     "revisit",
                                                        "conversion", "continuation", "other"};

std::string_view without_brackets(std::string_view value) {
  if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
  return value;
}

}  // namespace

std::string_view name_of(WarcType type) {
  return type_names.at(static_cast<std::size_t>(type));
}

WarcType warc_type(std::string_view name) {
  for (std::size_t i = 0; i < type_names.size(); ++i) {
    if (equal_ignoring_case(type_names.at(i), name)) return static_cast<WarcType>(i);
  }
  return WarcType::other;
}

std::string_view WarcRecord::id() const {
  return without_brackets(header("WARC-Record-ID"));
}

std::string_view WarcRecord::target() const {
  return without_brackets(header("WARC-Target-URI"));
}

}  // namespace recoupe
