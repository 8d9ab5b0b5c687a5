// Numerals as the press mixes them: magnitudes behind digits, collectives, vague amounts, mixed numbers.
#include <gtest/gtest.h>

#include "tests/extract/reading.h"

namespace recoupe {
namespace {

struct Row {
  std::string_view text;  // all of it is the numeral, up to a | if there is one
  double value;           // of a vague one: 0
  std::size_t token = 0;  // where the numeral is read
};

std::string without_bar(std::string_view text) {
  std::string out(text);
  if (const auto bar = out.find('|'); bar != std::string::npos) out.erase(bar, 1);
  return out;
}

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const std::string text = without_bar(row.text);
    const auto read = numeral_at(text, row.token);
    ASSERT_TRUE(read) << text;
    const Tokens tokens = tokens_of(text);
    EXPECT_EQ(tokens.text(0, read->numeral.last), row.text.substr(0, row.text.find('|'))) << text;
    EXPECT_EQ(read->value.value_or(0), row.value) << text;
  }
}

TEST(Numeral, MagnitudeWordsBehindDigits) {
  check({{"2 millions", 2e6},
         {"2,5 millions", 2.5e6},
         {"3,6 milliards", 3.6e9},
         {"1,2 billion", 1.2e12},
         {"10 mille", 10000},
         {"2 millions| et", 2e6},
         {"5 mille milliards", 5e12},
         {"3 millions de milliards", 3e15},
         {"150 mln", 150e6},
         {"4 mrd", 4e9},
         {"2 millions et demi", 2.5e6},
         {"1 milliard et demi", 1.5e9},
         {"2|\nmillions", 2},
         {"2|\tmillions", 2}});
}

TEST(Numeral, ASmallerPartBehindAMagnitude) {
  check({{"2 millions 500 000", 2.5e6},
         {"3 milliards 200 millions", 3.2e9},
         {"2 millions deux cent mille", 2.2e6},
         {"1 milliard 250 millions 300 000", 1250300000},
         {"2 millions| 500", 2e6},            // a number of its own
         {"2,5 millions| 500 000", 2.5e6},
         {"2 millions| 3 milliards", 2e6}});
}

TEST(Numeral, ValuesHaveNoBinaryDust) {
  check({{"16,77 milliards", 16.77e9}, {"9,24 milliards", 9.24e9}, {"0,1 million", 1e5}, {"4,35 millions", 4.35e6}});
}

TEST(Numeral, Collectives) {
  check({{"une centaine", 100},
         {"deux douzaines", 24},
         {"une bonne vingtaine", 20},
         {"une demi-douzaine", 6},
         {"une bonne demi-douzaine", 6},
         {"une douzaine et demie", 18},
         {"un millier et demi", 1500},
         {"une vingtaine de milliers", 20000},
         {"une dizaine de millions", 1e7},
         {"trois centaines de milliers", 300000},
         {"un demi-million", 500000},
         {"un demi-milliard", 5e8},
         {"un demi million", 500000},
         {"12 milliers", 12000},
         {"1,2 millier", 1200},
         {"la centaine| de manifestants", 100, 1},
         {"cette demi-douzaine| de cas", 6, 1},
         {"le millier| de lits", 1000, 1}});
  EXPECT_TRUE(numeral_at("une centaine")->numeral.collective);
  EXPECT_EQ(numeral_at("une dizaine de millions")->numeral.scale, 1e6);
  EXPECT_EQ(numeral_at("un demi-million")->numeral.scale, 1e6);
}

TEST(Numeral, ACollectiveWithoutDeterminerOrWholeIsNone) {
  EXPECT_FALSE(numeral_at("centaine de"));
  EXPECT_FALSE(numeral_at("la dizaine", 1));
  EXPECT_FALSE(numeral_at("demi-douzaine de"));
}

TEST(Numeral, VagueAmountsHaveNoValue) {
  check({{"plusieurs dizaines", 0},
         {"plusieurs centaines de milliers", 0},
         {"quelques millions", 0},
         {"quelques petites dizaines", 0},
         {"des centaines de millions", 0, 1},
         {"dizaines de milliards", 0},
         {"millions", 0},
         {"milliers", 0}});
  EXPECT_TRUE(numeral_at("plusieurs dizaines")->numeral.vague);
  EXPECT_EQ(numeral_at("plusieurs centaines de millions")->numeral.scale, 1e6);
  EXPECT_EQ(numeral_at("quelques millions")->numeral.step, 1e6);
}

TEST(Numeral, WhatIsNotVagueButNothing) {
  EXPECT_FALSE(numeral_at("plusieurs années"));
  EXPECT_FALSE(numeral_at("quelques 70 000"));  // read at the digits: `about`
  EXPECT_FALSE(numeral_at("en millions d'euros", 1));
  EXPECT_FALSE(numeral_at("plusieurs\ndizaines"));
  for (const char* text : {"un quart de\nmillion", "un quart\nde million", "une demi\n-million"}) {
    const auto numeral = numeral_at(text);
    EXPECT_TRUE(!numeral || numeral->numeral.last == 1) << text;
  }
}

TEST(Numeral, MixedNumbers) {
  check({{"deux et demi", 2.5},
         {"trois et demie", 3.5},
         {"12 et demi", 12.5},
         {"cinq et un quart", 5.25},
         {"trois et trois quarts", 3.75},
         {"dix et deux tiers", 10 + 2.0 / 3},
         {"trois et un cinquième", 3.2},
         {"vingt et trois cinquièmes", 20.6},
         {"un et un demi", 1.5},
         {"deux| et trois", 2},
         {"entre deux| et trois quarts", 2, 1},
         {"cinq| et un quart de finale", 5},
         {"trois| et deux centième", 3}});
}

TEST(Numeral, PartsOfAMagnitude) {
  check({{"un quart de million", 250000},
         {"trois quarts de million", 750000},
         {"quart de million", 250000},
         {"3 quarts de million", 750000}});
  EXPECT_NEAR(*numeral_at("un tiers de milliard")->value, 333333333.3, 1);
}

}  // namespace
}  // namespace recoupe
