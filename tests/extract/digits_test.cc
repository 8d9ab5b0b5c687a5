// Numerals in digits: what parts thousands and decimals in the French, Swiss, Belgian, Québec and English
// press.
#include <gtest/gtest.h>

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

TEST(Digits, Integers) {
  check({{"0", 0}, {"7", 7}, {"2024", 2024}, {"123456789012", 123456789012}, {"007", 7}, {"0000", 0}});
}

TEST(Digits, SpacesPartThousandsWhateverTheirKind) {
  check({{"1 234", 1234},
         {"1\u00A0234", 1234},
         {"1\u202F234", 1234},
         {"1\u2009234", 1234},
         {"1\u2007234", 1234},
         {"12 345 678", 12345678},
         {"1 000 000 000", 1e9},
         {"1\u202F234\u202F567,89", 1234567.89}});
}

TEST(Digits, SpacesPartNothingElse) {
  check({{"2024| 500", 2024},    // a year and a number
         {"12| 34", 12},
         {"1| 2345", 1},
         {"12| 34567", 12},
         {"1 234| 56", 1234},
         {"0| 123", 0},
         {"1|  234", 1},         // two spaces
         {"1|\t234", 1},         // two cells
         {"1|\n234", 1},         // two blocks
         {"1 234|\n567", 1234},
         {"12|,\n5", 12},
         {"3,5| 200", 3.5}});
}

TEST(Digits, TheCommaIsTheDecimalSign) {
  check({{"3,5", 3.5},
         {"0,75", 0.75},
         {"1,250", 1.25},
         {"1 234,5", 1234.5},
         {"1 250,00", 1250},
         {"12,345", 12.345},
         {",08", 0.08},
         {"3,141 592 653", 3.141592653},  // decimals parted by three
         {"3|,", 3}});
}

TEST(Digits, ThePointPartsThousandsOrDecimals) {
  check({{"1.234.567", 1234567},
         {"76.000", 76000},
         {"1.234,56", 1234.56},
         {"1.234.567,89", 1234567.89},
         {"3.5", 3.5},
         {"12.75", 12.75},
         {"1234.56", 1234.56},
         {"0.250", 0.25},
         {"1234.567", 1234.567},
         {"5|.", 5}});
  EXPECT_FALSE(numeral_at("1.2.3"));
  EXPECT_FALSE(numeral_at("192.168.1.1"));
}

TEST(Digits, EnglishAndSwissNumbers) {
  check({{"1,234,567", 1234567},
         {"1,234,567.89", 1234567.89},
         {"1,234.56", 1234.56},
         {"1'234'567", 1234567},
         {"1’234’567", 1234567},
         {"1'234.50", 1234.5},
         {"1’250,5", 1250.5},
         {"12|'45", 12}});
}

TEST(Digits, OtherScriptsAndInvisibleCharacters) {
  check({{"１２３", 123},
         {"１，５", 1.5},
         {"１ ２３４", 1234},
         {"12\u00AD345", 12345},
         {"1\u2060234", 1234},
         {"12\u200B345", 12345}});
}

TEST(Digits, Fractions) {
  check({{"½", 0.5}, {"2½", 2.5}, {"2 ½", 2.5}, {"3 ¾", 3.75}, {"⅔", 2.0 / 3}, {"1 000| ½", 1000},
         {"2 1/4", 2.25}, {"2  1/4", 2.25}, {"12| 1/25", 12}, {"12| 5/4", 12}, {"2| 1/4/2024", 2}});
}

TEST(Digits, PowersOfTen) {
  check({{"10^6", 1e6},
         {"10⁶", 1e6},
         {"10^-3", 0.001},
         {"10⁻³", 0.001},
         {"2,5 × 10^6", 2.5e6},
         {"2,5×10⁶", 2.5e6},
         {"2,5 x 10^6", 2.5e6},
         {"1,5·10⁻³", 0.0015},
         {"6,02.10^23", 6.02e23},
         {"1e10", 1e10},
         {"2,5E-3", 0.0025},
         {"12,32e+14", 1.232e15},
         {"10|²", 10},             // a note mark
         {"5|²", 5},
         {"1|e", 1},               // the first
         {"1|e400", 1},            // beyond all sense
         {"3| x 10", 3},
         {"10|^99", 10}});
}

TEST(Digits, TheWorthOfTheLastDigit) {
  struct StepRow {
    std::string_view text;
    double step;
  };
  for (const StepRow& row : {StepRow{"3", 1}, {"3,5", 0.1}, {"3,50", 0.01}, {"1 234", 1}, {"3,5 millions", 1e5},
                             {"3 millions", 1e6}, {"2 millions 500 000", 1}, {"2,5 × 10^6", 1e5}})
    EXPECT_DOUBLE_EQ(numeral_at(row.text)->numeral.step, row.step) << row.text;
}

TEST(Digits, NoFigureHasMoreThanFortyDigits) {
  EXPECT_TRUE(numeral_at(std::string(40, '9')));
  EXPECT_FALSE(numeral_at(std::string(41, '9')));
  EXPECT_FALSE(numeral_at(std::string(1'000'000, '7')));
  const auto head = numeral_at("1," + std::string(100, '3'));
  ASSERT_TRUE(head);
  EXPECT_EQ(head->text, "1");
}

TEST(Digits, AGroupSizeThatCannotBeThousandsEndsTheNumber) {
  const auto seven = numeral_at("1 000 000 000 000 000 000 000 000 000");
  ASSERT_TRUE(seven);
  EXPECT_EQ(seven->value, 1e21);
}

}  // namespace
}  // namespace recoupe
