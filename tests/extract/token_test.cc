#include "extract/token.h"

#include <gmock/gmock.h>
#include <unicode/unistr.h>

#include "extract/lexicon.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

struct Cut {
  std::string_view text;
  std::string_view shown;
};

void check(std::initializer_list<Cut> cases) {
  for (const Cut& row : cases) EXPECT_EQ(show(tokens_of(row.text)), row.shown) << "text: " << row.text;
}

TEST(Tokens, WordsDigitsAndMarks) {
  check({{"", ""},
         {" ", ""},
         {"Il pleut.", "Il pleut|{.}"},
         {"3,5 %", "<3>|{,}|<5> {%}"},
         {"vingt-trois", "vingt|{-}|trois"},
         {"A320", "A|<320>"},
         {"4x4", "<4>|x|<4>"},
         {"10€", "<10>|{€}"},
         {"n° 5", "n|{°} <5>"},
         {"nº 5", "nº <5>"},  // U+00BA is a letter
         {"5 µg", "<5> µg"},
         {"½", "{½}"},
         {"m²", "m|{²}"},
         {"où ?", "où {?}"},
         {"(12)", "{(}|<12>|{)}"},
         {"…", "{…}"}});
}

TEST(Tokens, AnElisionKeepsItsApostrophe) {
  check({{"d'euros", "d'|euros"},
         {"l’an", "l’|an"},
         {"qu'1", "qu'|<1>"},
         {"lorsqu'il", "lorsqu'|il"},
         {"aujourd'hui", "aujourd'|hui"},
         {"presqu'île", "presqu'|île"},
         {"entr'ouvert", "entr'|ouvert"},
         {"McDonald's", "McDonald|{'}|s"},  // too long for an elision
         {"'mot'", "{'}|mot|{'}"},          // quotation marks
         {"les élus' ", "les élus|{'}"},    // nothing behind
         {"l' an", "l|{'} an"},             // a space behind
         {"l'«an»", "l|{'}|{«}|an|{»}"},    // no letter behind
         {"1'234", "<1>|{'}|<234>"}});
}

TEST(Tokens, GapsTellWhatStoodBetween) {
  check({{"a  b", "a  b"},
         {"12\u00A0%", "<12> {%}"},
         {"12\u202F%", "<12> {%}"},
         {"12\u2009%", "<12> {%}"},
         {"12\u2007%", "<12> {%}"},
         {"12 \u00A0%", "<12>  {%}"},
         {"12\n%", "<12>/{%}"},
         {"12 \n %", "<12>/{%}"},
         {"12\r\n%", "<12>/{%}"},
         {"12\u2028%", "<12>/{%}"},
         {"12\t%", "<12>/{%}"},  // cells of a table
         {"\n12", "/<12>"}});
}

TEST(Tokens, WhatReadersDoNotSeePartsNothing) {
  check({{"mil\u00ADlions", "mil\u00ADlions"},
         {"12\u00AD345", "<12\u00AD345>"},
         {"12\u2060345", "<12\u2060345>"},
         {"12\u200B345", "<12\u200B345>"},
         {"12\u00AD millions", "<12> millions"},  // not part of what stands before it
         {"euros\u200B.", "euros|{.}"},
         {"\u200E12", "<12>"},
         {"\uFEFFmot", "mot"}});
}

TEST(Tokens, DecomposedTextIsCutAsComposed) {
  check({{"e\u0301te\u0301", "e\u0301te\u0301"},
         {"de\u0301ja\u0300 vu", "de\u0301ja\u0300 vu"},
         {"12 me\u0300tres", "<12> me\u0300tres"}});
}

TEST(Tokens, DigitsOfAnyScriptAndFullWidthForms) {
  check({{"１２３", "<１２３>"}, {"１，５％", "<１>|{，}|<５>|{％}"}, {"٣٤", "<٣٤>"}});
  const Tokens wide = tokens_of("１，５％");
  EXPECT_TRUE(wide.is_mark(1, ','));
  EXPECT_TRUE(wide.is_mark(3, '%'));
}

TEST(Tokens, AddressesAreOpaque) {
  check(
      {{"https://a.fr/2024/12?x=3.", "[https://a.fr/2024/12?x=3]|{.}"},
       {"voir www.insee.fr/12, puis", "voir [www.insee.fr/12]|{,} puis"},
       {"(www.site.be)", "{(}|[www.site.be]|{)}"},
       {"paul.dupont75@mail.fr", "[paul.dupont75@mail.fr]"},
       {"20minutes.fr", "[20minutes.fr]"},
       {"leboncoin.fr/12", "[leboncoin.fr/12]"},
       {"d'amazon.com", "d'|[amazon.com]"},
       {"#2024enVrai", "{#}|<2024>|enVrai"},
       {"#Top14", "[#Top14]"},
       {"t\u064C@", "[t\u064C]|{@}"},  // a mark that combines, and no letter behind it: once read without end
       {"\u064C@", "[\u064C]|{@}"},
       {"@jean_75", "[@jean_75]"},
       {"5.6", "<5>|{.}|<6>"},
       {"12 euros.Son prix", "<12> euros|{.}|Son prix"},
       {"il est parti.", "il est parti|{.}"},
       {"14:30", "<14>|{:}|<30>"}});
}

