// What is held of a figure is what a comparison needs of it.
#include "reconcile/kept_claim.h"

#include <gtest/gtest.h>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

TEST(KeptClaim, ComesBackAsItWas) {
  const auto claims = claims_of(Told{
      .text =
          "Selon la préfecture, entre 10 et 20 millions d'euros par an iront au port de Brest d'ici à 2030.\n"
          "À 34 ans, Ada Loti vise 3,2 % de hausse.",
      .title = "Le port de Brest"});
  ASSERT_GE(claims.size(), 3U);
  TopicReader reader;
  const auto topics = reader.read(claims);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    ToldFigure told{.claim = &claims[i], .topic = topics[i], .names = {3, 7}};
    told.title = std::make_shared<const std::vector<Sense>>(std::vector<Sense>{1, 2});
    told.text = 42;
    told.day = 20000;
    told.toll = true;
    const auto back = unpack(pack(told));
    Claim expected = claims[i];
    for (std::string* left_out : {&expected.sentence, &expected.before, &expected.after, &expected.heading})
      left_out->clear();
    expected.sentence_start = expected.block_number = expected.sentence_number = 0;
    expected.links.clear();
    expected.numerator = expected.denominator = std::nullopt;
    EXPECT_EQ(to_json_line(back->claim), to_json_line(expected));
    EXPECT_EQ(back->told.names, told.names);
    EXPECT_EQ(*back->told.title, *told.title);
    EXPECT_EQ(back->told.topic.names, told.topic.names);
    EXPECT_EQ(back->told.topic.words.size(), told.topic.words.size());
    EXPECT_EQ(back->told.topic.age, told.topic.age);
    EXPECT_EQ(back->told.text, 42U);
    EXPECT_EQ(back->told.day, 20000);
    EXPECT_TRUE(back->told.toll);
  }
}

}  // namespace
}  // namespace recoupe
