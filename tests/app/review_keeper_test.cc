#include "app/review_keeper.h"

#include <gmock/gmock.h>

#include "app/print_html.h"

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Review review_of(const std::string& id, std::size_t claims) {
  Review review;
  review.articles.push_back({id, id, "Titre", {}, {}});
  const auto context = std::make_shared<ArticleContext>();
  context->id = id;
  for (std::size_t i = 0; i < claims; ++i) {
    Claim& claim = review.claims.emplace_back();
    claim.id = id + "#" + std::to_string(i + 1);
    claim.article = context;
  }
  return review;
}

Finding finding_in(const std::string& article) {
  Finding finding;
  finding.article = article;
  finding.claims = {article + "#1"};
  return finding;
}

std::vector<std::string> ids_of(const std::vector<ArticleHead>& heads) {
  std::vector<std::string> ids;
  for (const ArticleHead& head : heads) ids.push_back(head.id);
  return ids;
}

TEST(ReviewKeeper, KeepsEverything) {
  ReviewKeeper keeper;
  for (const char* id : {"a", "b"}) keeper.add(review_of(id, 2));
  keeper.across(finding_in("b"));
  const Review review = keeper.finish({.articles = 2});
  EXPECT_THAT(ids_of(review.articles), ElementsAre("a", "b"));
  EXPECT_EQ(review.claims.size(), 4u);
  EXPECT_EQ(review.report.findings.size(), 1u);
  EXPECT_EQ(review.left_out, 0u);
}

TEST(ReviewKeeper, CountsWhatHasNoRoom) {
  ReviewKeeper keeper(std::size_t{1} << 20U);
  keeper.add(review_of("a", 2));
  keeper.add(review_of("b", 5000));
  keeper.add(review_of("c", 2));  // would fit, but the page is to end somewhere
  for (const char* id : {"a", "b", "c"}) keeper.across(finding_in(id));
  const Review review = keeper.finish({.articles = 3});
  EXPECT_THAT(ids_of(review.articles), ElementsAre("a"));
  EXPECT_EQ(review.report.findings.size(), 1u);
  EXPECT_EQ(review.left_out, 2u);
  std::string page;
  write_html(review, Language::french, [&](std::string_view piece) { page += piece; });
  EXPECT_THAT(page, HasSubstr("ont plus de place sur cette page."));
}

}  // namespace
}  // namespace recoupe
