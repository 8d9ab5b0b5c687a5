#include "ingest/kind_table.h"

#include <algorithm>

namespace recoupe {

KindTable::KindTable(std::string_view tsv, std::span<const std::string_view> kinds) {
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    read_line(tsv.substr(0, end), kinds, number);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
  }
}

void KindTable::read_line(std::string_view line, std::span<const std::string_view> kinds,
                          std::size_t number) {
  if (line.empty() || line.front() == '#') return;
  const std::size_t tab = std::min(line.find('\t'), line.size());
  const std::string_view words = line.substr(std::min(tab + 1, line.size()));
  const auto kind = std::find(kinds.begin(), kinds.end(), line.substr(0, tab));
  if (kind == kinds.end() || words.empty() || words.find('\t') != words.npos)
    return unread_.push_back(number);
  const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(kind - kinds.begin());
  if ((kinds_[words] & bit) != 0) return unread_.push_back(number);
  kinds_[words] |= bit;
  entries_.push_back({words, bit});
}

std::uint32_t KindTable::kinds_of(std::string_view words) const {
  const auto found = kinds_.find(words);
  return found == kinds_.end() ? 0 : found->second;
}

std::vector<std::string_view> KindTable::of_kind(unsigned kind) const {
  std::vector<std::string_view> all;
  for (const Entry& entry : entries_) {
    if ((entry.kinds >> kind & 1U) != 0) all.push_back(entry.words);
  }
  return all;
}

}  // namespace recoupe
