// Test: tests/reconcile/word_lists_test.cc.
#include "reconcile/word_lists.h"

#include <array>
#include <functional>
#include <utility>

#include "extract/fold.h"
#include "ingest/text_hash.h"
#include "recoupe_word_lists.h"

namespace recoupe {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 13> kClassNames = {
    {{"light", kLight},
     {"contrast", kContrast},
     {"kin", kKin},
     {"death", kDeath},
     {"huge_sum", kHugeSum},
     {"few", kFew},
     {"teller", kTeller},
     {"attribute", kAttribute},
     {"scope", kScope},
     {"span", kSpanOfTime},
     {"founding", kFounding},
     {"feast", kFeast},
     {"institution", kInstitution}}};

std::uint32_t class_named(std::string_view name) {
  for (const auto& [known, bit] : kClassNames)
    if (known == name) return bit;
  return 0;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

using TakeEntry = std::function<void(std::string_view name, std::string_view word)>;

void for_each_entry(std::string_view table, const TakeEntry& take) {
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    std::string_view words = line.substr(tab + 1);
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find('|'));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      if (!trimmed(word).empty()) take(line.substr(0, tab), trimmed(word));
    }
  }
}

std::uint32_t hash_of(std::string_view text) {
  const std::uint64_t hash = text_hash(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

// Classes whose words are matched in the forms listed, and their plurals, only: `porter` is no `porté`,
// `mars` no `mari`.
constexpr std::uint32_t kByForm = kContrast | kTeller | kKin;

constexpr char kFormMark = '=';

std::string form(std::string_view word) {
  std::string folded = fold(word);
  if (folded.size() > 3 && folded.ends_with('s')) folded.pop_back();
  return kFormMark + folded;
}

// About 6 MB in all: a word beyond is no word.
constexpr std::size_t kMostRemembered = 50'000;
constexpr std::size_t kLongestRemembered = 64;

}  // namespace

WordLists::WordLists() {
  for_each_entry(recoupe_word_lists::senses_tsv, [this](std::string_view name, std::string_view word) {
    senses_.emplace(key(word), hash_of(std::string("=").append(name)));
  });
  for_each_entry(recoupe_word_lists::word_classes_tsv, [this](std::string_view name, std::string_view word) {
    const std::uint32_t bit = class_named(name);
    classes_[(bit & kByForm) != 0 ? form(word) : key(word)] |= bit;
  });
}

std::string WordLists::key(std::string_view word) {
  return third_person_plural(stemmer_.stem(word));
}

WordSense WordLists::of(std::string_view word) {
  const auto entry = seen_.find(word);
  if (entry != seen_.end()) return entry->second;
  const std::string stem = key(word);
  WordSense sense;
  const auto known = senses_.find(stem);
  sense.sense = known != senses_.end() ? known->second : hash_of(stem);
  if (const auto classes = classes_.find(stem); classes != classes_.end()) sense.classes = classes->second;
  if (const auto classes = classes_.find(form(word)); classes != classes_.end())
    sense.classes |= classes->second & kByForm;
  if (word.size() > kLongestRemembered) return sense;
  if (seen_.size() >= kMostRemembered) seen_.clear();
  seen_.emplace(std::string(word), sense);
  return sense;
}

}  // namespace recoupe
