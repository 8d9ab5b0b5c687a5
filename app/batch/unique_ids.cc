// Test: tests/app/batch_test.cc.
#include "app/batch/unique_ids.h"

#include <utility>

#include "ingest/text_hash.h"

namespace recoupe {
namespace {

// Its bits mixed; never 0.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text_hash(text);
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdU;
  hash ^= hash >> 33U;
  return hash == 0 ? 1 : hash;
}

// Puts it in its place; false when it is there.
bool put(std::vector<std::uint64_t>& places, std::uint64_t hash) {
  std::size_t at = hash % places.size();
  for (; places[at] != 0; at = (at + 1) % places.size())
    if (places[at] == hash) return false;
  places[at] = hash;
  return true;
}

}  // namespace

std::string UniqueIds::unique(std::string id) {
  if (insert(id)) return id;
  std::uint64_t& number = next_.try_emplace(hash_of(id), 2).first->second;
  for (;; ++number) {
    std::string other = id + '~' + std::to_string(number);
    if (insert(other)) return other;
  }
}

bool UniqueIds::insert(std::string_view id) {
  if (2 * taken_ >= places_.size()) grow();
  const bool is_new = put(places_, hash_of(id));
  taken_ += is_new ? 1 : 0;
  return is_new;
}

void UniqueIds::grow() {
  std::vector<std::uint64_t> larger(2 * places_.size());
  for (const std::uint64_t hash : places_)
    if (hash != 0) put(larger, hash);
  places_ = std::move(larger);
}

}  // namespace recoupe
