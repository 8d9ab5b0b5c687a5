#include "ingest/html_phrases.h"

#include <gtest/gtest.h>

#include <string>

namespace recoupe {
namespace {

TEST(PhraseOf, IsWordsInLowerCase) {
  struct Row {
    std::string text, phrase;
  };
  for (const Row& row : {Row{"", ""}, Row{" « À lire aussi » : ", "à lire aussi"},
                         Row{"DON'T\u00A0MISS!", "don t miss"}, Row{"d’été", "d été"},
                         Row{"12 commentaires", "12 commentaires"}, Row{"ÉTÉ", "été"}, Row{"× 3", "× 3"}}) {
    EXPECT_EQ(phrase_of(row.text, 100), row.phrase) << row.text;
  }
  EXPECT_EQ(phrase_of("un deux trois", 7), "un deux");
}

TEST(Phrases, AreKnown) {
  for (const char* phrase :
       {"publicité", "12 commentaires", "commentaires 12", "share this story", "don t miss"}) {
    EXPECT_TRUE(is_site_phrase(phrase)) << phrase;
  }
  for (const char* phrase : {"", "12", "publicité mensongère"})
    EXPECT_FALSE(is_site_phrase(phrase)) << phrase;
  EXPECT_TRUE(begins_pointer("lire aussi notre dossier"));
  EXPECT_FALSE(begins_pointer("relire aussi"));
  EXPECT_TRUE(begins_appeal("abonnez vous"));
  EXPECT_FALSE(begins_appeal("les abonnés"));
  EXPECT_TRUE(begins_byline("publié le 3 mars"));
  EXPECT_FALSE(begins_byline("parmi eux"));
  EXPECT_TRUE(begins_credit("crédit photo luc petit"));
  EXPECT_FALSE(begins_credit("photocopieuse"));
  EXPECT_TRUE(names_photographer("la halle photo luc petit"));
  EXPECT_TRUE(names_photographer("la halle afp"));
  EXPECT_FALSE(names_photographer("la dr agon halle"));
}

}  // namespace
}  // namespace recoupe
