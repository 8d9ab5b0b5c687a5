// Test: tests/reconcile/evocation_test.cc.
#include "reconcile/evocation.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "ingest/utf8.h"

namespace recoupe {
namespace {

// Strength of a word right beside the claim, by where it stands, and what each word of distance takes off.
constexpr double kSentence = 1.0;
constexpr double kSentenceDecay = 0.02;
constexpr double kBefore = 0.66;
constexpr double kBeforeDecay = 0.012;
constexpr double kAfter = 0.45;
constexpr double kAfterDecay = 0.02;
constexpr double kHeading = 0.6;
constexpr double kTitle = 0.55;
constexpr double kLead = 0.4;
constexpr double kBehindAnotherFigure = 0.75;
constexpr double kPerGroup = 0.2;
constexpr double kCommonWord = 32;  // facts that ask for a word which tells nothing any more

// The year that a word of a record is; empty for any other.
std::string year_of(const std::string& word) {
  const bool is_year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                       word.find_first_not_of("0123456789") == std::string::npos;
  return is_year ? word : std::string();
}

}  // namespace

std::vector<FactWords> prepare_facts(const std::vector<const Record*>& records, Vocabulary& vocabulary) {
  std::vector<FactWords> facts;
  std::map<Phrase, std::set<const Fact*>> users;
  std::map<StemId, std::set<const Fact*>> word_users;
  for (const Record* record : records)
    for (const Fact& fact : record->facts) {
      FactWords words{
          .fact = &fact, .groups = {}, .unless = {}, .unless_years = {}, .from_label = fact.about.empty()};
      const auto add_group = [&](const std::vector<std::string>& alternatives) {
        FactWords::Group group;
        for (const std::string& alternative : alternatives) {
          Phrase phrase = vocabulary.add(alternative);
          if (phrase.empty()) continue;
          users[phrase].insert(&fact);
          for (const StemId word : phrase) word_users[word].insert(&fact);
          group.phrases.push_back(std::move(phrase));
          group.surfaces.push_back(alternative);
          group.years.push_back(year_of(alternative));
        }
        if (!group.phrases.empty()) words.groups.push_back(std::move(group));
      };
      for (const auto& group : fact.about) add_group(group);
      if (words.from_label)
        for (const EvokedWord& word : (vocabulary.add(fact.label), vocabulary.evoked(fact.label)))
          add_group(
              {fact.label.substr(word.begin, fact.label.find_first_of(" ,;()", word.begin) - word.begin)});
      for (const std::string& word : fact.unless)
        if (Phrase phrase = vocabulary.add(word); !phrase.empty()) {
          words.unless.push_back(std::move(phrase));
          words.unless_years.push_back(year_of(word));
        }
      facts.push_back(std::move(words));
    }
  for (FactWords& fact : facts)
    for (auto& group : fact.groups)
      for (const Phrase& phrase : group.phrases) {
        const std::size_t shared = users[phrase].size();
        group.rarity.push_back(1 + std::log(std::max(1.0, kCommonWord / static_cast<double>(shared))));
        group.own.push_back(std::all_of(phrase.begin(), phrase.end(),
                                        [&](StemId word) { return word_users[word].size() == 1; }));
      }
  return facts;
}

WordStrengths::WordStrengths(std::size_t most) {
  std::size_t size = 16;
  while (size < 2 * most) size *= 2;
  table_.resize(size);
}

void WordStrengths::raise(StemId word, double strength, std::size_t zone) {
  const std::size_t mask = table_.size() - 1;
  std::size_t i = word * std::size_t{0x9E3779B1} & mask;
  while (table_[i].strength > 0 && table_[i].word != word) i = (i + 1) & mask;
  if (static_cast<float>(strength) > table_[i].strength)
    table_[i] = {word, static_cast<float>(strength), static_cast<std::uint8_t>(zone)};
}

const WordStrengths::Entry& WordStrengths::of(StemId word) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t i = word * std::size_t{0x9E3779B1} & mask;
  while (table_[i].strength > 0 && table_[i].word != word) i = (i + 1) & mask;
  return table_[i];
}

Surroundings::Surroundings(const Claim& claim, const std::vector<const Claim*>& neighbours,
                           Vocabulary& vocabulary)
    : period_(claim.period), strengths_(0) {
  for (const auto& year : {claim.since, claim.by})
    if (year) measured_from_.push_back(*year);
  const std::string& sentence = claim.sentence;
  const auto heard = vocabulary.hear(sentence);
  const auto position = [&](const Claim& other) {
    return heard->position_at(byte_offset(sentence, other.start - claim.sentence_start));
  };
  const bool in_title = claim.field == Field::title;
  add_zone("phrase", vocabulary.hear(sentence), kSentence, kSentenceDecay, position(claim), true, in_title);
  for (const Claim* other : neighbours)
    if (other->id != claim.id && other->field == claim.field && other->sentence_start == claim.sentence_start)
      figures_.push_back(position(*other));
  const auto before = vocabulary.hear(claim.before);
  add_zone("phrases précédentes", before, kBefore, kBeforeDecay, before->content.size(), false, true);
  add_zone("phrase suivante", vocabulary.hear(claim.after), kAfter, kAfterDecay, 0, false, false);
  add_zone("intertitre", vocabulary.hear(claim.heading), kHeading, 0, 0, false, true);
  if (!in_title) add_zone("titre", vocabulary.hear(claim.article->title), kTitle, 0, 0, false, true);
  add_zone("chapeau", vocabulary.hear(claim.article->lead), kLead, 0, 0, false, false);
  strengths_ = measure();
}

