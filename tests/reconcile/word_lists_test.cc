// The tables of reconcile/lexicon.
#include "reconcile/word_lists.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace recoupe {
namespace {

struct Line {
  std::size_t number;
  std::string name;
  std::vector<std::string> words;
};

std::vector<Line> lines_of(const std::string& table) {
  std::ifstream file(std::string(RECOUPE_SOURCE_DIR) + "/reconcile/lexicon/" + table);
  std::vector<Line> lines;
  std::string text;
  for (std::size_t number = 1; std::getline(file, text); ++number) {
    if (text.starts_with('#')) continue;
    Line line{number, text.substr(0, text.find('\t')), {}};
    std::istringstream words(text.find('\t') == std::string::npos ? "" : text.substr(text.find('\t') + 1));
    for (std::string word; std::getline(words, word, '|');) {
      const std::size_t begin = word.find_first_not_of(' ');
      line.words.push_back(
          begin == std::string::npos ? "" : word.substr(begin, word.find_last_not_of(' ') + 1 - begin));
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(WordListTables, EachLineHasANameAndWords) {
  for (const char* table : {"senses.tsv", "word_classes.tsv"}) {
    const auto lines = lines_of(table);
    ASSERT_FALSE(lines.empty()) << table;
    for (const Line& line : lines) {
      EXPECT_FALSE(line.name.empty() || line.words.empty()) << table << ":" << line.number;
      for (const std::string& word : line.words) EXPECT_FALSE(word.empty()) << table << ":" << line.number;
    }
  }
}

TEST(WordListTables, NoWordIsInALineTwiceAndNoSenseHasTwoLines) {
  std::set<std::string> senses;
  for (const Line& line : lines_of("senses.tsv")) EXPECT_TRUE(senses.insert(line.name).second) << line.name;
  for (const char* table : {"senses.tsv", "word_classes.tsv"})
    for (const Line& line : lines_of(table)) {
      std::set<std::string> seen;
      for (const std::string& word : line.words)
        EXPECT_TRUE(seen.insert(word).second) << table << ":" << line.number << " " << word;
    }
}

// Two words of one stem cannot have two senses: the later line would never be read.
TEST(WordListTables, NoWordHasTwoSenses) {
  WordLists lists;
  std::map<std::uint64_t, std::string> line_of;
  for (const Line& line : lines_of("senses.tsv")) {
    const std::uint64_t sense = lists.of(line.words.front()).sense;
    const auto [known, is_new] = line_of.emplace(sense, line.name);
    EXPECT_TRUE(is_new || known->second == line.name) << line.name << " is read as " << known->second;
    for (const std::string& word : line.words)
      EXPECT_EQ(lists.of(word).sense, sense)
          << "line " << line.number << ": " << word << " has another sense already";
  }
}

TEST(WordLists, FormsOfOneWordAndWordsOfOneSense) {
  WordLists lists;
  EXPECT_EQ(lists.of("augmenté").sense, lists.of("hausse").sense);
  EXPECT_EQ(lists.of("racheter").sense, lists.of("acquisition").sense);
  EXPECT_NE(lists.of("hausse").sense, lists.of("baisse").sense);
  EXPECT_NE(lists.of("viaduc").sense, lists.of("tunnel").sense);
  EXPECT_EQ(lists.of("viaducs").sense, lists.of("Viaduc").sense);
}

TEST(WordLists, ContrastsAreFormsNotStems) {
  WordLists lists;
  EXPECT_TRUE(lists.is("porté", kContrast));
  EXPECT_FALSE(lists.is("porter", kContrast));
  EXPECT_TRUE(lists.is("Autres", kContrast));
}

// More words than are remembered, and longer ones.
TEST(WordLists, GiveTheSameAfterManyOthers) {
  WordLists lists;
  const std::string long_word = std::string(200, 'z') + "es";
  const std::uint32_t sense = lists.of("hausse").sense;
  const std::uint32_t long_sense = lists.of(long_word).sense;
  for (int n = 0; n < 60'000; ++n) lists.of("zyx" + std::to_string(n));
  EXPECT_EQ(lists.of("hausse").sense, sense);
  EXPECT_EQ(lists.of("augmenté").sense, sense);
  EXPECT_EQ(lists.of(long_word).sense, long_sense);
}

}  // namespace
}  // namespace recoupe
