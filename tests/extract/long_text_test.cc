// Texts without end and without sense: one piece over and over, in one block. That these tests end at all is
// the bound on the cost: by the square of the text they would take hours (tests/bench tells how the time
// grows).
#include <gtest/gtest.h>

#include "extract/extractor.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

Article over_and_over(std::string_view piece, std::size_t times) {
  Article article;
  article.id = "a";
  for (std::size_t n = 0; n < times; ++n) article.text += piece;
  article.blocks = {{BlockRole::paragraph, 0, article.text.size()}};
  return article;
}

TEST(LongText, ABlockOfAnyLengthHasTheFiguresOfItsSentences) {
  constexpr std::size_t kTimes = 5000;
  const std::string piece =
      "Début mai, la préfète a reçu 43 élus. « L'été a coûté 6,2 millions d'euros », dit-elle, soit 3 % de "
      "plus. ";
  const Article article = over_and_over(piece, kTimes);
  const std::vector<Claim> claims = extract(article);
  ASSERT_EQ(claims.size(), 3 * kTimes);
  const std::size_t length = count_code_points(piece);
  for (std::size_t k = 0; k < claims.size(); ++k) {
    const Claim& claim = claims[k];
    EXPECT_TRUE(claim_is_sound(claim)) << k;
    EXPECT_EQ(claim.quote, claims[k % 3].quote) << k;
    EXPECT_EQ(claim.sentence, claims[k % 3].sentence) << k;
    EXPECT_EQ(claim.start, claims[k % 3].start + k / 3 * length) << k;
    EXPECT_EQ(claim.quoted, k % 3 == 1) << k;
  }
}

TEST(LongText, WhatFollowsChangesNothingBefore) {
  const std::string piece = "Le 5 mai, 12 élus ont « perdu » 3 % des voix sur 1 250. ";
  const std::vector<Claim> all = extract(over_and_over(piece, 2000));
  for (const std::size_t times : {200u, 400u, 430u, 500u, 600u, 1000u}) {
    const std::vector<Claim> some = extract(over_and_over(piece, times));
    ASSERT_LE(some.size(), all.size());
    for (std::size_t k = 0; k + 3 < some.size(); ++k)  // the last sentence has none behind it
      ASSERT_EQ(to_json_line(some[k]), to_json_line(all[k])) << times;
  }
}

TEST(LongText, FiguresWithoutSentencesAreAllFound) {
  constexpr std::size_t kTimes = 20'000;
  for (const char* piece : {"cent ", "5; ", "12 % ", "12 km ", "(5) "}) {
    const Article article = over_and_over(piece, kTimes);
    const std::vector<Claim> claims = extract(article);
    EXPECT_EQ(claims.size(), kTimes) << piece;
    for (const Claim& claim : claims) {
      EXPECT_EQ(article.text.substr(claim.start, claim.end - claim.start), claim.quote);
      EXPECT_LT(claim.sentence.size() + claim.before.size() + claim.after.size(), 4000u) << piece;
    }
  }
}

TEST(LongText, FloodsEnd) {
  constexpr std::size_t kBytes = 500'000;
  for (const char* piece :
       {"(",       "7",          "-",   "«",        "« ",      "\"",     "5-",     "1.",     "A.",
        "a@",      "#a!!",       "d'",  "et demi ", "un sur ", "vingt-", "entre ", "petit ", "deux virgule ",
        "de 5 à ", "dont 5 km ", "5\n", "\n",       ". ",      "É",      "\u0301", "\u00AD", "\xFF"}) {
    const std::string_view text = piece;
    const std::vector<Claim> claims = extract(over_and_over(text, kBytes / text.size()));
    EXPECT_LE(claims.size(), kBytes / 2) << piece;
  }
}

}  // namespace
}  // namespace recoupe
