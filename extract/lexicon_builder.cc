// Idea: every table is a list of rows of fields of alternatives; a phrase is cut by the very tokenizer
// that reads articles, so that what is written in a table is what is found in a text.
// Test: tests/extract/lexicon_test.cc.
#include <unicode/dtfmtsym.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "extract/lexicon.h"
#include "recoupe_lexicon.h"

namespace recoupe {
namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::vector<std::string> split(std::string_view s, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= s.size();) {
    const std::size_t end = std::min(s.find(separator, begin), s.size());
    parts.emplace_back(trim(s.substr(begin, end - begin)));
    begin = end + separator.size();
  }
  return parts;
}

using Row = std::vector<std::string>;

void for_each_row(std::string_view table, const std::function<void(const Row&)>& row) {
  for (const std::string& line : split(table, "\n")) {
    if (line.empty() || line.front() == '#') continue;
    row(split(line, "\t"));
  }
}

std::vector<std::string> alternatives(const Row& row, std::size_t field) {
  if (field >= row.size() || row[field].empty()) return {};
  return split(row[field], " | ");
}

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string plural_word(const std::string& word) {
  const char last = word.back();
  if (last == 's' || last == 'x' || last == 'z') return word;
  if (word.ends_with("al") && !word.ends_with("pascal") && word.size() > 3)
    return word.substr(0, word.size() - 2) + "aux";
  return word + (word.ends_with("eau") ? 'x' : 's');
}

// `mètre carré` -> `mètres carrés`, `kilomètre par heure` -> `kilomètres par heure`.
std::string plural(const std::string& name) {
  static constexpr std::array<std::string_view, 7> kInvariable = {"par", "à",    "au",        "aux",
                                                                  "de",  "pour", "équivalent"};
  std::string out;
  bool varies = true;
  for (const std::string& word : split(name, " ")) {
    if (std::find(kInvariable.begin(), kInvariable.end(), word) != kInvariable.end() ||
        word.starts_with("d'"))
      varies = false;
    if (!out.empty()) out += ' ';
    out += varies ? plural_word(word) : word;
  }
  return out;
}

// The plurals of a name, as the press writes them all: `quintal` -> `quintaux` (`rial` -> `rials`),
// `année-lumière` -> `années-lumière`, `kilowatt-heure` -> `kilowatt-heures` and `kilowatts-heures`.
std::vector<std::string> plurals(const std::string& name) {
  const std::size_t hyphen = name.find('-');
  if (hyphen == std::string::npos && name.ends_with("al")) return {plural(name), name + 's'};
  if (hyphen == std::string::npos) return {plural(name)};
  const std::string head = plural_word(name.substr(0, hyphen)) + '-';
  const std::string tail = name.substr(hyphen + 1);
  return {plural(name), head + tail, head + plural(tail)};
}

constexpr struct {
  std::string_view name;
  WordClass word_class;
} kClasses[] = {{"function", kFunctionWord},
                {"verb", kVerb},
                {"adverb", kAdverb},
                {"prenominal", kPrenominal},
                {"label", kLabel},
                {"year_cue", kYearCue},
                {"time_cue", kTimeCue},
                {"sport", kSport},
                {"point_cue", kPointCue},
                {"point_stop", kPointStop},
                {"money_cue", kMoneyCue},
                {"rise", kRise},
                {"fall", kFall},
                {"move", kMove},
                {"span", kSpan},
                {"saying", kSaying},
                {"particle", kParticle},
                {"street", kStreet},
                {"auxiliary", kAuxiliary},
                {"vehicle", kVehicle},
                {"sum", kSum},
                {"dial", kDial},
                {"weather", kWeather},
                {"target", kTarget},
                {"participle", kParticiple},
                {"swiss", kSwiss},
                {"belgian", kBelgian},
                {"franc_zone", kFrancZone},
                {"named", WordClass{}},  // words that a rule of the grammar names itself
                {"starter", kStartsNumber}};

}  // namespace

class LexiconBuilder {
 public:
  explicit LexiconBuilder(Lexicon& lexicon) : lexicon_(lexicon) { lexicon_.info_.resize(1); }

