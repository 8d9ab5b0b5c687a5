// The lexicon: the tables of lexicon/*.tsv, ready for look-up by token. Built once, then constant; safe
// to use from many threads.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/claim.h"
#include "extract/grammar_words.h"
#include "extract/phrases.h"
#include "extract/token.h"
#include "extract/word_table.h"

namespace recoupe {

// The classes of words.tsv (and a few that follow from other tables), as bits of WordInfo::classes.
enum WordClass : std::uint32_t {
  kFunctionWord = 1u << 0,
  kVerb = 1u << 1,
  kAdverb = 1u << 2,
  kPrenominal = 1u << 3,
  kLabel = 1u << 4,
  kYearCue = 1u << 5,
  kTimeCue = 1u << 6,
  kSport = 1u << 7,
  kPointCue = 1u << 8,
  kPointStop = 1u << 9,
  kMoneyCue = 1u << 10,
  kRise = 1u << 11,
  kFall = 1u << 12,
  kStartsNumber = 1u << 13,  // a figure may start here
  kStartsUnit = 1u << 14,    // a unit or currency may start here
  kMove = 1u << 15,
  kSpan = 1u << 16,
  kSaying = 1u << 17,     // verbs of saying
  kParticle = 1u << 18,   // small words inside names: `von`, `de`
  kStreet = 1u << 19,     // `rue`, `avenue`
  kAuxiliary = 1u << 20,  // before a participle
  kVehicle = 1u << 21,    // among these `doubler` is to overtake
  kSum = 1u << 22,        // `cette somme`, `ce budget`: stand for an amount
  kDial = 1u << 23,       // `composez le 15`: a number to call
  kWeather = 1u << 24,    // among these degrees are degrees Celsius
  kTarget = 1u << 25,     // `objectif`, `viser`
  kSwiss = 1u << 26,      // among these francs are Swiss, Belgian, of the CFA zone
  kBelgian = 1u << 27,
  kFrancZone = 1u << 28,
  kParticiple = 1u << 29,   // plural participles behind a number that are no nouns: `dont 30 adaptés`
  kNamesSource = 1u << 31,  // a verb of saying, `selon`, `(d')après`: who says so may stand behind
  kMayStart = 1u << 30,     // a figure, or what looks like one, may start here, by all that WordInfo says
};

// Where a numeral word stands in the grammar of French numbers.
enum class Place : std::uint8_t { none, zero, unit, teen, ten, hundred, thousand, scale };

// What stands behind the point of an abbreviation: a name (`M. Blanc`), or only a number (`art. 7`).
enum class Abbreviation : std::uint8_t { none, before_name, before_number };

struct WordInfo {
  std::uint32_t classes = 0;
  Place place = Place::none;
  double value = 0;                   // of a numeral word
  double collective = 0;              // `dizaine`: 10
  double denominator = 0;             // `tiers`: 3
  double ordinal = 0;                 // `troisième`: 3
  Place ordinal_place = Place::none;  // of an ordinal that ends longer ones: that of its cardinal
  double factor = 0;                  // `doubler`, `double`: 2
  bool factor_is_noun = false;        // `le double`
  bool plural = false;                // of a collective or scale word
  std::uint8_t month = 0;             // 1-12
  std::uint8_t weekday = 0;           // 1 Monday - 7
  Abbreviation abbreviation = Abbreviation::none;
  Modality modality = Modality::stated;
};

struct UnitEntry {
  std::string code;
  std::string dimension;
  double size = 1;        // in the dimension's base unit
  bool doubtful = false;  // means other things too: only behind a number with decimals
};

struct CurrencyEntry {
  std::string code;       // ISO 4217
  double worth = 1;       // of one in that currency: 0.01 for `pence`
  bool doubtful = false;  // means other things too: only behind a magnitude
};

struct MagnitudeEntry {
  double value = 1;
  bool needs_unit = false;
};

class Lexicon {
 public:
  // The French lexicon.
  static const Lexicon& french();

  // The number of a word as it stands in a text, whatever its case and accents; 0 when it is unknown.
  WordId word(std::string_view surface) const { return words_.find(FoldedWord(surface)); }
  WordId word(const FoldedWord& word) const { return words_.find(word); }
  // The word with its classes (as `note`), also by at most eight folded letters (see WordTable::look_up).
  const WordEntry& entry(const FoldedWord& word) const { return words_.look_up(word); }
  const WordEntry& entry(std::uint64_t letters, std::size_t count) const {
    return words_.look_up(letters, count);
  }
  // The same for a mark, whose bytes are `surface`.
  WordId mark(char32_t mark, std::string_view surface) const {
    const bool listed = mark < marks_.size() && (mark < kLatinEnd || mark >= kPunctuation);
    return listed ? marks_[mark] : word(surface);
  }
  const WordInfo& info(WordId id) const { return info_[id]; }
  // info(id).classes, from a table that stays in the nearest cache.
  std::uint32_t classes(WordId id) const { return id < classes_.size() ? classes_[id] : 0; }
  const GrammarWords& grammar() const { return grammar_; }
  bool is(WordId id, std::uint32_t classes) const { return (classes_[id] & classes) != 0; }

  // Phrases that start at a token (or, for approx_before, that end before it).
  const Phrases<UnitEntry>& units() const { return units_; }
  const Phrases<CurrencyEntry>& currencies() const { return currencies_; }
  const Phrases<MagnitudeEntry>& magnitudes() const { return magnitudes_; }
  const Phrases<Approx>& approx_before() const { return approx_before_; }
  const Phrases<Approx>& approx_after() const { return approx_after_; }

  const UnitEntry* unit(std::string_view code) const;
  bool is_currency(std::string_view iso_code) const { return iso_codes_.contains(iso_code); }
  // Words after which `fraction` (`quart`) is none: `quart de finale`.
  bool spoils_fraction(WordId fraction, WordId follower) const;
  // The singular of a plural noun in lower case: `processeurs` -> `processeur`.
  std::string singular(std::string_view plural) const;

 private:
  friend class LexiconBuilder;
  Lexicon();

  WordTable words_;
  // ASCII, Latin-1, and from General Punctuation to Mathematical Operators, where French has its marks.
  static constexpr char32_t kLatinEnd = 0x100;
  static constexpr char32_t kPunctuation = 0x2000;
  static constexpr char32_t kOperatorsEnd = 0x2300;
  std::vector<WordId> marks_;           // by code point; empty while the lexicon is built
  std::vector<WordInfo> info_;          // of each word; of no word: 0
  std::vector<std::uint32_t> classes_;  // of info_; empty while the lexicon is built
  GrammarWords grammar_{};
  Phrases<UnitEntry> units_;
  Phrases<CurrencyEntry> currencies_;
  Phrases<MagnitudeEntry> magnitudes_;
  Phrases<Approx> approx_before_{PhraseDirection::backwards};
  Phrases<Approx> approx_after_;
  std::unordered_map<std::string, UnitEntry> units_by_code_;
  std::set<std::string, std::less<>> iso_codes_;
  std::unordered_set<std::uint32_t> spoilers_;  // (fraction << 16) | follower
  std::unordered_map<std::string, std::string> singulars_;
};

}  // namespace recoupe
