// Test: tests/reconcile/disagreement_test.cc.
#include "reconcile/disagreement.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <tuple>

#include "reconcile/camps.h"
#include "reconcile/pair_judge.h"
#include "reconcile/written_date.h"

namespace recoupe {
namespace {

constexpr std::size_t kNamesPerKey = 3;
constexpr std::size_t kWordsPerKey = 3;
constexpr std::size_t kMostInBlock = 40;  // each figure of a larger block meets this many neighbours
constexpr double kCommonName = 0.2;       // a name in more of the articles than this is no ground

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9e3779b97f4a7c15U + (hash << 6) + (hash >> 2);
  return hash * 0xff51afd7ed558ccdU;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::int32_t days_since_1970(const std::optional<std::string>& published) {
  const auto date = day_of(published);
  return date ? static_cast<std::int32_t>(std::chrono::sys_days{*date}.time_since_epoch().count()) : kNoDay;
}

bool can_disagree(const Claim& claim) {
  if (!is_figure(claim.kind) || claim.kind == Kind::number || claim.kind == Kind::ratio) return false;
  if (claim.approx == Approx::vague || claim.negated || claim.field == Field::title) return false;
  return claim.role != Role::previous;
}

bool is_toll(const Topic& topic, const Claim& claim, WordLists& words) {
  const auto sense = [&](const char* word) { return words.of(word).sense; };
  const Sense tolls[] = {sense("mort"),    sense("blessé"),  sense("incendie"), sense("malade"),
                         sense("disparu"), sense("évacuer"), sense("arrêter"),  sense("sinistré")};
  if (claim.kind != Kind::count && claim.unit != "ha" && claim.unit != "km2") return false;
  for (const Sense toll : tolls) {
    if (claim.unit && words.of(*claim.unit).sense == toll) return true;
    for (const TopicWord& word : topic.words)
      if (word.sense == toll) return true;
  }
  return false;
}

using Counts = std::unordered_map<Sense, std::uint32_t>;

class CountedFrequencies : public Frequencies {
 public:
  CountedFrequencies(const Counts& articles_with, std::size_t articles, const Counts& figures_with,
                     std::size_t figures)
      : articles_with_(articles_with),
        figures_with_(figures_with),
        articles_(static_cast<double>(articles)),
        figures_(static_cast<double>(figures)) {}

  double articles_with(Sense name) const { return of(articles_with_, name, 0); }
  double rarity(Sense word) const override {
    return 1 + 0.15 * std::log((figures_ + 1) / of(figures_with_, word, 1));
  }
  bool is_common(Sense name) const override {
    constexpr double kFew = 12;  // a handful of articles may well all be about one thing
    return articles_with(name) > std::max(kFew, kCommonName * articles_);
  }

 private:
  static double of(const Counts& counts, Sense sense, double otherwise) {
    const auto entry = counts.find(sense);
    return entry == counts.end() ? otherwise : entry->second;
  }

  const Counts& articles_with_;
  const Counts& figures_with_;
  double articles_;
  double figures_;
};

// The blocks a figure stands in: what it counts, a rare name of its text, a word near it.
class Keys {
 public:
  explicit Keys(const CountedFrequencies& frequencies) : frequencies_(frequencies) {}

  // Sorted.
  std::vector<std::uint64_t> of(const ToldFigure& told, std::uint64_t sort) const {
    std::vector<std::uint64_t> keys;
    const std::vector<Sense> words = key_words(told);
    for (const Sense name : key_names(told))
      for (const Sense word : words) keys.push_back(mix(mix(sort, name), word));
    std::sort(keys.begin(), keys.end());
    return keys;
  }

 private:
  // The rarest names that more than one article has.
  std::vector<Sense> key_names(const ToldFigure& told) const {
    std::vector<Sense> names;
    for (const Sense name : told.names)
      if (frequencies_.articles_with(name) > 1 && !frequencies_.is_common(name)) names.push_back(name);
    std::sort(names.begin(), names.end(), [&](Sense a, Sense b) {
      const double fa = frequencies_.articles_with(a);
      const double fb = frequencies_.articles_with(b);
      return fa != fb ? fa < fb : a < b;
    });
    if (names.size() > kNamesPerKey) names.resize(kNamesPerKey);
    return names;
  }

  static std::vector<Sense> key_words(const ToldFigure& told) {
    std::vector<TopicWord> words = told.topic.words;
    std::sort(words.begin(), words.end(), [](const TopicWord& a, const TopicWord& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.sense < b.sense;
    });
    std::vector<Sense> senses;
    for (const TopicWord& word : words)
      if (senses.size() < kWordsPerKey) senses.push_back(word.sense);
    return senses;
  }

  const CountedFrequencies& frequencies_;
};

class Grouping {
 public:
  Grouping(const std::vector<KeptClaim>& kept, const CountedFrequencies& frequencies)
      : kept_(kept), frequencies_(frequencies), parent_(kept.size()), involved_(kept.size(), false) {
    for (std::size_t i = 0; i < parent_.size(); ++i) parent_[i] = static_cast<std::uint32_t>(i);
  }

  struct Group {
    std::vector<std::uint32_t> members;
    bool diverging = false;
  };

  std::vector<Group> run() {
    enter();
    // Few figures differ: first those, then who agrees with one of them.
    for_each_block([this](const Block& block) { meet(block, false); });
    if (std::none_of(involved_.begin(), involved_.end(), [](bool yes) { return yes; })) return {};
    const std::vector<bool> differing = involved_;
    for_each_block([&](const Block& block) {
      if (std::any_of(block.begin(), block.end(), [&](const Entry& entry) { return differing[entry.claim]; }))
        meet(block, true);
    });
    return groups();
  }