  void build() {
    using namespace recoupe_lexicon;
    grammar();
    for_each_row(cardinals_tsv, [this](const Row& row) { cardinal(row); });
    first();
    for_each_row(collectives_tsv, [this](const Row& row) { collective(row); });
    for_each_row(fractions_tsv, [this](const Row& row) { fraction(row); });
    for_each_row(multiples_tsv, [this](const Row& row) { multiple(row); });
    for_each_row(words_tsv, [this](const Row& row) { word_class(row); });
    for_each_row(abbreviations_tsv, [this](const Row& row) { abbreviation(row); });
    for_each_row(modalities_tsv, [this](const Row& row) { modality(row); });
    for_each_row(calendar_tsv, [this](const Row& row) { calendar(row); });
    for_each_row(magnitudes_tsv, [this](const Row& row) { magnitude(row); });
    for_each_row(units_tsv, [this](const Row& row) { unit(row); });
    for_each_row(currencies_tsv, [this](const Row& row) { currency(row); });
    cldr_currencies();
    cldr_months();
    for_each_row(approximators_tsv, [this](const Row& row) { approximator(row); });
    for_each_row(plurals_tsv, [this](const Row& row) { irregular_plural(row); });
    marks();
    starters();
  }

 private:
  WordId intern(std::string_view surface) {
    const WordId id = lexicon_.words_.add(FoldedWord(surface));
    if (id >= lexicon_.info_.size()) lexicon_.info_.resize(id + 1u);
    return id;
  }

  WordInfo& info(std::string_view surface) { return lexicon_.info_[intern(surface)]; }

  std::vector<WordId> phrase(std::string_view form) {
    const Tokens tokens(form, lexicon_);
    std::vector<WordId> words;
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (!tokens.is_mark(i, '-')) words.push_back(intern(tokens.text(i)));
    if (words.size() > 2 &&
        form.ends_with('\'')) {  // `près d'`: no letter follows that would keep the elision whole
      words.pop_back();
      words.back() = intern(std::string(tokens.text(tokens.size() - 2)) + "'");
    }
    return words;
  }

  static std::string without_spaces(std::string_view form) {
    std::string out;
    for (const char c : form)
      if (c != ' ') out += c;
    return out;
  }

  template <typename Entry>
  void add_symbol(Phrases<Entry>& phrases, const std::string& symbol, const Entry& entry) {
    const auto words = phrase(symbol);
    lexicon_.info_[words.front()].classes |= kStartsUnit;
    phrases.add(words, entry, without_spaces(symbol));
  }

  template <typename Entry>
  void add_name(Phrases<Entry>& phrases, std::string name, Entry entry) {
    entry.doubtful = name.starts_with('?');
    if (entry.doubtful) name.erase(0, 1);
    std::vector<std::string> forms = plurals(name);
    forms.push_back(name);
    for (const std::string& form : forms) {
      const auto words = phrase(form);
      lexicon_.info_[words.front()].classes |= kStartsUnit;
      phrases.add(words, entry);
    }
  }

  // Word numbers 1, 2, 3 …, as "…"_w has them.
  void grammar() {
    for (const std::string_view form : kGrammarWords) intern(form);
  }

  void cardinal(const Row& row) {
    constexpr std::pair<std::string_view, Place> kPlaces[] = {
        {"zero", Place::zero},  {"unit", Place::unit},       {"teen", Place::teen},
        {"ten", Place::ten},    {"hundred", Place::hundred}, {"thousand", Place::thousand},
        {"scale", Place::scale}};
    for (const std::string& form : alternatives(row, 0)) {
      WordInfo& word = info(form);
      for (const auto& [name, place] : kPlaces)
        if (row.at(1) == name) word.place = place;
      word.value = number(row.at(2));
      word.plural = word.place == Place::scale && form.ends_with('s');
      word.classes |= kStartsNumber;
    }
    const WordInfo cardinal = info(alternatives(row, 0).front());
    for (const std::string& stem : alternatives(row, 3))
      for (const char* ending : {"ième", "ièmes"}) ordinal(stem + ending, cardinal.value, cardinal.place);
  }

  // The first has forms of its own, which end no longer ordinal.
  void first() {
    for (const char* form : {"premier", "première", "premiers", "premières"}) ordinal(form, 1, Place::none);
  }

