#include "app/labels.h"

#include <gtest/gtest.h>

namespace recoupe {
namespace {

TEST(Labels, FrenchNumbersAgreeFromTwoOn) {
  const Noun noun = {{"chiffre", "figure"}, {"chiffres", "figures"}};
  EXPECT_EQ(counted(0, noun, Language::french), "0 chiffre");
  EXPECT_EQ(counted(1, noun, Language::french), "1 chiffre");
  EXPECT_EQ(counted(2, noun, Language::french), "2 chiffres");
  EXPECT_EQ(counted(0, noun, Language::english), "0 figures");
  EXPECT_EQ(counted(1, noun, Language::english), "1 figure");
  EXPECT_EQ(counted(2, noun, Language::english), "2 figures");
}

TEST(Labels, ThousandsAreGrouped) {
  const Noun noun = {{"x", "x"}, {"x", "x"}};
  EXPECT_EQ(counted(999, noun, Language::french), "999 x");
  EXPECT_EQ(counted(1000, noun, Language::french), "1\u202f000 x");
  EXPECT_EQ(counted(1234567, noun, Language::french), "1\u202f234\u202f567 x");
  EXPECT_EQ(counted(1234567, noun, Language::english), "1,234,567 x");
}

TEST(Labels, SummaryLine) {
  Summary summary;
  summary.articles = 5;
  summary.figures = 93;
  summary.confirmed = 41;
  summary.errors = 1;
  summary.warnings = 1;
  EXPECT_EQ(summary_line(summary, Language::french),
            "5 articles, 93 chiffres relevés, 41 confirmés, 2 constats (1 erreur, 1 avertissement)");
  EXPECT_EQ(summary_line(summary, Language::english),
            "5 articles, 93 figures found, 41 confirmed, 2 findings (1 error, 1 warning)");

  Summary quiet;
  quiet.articles = 1;
  quiet.figures = 1;
  EXPECT_EQ(summary_line(quiet, Language::french), "1 article, 1 chiffre relevé, 0 confirmé, aucun constat");
  EXPECT_EQ(summary_line(quiet, Language::english), "1 article, 1 figure found, 0 confirmed, no findings");

  Summary notes;
  notes.infos = 2;
  notes.problems = 1;
  EXPECT_EQ(summary_line(notes, Language::french),
            "0 article, 0 chiffre relevé, 0 confirmé, 2 constats (2 informations), 1 problème de lecture");
}

}  // namespace
}  // namespace recoupe
