// Idea: a fact is evoked only when each of its groups is, so it is enough to look for the group whose words
// the fewest facts ask for. Test: tests/reconcile/fact_index_test.cc.
#include "reconcile/fact_index.h"

#include <algorithm>
#include <cmath>

namespace recoupe {
namespace {

constexpr std::size_t kLargeRecord = 200;  // facts: below, all are one family
constexpr std::size_t kRareWord = 40;      // facts that ask for it

// Counts of one thing may be named apart: the young among the `joueuse` are `jeune`, and `joueuse` too.
bool of_one_unit(const Fact& a, const Fact& b) {
  if (a.unit == b.unit) return true;
  if (class_of_unit(a.unit) != UnitClass::noun || class_of_unit(b.unit) != UnitClass::noun) return false;
  const auto lists = [](const Fact& fact, const std::string& unit) {
    return std::find(fact.unit_names.begin(), fact.unit_names.end(), unit) != fact.unit_names.end();
  };
  return lists(a, b.unit) || lists(b, a.unit);
}

bool has_years(const FactWords::Group& group) {
  return std::any_of(group.years.begin(), group.years.end(),
                     [](const std::string& year) { return !year.empty(); });
}

// How many groups of a fact may be missing without its being ruled out.
std::size_t dispensable(const FactWords& fact) {
  if (!fact.from_label) return 0;
  const auto groups = static_cast<double>(fact.groups.size());
  return fact.groups.size() - static_cast<std::size_t>(std::ceil(kLabelShare * groups - 1e-9));
}

}  // namespace

FactIndex::FactIndex(const std::vector<const Record*>& records, Vocabulary& vocabulary)
    : words_(prepare_facts(records, vocabulary)) {
  std::uint32_t first = 0;
  for (const Record* record : records) {
    const auto end = first + static_cast<std::uint32_t>(record->facts.size());
    for (std::uint32_t number = first; number < end; ++number)
      places_[words_[number].fact] = {number, first, end};
    first = end;
  }
  senses_.reserve(words_.size());
  for (const FactWords& fact : words_) senses_.push_back(sense_of(*fact.fact));
  users_.resize(vocabulary.size());
  posted_.resize(vocabulary.size());
  for (std::uint32_t number = 0; number < words_.size(); ++number)
    for (const auto& group : words_[number].groups)
      for (const Phrase& phrase : group.phrases)
        if (auto& users = users_[phrase.front()]; users.empty() || users.back() != number)
          users.push_back(number);
  for (std::uint32_t number = 0; number < words_.size(); ++number) post(number);
}

std::vector<const FactWords::Group*> FactIndex::cheapest(const FactWords& fact) const {
  const auto cost = [&](const FactWords::Group* group) {
    // A year may be tied to a figure without standing beside it.
    std::size_t sum = has_years(*group) ? words_.size() + 1 : 0;
    for (const Phrase& phrase : group->phrases) sum += users_[phrase.front()].size();
    return sum;
  };
  std::vector<const FactWords::Group*> groups;
  for (const auto& group : fact.groups) groups.push_back(&group);
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const auto* a, const auto* b) { return cost(a) < cost(b); });
  return groups;
}

void FactIndex::post(std::uint32_t fact) {
  std::vector<const FactWords::Group*> groups = cheapest(words_[fact]);
  groups.resize(std::min(groups.size(), dispensable(words_[fact]) + 1));
  for (const auto* group : groups)
    for (const Phrase& phrase : group->phrases)
      if (auto& posted = posted_[phrase.front()]; posted.empty() || posted.back() != fact)
        posted.push_back(fact);
}

std::vector<std::uint32_t> FactIndex::reached(const Surroundings& surroundings) const {
  std::vector<std::uint32_t> facts;
  surroundings.words().for_each([&](const WordStrengths::Entry& entry) {
    if (entry.strength >= static_cast<float>(kLeastEvoked))
      facts.insert(facts.end(), posted_[entry.word].begin(), posted_[entry.word].end());
  });
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

std::vector<std::uint32_t> FactIndex::akin(std::uint32_t fact) const {
  std::vector<std::uint32_t> facts;
  const auto& groups = words_[fact].groups;
  if (groups.empty()) return facts;
  const auto* group = cheapest(words_[fact]).front();
  for (const Phrase& phrase : group->phrases)
    facts.insert(facts.end(), users_[phrase.front()].begin(), users_[phrase.front()].end());
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

std::vector<const Fact*> FactIndex::family(const Fact& fact, Bases bases) const {
  std::vector<std::uint32_t> members;
  const Place place = places_.at(&fact);
  if (place.end - place.first <= kLargeRecord) {
    for (std::uint32_t number = place.first; number < place.end; ++number) members.push_back(number);
  } else {
    for (const auto& group : words_[place.number].groups)
      for (const Phrase& phrase : group.phrases)
        if (const auto& users = users_[phrase.front()]; users.size() <= kRareWord)
          members.insert(members.end(), users.begin(), users.end());
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
  }
  std::vector<const Fact*> family;
  for (const std::uint32_t number : members) {
    const Fact& other = *words_[number].fact;
    if (number >= place.first && number < place.end && &other != &fact && of_one_unit(other, fact) &&
        (other.per == fact.per) == (bases == Bases::same))
      family.push_back(&other);
  }
  std::sort(family.begin(), family.end(), [](const Fact* a, const Fact* b) { return a->id < b->id; });
  return family;
}

}  // namespace recoupe