  // Every ordinal from the third on is a fraction's denominator too (`un cinquième`).
  void ordinal(std::string_view form, double value, Place place) {
    WordInfo& word = info(form);
    word.ordinal = value;
    word.ordinal_place = place;
    word.classes |= kStartsNumber;
    if (value > 2) word.denominator = value;
  }

  void collective(const Row& row) {
    for (const bool is_plural : {false, true}) {
      WordInfo& word = info(is_plural ? plural(row.at(0)) : row.at(0));
      word.collective = number(row.at(1));
      word.plural = is_plural;
      word.classes |= kStartsNumber;
    }
  }

  void fraction(const Row& row) {
    for (const std::string& form : {row.at(0), plural(row.at(0))}) {
      const WordId id = intern(form);
      lexicon_.info_[id].denominator = number(row.at(1));
      lexicon_.info_[id].classes |= kStartsNumber;
      for (const std::string& spoiler : alternatives(row, 2))
        for (const std::string& follower : {spoiler, plural(spoiler)})
          lexicon_.spoilers_.insert((std::uint32_t{id} << 16) | intern(follower));
    }
  }

  void multiple(const Row& row) {
    WordInfo& noun = info(row.at(0));
    noun.factor_is_noun = true;
    for (const char* ending : {"e", "er", "é", "ée", "és", "ées", "ent", "ait", "aient", "era", "eront",
                               "erait", "eraient", "ant", "a", "èrent"}) {
      WordInfo& word = info(row.at(1) + ending);
      word.factor = number(row.at(2));
      word.classes |= kStartsNumber;
    }
    info(row.at(0)).factor_is_noun = true;
  }

  void word_class(const Row& row) {
    for (const auto& [name, word_class] : kClasses)
      if (row.at(0) == name)
        for (const std::string& form : alternatives(row, 1)) info(form).classes |= word_class;
  }

  void abbreviation(const Row& row) {
    for (const std::string& form : alternatives(row, 1))
      info(form).abbreviation =
          row.at(0) == "before_name" ? Abbreviation::before_name : Abbreviation::before_number;
  }

  void modality(const Row& row) {
    for (const Modality meaning :
         {Modality::possible, Modality::expected, Modality::intended, Modality::conditional})
      if (row.at(0) == name_of(meaning))
        for (const std::string& form : alternatives(row, 1)) info(form).modality = meaning;
  }

  void calendar(const Row& row) {
    for (const std::string& form : alternatives(row, 2)) {
      WordInfo& word = info(form);
      (row.at(0) == "month" ? word.month : word.weekday) = static_cast<std::uint8_t>(number(row.at(1)));
    }
  }

  void magnitude(const Row& row) {
    for (const std::string& symbol : alternatives(row, 0))
      add_symbol(lexicon_.magnitudes_, symbol, MagnitudeEntry{number(row.at(1)), row.at(2) == "unit"});
  }

  void unit(const Row& row) {
    const UnitEntry entry{row.at(0), row.at(1), number(row.at(2)), false};
    lexicon_.units_by_code_.emplace(entry.code, entry);
    for (const std::string& symbol : alternatives(row, 3)) add_symbol(lexicon_.units_, symbol, entry);
    for (const std::string& name : alternatives(row, 4)) add_name(lexicon_.units_, name, entry);
  }

  void currency(const Row& row) {
    const CurrencyEntry entry{row.at(0), number(row.at(1)), false};
    lexicon_.iso_codes_.insert(entry.code);
    for (const std::string& symbol : alternatives(row, 2)) add_symbol(lexicon_.currencies_, symbol, entry);
    for (const std::string& name : alternatives(row, 3)) add_name(lexicon_.currencies_, name, entry);
  }

  // CLDR's French names of all currencies, today's and historic, and their codes. Single short words
  // (`sol`, `lek`) mean too many other things.
  void cldr_currencies() {
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* codes = ucurr_openISOCurrencies(UCURR_ALL, &status);
    const char16_t* code = nullptr;
    while (U_SUCCESS(status) && (code = uenum_unext(codes, nullptr, &status)) != nullptr) {
      std::string iso;
      icu::UnicodeString(code).toUTF8String(iso);
      const bool known = !lexicon_.iso_codes_.insert(iso).second;
      if (!known) add_symbol(lexicon_.currencies_, iso, CurrencyEntry{iso, 1, false});
      for (const char* locale : {"fr", "fr_CA"}) {
        for (const char* count : {"one", "other"}) cldr_name(code, iso, locale, count);
        cldr_symbol(code, iso, locale);
      }
    }
    uenum_close(codes);
  }

