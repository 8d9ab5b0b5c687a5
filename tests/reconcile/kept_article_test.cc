// What is held of a figure is what a comparison needs of it, and what a report shows.
#include "reconcile/kept_article.h"

#include <gtest/gtest.h>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// An article with all that a context can have.
Article port() {
  Article article = article_of(
      {.text = "Selon la préfecture, entre 10 et 20 millions d'euros par an iront au port de Brest d'ici à "
               "2030, dont 3 millions d'euros aux 12 grues.\n"
               "À 34 ans, Ada Loti vise 3,2 % de hausse.",
       .title = "Le port de Brest",
       .id = "https://fil.example/port"});
  article.url = article.id;
  article.outlet = "Le Fil";
  article.source = {.file = "fil.warc.gz", .offset = 8123, .record = "<urn:uuid:1>"};
  article.dispatch = "d1";
  return article;
}

struct Kept {
  std::vector<Claim> claims;
  std::vector<ToldFigure> told;
  std::string bytes;
};

Kept kept(const Article& article) {
  Kept out;
  out.claims = extract(article);
  TopicReader reader;
  out.told = told_figures(out.claims, reader.read(out.claims), reader);
  for (std::size_t i = 0; i < out.told.size(); ++i) {
    out.told[i].confirmed = i % 2 == 0;
    out.told[i].contradicted = i % 3 == 0;
  }
  out.bytes = pack(out.told);
  return out;
}

// Frame by frame.
std::vector<std::string_view> frames_of(std::string_view bytes) {
  std::vector<std::string_view> frames;
  while (!bytes.empty()) {
    frames.push_back(first_frame(bytes));
    bytes.remove_prefix(std::min(bytes.size(), kFrameLength + frames.back().size()));
  }
  return frames;
}

TEST(KeptArticle, ComesBackAsItWas) {
  const Kept before = kept(port());
  const auto frames = frames_of(before.bytes);
  ASSERT_GE(before.told.size(), 4U);
  ASSERT_EQ(frames.size(), before.told.size() + 2);
  const KeptHead head = unpack_head(frames.front());
  EXPECT_EQ(head.figures, before.told.size());
  for (std::size_t i = 0; i < before.told.size(); ++i) {
    const ToldFigure& told = before.told[i];
    const auto back = unpack_figure(frames[i + 1], head.article, frames.back());
    // All but what stands around.
    Claim expected = *told.claim;
    for (std::string* left_out : {&expected.before, &expected.after, &expected.heading}) left_out->clear();
    expected.links.clear();
    expected.numerator = expected.denominator = std::nullopt;
    auto context = std::make_shared<ArticleContext>(*expected.article);
    context->lead.clear();
    expected.article = context;
    EXPECT_EQ(to_json_line(back->claim), to_json_line(expected));
    EXPECT_TRUE(claim_is_sound(back->claim));
    EXPECT_EQ(back->told.names, told.names);
    EXPECT_EQ(back->told.article->title, told.article->title);
    EXPECT_EQ(back->told.article->title_names, told.article->title_names);
    EXPECT_EQ(back->told.article->day, told.article->day);
    EXPECT_EQ(back->told.topic.names, told.topic.names);
    EXPECT_EQ(back->told.topic.words.size(), told.topic.words.size());
    EXPECT_EQ(back->told.topic.setting.size(), told.topic.setting.size());
    EXPECT_EQ(back->told.topic.age, told.topic.age);
    EXPECT_EQ(back->told.text, told.text);
    EXPECT_EQ(back->told.toll, told.toll);
    EXPECT_EQ(back->told.confirmed, told.confirmed);
    EXPECT_EQ(back->told.contradicted, told.contradicted);
    EXPECT_EQ(unpack_subject(frames[i + 1]).words.size(), told.topic.words.size());
  }
}

TEST(KeptArticle, HasNothingOfAnArticleWithoutFiguresToCompare) {
  EXPECT_EQ(kept(article_of({.text = "Il y a du vent."})).bytes, "");
  EXPECT_EQ(kept(article_of({.text = "Le port n'a pas 12 grues."})).bytes, "");
}

TEST(KeptArticle, HoldsASentenceOnce) {
  const Kept before = kept(port());
  const std::string& sentence = before.claims.front().sentence;
  const std::size_t at = before.bytes.find(sentence);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(before.bytes.find(sentence, at + 1), std::string::npos);
}

TEST(KeptArticle, HoldsNoMoreOfATitleThanATitleHas) {
  std::string title;
  for (int i = 0; i < 100'000; ++i) title += "Été ";
  const Kept before = kept(article_of({.text = "Le port compte 12 grues.", .title = title}));
  EXPECT_LT(before.bytes.size(), 3000U);
  const KeptHead head = unpack_head(first_frame(before.bytes));
  EXPECT_EQ(head.article->context->title, title.substr(0, 125 * std::string("Été ").size()) + "…");
}

// Bytes that were cut short give something or nothing, but are not read beyond.
TEST(KeptArticle, MayBeCutShortAnywhere) {
  const Kept before = kept(port());
  for (std::size_t size = 0; size < before.bytes.size(); ++size) {
    const std::string cut = before.bytes.substr(0, size);
    const auto frames = frames_of(cut);
    for (const std::string_view frame : frames) {
      const KeptHead head = unpack_head(frame);
      unpack_subject(frame);
      EXPECT_NE(unpack_figure(frame, head.article, frame), nullptr);
    }
  }
}

}  // namespace
}  // namespace recoupe