 private:
  struct Entry {
    std::uint64_t key;
    std::uint32_t claim;
    bool operator<(const Entry& other) const {
      return std::tie(key, claim) < std::tie(other.key, other.claim);
    }
  };
  using Block = std::span<const Entry>;

  void enter() {
    const Keys keys(frequencies_);
    for (std::size_t i = 0; i < kept_.size(); ++i)
      for (const std::uint64_t key : keys.of(unpack(kept_[i])->told, kept_[i].sort))
        entries_.push_back({key, static_cast<std::uint32_t>(i)});
    std::sort(entries_.begin(), entries_.end());
  }

  template <typename Visit>
  void for_each_block(const Visit& visit) {
    for (std::size_t begin = 0; begin < entries_.size();) {
      std::size_t end = begin;
      while (end < entries_.size() && entries_[end].key == entries_[begin].key) ++end;
      if (end - begin > 1) visit(Block(entries_).subspan(begin, end - begin));
      begin = end;
    }
  }

  void meet(const Block& block, bool agreeing) {
    std::vector<std::unique_ptr<Unpacked>> told(block.size());
    const auto at = [&](std::size_t i) -> const ToldFigure& {
      if (!told[i]) told[i] = unpack(kept_[block[i].claim]);
      return told[i]->told;
    };
    for (std::size_t i = 0; i < block.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(block.size(), i + kMostInBlock); ++j) {
        const std::uint32_t a = block[i].claim;
        const std::uint32_t b = block[j].claim;
        if (kept_[a].article == kept_[b].article || root(a) == root(b)) continue;
        if (agreeing ? !(involved_[a] || involved_[b]) : may_agree(kept_[a], kept_[b])) continue;
        join(a, b, compare(at(i), at(j), frequencies_), agreeing);
      }
  }

  // The same amount, at a look: nothing to find in the first round.
  static bool may_agree(const KeptClaim& a, const KeptClaim& b) {
    constexpr double kSame = 1e-6;
    return std::abs(a.value - b.value) <= kSame * std::abs(a.value);
  }

  void join(std::uint32_t a, std::uint32_t b, Relation relation, bool agreeing) {
    if (relation == Relation::apart || (agreeing && relation != Relation::agree) ||
        (!agreeing && relation == Relation::agree))
      return;
    involved_[a] = true;
    involved_[b] = true;
    if (relation == Relation::diverge) diverging_.push_back(a);
    parent_[root(a)] = root(b);
  }

  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  std::vector<Group> groups() {
    std::map<std::uint32_t, Group> by_root;
    for (std::uint32_t i = 0; i < kept_.size(); ++i)
      if (involved_[i]) by_root[root(i)].members.push_back(i);
    // Sources that differ explain a group.
    for (const std::uint32_t i : diverging_) by_root[root(i)].diverging = true;
    std::vector<Group> groups;
    for (auto& [root, group] : by_root) groups.push_back(std::move(group));
    return groups;
  }

  const std::vector<KeptClaim>& kept_;
  const CountedFrequencies& frequencies_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> parent_;
  std::vector<bool> involved_;
  std::vector<std::uint32_t> diverging_;
};

}  // namespace

void Disagreements::add(std::span<const Claim> claims, std::span<const Topic> topics, TopicReader& reader) {
  if (claims.empty()) return;
  const ArticleContext& article = *claims.front().article;
  std::vector<Sense> shared = reader.names_of(article.title);
  const auto title_names = std::make_shared<const std::vector<Sense>>(shared);
  for (const Sense name : reader.names_of(article.lead)) shared.push_back(name);
  const auto words = std::make_shared<const std::vector<Sense>>(reader.words_of(article.title));
  std::vector<Sense> all;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!can_disagree(claims[i])) continue;
    ToldFigure told{
        .claim = &claims[i], .topic = topics[i], .names = shared, .title = words, .title_names = title_names};
    for (const Sense name : topics[i].names) told.names.push_back(name);
    for (const Sense name : reader.names_of(claims[i].before)) told.names.push_back(name);
    std::sort(told.names.begin(), told.names.end());
    told.names.erase(std::unique(told.names.begin(), told.names.end()), told.names.end());
    told.text = hash_of(article.dispatch.value_or(claims[i].sentence));
    told.day = days_since_1970(article.published);
    told.toll = is_toll(topics[i], claims[i], reader.words());
    for (const TopicWord& word : told.topic.words) ++figures_with_[word.sense];
    all.insert(all.end(), told.names.begin(), told.names.end());
    kept_.push_back(pack(told));
  }
  ++articles_;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const Sense name : all) ++articles_with_[name];
}

std::vector<Clash> Disagreements::clashes() {
  const CountedFrequencies frequencies(articles_with_, articles_, figures_with_, kept_.size());
  std::vector<Clash> clashes;
  for (const auto& group : Grouping(kept_, frequencies).run()) {
    std::vector<const ToldFigure*> members;
    for (const std::uint32_t i : group.members)
      members.push_back(&told_.emplace_back(unpack(kept_[i]))->told);
    if (auto clash = clash_of(std::move(members), group.diverging)) clashes.push_back(std::move(*clash));
  }
  return clashes;
}

}  // namespace recoupe
