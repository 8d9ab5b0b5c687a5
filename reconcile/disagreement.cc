// Test: tests/reconcile/disagreement_test.cc.
#include "reconcile/disagreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "extract/units.h"
#include "ingest/utf8.h"
#include "reconcile/likeness.h"

namespace recoupe {
namespace {

using Told = Disagreements::Told;

constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
constexpr int kFarDays = 21;
constexpr int kNearDays = 7;  // what differs plainly later may have changed, or be the next match
constexpr double kAlike = 0.55;
constexpr double kSlip = 0.1;
constexpr std::size_t kNamesPerKey = 3;
constexpr std::size_t kWordsPerKey = 4;
constexpr std::size_t kMostInBlock = 60;  // each figure of a larger block meets this many neighbours
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

std::int32_t day_of(const std::optional<std::string>& published) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (!published || std::sscanf(published->c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return kNoDay;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  return date.ok() ? static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())
                   : kNoDay;
}

// What can meet: one kind of unit. Measures of one dimension convert.
std::uint64_t sort_of(const Claim& claim) {
  std::string sort(name_of(claim.kind));
  if (claim.unit) {
    const std::string_view dimension = dimension_of(*claim.unit);
    sort += ' ';
    sort += claim.kind == Kind::measure && !dimension.empty() ? std::string(dimension) : *claim.unit;
  }
  sort += '/' + claim.per.value_or("");
  return mix(hash_of(sort), claim.role == Role::change ? 1 : 0);
}

bool can_disagree(const Claim& claim) {
  if (!is_figure(claim.kind) || claim.kind == Kind::number || claim.kind == Kind::ratio) return false;
  if (claim.approx == Approx::vague || claim.negated || claim.field == Field::title) return false;
  return claim.role != Role::previous;
}

// How many texts have a word or a name.
class Frequencies {
 public:
  explicit Frequencies(const std::vector<Told>& told) {
    std::set<std::pair<Sense, std::string_view>> seen;
    std::set<std::string_view> articles;
    for (const Told& one : told) {
      const std::string_view article = one.claim->article->id;
      articles.insert(article);
      for (const Sense name : one.names)
        if (seen.emplace(name, article).second) ++names_[name];
      for (const TopicWord& word : one.topic.words) ++words_[word.sense];
    }
    articles_ = static_cast<double>(articles.size());
    claims_ = static_cast<double>(told.size());
  }

  double articles_with(Sense name) const {
    const auto entry = names_.find(name);
    return entry == names_.end() ? 0 : entry->second;
  }
  // A handful of articles may well all be about one thing.
  bool is_common(Sense name) const {
    constexpr double kFew = 12;
    return articles_with(name) > std::max(kFew, kCommonName * articles_);
  }
  double rarity(Sense word) const {
    const auto entry = words_.find(word);
    return 1 + 0.15 * std::log((claims_ + 1) / (entry == words_.end() ? 1 : entry->second));
  }

 private:
  std::unordered_map<Sense, double> names_;
  std::unordered_map<Sense, double> words_;
  double articles_ = 0;
  double claims_ = 0;
};

enum class Relation { apart, agree, differ, diverge };

class PairJudge {
 public:
  explicit PairJudge(const Frequencies& frequencies) : frequencies_(frequencies) {}

  Relation compare(const Told& a, const Told& b) const {
    const Claim& first = *a.claim;
    const Claim& second = *b.claim;
    if (first.article->id == second.article->id || far_in_time(a, b)) return Relation::apart;
    const Commensurable both = commensurable(first, second);
    if (!both.yes || (first.period && second.period && *first.period != *second.period))
      return Relation::apart;
    const Difference gap = difference(first, second, both.factor);
    if (gap == Difference::far || !one_setting(a, b)) return Relation::apart;
    const Likeness like =
        likeness(a.topic, b.topic, [this](Sense word) { return frequencies_.rarity(word); });
    if (like.opposite || like.other_time || like.contrast || like.other_tense || like.other_scope ||
        a.topic.age != b.topic.age)
      return Relation::apart;
    if (names_apart(a, b)) return Relation::apart;
    const double asked = is_slip(gap) ? kAlike - kSlip : kAlike;
    if (like.score + same_whole(a, b) < asked || (like.things == 0 && !like.same_head))
      return Relation::apart;
    if (gap == Difference::none) return Relation::agree;
    const bool sources_differ = like.other_teller || (first.attributed_to && second.attributed_to &&
                                                      *first.attributed_to != *second.attributed_to);
    if (sources_differ && gap == Difference::plain) return Relation::diverge;
    if (gap == Difference::plain && (both.roles_differ || like.teller_on_one_side)) return Relation::apart;
    if (gap == Difference::plain && like.time_on_one_side) return Relation::apart;
    if (gap == Difference::plain && days_between(a, b) > kNearDays) return Relation::apart;
    if (supersedes(a, b, gap)) return Relation::apart;
    return Relation::differ;
  }

