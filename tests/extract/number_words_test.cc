// Numerals in words, beyond what the spell-out oracle says: spellings of the press, and where a number ends.
#include <gtest/gtest.h>

#include "extract/ordinal.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

struct Row {
  std::string_view text;  // all of it is the numeral, up to a | if there is one
  double value;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const std::string_view taken = row.text.substr(0, row.text.find('|'));
    std::string text(row.text);
    if (taken.size() < text.size()) text.erase(taken.size(), 1);
    const auto read = numeral_at(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->text, taken) << text;
    EXPECT_EQ(read->value, row.value) << text;
  }
}

TEST(NumberWords, RegionalForms) {
  check({{"septante-huit", 78}, {"huitante", 80}, {"octante-deux", 82}, {"nonante et un", 91},
         {"quatre-vingt-onze", 91}, {"soixante et onze", 71}, {"soixante et dix", 70},
         {"cent nonante-neuf", 199}, {"septante et une", 71}});
}

TEST(NumberWords, SpellingsOfAllTimes) {
  check({{"vingt et un", 21}, {"vingt-et-un", 21}, {"vingt-et-une", 21}, {"vingt deux", 22},
         {"quatre vingts", 80}, {"quatre-vingts-dix", 90}, {"deux cents trois", 203},
         {"mil neuf cent trente", 1930}, {"dix-neuf cent quatre-vingt", 1980}, {"mille neuf cent", 1900},
         {"Trois Millions", 3e6}, {"TROIS MILLIONS", 3e6}});
}

TEST(NumberWords, HundredsAndThousandsWithOne) {
  check({{"cent un", 101}, {"cent et un", 101}, {"mille et une", 1001}, {"mille et un", 1001},
         {"deux cents| et un", 200},           // two numbers
         {"mille| et un million", 1000},       // two numbers
         {"cent| et deux", 100},
         {"vingt| et deux", 20}});
}

TEST(NumberWords, Magnitudes) {
  check({{"deux millions cinq cent mille", 2.5e6},
         {"un million et demi", 1.5e6},
         {"trois milliards et demi", 3.5e9},
         {"un million deux cent", 1000200},
         {"cinq mille milliards", 5e12},
         {"un million de milliards", 1e15},
         {"deux milliards de milliards", 2e18},
         {"mille millions", 1e9},
         {"un billion", 1e12},
         {"un trillion", 1e18},
         {"un million| un million", 1e6},      // twice a million
         {"un million| deux milliards", 1e6},
         {"zéro| million", 0}});
}

TEST(NumberWords, Decimals) {
  check({{"un virgule cinq", 1.5},
         {"zéro virgule zéro trois", 0.03},
         {"un virgule deux cent trente-six", 1.236},
         {"deux virgule cinq millions", 2.5e6},
         {"trois virgule un quatre", 3.14},
         {"un| virgule", 1}});
}

TEST(NumberWords, WhereANumberEnds) {
  check({{"dix| vingt", 10},
         {"cent| cent", 100},
         {"mille| mille", 1000},
         {"vingt| onze", 20},
         {"trente| dix", 30},
         {"cinq| six", 5},
         {"onze| trois", 11},
         {"vingt|, trois", 20},
         {"vingt|\ntrois", 20},
         {"vingt|\ttrois", 20},
         {"vingt| - trois", 20},
         {"vingt| –trois", 20},
         {"un| mille", 1},                     // a mile
         {"trois mille| marins", 3000},
         {"trois| milles marins", 3},
         {"douze| milles des côtes", 12},
         {"douze milles| euros", 12000}});
}

TEST(NumberWords, WhatIsNoNumber) {
  for (const std::string_view text : {"cents", "milliard", "virgule", "et", "dizain", "centre", "Huitième", "million"})
    EXPECT_FALSE(numeral_at(text)) << text;
}

TEST(NumberWords, ALoneUnIsNoticed) {
  EXPECT_TRUE(numeral_at("un chat")->numeral.lone_un);
  EXPECT_TRUE(numeral_at("Une heure")->numeral.lone_un);
  EXPECT_FALSE(numeral_at("un million")->numeral.lone_un);
  EXPECT_FALSE(numeral_at("un virgule cinq")->numeral.lone_un);
  EXPECT_FALSE(numeral_at("un et demi")->numeral.lone_un);
  EXPECT_FALSE(numeral_at("une dizaine")->numeral.lone_un);
  EXPECT_FALSE(numeral_at("vingt et un")->numeral.lone_un);
}

TEST(NumberWords, SoftHyphensBetweenNumberWordsAreHyphens) {
  check({{"quatre\u00ADvingt\u00ADdix", 90}, {"qua\u00ADtre-vingt-sei\u00ADze", 96}, {"mil\u00ADle", 1000}});
  EXPECT_FALSE(numeral_at("mil\u00ADlion\u00ADnaire"));
}

struct OrdinalRow {
  std::string_view text;  // all of it is the ordinal, up to a | if there is one
  double value;           // 0: none
};

TEST(OrdinalWords, ValueAndExtent) {
  for (const OrdinalRow& row :
       {OrdinalRow{"premier", 1}, {"premières", 1}, {"deuxième", 2}, {"troisièmes", 3}, {"vingt et unième", 21},
        {"vingt-cinquième", 25}, {"soixante-dixième", 70}, {"quatre-vingtième", 80}, {"quatre-vingt-onzième", 91},
        {"nonante-neuvième", 99}, {"centième", 100}, {"deux centième", 200}, {"cent unième", 101},
        {"cinq cent unième", 501}, {"mille deux cent trentième", 1230}, {"millième", 1000},
        {"deux-millième", 2000}, {"millionième", 1e6}, {"troisième| cinquième", 3}, {"trois cinquième", 0},
        {"vingt trois", 0}, {"cent", 0}, {"deux premiers", 0}, {"vingt\ncinquième", 0}}) {
    const std::string_view taken = row.text.substr(0, row.text.find('|'));
    std::string text(row.text);
    if (taken.size() < text.size()) text.erase(taken.size(), 1);
    const Tokens tokens = tokens_of(text);
    const auto reading = read_ordinal_words(tokens, 0);
    ASSERT_EQ(reading.has_value(), row.value > 0) << text;
    if (!reading) continue;
    EXPECT_EQ(reading->value, row.value) << text;
    EXPECT_EQ(tokens.text(0, reading->last), taken) << text;
  }
}

}  // namespace
}  // namespace recoupe
