#include "ingest/html_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

TEST(WordsOf, PartsNames) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(words_of(""), Words());
  EXPECT_EQ(words_of("related-posts"), Words({"related", "posts"}));
  EXPECT_EQ(words_of("c-article__shareBar"), Words({"c", "article", "share", "bar"}));
  EXPECT_EQ(words_of("adBanner2 pub3"), Words({"ad", "banner", "pub"}));
  EXPECT_EQ(words_of("RGPD"), Words({"rgpd"}));
  EXPECT_EQ(words_of("  chapô "), Words({"chapô"}));
}

struct Row {
  std::string names;
  BoxKind kind;
};

TEST(BoxKind, GoesByWholeWords) {
  const std::vector<Row> rows = {
      {"", BoxKind::content},
      {"article-body", BoxKind::content},
      {"paragraph", BoxKind::content},
      {"cookie-banner", BoxKind::around},
      {"didomiConsent", BoxKind::around},
      {"rgpd", BoxKind::around},
      {"share_bar", BoxKind::around},
      {"main relatedPosts", BoxKind::around},
      {"ad", BoxKind::around},
      {"ad-300x250", BoxKind::around},
      {"newsletter-signup", BoxKind::around},
      {"fil-ariane", BoxKind::around},
      {"bloc-a-lire", BoxKind::around},
      {"lire-aussi", BoxKind::around},
      {"widget_text", BoxKind::around},
      {"comments", BoxKind::comments},
      {"liste-commentaires", BoxKind::comments},
      {"share comments", BoxKind::comments},
      // words that only contain those
      {"adresse", BoxKind::content},
      {"headline", BoxKind::content},
      {"public", BoxKind::content},
      {"publication", BoxKind::content},
      {"navire", BoxKind::content},
      {"shareholders", BoxKind::content},
      {"commentator", BoxKind::content},
      {"lire", BoxKind::content},
      {"elementor-widget", BoxKind::content},
      {"overflow-hidden", BoxKind::content},
  };
  for (const Row& row : rows) EXPECT_EQ(box_kind(row.names), row.kind) << row.names;
}

TEST(NamesLead, GoesByWholeWords) {
  for (const char* names :
       {"chapo", "article-chapo", "chapô", "articleStandfirst", "lead", "post__lede", "intro"}) {
    EXPECT_TRUE(names_lead(names)) << names;
  }
  for (const char* names : {"", "leader", "leaderboard", "introuvable", "body"})
    EXPECT_FALSE(names_lead(names)) << names;
}

TEST(NamesHidden, GoesByWholeNames) {
  EXPECT_TRUE(names_hidden("a sr-only"));
  EXPECT_FALSE(names_hidden("overflow-hidden"));
}

TEST(BoxNames, AreAllRead) {
  EXPECT_THAT(unread_box_names(), testing::IsEmpty());
}

}  // namespace
}  // namespace recoupe