 private:
  static int days_between(const Told& a, const Told& b) {
    return a.day == kNoDay || b.day == kNoDay ? 0 : std::abs(a.day - b.day);
  }
  static bool far_in_time(const Told& a, const Told& b) { return days_between(a, b) > kFarDays; }

  // `Les sept passagers …`, `ses dix-sept passagers …`: all there are, of one event if the articles around
  // them share enough words.
  static double same_whole(const Told& a, const Told& b) {
    if (a.claim->kind != Kind::count || !a.topic.definite || !b.topic.definite) return 0;
    constexpr std::size_t kEnough = 4;
    constexpr double kBonus = 0.35;
    const std::vector<Sense> around_a = scene(a);
    const std::vector<Sense> around_b = scene(b);
    std::vector<Sense> both;
    std::set_intersection(around_a.begin(), around_a.end(), around_b.begin(), around_b.end(),
                          std::back_inserter(both));
    return both.size() >= kEnough ? kBonus : 0;
  }

  static std::vector<Sense> scene(const Told& told) {
    std::vector<Sense> senses = *told.title;
    for (const TopicWord& word : told.topic.words) senses.push_back(word.sense);
    for (const TopicWord& word : told.topic.setting) senses.push_back(word.sense);
    std::sort(senses.begin(), senses.end());
    senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
    return senses;
  }

  // A rising toll, or the same outlet some day later.
  static bool supersedes(const Told& a, const Told& b, Difference gap) {
    if (a.day == kNoDay || b.day == kNoDay || a.day == b.day)
      return a.toll && (a.day == kNoDay || b.day == kNoDay);
    if (a.toll || b.toll) return !(is_plain_slip(gap) && falls(a, b));
    return a.claim->article->outlet && a.claim->article->outlet == b.claim->article->outlet;
  }

  // A toll of the same digits that is lower later, which tolls are not.
  static bool falls(const Told& a, const Told& b) {
    const Claim& first = *(a.day < b.day ? a : b).claim;
    const Claim& later = *(a.day < b.day ? b : a).claim;
    return first.value && later.value && first.unit == later.unit && *later.value < *first.value;
  }

  // At least one name in common that is not everybody's.
  bool one_setting(const Told& a, const Told& b) const {
    for (auto i = a.names.begin(), j = b.names.begin(); i != a.names.end() && j != b.names.end();) {
      if (*i == *j) {
        if (!frequencies_.is_common(*i)) return true;
        ++i, ++j;
      } else {
        *i < *j ? ++i : ++j;
      }
    }
    return false;
  }

  // The name nearest to a's figure is nowhere in what b tells.
  static bool unknown_to(const Told& b, const Told& a) {
    const std::vector<Sense>& names = a.topic.names.empty() ? a.topic.setting_names : a.topic.names;
    if (names.empty()) return false;
    const Sense name = names.front();
    const auto in = [&](const std::vector<TopicWord>& words) {
      return std::any_of(words.begin(), words.end(),
                         [&](const TopicWord& word) { return word.sense == name; });
    };
    return !in(b.topic.words) && !in(b.topic.setting) &&
           !std::binary_search(b.title->begin(), b.title->end(), name);
  }

  // Each tells of somebody or some place that the other does not know.
  static bool names_apart(const Told& a, const Told& b) {
    if (a.topic.bound != 0 && b.topic.bound != 0 && a.topic.bound != b.topic.bound) return true;
    return unknown_to(b, a) && unknown_to(a, b);
  }

  const Frequencies& frequencies_;
};

struct Pair {
  std::size_t a;
  std::size_t b;
  Relation verdict;
};

class Grouping {
 public:
  explicit Grouping(const std::vector<Told>& told)
      : told_(told), frequencies_(told), comparison_(frequencies_) {}