void Surroundings::add_zone(const char* name, std::shared_ptr<const HeardText> text, double strength,
                            double decay, std::size_t claim_at, bool is_sentence, bool tells_the_year) {
  if (text->words.empty() && !is_sentence) return;
  zones_.push_back({name, std::move(text), strength, decay, claim_at, is_sentence, tells_the_year});
}

WordStrengths Surroundings::measure() const {
  std::size_t most = 0;
  for (const Zone& zone : zones_)
    for (const EvokedWord& word : zone.text->words) most += word.stems.size();
  WordStrengths strengths(most);
  for (std::size_t z = 0; z < zones_.size(); ++z)
    for (const EvokedWord& word : zones_[z].text->words) {
      const double strength = strength_at(zones_[z], word.position);
      for (const StemId stem : word.stems) strengths.raise(stem, strength, z);
    }
  return strengths;
}

double Surroundings::strength_at(const Zone& zone, std::size_t position) const {
  const double distance = position > zone.claim_at ? static_cast<double>(position - zone.claim_at)
                                                   : static_cast<double>(zone.claim_at - position);
  double strength = zone.strength / (1 + zone.decay * distance);
  if (zone.is_sentence)
    for (const std::size_t figure : figures_) {
      const bool between =
          (figure > zone.claim_at && position > figure) || (figure < zone.claim_at && position <= figure);
      if (between) {
        strength *= kBehindAnotherFigure;
        break;
      }
    }
  return strength;
}

Surroundings::Found Surroundings::strongest(const Phrase& phrase) const {
  Found best;
  const auto evokes = [](const EvokedWord& word, StemId stem) {
    return std::find(word.stems.begin(), word.stems.end(), stem) != word.stems.end();
  };
  for (const StemId word : phrase) {
    const WordStrengths::Entry& entry = strengths_.of(word);
    if (entry.strength <= 0) return best;
    if (phrase.size() == 1) return {entry.strength, &zones_[entry.zone]};
  }
  for (const Zone& zone : zones_)
    for (std::size_t i = 0; i + phrase.size() <= zone.text->words.size(); ++i) {
      const auto& words = zone.text->words;
      bool all = true;
      for (std::size_t k = 0; all && k < phrase.size(); ++k)
        all = evokes(words[i + k], phrase[k]) && words[i + k].position <= words[i].position + k;
      if (!all) continue;
      const double strength = strength_at(zone, words[i].position);
      if (strength > best.strength) best = {strength, &zone};
    }
  return best;
}

Surroundings::Found Surroundings::strongest_year(const Phrase& phrase, const std::string& year) const {
  if (period_) return *period_ == year ? Found{kSentence, &zones_.front()} : Found{};
  Found best;
  for (const Zone& zone : zones_) {
    if (!zone.tells_the_year) continue;
    for (const EvokedWord& word : zone.text->words) {
      if (std::find(word.stems.begin(), word.stems.end(), phrase.front()) == word.stems.end()) continue;
      const double strength = strength_at(zone, word.position);
      if (strength > best.strength) best = {strength, &zone};
    }
  }
  return best;
}

bool Surroundings::excluded(const FactWords& fact, double weakest) const {
  for (std::size_t u = 0; u < fact.unless.size(); ++u) {
    const Found found = strongest(fact.unless[u]);
    if (found.strength > weakest) return true;
    if (!fact.unless_years[u].empty() && may_be_of(fact.unless_years[u], found)) return true;
  }
  return false;
}

bool Surroundings::may_be_of(const std::string& year, const Found& found) const {
  if (period_) return *period_ == year;
  const bool is_other = std::find(measured_from_.begin(), measured_from_.end(), year) != measured_from_.end();
  return found.zone != nullptr && found.zone->is_sentence && !is_other;
}

Evocation Surroundings::evoke(const FactWords& fact) const {
  Evocation evocation;
  if (fact.groups.empty()) return evocation;
  double sum = 0;
  double local = 0;
  double rarities = 0;
  std::size_t evoked = 0;
  evocation.weakest = 1;
  for (const auto& group : fact.groups) {
    Found best;
    double rarity = 0;
    std::size_t which = 0;
    for (std::size_t p = 0; p < group.phrases.size(); ++p) {
      const Found found = group.years[p].empty() ? strongest(group.phrases[p])
                                                 : strongest_year(group.phrases[p], group.years[p]);
      if (found.strength * group.rarity[p] <= best.strength * rarity) continue;
      best = found;
      rarity = group.rarity[p];
      which = p;
    }
    if (best.strength < kLeastEvoked) {
      evocation.weakest = 0;
      if (!fact.from_label) return {};
      continue;
    }
    ++evoked;
    sum += best.strength;
    rarities += rarity;
    if (best.zone->is_sentence) {
      local += best.strength * rarity;
      evocation.own_words += group.own[which] ? 1 : 0;
    }
    evocation.weakest = std::min(evocation.weakest, best.strength);
    evocation.evidence += best.strength * rarity;
    evocation.reasons.push_back("« " + group.surfaces[which] + " » (" + best.zone->name + ")");
  }
  const auto groups = static_cast<double>(fact.groups.size());
  if (static_cast<double>(evoked) < (fact.from_label ? kLabelShare : 1.0) * groups) return {};
  if (excluded(fact, evocation.weakest)) return {};
  evocation.fit = sum / groups;
  evocation.local = local / rarities;
  // How near the words are counts most, then how rare they are, then how many the fact asks for.
  const double rarity = evocation.evidence / sum;
  evocation.evidence = evocation.fit * evocation.fit * rarity * (1 + kPerGroup * (groups - 1));
  return evocation;
}

}  // namespace recoupe
