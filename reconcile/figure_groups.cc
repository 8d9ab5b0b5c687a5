// Test: tests/reconcile/disagreement_test.cc, tests/reconcile/across_articles_test.cc.
#include "reconcile/figure_groups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "reconcile/figure_blocks.h"
#include "reconcile/pair_judge.h"

namespace recoupe {
namespace {

constexpr std::size_t kNamesPerKey = 3;
constexpr std::size_t kWordsPerKey = 3;
constexpr std::size_t kMostInBlock = 40;  // each figure of a larger block meets this many neighbours
constexpr std::size_t kMostInGroup = 5000;
// A thread's work at a time, and that of all of them until what they found is joined.
constexpr std::size_t kInStretch = 512;
constexpr std::size_t kAtOnce = 8192;
constexpr double kCommonName = 0.2;  // a name in more of the articles than this is no ground

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9e3779b97f4a7c15U + (hash << 6) + (hash >> 2);
  return hash * 0xff51afd7ed558ccdU;
}

class CountedFrequencies : public Frequencies {
 public:
  CountedFrequencies(const WordCounts& counts, std::uint64_t articles, std::uint64_t figures)
      : counts_(counts), articles_(static_cast<double>(articles)), figures_(static_cast<double>(figures)) {}

  double rarity(Sense word) const override {
    return 1 + 0.15 * std::log((figures_ + 1) / std::max(counts_.figures_with(word), 1U));
  }
  bool is_common(Sense name) const override {
    constexpr double kFew = 12;  // a handful of articles may well all be about one thing
    return counts_.articles_with(name) > std::max(kFew, kCommonName * articles_);
  }

 private:
  const WordCounts& counts_;
  double articles_;
  double figures_;
};

// The keys of figures: what it counts, a rare name of its text, a word near it.
class Keys {
 public:
  Keys(const WordCounts& counts, const Frequencies& frequencies)
      : counts_(counts), frequencies_(frequencies) {}

  std::vector<std::uint64_t> of(const KeptSubject& subject, const ToldArticle& article) const {
    std::vector<std::uint64_t> keys;
    const std::vector<Sense> words = key_words(subject.words);
    for (const Sense name : key_names(subject.names, article.names))
      for (const Sense word : words) keys.push_back(mix(mix(subject.sort, name), word));
    std::sort(keys.begin(), keys.end());
    return keys;
  }

 private:
  // The rarest names that more than one article has.
  std::vector<Sense> key_names(const std::vector<Sense>& own, const std::vector<Sense>& shared) const {
    std::vector<std::pair<std::uint32_t, Sense>> names;
    for (const auto* some : {&own, &shared})
      for (const Sense name : *some)
        if (const std::uint32_t articles = counts_.articles_with(name);
            articles > 1 && !frequencies_.is_common(name))
          names.emplace_back(articles, name);
    std::sort(names.begin(), names.end());
    if (names.size() > kNamesPerKey) names.resize(kNamesPerKey);
    std::vector<Sense> senses;
    for (const auto& [articles, name] : names) senses.push_back(name);
    return senses;
  }

  static std::vector<Sense> key_words(std::vector<TopicWord> words) {
    std::sort(words.begin(), words.end(), [](const TopicWord& a, const TopicWord& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.sense < b.sense;
    });
    std::vector<Sense> senses;
    for (const TopicWord& word : words)
      if (senses.size() < kWordsPerKey) senses.push_back(word.sense);
    return senses;
  }

  const WordCounts& counts_;
  const Frequencies& frequencies_;
};

// Figures joined into groups: union-find over those that are joined at all, which are few.
class Joined {
 public:
  std::size_t count() const { return figures_.size(); }
  // Whether it is among the first so many.
  bool has(FigurePlace figure, std::size_t first) const {
    const auto entry = number_of_.find(figure.at);
    return entry != number_of_.end() && entry->second < first;
  }
  bool together(FigurePlace a, FigurePlace b) const {
    const auto first = number_of_.find(a.at);
    if (first == number_of_.end()) return false;
    const auto second = number_of_.find(b.at);
    return second != number_of_.end() && root(first->second) == root(second->second);
  }
  void join(FigurePlace a, FigurePlace b, bool diverging) {
    const std::uint32_t first = number(a);
    const std::uint32_t second = number(b);
    if (diverging) diverging_.push_back(first);
    std::uint32_t from = root(first);
    std::uint32_t to = root(second);
    if (from == to) return;
    if (size_[from] > size_[to]) std::swap(from, to);
    parent_[from] = to;
    size_[to] += size_[from];
  }
  // How many are joined with it, itself included.
  std::size_t size(FigurePlace figure) const {
    const auto entry = number_of_.find(figure.at);
    return entry == number_of_.end() ? 1 : size_[root(entry->second)];
  }

  // In the order of their first members.
  std::vector<FigureGroup> groups() const {
    std::vector<std::uint32_t> by_place(figures_.size());
    for (std::uint32_t i = 0; i < by_place.size(); ++i) by_place[i] = i;
    std::sort(by_place.begin(), by_place.end(),
              [&](std::uint32_t a, std::uint32_t b) { return figures_[a].at < figures_[b].at; });
    std::vector<FigureGroup> groups;
    std::unordered_map<std::uint32_t, std::size_t> group_of;  // a root
    for (const std::uint32_t i : by_place) {
      const auto [entry, is_new] = group_of.try_emplace(root(i), groups.size());
      if (is_new) groups.emplace_back();
      groups[entry->second].members.push_back(figures_[i]);
    }
    // Sources that differ explain a group.
    for (const std::uint32_t i : diverging_) groups[group_of.at(root(i))].diverging = true;
    return groups;
  }

