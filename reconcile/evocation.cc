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
constexpr double kLeastEvoked = 0.3;  // a group weaker than this is not evoked
constexpr double kPerGroup = 0.2;
constexpr double kLabelShare = 0.6;  // of a label's words, this share must be evoked

}  // namespace

std::vector<FactWords> prepare_facts(const std::vector<const Record*>& records, Vocabulary& vocabulary) {
  std::vector<FactWords> facts;
  std::map<Phrase, std::set<const Fact*>> users;
  std::map<StemId, std::set<const Fact*>> word_users;
  for (const Record* record : records)
    for (const Fact& fact : record->facts) {
      FactWords words{.fact = &fact, .groups = {}, .unless = {}, .from_label = fact.about.empty()};
      const auto add_group = [&](const std::vector<std::string>& alternatives) {
        FactWords::Group group;
        for (const std::string& alternative : alternatives) {
          Phrase phrase = vocabulary.add(alternative);
          if (phrase.empty()) continue;
          users[phrase].insert(&fact);
          for (const StemId word : phrase) word_users[word].insert(&fact);
          group.phrases.push_back(std::move(phrase));
          group.surfaces.push_back(alternative);
        }
        if (!group.phrases.empty()) words.groups.push_back(std::move(group));
      };
      for (const auto& group : fact.about) add_group(group);
      if (words.from_label)
        for (const EvokedWord& word : (vocabulary.add(fact.label), vocabulary.evoked(fact.label)))
          add_group(
              {fact.label.substr(word.begin, fact.label.find_first_of(" ,;()", word.begin) - word.begin)});
      for (const std::string& word : fact.unless)
        if (Phrase phrase = vocabulary.add(word); !phrase.empty()) words.unless.push_back(std::move(phrase));
      facts.push_back(std::move(words));
    }
  for (FactWords& fact : facts)
    for (auto& group : fact.groups)
      for (const Phrase& phrase : group.phrases) {
        const std::size_t shared = users[phrase].size();
        group.rarity.push_back(1 + std::log(static_cast<double>(facts.size()) / static_cast<double>(shared)));
        group.own.push_back(std::all_of(phrase.begin(), phrase.end(),
                                        [&](StemId word) { return word_users[word].size() == 1; }));
      }
  return facts;
}

Surroundings::Surroundings(const Claim& claim, const std::vector<const Claim*>& neighbours,
                           Vocabulary& vocabulary)
    : vocabulary_(vocabulary) {
  const std::string& sentence = claim.sentence;
  const auto position = [&](const Claim& other) {
    return vocabulary_.position_at(sentence, byte_offset(sentence, other.start - claim.sentence_start));
  };
  add_zone("phrase", sentence, kSentence, kSentenceDecay, position(claim), true);
  for (const Claim* other : neighbours)
    if (other->id != claim.id && other->field == claim.field && other->sentence_start == claim.sentence_start)
      figures_.push_back(position(*other));
  add_zone("phrases précédentes", claim.before, kBefore, kBeforeDecay,
           vocabulary_.position_at(claim.before, claim.before.size()), false);
  add_zone("phrase suivante", claim.after, kAfter, kAfterDecay, 0, false);
  add_zone("intertitre", claim.heading, kHeading, 0, 0, false);
  if (claim.field != Field::title) add_zone("titre", claim.article->title, kTitle, 0, 0, false);
  add_zone("chapeau", claim.article->lead, kLead, 0, 0, false);
}

void Surroundings::add_zone(const char* name, const std::string& text, double strength, double decay,
                            std::size_t claim_at, bool is_sentence) {
  if (text.empty()) return;
  zones_.push_back({name, vocabulary_.evoked(text), strength, decay, claim_at, is_sentence});
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
  for (const Zone& zone : zones_)
    for (std::size_t i = 0; i + phrase.size() <= zone.words.size(); ++i) {
      bool all = true;
      for (std::size_t k = 0; all && k < phrase.size(); ++k)
        all =
            evokes(zone.words[i + k], phrase[k]) && zone.words[i + k].position <= zone.words[i].position + k;
      if (!all) continue;
      const double strength = strength_at(zone, zone.words[i].position);
      if (strength > best.strength) best = {strength, &zone};
    }
  return best;
}

bool Surroundings::excluded(const FactWords& fact, double weakest) const {
  for (const Phrase& phrase : fact.unless)
    if (strongest(phrase).strength > weakest) return true;
  return false;
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
      const Found found = strongest(group.phrases[p]);
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
