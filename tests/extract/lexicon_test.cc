// The tables of extract/lexicon: every line can be read, nothing stands in them twice, and what stands in them is
// found in texts.
#include "extract/lexicon.h"

#include <gmock/gmock.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "extract/units.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

using testing::Contains;
using testing::IsEmpty;

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = 0; end != std::string::npos; begin = end + separator.size()) {
    end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
  }
  return parts;
}

struct TableRow {
  std::string where;  // file and line
  std::vector<std::string> fields;

  std::vector<std::string> alternatives(std::size_t field) const {
    return field >= fields.size() || fields[field].empty() ? std::vector<std::string>() : split(fields[field], " | ");
  }
};

std::vector<TableRow> rows_of(const std::string& name) {
  std::ifstream file(std::string(RECOUPE_SOURCE_DIR) + "/extract/lexicon/" + name);
  EXPECT_TRUE(file) << name;
  std::vector<TableRow> rows;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number)
    if (!line.empty() && line.front() != '#')
      rows.push_back({name + ":" + std::to_string(number), split(line, "\t")});
  EXPECT_FALSE(rows.empty()) << name;
  return rows;
}

bool is_number(const std::string& text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
}

struct TableShape {
  const char* file;
  std::size_t fewest;
  std::size_t most;
  std::vector<std::size_t> numbers;   // the fields that are numbers
  std::vector<std::size_t> words;     // the fields of alternatives
};

const std::vector<TableShape>& shapes() {
  static const std::vector<TableShape> all = {
      {"abbreviations.tsv", 2, 2, {}, {1}},    {"approximators.tsv", 3, 3, {}, {2}}, {"calendar.tsv", 3, 3, {1}, {2}},
      {"cardinals.tsv", 3, 4, {2}, {0, 3}},    {"collectives.tsv", 2, 2, {1}, {0}},  {"currencies.tsv", 3, 4, {1}, {2, 3}},
      {"fractions.tsv", 2, 3, {1}, {0, 2}},    {"magnitudes.tsv", 3, 3, {1}, {0}},   {"multiples.tsv", 3, 3, {2}, {0, 1}},
      {"modalities.tsv", 2, 2, {}, {1}},       {"patterns.tsv", 3, 3, {}, {}},       {"plurals.tsv", 2, 2, {}, {1}},          {"units.tsv", 4, 5, {2}, {3, 4}},     {"words.tsv", 2, 2, {}, {1}}};
  return all;
}

TEST(LexiconTables, AreAllKnownHere) {
  std::set<std::string> known;
  for (const TableShape& shape : shapes()) known.insert(shape.file);
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(RECOUPE_SOURCE_DIR) + "/extract/lexicon"))
    if (entry.path().extension() == ".tsv") {
      EXPECT_THAT(known, Contains(entry.path().filename().string()));
    }
}

TEST(LexiconTables, HaveTheirFields) {
  for (const TableShape& shape : shapes())
    for (const TableRow& row : rows_of(shape.file)) {
      EXPECT_GE(row.fields.size(), shape.fewest) << row.where;
      EXPECT_LE(row.fields.size(), shape.most) << row.where;
      for (const std::size_t field : shape.numbers)
        if (field < row.fields.size()) {
          EXPECT_TRUE(is_number(row.fields[field])) << row.where << ": " << row.fields[field];
        }
    }
}

TEST(LexiconTables, HaveNoEmptyAndNoLongWords) {
  for (const TableShape& shape : shapes())
    for (const TableRow& row : rows_of(shape.file))
      for (const std::size_t field : shape.words)
        for (const std::string& word : row.alternatives(field)) {
          EXPECT_FALSE(word.empty() || word.front() == ' ' || word.back() == ' ') << row.where << ": '" << word << "'";
          EXPECT_EQ(word.find_first_of("|\t"), std::string::npos) << row.where << ": " << word;
          for (const std::string& part : split(word, " "))
            EXPECT_FALSE(FoldedWord(part).too_long()) << row.where << ": " << part;
        }
}

// No word twice in one class, nor twice in all of a table that gives it one meaning.
TEST(LexiconTables, HaveNoEntryTwice) {
  for (const auto& [file, per_row] : {std::pair{"words.tsv", true}, {"abbreviations.tsv", false}, {"modalities.tsv", false}, {"cardinals.tsv", false},
                                      {"collectives.tsv", false}, {"fractions.tsv", false}, {"multiples.tsv", false}}) {
    std::map<std::string, std::string> seen;
    const std::size_t field = std::string_view(file) == "words.tsv" || std::string_view(file) == "abbreviations.tsv" ||
                                      std::string_view(file) == "modalities.tsv"
                                  ? 1
                                  : 0;
    for (const TableRow& row : rows_of(file)) {
      if (per_row) seen.clear();
      for (const std::string& word : row.alternatives(field)) {
        const auto [known, is_new] = seen.emplace(fold(word), word);
        EXPECT_TRUE(is_new || known->second != word) << row.where << ": " << word;
      }
    }
  }
  std::set<std::string> plurals;
  for (const TableRow& row : rows_of("plurals.tsv"))
    for (const std::string& word : row.alternatives(1)) EXPECT_TRUE(plurals.insert(word).second) << row.where << ": " << word;
  std::set<std::string> approximators;
  for (const TableRow& row : rows_of("approximators.tsv"))
    for (const std::string& word : row.alternatives(2))
      EXPECT_TRUE(approximators.insert(row.fields[1] + word).second) << row.where << ": " << word;
}