 private:
  std::uint32_t number(FigurePlace figure) {
    const auto [entry, is_new] =
        number_of_.try_emplace(figure.at, static_cast<std::uint32_t>(figures_.size()));
    if (is_new) {
      figures_.push_back(figure);
      parent_.push_back(entry->second);
      size_.push_back(1);
    }
    return entry->second;
  }
  // Near, since the smaller group is put under the larger.
  std::uint32_t root(std::uint32_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }

  std::unordered_map<std::uint64_t, std::uint32_t> number_of_;  // place -> below
  std::vector<FigurePlace> figures_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> size_;  // of a root's group
  std::vector<std::uint32_t> diverging_;
};

// Some figures of a block, each to be compared with those behind it.
struct Stretch {
  FigureBlock block;
  std::size_t first = 0;
  std::size_t end = 0;
};

struct Pair {
  FigurePlace a;
  FigurePlace b;
  Relation relation;
};

class Grouping {
 public:
  Grouping(const KeptFigures& figures, KeptReaders& readers, std::uint64_t articles, const WordCounts& counts,
           const SpoolOptions& spool)
      : figures_(figures),
        readers_(readers),
        counts_(counts),
        frequencies_(counts, articles, figures.count()),
        blocks_(Spool(spool), figures.count() * kNamesPerKey * kWordsPerKey,
                std::min(FigureBlocks::kPartBytes, spool.most_in_memory)) {}

  std::vector<FigureGroup> run() {
    enter();
    // Few figures differ: first those, then who agrees with one of them.
    blocks_.for_each([this](std::span<const FigureBlock> blocks) { meet(blocks); });
    differing_ = joined_.count();
    blocks_.for_each_with([this](FigurePlace place) { return differs(place); },
                          [this](std::span<const FigureBlock> blocks) { meet(blocks); });
    return joined_.groups();
  }

 private:
  void enter() {
    const Keys keys(counts_, frequencies_);
    figures_.for_each([&](FigurePlace place, const KeptSubject& subject, const ToldArticle& article) {
      for (const std::uint64_t key : keys.of(subject, article))
        blocks_.add({key, place.at, place.in_article, static_cast<float>(subject.value)});
    });
  }

  // Pairs are compared by several threads and joined by one, in the order of the blocks.
  void meet(std::span<const FigureBlock> blocks) {
    std::vector<Stretch> stretches;
    std::size_t figures = 0;
    for (const FigureBlock block : blocks) {
      for (std::size_t first = 0; first < block.size(); first += kInStretch)
        stretches.push_back({block, first, std::min(block.size(), first + kInStretch)});
      figures += block.size();
      if (figures < kAtOnce) continue;
      meet(std::exchange(stretches, {}));
      figures = 0;
    }
    meet(std::move(stretches));
  }

  void meet(std::vector<Stretch> stretches) {
    std::vector<std::vector<Pair>> pairs(stretches.size());
    readers_.for_each(stretches.size(),
                      [&](std::size_t i, KeptReader& reader) { pairs[i] = related(stretches[i], reader); });
    for (const std::vector<Pair>& some : pairs)
      for (const Pair& pair : some) join(pair);
  }

  // Reads what is joined, and changes nothing.
  std::vector<Pair> related(const Stretch& stretch, KeptReader& reader) const {
    const FigureBlock block = stretch.block;
    // Of a block, only those that are still to meet others are held.
    std::array<std::unique_ptr<KeptFigure>, kMostInBlock> told;
    const auto at = [&](std::size_t i) -> const ToldFigure& {
      auto& place = told[i % kMostInBlock];
      if (!place) place = reader.figure(block[i].place());
      return place->told;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = stretch.first; i < stretch.end; ++i) {
      for (std::size_t j = i + 1; j < std::min(block.size(), i + kMostInBlock); ++j) {
        const Pair pair = {block[i].place(), block[j].place(), Relation::apart};
        if (!may_join(pair) || !is_of_this_round(block[i], block[j])) continue;
        const Relation relation = compare(at(i), at(j), frequencies_);
        if (relation != Relation::apart && is_second() == (relation == Relation::agree))
          pairs.push_back({pair.a, pair.b, relation});
      }
      told[i % kMostInBlock].reset();
    }
    return pairs;
  }

  bool may_join(const Pair& pair) const {
    return pair.a.article() != pair.b.article() && !joined_.together(pair.a, pair.b) &&
           joined_.size(pair.a) + joined_.size(pair.b) <= kMostInGroup;
  }

  bool is_of_this_round(const BlockEntry& a, const BlockEntry& b) const {
    return is_second() ? differs(a.place()) || differs(b.place()) : !may_agree(a, b);
  }

  // The same amount, at a look: nothing to find in the first round.
  static bool may_agree(const BlockEntry& a, const BlockEntry& b) {
    constexpr float kSame = 1e-6F;
    return std::abs(a.value - b.value) <= kSame * std::abs(a.value);
  }

  void join(const Pair& pair) {
    if (may_join(pair)) joined_.join(pair.a, pair.b, pair.relation == Relation::diverge);
  }

  bool is_second() const { return differing_.has_value(); }
  bool differs(FigurePlace figure) const { return joined_.has(figure, *differing_); }

  const KeptFigures& figures_;
  KeptReaders& readers_;
  const WordCounts& counts_;
  CountedFrequencies frequencies_;
  FigureBlocks blocks_;
  Joined joined_;
  std::optional<std::size_t> differing_;  // the first so many that are joined; none in the first round
};

}  // namespace

std::vector<FigureGroup> group_figures(const KeptFigures& figures, KeptReaders& readers,
                                       std::uint64_t articles, const WordCounts& counts,
                                       const SpoolOptions& spool) {
  return Grouping(figures, readers, articles, counts, spool).run();
}

}  // namespace recoupe
