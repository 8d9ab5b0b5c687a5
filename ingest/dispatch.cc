#include "ingest/dispatch.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "ingest/html_phrases.h"

namespace recoupe {
namespace {

constexpr std::size_t run_words = 4;
constexpr std::size_t longest_text = std::size_t{1} << 20U;
constexpr std::size_t least_hashes = 12;
constexpr double copy_from = 0.55;
// Every eighth hash leads to the articles that have it: enough to find a copy, and a small index.
constexpr std::uint32_t index_every = 8;
constexpr std::size_t longest_name = 1000;
// A run in more articles than this is the site's or the trade's, and tells nothing.
constexpr std::size_t most_entries = 16;

// FNV-1a and the finish of SplitMix64: short, and the same on every machine.
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U;
  value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
  return value ^ value >> 31U;
}

std::vector<std::uint32_t> run_hashes(std::string_view phrase) {
  std::vector<std::uint32_t> hashes;
  std::array<std::uint64_t, run_words> words{};
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    words.at(count++ % run_words) = hash_of(phrase.substr(begin, end - begin));
    begin = end + 1;
    if (count < run_words) continue;
    std::uint64_t run = 0;
    for (std::size_t i = 0; i < run_words; ++i) run = mixed(run + words.at((count + i) % run_words));
    hashes.push_back(static_cast<std::uint32_t>(run >> 32U));
  }
  return hashes;
}

// The hashes of `sketch` up to and with `last`.
std::size_t count_up_to(const TextSketch& sketch, std::uint32_t last) {
  return static_cast<std::size_t>(std::upper_bound(sketch.hashes.begin(), sketch.hashes.end(), last) -
                                  sketch.hashes.begin());
}

std::uint32_t reach(const TextSketch& sketch) {
  return sketch.is_complete || sketch.hashes.empty() ? std::numeric_limits<std::uint32_t>::max()
                                                     : sketch.hashes.back();
}

std::string name_from(const TextSketch& sketch) {
  std::uint64_t hash = 0;
  for (const std::uint32_t one : sketch.hashes) hash = mixed(hash + one);
  std::string name = "d";
  for (unsigned shift = 64; shift > 0;) name += "0123456789abcdef"[hash >> (shift -= 4) & 15U];
  return name;
}

}  // namespace

TextSketch sketch_of(std::string_view text) {
  TextSketch sketch;
  sketch.hashes = run_hashes(phrase_of(text, longest_text));
  auto& hashes = sketch.hashes;
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  sketch.is_complete = hashes.size() <= TextSketch::most_hashes;
  if (!sketch.is_complete) hashes.resize(TextSketch::most_hashes);
  hashes.shrink_to_fit();
  return sketch;
}

double shared_part(const TextSketch& a, const TextSketch& b) {
  const std::uint32_t last = std::min(reach(a), reach(b));
  const std::size_t in_a = count_up_to(a, last), in_b = count_up_to(b, last);
  const std::size_t fewer = std::min(in_a, in_b);
  if (fewer < least_hashes) return 0;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < in_a && j < in_b;) {
    const std::uint32_t x = a.hashes[i], y = b.hashes[j];
    common += x == y ? 1 : 0;
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return static_cast<double>(common) / static_cast<double>(fewer);
}

std::optional<std::string> DispatchIndex::name(TextSketch&& sketch, const std::optional<std::string>& given) {
  if (sketch.hashes.size() < least_hashes) return given;
  std::optional<std::string> name = given;
  for (const Generation* generation : {&older_, &younger_}) {
    if (name) break;
    if (const std::string* known = generation->name_of_first_like(sketch)) name = *known;
  }
  if (!name) name = name_from(sketch);
  if (name->size() > longest_name) return name;
  if (younger_.size() >= most_) older_ = std::exchange(younger_, {});
  younger_.add(std::move(sketch), *name);
  return name;
}

const std::string* DispatchIndex::Generation::name_of_first_like(const TextSketch& sketch) const {
  if (slots_.empty()) return nullptr;
  std::vector<std::uint32_t> candidates;
  for (const std::uint32_t hash : sketch.hashes) {
    if (hash % index_every != 0) continue;
    for (std::size_t at = slot_of(hash); slots_[at].entry != 0; at = (at + 1) % slots_.size()) {
      if (slots_[at].hash == hash) candidates.push_back(slots_[at].entry - 1);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  for (const std::uint32_t candidate : candidates) {
    if (shared_part(entries_[candidate].sketch, sketch) >= copy_from) return &entries_[candidate].name;
  }
  return nullptr;
}

void DispatchIndex::Generation::add(TextSketch&& sketch, const std::string& name) {
  const auto entry = static_cast<std::uint32_t>(entries_.size());
  for (const std::uint32_t hash : sketch.hashes) {
    if (hash % index_every == 0) insert(hash, entry);
  }
  entries_.push_back({std::move(sketch), name});
}

std::size_t DispatchIndex::Generation::slot_of(std::uint32_t hash) const {
  return static_cast<std::size_t>(mixed(hash)) & (slots_.size() - 1);
}

void DispatchIndex::Generation::insert(std::uint32_t hash, std::uint32_t entry) {
  if (4 * (taken_ + 1) > 3 * slots_.size()) grow();
  std::size_t same = 0;
  std::size_t at = slot_of(hash);
  for (; slots_[at].entry != 0; at = (at + 1) % slots_.size()) {
    if (slots_[at].hash == hash && ++same == most_entries) return;
  }
  slots_[at] = {hash, entry + 1};
  ++taken_;
}

void DispatchIndex::Generation::grow() {
  std::vector<Slot> before(slots_.empty() ? 1024 : 2 * slots_.size());
  before.swap(slots_);
  for (const Slot& slot : before) {
    if (slot.entry == 0) continue;
    std::size_t at = slot_of(slot.hash);
    while (slots_[at].entry != 0) at = (at + 1) % slots_.size();
    slots_[at] = slot;
  }
}

}  // namespace recoupe