TEST(LexiconTables, SymbolsAndNamesHaveOneMeaning) {
  for (const auto& [file, symbols, names] : {std::tuple{"units.tsv", 3, 4}, {"currencies.tsv", 2, 3}, {"magnitudes.tsv", 0, 9}}) {
    std::set<std::string> seen;
    for (const TableRow& row : rows_of(file)) {
      for (const std::string& symbol : row.alternatives(static_cast<std::size_t>(symbols)))
        EXPECT_TRUE(seen.insert("symbol " + symbol).second) << row.where << ": " << symbol;
      for (const std::string& name : row.alternatives(static_cast<std::size_t>(names)))
        EXPECT_TRUE(seen.insert("name " + fold(name)).second) << row.where << ": " << name;
    }
  }
}

TEST(LexiconTables, EveryUnitIsFoundByItsCodeSymbolsAndNames) {
  const Lexicon& lexicon = Lexicon::french();
  for (const TableRow& row : rows_of("units.tsv")) {
    const UnitEntry* unit = lexicon.unit(row.fields[0]);
    ASSERT_TRUE(unit) << row.where;
    EXPECT_EQ(unit->dimension, row.fields[1]) << row.where;
    EXPECT_GT(unit->size, 0) << row.where;
    for (const std::size_t field : {3U, 4U})
      for (std::string form : row.alternatives(field)) {
        if (form.starts_with('?')) form.erase(0, 1);
        const Tokens tokens = tokens_of(form);
        const auto match = lexicon.units().longest(tokens, 0);
        ASSERT_TRUE(match) << row.where << ": " << form;
        EXPECT_EQ(match.end, tokens.size()) << row.where << ": " << form;
        EXPECT_EQ(match.entry->code, row.fields[0]) << row.where << ": " << form;
      }
  }
}

TEST(LexiconTables, EveryCurrencyIsFoundByItsSymbolsAndNames) {
  const Lexicon& lexicon = Lexicon::french();
  for (const TableRow& row : rows_of("currencies.tsv")) {
    EXPECT_TRUE(lexicon.is_currency(row.fields[0])) << row.where;
    EXPECT_EQ(class_of_unit(row.fields[0]), UnitClass::currency) << row.where;
    for (const std::size_t field : {2U, 3U})
      for (std::string form : row.alternatives(field)) {
        if (form.starts_with('?')) form.erase(0, 1);
        const Tokens tokens = tokens_of(form);
        const auto match = lexicon.currencies().longest(tokens, 0);
        ASSERT_TRUE(match) << row.where << ": " << form;
        EXPECT_EQ(match.end, tokens.size()) << row.where << ": " << form;
        EXPECT_EQ(match.entry->code, row.fields[0]) << row.where << ": " << form;
      }
  }
}

TEST(LexiconTables, ValuesOfWordsAreAsTheTablesSay) {
  const Lexicon& lexicon = Lexicon::french();
  const auto value = [](const std::string& field) { return std::stod(field); };
  for (const TableRow& row : rows_of("cardinals.tsv"))
    for (const std::string& word : row.alternatives(0)) {
      EXPECT_EQ(lexicon.info(lexicon.word(word)).value, value(row.fields[2])) << word;
      EXPECT_NE(lexicon.info(lexicon.word(word)).place, Place::none) << word;
    }
  for (const TableRow& row : rows_of("collectives.tsv"))
    EXPECT_EQ(lexicon.info(lexicon.word(row.fields[0])).collective, value(row.fields[1])) << row.where;
  for (const TableRow& row : rows_of("fractions.tsv"))
    EXPECT_EQ(lexicon.info(lexicon.word(row.fields[0])).denominator, value(row.fields[1])) << row.where;
  for (const TableRow& row : rows_of("multiples.tsv"))
    EXPECT_EQ(lexicon.info(lexicon.word(row.fields[0])).factor, value(row.fields[2])) << row.where;
  for (const TableRow& row : rows_of("magnitudes.tsv"))
    for (const std::string& symbol : row.alternatives(0)) {
      const auto match = lexicon.magnitudes().longest(tokens_of(symbol), 0);
      ASSERT_TRUE(match) << symbol;
      EXPECT_EQ(match.entry->value, value(row.fields[1])) << symbol;
    }
}

