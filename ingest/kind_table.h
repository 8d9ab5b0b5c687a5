// Tables of words by kind, as in `words/*.tsv`: a line is `kind<TAB>words`, `#` starts a comment line.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recoupe {

class KindTable {
 public:
  // `tsv` must outlive the table. `kinds`: the names of the kinds, at most 32.
  KindTable(std::string_view tsv, std::span<const std::string_view> kinds);

  // The kinds that `words` are of: bit n for the kind `kinds[n]`.
  std::uint32_t kinds_of(std::string_view words) const;
  bool has(std::string_view words, unsigned kind) const { return (kinds_of(words) >> kind & 1U) != 0; }

  // All words of a kind, in the order of the table.
  std::vector<std::string_view> of_kind(unsigned kind) const;

  // The lines (from 1) that are of no kind, have no words or were there before; none in a sound table.
  const std::vector<std::size_t>& unread_lines() const { return unread_; }

 private:
  struct Entry {
    std::string_view words;
    std::uint32_t kinds;
  };

  void read_line(std::string_view line, std::span<const std::string_view> kinds, std::size_t number);

  std::unordered_map<std::string_view, std::uint32_t> kinds_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> unread_;
};

}  // namespace recoupe