  void cldr_name(const char16_t* code, const std::string& iso, const char* locale, const char* count) {
    constexpr std::size_t kShort = 4;
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const char16_t* name = ucurr_getPluralName(code, locale, nullptr, count, &length, &status);
    if (U_FAILURE(status) || name == nullptr) return;
    std::string utf8;
    icu::UnicodeString(name, length).toUTF8String(utf8);
    if (utf8 == iso || utf8.find('(') != std::string::npos) return;
    if (utf8.size() <= kShort && utf8.find(' ') == std::string::npos) return;
    const auto words = phrase(utf8);
    lexicon_.info_[words.front()].classes |= kStartsUnit;
    lexicon_.currencies_.add(words, CurrencyEntry{iso, 1, false});
  }

  // `$AU`, `£LB`, `$ US`; a lone `$` is nobody's in particular.
  void cldr_symbol(const char16_t* code, const std::string& iso, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const char16_t* symbol = ucurr_getName(code, locale, UCURR_SYMBOL_NAME, nullptr, &length, &status);
    if (U_FAILURE(status) || symbol == nullptr || length < 2) return;
    std::string utf8;
    icu::UnicodeString(symbol, length).toUTF8String(utf8);
    if (utf8 != iso) add_symbol(lexicon_.currencies_, utf8, CurrencyEntry{iso, 1, false});
  }

  void cldr_months() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::getFrench(), status);
    if (U_FAILURE(status)) return;
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count);
    for (std::int32_t i = 0; i < count && i < 12; ++i) {
      std::string name;
      months[i].toUTF8String(name);
      info(name).month = static_cast<std::uint8_t>(i + 1);
    }
  }

  void approximator(const Row& row) {
    constexpr std::pair<std::string_view, Approx> kMeanings[] = {
        {"about", Approx::about},         {"almost", Approx::almost},     {"more_than", Approx::more_than},
        {"less_than", Approx::less_than}, {"at_least", Approx::at_least}, {"at_most", Approx::at_most}};
    for (const auto& [name, meaning] : kMeanings) {
      if (row.at(0) != name) continue;
      auto& phrases = row.at(1) == "before" ? lexicon_.approx_before_ : lexicon_.approx_after_;
      for (const std::string& form : alternatives(row, 2)) phrases.add(phrase(form), meaning);
    }
  }

  void starters() {
    for (WordInfo& word : lexicon_.info_)
      if ((word.classes & (kStartsNumber | kStartsUnit)) != 0 || word.month > 0 || word.denominator > 0)
        word.classes |= kMayStart;
    for (const WordId article : {"la"_w, "le"_w}) lexicon_.info_[article].classes |= kMayStart;
    for (WordInfo& word : lexicon_.info_)
      if ((word.classes & kSaying) != 0) word.classes |= kNamesSource;
    for (const char* word : {"selon", "après"}) info(word).classes |= kNamesSource;
    for (const WordInfo& word : lexicon_.info_) lexicon_.classes_.push_back(word.classes);
    for (std::size_t id = 1; id < lexicon_.info_.size(); ++id)
      lexicon_.words_.set_note(static_cast<WordId>(id), lexicon_.classes_[id]);
  }

  // The words that one mark is.
  void marks() {
    lexicon_.marks_.resize(Lexicon::kOperatorsEnd);
    for (char32_t c = 1; c < Lexicon::kOperatorsEnd; ++c) {
      if (c == Lexicon::kLatinEnd) c = Lexicon::kPunctuation;
      FoldedWord word;
      word.add(c);
      lexicon_.marks_[c] = lexicon_.words_.find(word);
    }
  }

  void irregular_plural(const Row& row) {
    for (const std::string& form : alternatives(row, 1))
      lexicon_.singulars_.emplace(form, row.at(0) == "-" ? form : row.at(0));
  }

  Lexicon& lexicon_;
};

Lexicon::Lexicon() {
  LexiconBuilder(*this).build();
}

const Lexicon& Lexicon::french() {
  static const Lexicon lexicon;
  return lexicon;
}

}  // namespace recoupe