TEST(LexiconTables, ClassesOfWordsAreKnown) {
  const Lexicon& lexicon = Lexicon::french();
  for (const TableRow& row : rows_of("words.tsv"))
    for (const std::string& word : row.alternatives(1)) {
      const WordId id = lexicon.word(word);
      if (tokens_of(word).size() != 1) continue;  // a phrase
      ASSERT_NE(id, 0) << row.where << ": " << word;
      if (row.fields[0] != "named") {
        EXPECT_NE(lexicon.info(id).classes, 0U) << row.where << ": " << word;
      }
    }
}

TEST(LexiconTables, ModalitiesAreKnown) {
  for (const TableRow& row : rows_of("modalities.tsv"))
    for (const std::string& word : row.alternatives(1))
      EXPECT_EQ(name_of(Lexicon::french().info(Lexicon::french().word(word)).modality), row.fields[0])
          << row.where << ": " << word;
}

TEST(LexiconTables, IrregularPluralsAreFound) {
  for (const TableRow& row : rows_of("plurals.tsv"))
    for (const std::string& plural : row.alternatives(1))
      EXPECT_EQ(Lexicon::french().singular(plural), row.fields[0] == "-" ? plural : row.fields[0]) << row.where;
}

TEST(LexiconTables, PluralsOfNamesAreFormed) {
  const Lexicon& lexicon = Lexicon::french();
  for (const std::string_view name :
       {"mètres carrés", "kilomètres par heure", "années-lumière", "kilowatts-heures", "kilowatt-heures", "quintaux",
        "hectopascals", "nœuds", "chevaux-vapeur", "litres aux 100 km", "degrés Celsius", "tonnes d'équivalent CO2"}) {
    const Tokens tokens = tokens_of(name);
    const auto match = lexicon.units().longest(tokens, 0);
    ASSERT_TRUE(match) << name;
    EXPECT_EQ(match.end, tokens.size()) << name;
  }
}

TEST(Lexicon, NumbersTheWordsThatRulesName) {
  for (std::size_t i = 0; i < kGrammarWords.size(); ++i)
    EXPECT_EQ(Lexicon::french().word(kGrammarWords[i]), i + 1) << kGrammarWords[i];
}

TEST(Lexicon, KnowsCldrsCurrenciesAndMonths) {
  const Lexicon& lexicon = Lexicon::french();
  for (const auto& [form, code] : {std::pair{"couronnes suédoises", "SEK"}, {"roubles russes", "RUB"}, {"$AU", "AUD"},
                                   {"$ US", "USD"}, {"zlotys polonais", "PLN"}, {"SEK", "SEK"}}) {
    const auto match = lexicon.currencies().longest(tokens_of(form), 0);
    ASSERT_TRUE(match) << form;
    EXPECT_EQ(match.entry->code, code) << form;
  }
  EXPECT_EQ(lexicon.info(lexicon.word("février")).month, 2);
  EXPECT_EQ(lexicon.info(lexicon.word("Décembre")).month, 12);
}

TEST(Phrases, AreFoundLongestFirstInBothDirections) {
  Phrases<int> forwards;
  forwards.add({1, 2}, 12);
  forwards.add({1}, 1);
  const Lexicon& lexicon = Lexicon::french();
  const std::string one(kGrammarWords[0]);
  const std::string two(kGrammarWords[1]);
  const Tokens both((one + " " + two), lexicon);
  ASSERT_TRUE(forwards.longest(both, 0));
  EXPECT_EQ(*forwards.longest(both, 0).entry, 12);
  EXPECT_EQ(forwards.longest(both, 0).end, 2U);
  EXPECT_EQ(*forwards.longest(Tokens(one, lexicon), 0).entry, 1);
  EXPECT_FALSE(forwards.longest(both, 1));
  EXPECT_EQ(forwards.longest(Tokens(one + "\n" + two, lexicon), 0).end, 1U);

  Phrases<int> backwards(PhraseDirection::backwards);
  backwards.add({1, 2}, 12);
  backwards.add({2}, 2);
  EXPECT_EQ(*backwards.longest(both, 2).entry, 12);
  EXPECT_EQ(backwards.longest(both, 2).end, 0U);
  EXPECT_EQ(*backwards.longest(Tokens(two, lexicon), 1).entry, 2);
  EXPECT_FALSE(backwards.longest(both, 1));
}

TEST(Phrases, SymbolsKeepTheirCase) {
  const Lexicon& lexicon = Lexicon::french();
  EXPECT_EQ(lexicon.units().longest(tokens_of("MW"), 0).entry->code, "MW");
  EXPECT_EQ(lexicon.units().longest(tokens_of("mW"), 0).entry->code, "mW");
  EXPECT_FALSE(lexicon.units().longest(tokens_of("mw"), 0));
  EXPECT_TRUE(lexicon.units().longest(tokens_of("MÈTRES"), 0));
}

}  // namespace
}  // namespace recoupe
