// Figure blocks: figures that may speak of one thing meet under keys, so that the work stays close to linear.
//
// There are several entries for each figure, more than memory should hold. So they are parted by the first
// bits of their keys, kept in a spool (spool.h), and looked at part after part: by rising key, as if they
// were sorted all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "reconcile/kept_figures.h"
#include "reconcile/spool.h"

namespace recoupe {

// A figure under one of its keys.
struct BlockEntry {
  std::uint64_t key = 0;
  std::uint64_t at = 0;  // with `in_article`, the figure's place
  std::uint32_t in_article = 0;
  float value = 0;  // for a first look

  FigurePlace place() const { return {at, in_article}; }
};
using FigureBlock = std::span<const BlockEntry>;

// Every call may throw SpoolFailed.
class FigureBlocks {
 public:
  // `most_entries`: about how many will come at most. Each part is to have no more than `part_bytes`.
  FigureBlocks(Spool spool, std::uint64_t most_entries, std::size_t part_bytes = kPartBytes);

  void add(const BlockEntry& entry);

  // Every block of two figures or more, by rising key, those of one part at once; in each its figures by
  // rising place.
  using Visit = std::function<void(std::span<const FigureBlock>)>;
  void for_each(const Visit& visit);
  // Likewise, but only the blocks that have a figure that is `wanted`.
  void for_each_with(const std::function<bool(FigurePlace)>& wanted, const Visit& visit);

  static constexpr std::size_t kPartBytes = std::size_t{16} << 20U;

 private:
  struct Part {
    std::vector<BlockEntry> last;       // those not in the spool
    std::vector<std::uint64_t> chunks;  // places in the spool, each of `chunk_` entries
  };

  std::vector<BlockEntry> entries_of(const Part& part);

  Spool spool_;
  unsigned bits_ = 0;  // 2^bits_ parts
  std::size_t chunk_ = 0;
  std::vector<Part> parts_;
  std::string buffer_;
};

}  // namespace recoupe