  std::vector<Clash> run() {
    meet_in_blocks();
    std::vector<std::size_t> parent(told_.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
      while (parent[i] != i) i = parent[i] = parent[parent[i]];
      return i;
    };
    for (const Pair& pair : pairs_) parent[root(pair.a)] = root(pair.b);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    std::map<std::size_t, Relation> worst;
    for (const Pair& pair : pairs_) {
      if (pair.verdict == Relation::agree) continue;
      Relation& known = worst.try_emplace(root(pair.a), pair.verdict).first->second;
      if (pair.verdict == Relation::diverge)
        known = Relation::diverge;  // sources that differ explain a group
    }
    for (std::size_t i = 0; i < told_.size(); ++i)
      if (worst.contains(root(i))) groups[root(i)].push_back(i);
    std::vector<Clash> conflicts;
    for (const auto& [id, members] : groups)
      if (auto found = judge(members, worst.at(id))) conflicts.push_back(std::move(*found));
    return conflicts;
  }

 private:
  struct Entry {
    std::uint64_t key;
    std::uint32_t claim;
    bool operator<(const Entry& other) const {
      return std::tie(key, claim) < std::tie(other.key, other.claim);
    }
  };

  // The rarest names that more than one article has.
  std::vector<Sense> key_names(const Told& told) const {
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

  static std::vector<Sense> key_words(const Told& told) {
    std::vector<TopicWord> words = told.topic.words;
    std::sort(words.begin(), words.end(), [](const TopicWord& a, const TopicWord& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.sense < b.sense;
    });
    std::vector<Sense> senses;
    for (const TopicWord& word : words)
      if (senses.size() < kWordsPerKey) senses.push_back(word.sense);
    return senses;
  }

  void meet_in_blocks() {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < told_.size(); ++i) {
      const std::uint64_t sort = sort_of(*told_[i].claim);
      const std::vector<Sense> words = key_words(told_[i]);
      for (const Sense name : key_names(told_[i]))
        for (const Sense word : words)
          entries.push_back({mix(mix(sort, name), word), static_cast<std::uint32_t>(i)});
    }
    std::sort(entries.begin(), entries.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> met;
    for (std::size_t begin = 0; begin < entries.size();) {
      std::size_t end = begin;
      while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t j = i + 1; j < std::min(end, i + kMostInBlock); ++j)
          met.emplace_back(entries[i].claim, entries[j].claim);
      begin = end;
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (const auto& [a, b] : met)
      if (const Relation verdict = comparison_.compare(told_[a], told_[b]); verdict != Relation::apart)
        pairs_.push_back({a, b, verdict});
  }

  // Figures of a group that agree.
  struct Camp {
    std::vector<std::size_t> members;
    std::set<std::uint64_t> voices;
  };

  std::vector<Camp> camps_of(const std::vector<std::size_t>& members) const {
    std::vector<Camp> camps;
    for (const std::size_t i : members) {
      Camp* home = nullptr;
      for (Camp& camp : camps) {
        const Claim& leader = *told_[camp.members.front()].claim;
        const Commensurable both = commensurable(leader, *told_[i].claim);
        if (both.yes && difference(leader, *told_[i].claim, both.factor) == Difference::none) home = &camp;
        if (home != nullptr) break;
      }
      if (home == nullptr) home = &camps.emplace_back();
      home->members.push_back(i);
      home->voices.insert(told_[i].text);
    }
    return camps;
  }

  std::optional<Clash> judge(std::vector<std::size_t> members, Relation worst) const {
    std::sort(members.begin(), members.end(),
              [&](std::size_t a, std::size_t b) { return earlier(told_[a], told_[b]); });
    std::vector<Camp> camps = camps_of(members);
    if (camps.size() < 2) return std::nullopt;
    // The fewest voices last; of equals the later one.
    std::stable_sort(camps.begin(), camps.end(),
                     [](const Camp& a, const Camp& b) { return a.voices.size() > b.voices.size(); });
    const Camp& outlier = camps.back();
    Clash conflict{.code = worst == Relation::diverge ? Code::divergence : Code::disagreement};
    for (const std::size_t i : outlier.members) conflict.claims.push_back(told_[i].claim);
    for (const Camp& camp : camps)
      if (&camp != &outlier)
        for (const std::size_t i : camp.members) conflict.claims.push_back(told_[i].claim);
    const Claim& right = *told_[camps.front().members.front()].claim;
    const bool outvoted = camps.front().voices.size() > outlier.voices.size();
    if (conflict.code == Code::disagreement && outvoted) {
      conflict.expected = Expected{right.value, right.low, right.high, right.unit};
      const Claim& suspect = *conflict.claims.front();
      if (right.value && suspect.value && *right.value != 0) conflict.ratio = *suspect.value / *right.value;
    }
    describe(conflict, camps, outvoted);
    return conflict;
  }

  static bool earlier(const Told& a, const Told& b) {
    if (a.day != b.day) return a.day < b.day;
    const Claim& first = *a.claim;
    const Claim& second = *b.claim;
    return std::tie(first.article->id, first.start) < std::tie(second.article->id, second.start);
  }

  static std::string who(const Claim& claim, bool source) {
    if (source && claim.attributed_to) return *claim.attributed_to;
    return claim.article->outlet.value_or(claim.article->title.empty() ? claim.article->id
                                                                       : claim.article->title);
  }

  std::string side(const Camp& camp, bool source, Language language) const {
    std::string names;
    std::set<std::string> told;
    for (const std::size_t i : camp.members) {
      const std::string name = who(*told_[i].claim, source);
      if (!told.insert(name).second) continue;
      if (told.size() > 4) {
        names += Text{"…", "…"}.in(language);
        break;
      }
      if (!names.empty()) names += ", ";
      names += name;
    }
    const std::string& quote = told_[camp.members.front()].claim->quote;
    std::string text = language == Language::french ? fmt::format("« {} » ({}", quote, names)
                                                    : fmt::format("“{}” ({}", quote, names);
    if (camp.members.size() > camp.voices.size())
      text += language == Language::french
                  ? fmt::format(" ; {} textes, {} source{}", camp.members.size(), camp.voices.size(),
                                camp.voices.size() > 1 ? "s" : "")
                  : fmt::format("; {} texts, {} source{}", camp.members.size(), camp.voices.size(),
                                camp.voices.size() > 1 ? "s" : "");
    return text + ")";
  }

  // The outlier is the last camp.
  void describe(Clash& conflict, const std::vector<Camp>& camps, bool outvoted) const {
    const bool divergence = conflict.code == Code::divergence;
    const bool apart = outvoted && !divergence;
    for (const Language language : {Language::french, Language::english}) {
      std::string sides;
      for (std::size_t i = 0; i + (apart ? 1 : 0) < camps.size(); ++i)
        sides += (sides.empty() ? "" : ", ") + side(camps[i], divergence, language);
      const Text lead =
          divergence ? Text{"À chaque source son chiffre : ", "Each source has its own figure: "}
          : apart    ? Text{" : ailleurs, pour la même chose, ", ": elsewhere, for the same thing, "}
          : camps.size() > 2
              ? Text{"Plusieurs chiffres pour la même chose : ", "Several figures for the same thing: "}
              : Text{"Deux chiffres pour la même chose : ", "Two figures for the same thing: "};
      (language == Language::french ? conflict.message.fr : conflict.message.en) =
          (apart ? side(camps.back(), divergence, language) : "") + lead.in(language) + sides + ".";
    }
  }

  const std::vector<Told>& told_;
  Frequencies frequencies_;
  PairJudge comparison_;
  std::vector<Pair> pairs_;
};

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

}  // namespace

void Disagreements::add(std::span<const Claim> claims, std::span<const Topic> topics, TopicReader& reader) {
  if (claims.empty()) return;
  const ArticleContext& article = *claims.front().article;
  std::vector<Sense> shared = reader.names_of(article.title);
  for (const Sense name : reader.names_of(article.lead)) shared.push_back(name);
  const auto words = std::make_shared<const std::vector<Sense>>(reader.words_of(article.title));
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!can_disagree(claims[i])) continue;
    Told told{.claim = &claims[i], .topic = topics[i], .names = shared, .title = words};
    for (const Sense name : topics[i].names) told.names.push_back(name);
    for (const Sense name : reader.names_of(claims[i].before)) told.names.push_back(name);
    std::sort(told.names.begin(), told.names.end());
    told.names.erase(std::unique(told.names.begin(), told.names.end()), told.names.end());
    told.text = hash_of(claims[i].sentence);
    told.day = day_of(article.published);
    told.toll = is_toll(topics[i], claims[i], reader.words());
    told_.push_back(std::move(told));
  }
}

std::vector<Clash> Disagreements::conflicts() const {
  return Grouping(told_).run();
}

}  // namespace recoupe
