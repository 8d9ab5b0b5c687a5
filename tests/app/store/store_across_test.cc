// Findings across articles, run after run.
#include <gmock/gmock.h>

#include "store_fixture.h"

namespace recoupe {
namespace {

class AcrossRuns : public StoreTest {
 protected:
  AcrossRuns()
      : a(told("a").figure("12 km", 12, "km")),
        b(told("b").figure("12 km", 12, "km")),
        c(told("c").figure("21 km", 21, "km")) {}

  std::string found() const { return ask("SELECT id FROM findings WHERE across = 1 ORDER BY id"); }

  Told a, b, c;
  const std::string c_differs = "c!disagreement@text:0\n";
};

TEST_F(AcrossRuns, KeptWhileNotAllTheirArticlesAreReadAgain) {
  load({a, b, c}, {disagreement(c, {a, b})});
  ASSERT_EQ(found(), c_differs);
  const std::string before = dump();
  for (const std::vector<Told>& some : {std::vector<Told>{}, {c}, {a, b}, {c, a}}) {
    load(some);
    EXPECT_EQ(dump(), before);
  }
}

TEST_F(AcrossRuns, GoneWhenAllTheirArticlesWereReadAndTheyWereNotFoundAgain) {
  load({a, b, c}, {disagreement(c, {a, b})});
  load({c, b, a});
  EXPECT_EQ(found(), "");
}

TEST_F(AcrossRuns, ReplacedWhenTheyCameOutOtherwise) {
  load({a, c}, {disagreement(c, {a})});
  load({a, b, c}, {disagreement(c, {a, b})});
  EXPECT_EQ(ask("SELECT finding, position FROM finding_claims ORDER BY 1, 2"),
            "c!disagreement@text:0|1\nc!disagreement@text:0|2\nc!disagreement@text:0|3\n");
  // The other is the outlier now.
  load({a, b, c}, {disagreement(a, {c})});
  EXPECT_EQ(found(), "a!disagreement@text:0\n");
}

TEST_F(AcrossRuns, GoneWhenAFigureThatTheyNameHasChanged) {
  load({a, b, c}, {disagreement(c, {a, b})});
  load({told("b").figure("14 km", 14, "km")});
  EXPECT_EQ(found(), "");
  EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
}

TEST_F(AcrossRuns, KeptWhenOnlyAVerdictOrTheTextHasChanged) {
  load({a, b, c}, {disagreement(c, {a, b})});
  Told judged = b;
  judged.judged("eau/length", VerdictKind::confirmed);
  judged.article.text += " corrigé";
  load({judged});
  EXPECT_EQ(found(), c_differs);
  EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
}

TEST_F(AcrossRuns, StandBesideFindingsOfTheArticleUnderOneId) {
  const auto divergence = [&] {
    Finding finding = disagreement(c, {a});
    finding.code = Code::divergence;
    finding.id = "c!divergence@text:0";
    return finding;
  }();
  Told both = c;
  both.found(Code::divergence);
  load({a, both}, {divergence, divergence});
  EXPECT_EQ(ask("SELECT id, across FROM findings ORDER BY id"),
            "c!divergence@text:0|0\nc!divergence@text:0~2|1\nc!divergence@text:0~3|1\n");
  const std::string before = dump();
  load({a, both}, {divergence, divergence});
  EXPECT_EQ(dump(), before);
  load({a, both}, {divergence});
  EXPECT_EQ(ask("SELECT id FROM findings ORDER BY id"), "c!divergence@text:0\nc!divergence@text:0~2\n");
}

TEST_F(AcrossRuns, ArticlesOfARunThatWasBrokenOffCount) {
  load({a, b, c}, {disagreement(c, {a, b})});
  for (const bool told_of : {false, true}) {
    tl::expected<Store, Problem> store = Store::open(path());
    ASSERT_TRUE(store.has_value());
    ASSERT_TRUE(store->add(c.article, c.claims, {}, {}));
    if (told_of) {
      ASSERT_TRUE(store->added_before("a"));
      ASSERT_TRUE(store->added_before("b"));
      ASSERT_TRUE(store->added_before("not there"));
    }
    ASSERT_TRUE(store->add_across({}, {}));
    ASSERT_TRUE(store->commit());
    EXPECT_EQ(found(), told_of ? "" : c_differs);
  }
}

TEST_F(AcrossRuns, ClaimsAreKnownByTheirIdWithoutTheClaim) {
  tl::expected<Store, Problem> store = Store::open(path());
  ASSERT_TRUE(store.has_value());
  for (const Told& one : {a, c}) ASSERT_TRUE(store->add(one.article, one.claims, {}, {}));
  Finding finding = disagreement(c, {a});
  finding.claims.push_back("unknown#1");
  ASSERT_TRUE(store->add_across(std::vector<Finding>{finding}, {}));
  ASSERT_TRUE(store->commit());
  EXPECT_EQ(
      ask("SELECT c.id FROM finding_claims p JOIN claims c ON (c.article, c.number) = (p.article, p.claim) "
          "ORDER BY p.position"),
      "c#1\na#1\n");
}

}  // namespace
}  // namespace recoupe
