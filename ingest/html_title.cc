#include "ingest/html_title.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

constexpr std::array<std::string_view, 6> marks = {" - ", " | ", " – ", " — ", " • ", " : "};
constexpr std::size_t most_words_of_a_site = 4;

struct Parts {
  std::string_view head;
  std::string_view mark;
  std::string_view tail;
};

// Parted at the last mark; `tail` is empty when there is none.
Parts parted(std::string_view title) {
  Parts parts{title, {}, {}};
  std::size_t last = 0;
  for (const std::string_view mark : marks) {
    const std::size_t at = title.rfind(mark);
    if (at == title.npos || at < last) continue;
    last = at;
    parts = {trim_blank(title.substr(0, at)), mark, trim_blank(title.substr(at + mark.size()))};
  }
  return parts.head.empty() ? Parts{title, {}, {}} : parts;
}

bool is_short_name(std::string_view name) {
  if (std::any_of(name.begin(), name.end(), is_ascii_digit)) return false;
  return std::count(name.begin(), name.end(), ' ') < static_cast<std::ptrdiff_t>(most_words_of_a_site);
}

bool is_site(const Parts& parts, std::string_view site) {
  return !parts.tail.empty() && equal_ignoring_case(parts.tail, trim_blank(site));
}

}  // namespace

std::string_view without_site_name(std::string_view title, std::string_view site) {
  const Parts parts = parted(title);
  return is_site(parts, site) ? parts.head : title;
}

std::string_view without_last_part(std::string_view title, std::string_view site) {
  const Parts parts = parted(title);
  const bool name = !parts.tail.empty() && parts.mark != " : " && is_short_name(parts.tail);
  return name || is_site(parts, site) ? parts.head : title;
}

}  // namespace recoupe
