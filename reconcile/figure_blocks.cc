// Test: tests/reconcile/figure_blocks_test.cc.
#include "reconcile/figure_blocks.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <type_traits>

namespace recoupe {
namespace {

constexpr unsigned kMostBits = 12;                             // parts enough for 300 million figures
constexpr std::size_t kChunkBytes = std::size_t{8} << 20U;     // of all chunks that are being filled
constexpr std::size_t kLeastInChunk = 16, kMostInChunk = 512;  // entries

static_assert(std::is_trivially_copyable_v<BlockEntry>);

unsigned bits_for(std::uint64_t entries, std::size_t part_bytes) {
  unsigned bits = 0;
  while (bits < kMostBits && (entries * sizeof(BlockEntry)) >> bits > part_bytes) ++bits;
  return bits;
}

// `entries`: sorted.
void visit_blocks(std::span<const BlockEntry> entries, const FigureBlocks::Visit& visit) {
  std::vector<FigureBlock> blocks;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
    if (end - begin > 1) blocks.push_back(entries.subspan(begin, end - begin));
    begin = end;
  }
  visit(blocks);
}

void sort(std::vector<BlockEntry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const BlockEntry& a, const BlockEntry& b) {
    return a.key != b.key ? a.key < b.key : a.at < b.at;
  });
}

}  // namespace

FigureBlocks::FigureBlocks(Spool spool, std::uint64_t most_entries, std::size_t part_bytes)
    : spool_(std::move(spool)), bits_(bits_for(most_entries, part_bytes)), parts_(std::size_t{1} << bits_) {
  chunk_ = std::clamp(kChunkBytes / sizeof(BlockEntry) / parts_.size(), kLeastInChunk, kMostInChunk);
}

void FigureBlocks::add(const BlockEntry& entry) {
  Part& part = parts_[bits_ == 0 ? 0 : entry.key >> (64 - bits_)];
  part.last.push_back(entry);
  if (part.last.size() < chunk_) return;
  const auto* bytes = reinterpret_cast<const char*>(part.last.data());
  part.chunks.push_back(spool_.append({bytes, chunk_ * sizeof(BlockEntry)}));
  part.last.clear();
}

std::vector<BlockEntry> FigureBlocks::entries_of(const Part& part) {
  std::vector<BlockEntry> entries(part.chunks.size() * chunk_);
  for (std::size_t i = 0; i < part.chunks.size(); ++i) {
    const std::string_view bytes = spool_.read(part.chunks[i], chunk_ * sizeof(BlockEntry), buffer_);
    std::memcpy(&entries[i * chunk_], bytes.data(), bytes.size());
  }
  entries.insert(entries.end(), part.last.begin(), part.last.end());
  return entries;
}

void FigureBlocks::for_each(const Visit& visit) {
  for (const Part& part : parts_) {
    std::vector<BlockEntry> entries = entries_of(part);
    sort(entries);
    visit_blocks(entries, visit);
  }
}

void FigureBlocks::for_each_with(const std::function<bool(FigurePlace)>& wanted, const Visit& visit) {
  for (const Part& part : parts_) {
    std::vector<BlockEntry> entries = entries_of(part);
    std::vector<std::uint64_t> keys;
    for (const BlockEntry& entry : entries)
      if (wanted(entry.place())) keys.push_back(entry.key);
    std::sort(keys.begin(), keys.end());
    std::erase_if(entries, [&](const BlockEntry& entry) {
      return !std::binary_search(keys.begin(), keys.end(), entry.key);
    });
    sort(entries);
    visit_blocks(entries, visit);
  }
}

}  // namespace recoupe
