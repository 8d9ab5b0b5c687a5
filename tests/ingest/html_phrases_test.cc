#include "ingest/html_phrases.h"

#include <gmock/gmock.h>
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

TEST(PointerLabel, IsAPhraseBeforeALink) {
  for (const char* text : {"Lire aussi :", "À lire aussi\u00A0:", "A lire aussi",
                           "> Lire aussi : ", "à lire également", "En savoir plus", "LIRE AUSSI"}) {
    EXPECT_TRUE(is_pointer_label(phrase_of(text, 64))) << text;
  }
  for (const char* text : {"", "Lire aussi le rapport", "Selon", "Il faut lire"}) {
    EXPECT_FALSE(is_pointer_label(phrase_of(text, 64))) << text;
  }
}

// Each phrase of the table can be met: phrase_of gives it back, so no mark or capital hides in it.
TEST(SitePhrases, AreAllReadAndCanAllBeMet) {
  EXPECT_THAT(unread_site_phrases(), testing::IsEmpty());
  for (const auto* words : {&words_before_names(), &words_of_change(), &words_of_publication()}) {
    EXPECT_THAT(*words, testing::Not(testing::IsEmpty()));
    for (const std::string_view phrase : *words) EXPECT_EQ(phrase_of(phrase, 64), phrase);
  }
}

}  // namespace
}  // namespace recoupe
