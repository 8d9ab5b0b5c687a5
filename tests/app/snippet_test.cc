#include "app/snippet.h"

#include <gmock/gmock.h>

#include <string>

#include "app/display_text.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

// The first place of `quote` in `sentence`, in code points.
Mark mark(const std::string& sentence, const std::string& quote) {
  const std::size_t byte = sentence.find(quote);
  EXPECT_NE(byte, std::string::npos) << quote;
  const std::size_t begin = count_code_points(sentence.substr(0, byte));
  return {begin, begin + count_code_points(quote)};
}

std::string drawn(const std::string& sentence, const std::string& quote, std::size_t width = 100) {
  const Snippet snippet = draw(sentence, mark(sentence, quote), {}, width);
  return snippet.line + "\n" + snippet.underline;
}

TEST(Snippet, UnderlinesTheFigure) {
  EXPECT_EQ(drawn("Le fonds atteint 150 millions d'euros.", "150 millions d'euros"),
            "Le fonds atteint 150 millions d'euros.\n"
            "                 ^^^^^^^^^^^^^^^^^^^^");
  EXPECT_EQ(drawn("12 morts", "12"),
            "12 morts\n"
            "^^");
}

TEST(Snippet, UnderlineStandsUnderTheColumnsOfWideAndCombiningText) {
  EXPECT_EQ(drawn("À 東京, 12 € 😀 34 €", "34 €"),
            "À 東京, 12 € 😀 34 €\n"
            "                ^^^^");
  EXPECT_EQ(drawn("de\u0301ficit : 5 %", "5 %"),
            "de\u0301ficit : 5 %\n"
            "          ^^^");
  EXPECT_EQ(drawn("Lille\t12\tParis\t34", "34"),
            "Lille  12  Paris  34\n"
            "                  ^^");
}

TEST(Snippet, OtherFiguresOfTheSentenceAreUnderlinedApart) {
  const std::string sentence = "Sur 200 euros, 50 vont à Lille et 30 à Paris.";
  const Snippet snippet =
      draw(sentence, mark(sentence, "50"), {mark(sentence, "200 euros"), mark(sentence, "30")}, 100);
  EXPECT_EQ(snippet.underline, "    ~~~~~~~~~  ^^                 ~~");
  EXPECT_THAT(snippet.others_inside, ElementsAre(true, true));
}

TEST(Snippet, LongSentencesAreCutBetweenWordsAroundTheFigure) {
  EXPECT_EQ(drawn("un deux trois quatre 55 euros six sept huit neuf", "55 euros", 24),
            "…quatre 55 euros six…\n"
            "        ^^^^^^^^");
  EXPECT_EQ(drawn("55 euros six sept huit neuf dix onze", "55 euros", 24),
            "55 euros six sept huit…\n"
            "^^^^^^^^");
  EXPECT_EQ(drawn("un deux trois quatre cinq six 77 euros", "77 euros", 24),
            "…cinq six 77 euros\n"
            "          ^^^^^^^^");
}

TEST(Snippet, NeverWiderThanAskedAndAlwaysShowsTheFigure) {
  std::string sentence;
  for (int i = 0; i < 40; ++i) sentence += "mot é 東京 😀\u00a0e\u0301 ";
  sentence += "12,5 millions d'euros";
  for (int i = 0; i < 40; ++i) sentence += " anticonstitutionnellement";
  const Mark figure = mark(sentence, "12,5 millions d'euros");
  for (std::size_t width = 30; width < 140; ++width) {
    SCOPED_TRACE(width);
    const Snippet snippet = draw(sentence, figure, {}, width);
    EXPECT_LE(columns_of(snippet.line), width);
    EXPECT_THAT(snippet.line, HasSubstr("12,5 millions d'euros"));
    EXPECT_THAT(snippet.line, StartsWith("…"));
    EXPECT_THAT(snippet.line, EndsWith("…"));
    const std::size_t before = snippet.line.find("12,5");
    EXPECT_EQ(snippet.underline,
              std::string(columns_of(snippet.line.substr(0, before)), ' ') + std::string(21, '^'));
  }
}

TEST(Snippet, KeepsTheOtherFigureInSightWhenThereIsRoom) {
  const std::string sentence =
      "De 10 euros hier on passe après bien des débats au conseil à 95 euros demain soir.";
  const Mark main = mark(sentence, "95 euros");
  const std::vector<Mark> others = {mark(sentence, "10 euros")};
  EXPECT_THAT(draw(sentence, main, others, 75).others_inside, ElementsAre(true));
  const Snippet narrow = draw(sentence, main, others, 40);
  EXPECT_THAT(narrow.others_inside, ElementsAre(false));
  EXPECT_THAT(narrow.underline, ::testing::Not(HasSubstr("~")));
}

TEST(Snippet, AFigureWiderThanTheLineIsCut) {
  const std::string figure(60, '9');
  const Snippet snippet = draw("Soit " + figure + " euros", {5, 65}, {}, 20);
  EXPECT_LE(columns_of(snippet.line), 20u);
  EXPECT_THAT(snippet.line, HasSubstr("999"));
}

TEST(Snippet, MarksOutsideTheSentenceAreNoHarm) {
  const Snippet snippet = draw("court", {90, 99}, {{3, 400}}, 20);
  EXPECT_EQ(snippet.line, "court");
  EXPECT_EQ(snippet.underline, "   ~~");
}

}  // namespace
}  // namespace recoupe
