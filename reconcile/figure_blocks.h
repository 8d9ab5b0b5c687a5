// Figure blocks: figures that may speak of one thing meet in blocks, so that the work stays close to linear.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "reconcile/kept_figures.h"

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

class FigureBlocks {
 public:
  void add(const BlockEntry& entry) { entries_.push_back(entry); }

  // Every block of two figures or more, by rising key; in each its figures by rising place.
  void for_each(const std::function<void(FigureBlock)>& visit);

 private:
  std::vector<BlockEntry> entries_;
};

}  // namespace recoupe