TEST(Tokens, HyphensAndApostrophesAreMadeOne) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u2011", "\uFE63", "\uFF0D"})
    EXPECT_TRUE(tokens_of("vingt" + std::string(hyphen) + "deux").is_mark(1, '-')) << hyphen;
  for (const std::string_view dash : {"\u2012", "\u2013", "\u2014"})
    EXPECT_TRUE(tokens_of("10" + std::string(dash) + "15").is_mark(1, 0x2013)) << dash;
  EXPECT_TRUE(tokens_of("\u22125").is_mark(0, 0x2212));
  for (const std::string_view apostrophe : {"'", "\u2019", "\u2018", "\u02BC", "\uFF07"})
    EXPECT_TRUE(tokens_of("1" + std::string(apostrophe) + "234").is_mark(1, '\'')) << apostrophe;
}

TEST(Tokens, CapitalsAreNoticed) {
  struct Row {
    std::string_view word;
    bool capital;
    bool all_capital;
  };
  for (const Row& row : {Row{"mot", false, false},
                         {"Mot", true, false},
                         {"MOT", true, true},
                         {"M", true, false},
                         {"État", true, false},
                         {"ÉTAT", true, true},
                         {"E\u0301TAT", true, true},
                         {"OT\u00ADAN", true, true},
                         {"iPhone", false, false},
                         {"L'", true, false}}) {
    const Tokens tokens = tokens_of(std::string(row.word) + "a");
    const Tokens alone = tokens_of(row.word);
    EXPECT_EQ(alone[0].capital, row.capital) << row.word;
    EXPECT_EQ(alone[0].all_capital, row.all_capital) << row.word;
  }
}

TEST(Tokens, ReadingPastEitherEndGivesNone) {
  const Tokens tokens = tokens_of("un");
  EXPECT_EQ(tokens[1].type, TokenType::none);
  EXPECT_EQ(tokens[static_cast<std::size_t>(-1)].type, TokenType::none);
  EXPECT_EQ(tokens.text(1), "");
  EXPECT_EQ(tokens.text(0, 5), "un");
  EXPECT_EQ(tokens.text(3, 2), "");
}

TEST(Tokens, AWordIsFoundHoweverItIsWritten) {
  for (const std::string_view form : {"près", "Près", "PRÈS", "pres", "pre\u0300s", "pr\u00ADès", "ｐrès"})
    EXPECT_TRUE(tokens_of(form).is(0, "près"_w)) << form;
  EXPECT_TRUE(tokens_of("d’euros").is(0, "d'"_w));
  EXPECT_TRUE(tokens_of("à").is_any(0, "de"_w, "a"_w));
  EXPECT_FALSE(tokens_of("après").is(0, "près"_w));
}

TEST(Fold, LowerCaseWithoutAccentsAndLigatures) {
  struct Row {
    std::string_view word;
    std::string_view folded;
  };
  for (const Row& row : {Row{"Œuvré", "oeuvre"},
                         {"L’ÉTÉ", "l'ete"},
                         {"e\u0301te\u0301", "ete"},
                         {"mil\u00ADlion", "million"},
                         {"ﬁn", "fin"},
                         {"Æ", "ae"},
                         {"Łódź", "łodz"},
                         {"STRASSE", "strasse"},
                         {"straße", "strasse"},
                         {"²", "2"},
                         {"€", "€"},
                         {"１", "1"},
                         {"…", "..."},
                         {"", ""}}) {
    EXPECT_EQ(fold(row.word), row.folded) << row.word;
    EXPECT_EQ(FoldedWord(row.word).view(), row.folded) << row.word;
  }
}

TEST(Fold, BothWaysOfFoldingAgree) {
  for (const auto& [first, last] :
       {std::pair{0x20, 0x250}, {0x2000, 0x2300}, {0xFB00, 0xFB07}, {0xFF00, 0xFF60}})
    for (int c = first; c < last; ++c) {
      std::string letter;
      icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(letter);
      EXPECT_EQ(FoldedWord(letter).view(), fold(letter)) << c;
    }
}

TEST(Fold, AFoldedWordHasALongestLength) {
  const std::string longest(FoldedWord::kLongest, 'a');
  EXPECT_FALSE(FoldedWord(longest).too_long());
  EXPECT_TRUE(FoldedWord(longest + "a").too_long());
  EXPECT_NE(FoldedWord("abc").hash(), FoldedWord("abd").hash());
}

}  // namespace
}  // namespace recoupe
