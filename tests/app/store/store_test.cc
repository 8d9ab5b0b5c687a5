// What is loaded stands in the tables; the same again changes nothing; what differs takes the place of what
// was there.
#include "app/store/store.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/store/sqlite.h"
#include "store_fixture.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<Told> three_articles() {
  return {told("a").figure("12 km", 12, "km").judged("eau/length", VerdictKind::confirmed),
          told("b", "La Digue")
              .figure("21 km", 21, "km")
              .judged("eau/length", VerdictKind::contradicted)
              .found(Code::digits),
          told("c").figure("3 puits", 3, "puits").figure("5 puits", 5, "puits").found(Code::inconsistent)};
}

std::vector<Finding> across(const std::vector<Told>& articles) {
  return {disagreement(articles[1], {articles[0]})};
}

TEST_F(StoreTest, KeepsWhatWasLoaded) {
  const std::vector<Told> articles = three_articles();
  load(articles, across(articles), {water_record()});
  EXPECT_EQ(
      ask("SELECT id, outlet, title, published, language, file, dispatch, text FROM articles ORDER BY id"),
      "a|Le Phare|Titre de a|2025-02-12|fr|a.txt|d-a|Texte de a\n"
      "b|La Digue|Titre de b|2025-02-12|fr|b.txt|d-b|Texte de b\n"
      "c|Le Phare|Titre de c|2025-02-12|fr|c.txt|d-c|Texte de c\n");
  EXPECT_EQ(ask("SELECT number, id, field, block, start, \"end\", quote, sentence, kind, value, low, unit, "
                "approx, role, "
                "quoted FROM claims WHERE article = (SELECT key FROM articles WHERE id = 'c')"),
            "1|c#1|text|paragraph|0|9|3 puits|Il y a 3 puits.|count|3.0|-|puits|exact|level|0\n"
            "2|c#2|text|paragraph|10|19|5 puits|Il y a 5 puits.|count|5.0|-|puits|exact|level|0\n");
  EXPECT_EQ(ask("SELECT a.id, v.claim, v.fact, v.verdict, v.score FROM verdicts v JOIN articles a ON a.key = "
                "v.article"),
            "a|1|eau/length|confirmed|0.75\n"
            "b|1|eau/length|contradicted|0.75\n");
  EXPECT_EQ(ask("SELECT id, label, unit, record_title FROM facts"),
            "eau/length|longueur de la conduite|km|L'eau\n"
            "eau/price|prix de l'eau|EUR|L'eau\n");
  EXPECT_EQ(ask("SELECT fact, known_from, value FROM fact_values"),
            "eau/length||12.0\neau/price|2020-01-01|3.0\neau/price|2025-03-01|4.0\n");
  EXPECT_EQ(ask("SELECT id, across, code, severity, quote, fact, expected_value, suggestion FROM findings "
                "ORDER BY id"),
            "b!digits@text:0|0|digits|error|21 km|eau/length|12.0|12 km\n"
            "b!disagreement@text:0|1|disagreement|warning|21 km|-|-|-\n"
            "c!inconsistent@text:10|0|inconsistent|warning|5 puits|-|-|-\n");
  EXPECT_EQ(ask("SELECT p.finding, p.position, c.id FROM finding_claims p JOIN claims c "
                "ON (c.article, c.number) = (p.article, p.claim) ORDER BY 1, 2"),
            "b!digits@text:0|1|b#1\n"
            "b!disagreement@text:0|1|b#1\n"
            "b!disagreement@text:0|2|a#1\n"
            "c!inconsistent@text:10|1|c#2\n");
  EXPECT_EQ(ask("SELECT finding, title, url, publisher, date FROM finding_sources"),
            "b!digits@text:0|Communiqué|https://eau.example/c|Régie|2025-02-01\n");
}

std::string bytes_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST_F(StoreTest, SameInputAgainChangesNotAByte) {
  std::vector<Told> articles = three_articles();
  const std::vector<Finding> found = across(articles);
  load(articles, found, {water_record()});
  const std::string before = bytes_of(path());
  load(articles, found, {water_record()});
  EXPECT_TRUE(bytes_of(path()) == before);
  std::reverse(articles.begin(), articles.end());
  load(articles, found, {water_record()});
  EXPECT_TRUE(bytes_of(path()) == before) << "in another order";
  EXPECT_THAT(dump(), HasSubstr("articles: 1|'a'"));
}

TEST_F(StoreTest, SameFoldersInAnotherOrderFromTheStart) {
  std::vector<Told> articles = three_articles();
  const std::vector<Finding> found = across(articles);
  load(articles, found, {water_record()});
  const std::string by_name =
      "SELECT a.id, c.id, c.quote, n.id FROM articles a JOIN claims c ON c.article = a.key "
      "LEFT JOIN finding_claims p ON (p.article, p.claim) = (c.article, c.number) "
      "LEFT JOIN findings n ON n.id = p.finding ORDER BY 1, 2, 4";
  const std::string before = ask(by_name);
  std::filesystem::remove(path());
  std::rotate(articles.begin(), articles.begin() + 1, articles.end());
  load(articles, found, {water_record()});
  EXPECT_EQ(ask(by_name), before);
}

TEST_F(StoreTest, ArticleThatDiffersIsReplaced) {
  std::vector<Told> articles = three_articles();
  load(articles);
  const std::string others = "SELECT * FROM articles a JOIN claims c ON c.article = a.key WHERE a.id <> 'c'";
  const std::string before = ask(others);
  articles[2] = told("c", "La Digue").figure("4 puits", 4, "puits");
  articles[2].article.text = "Un autre texte";
  load(articles);
  EXPECT_EQ(ask("SELECT id, outlet, text FROM articles WHERE id = 'c'"), "c|La Digue|Un autre texte\n");
  EXPECT_EQ(ask("SELECT id, value FROM claims WHERE id LIKE 'c#%'"), "c#1|4.0\n");
  EXPECT_EQ(ask("SELECT count(*) FROM findings WHERE code = 'inconsistent'"), "0\n");
  EXPECT_EQ(ask(others), before);
  EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
}

TEST_F(StoreTest, EveryFieldThatDiffersIsSeen) {
  const Told plain =
      told("a").figure("12 km", 12, "km").judged("eau/length", VerdictKind::confirmed).found(Code::unit);
  const std::pair<const char*, void (*)(Told&)> changes[] = {
      {"title", [](Told& one) { one.article.title += "!"; }},
      {"text", [](Told& one) { one.article.text += "!"; }},
      {"published", [](Told& one) { one.article.published.reset(); }},
      {"url", [](Told& one) { one.article.url = "https://a.example"; }},
      {"offset", [](Told& one) { one.article.source.offset = 7; }},
      {"authors", [](Told& one) { one.article.authors = {"A"}; }},
      {"paywalled", [](Told& one) { one.article.paywalled = true; }},
      {"value", [](Told& one) { one.claims[0].value = 13; }},
      {"approx", [](Told& one) { one.claims[0].approx = Approx::about; }},
      {"number of claims", [](Told& one) { one.figure("1", 1, "x"); }},
      {"verdict", [](Told& one) { one.verdicts[0].verdict = VerdictKind::outdated; }},
      {"score", [](Told& one) { one.verdicts[0].score.reset(); }},
      {"message", [](Told& one) { one.findings[0].message += "!"; }},
      {"source", [](Told& one) { one.findings[0].sources[0].date = "2025"; }},
      {"claims of a finding", [](Told& one) { one.findings[0].claims.clear(); }},
  };
  for (const auto& [field, change] : changes) {
    std::filesystem::remove(path());
    load({plain});
    const std::string before = dump();
    Told changed = plain;
    change(changed);
    load({changed});
    const std::string after = dump();
    EXPECT_NE(after, before) << field;
    load({plain});
    EXPECT_EQ(dump(), before) << field << ", and back";
  }
}

TEST_F(StoreTest, OnlyFiguresAreKeptOfClaims) {
  Told one = told("a").figure("12 février", 12, "d").figure("12 km", 12, "km").found(Code::magnitude);
  one.claims[0].kind = Kind::date;
  load({one});
  EXPECT_EQ(ask("SELECT number, id FROM claims"), "1|a#2\n");
  EXPECT_EQ(ask("SELECT claim FROM finding_claims"), "1\n");
}

TEST_F(StoreTest, FindingsOfOneIdAreAllKept) {
  Told one = told("a")
                 .figure("12 km", 12, "km")
                 .found(Code::conversion)
                 .found(Code::conversion)
                 .found(Code::conversion);
  one.findings[1].message = "deuxième";
  load({one});
  const std::string before = dump();
  EXPECT_EQ(ask("SELECT id, position FROM findings ORDER BY position"),
            "a!conversion@text:0|1\na!conversion@text:0~2|2\na!conversion@text:0~3|3\n");
  load({one});
  EXPECT_EQ(dump(), before);
}

TEST_F(StoreTest, LaterOfTwoArticlesOfOneIdStays) {
  const Told early = told("a").figure("12 km", 12, "km");
  const Told late = told("a").figure("13 km", 13, "km").figure("1 km", 1, "km");
  load({early, late});
  EXPECT_EQ(ask("SELECT id, value FROM claims"), "a#1|13.0\na#2|1.0\n");
  const std::string before = dump();
  load({early, late});
  EXPECT_EQ(dump(), before);
}

TEST_F(StoreTest, LoadWithoutTextLeavesTheText) {
  const Told one = told("a").figure("12 km", 12, "km");
  load({one});
  const std::string before = dump();
  tl::expected<Store, Problem> store = Store::open(path());
  ASSERT_TRUE(store.has_value());
  ASSERT_TRUE(store->add(*one.claims[0].article, one.claims, one.verdicts, one.findings));
  ASSERT_TRUE(store->commit());
  EXPECT_EQ(dump(), before);
  const Told other = told("b").figure("3 km", 3, "km");
  ASSERT_TRUE(store->add(*other.claims[0].article, other.claims, {}, {}));
  ASSERT_TRUE(store->commit());
  EXPECT_EQ(ask("SELECT id, title, text FROM articles"), "a|Titre de a|Texte de a\nb|Titre de b|-\n");
}

TEST_F(StoreTest, FactsAreThoseOfTheLastRecord) {
  Record record = water_record();
  load({told("a").figure("12 km", 12, "km").judged("eau/length", VerdictKind::confirmed)}, {}, {record});
  record.facts[0].label = "longueur";
  record.facts[1].history.pop_back();
  load({}, {}, {record});
  EXPECT_EQ(ask("SELECT id, label FROM facts"), "eau/length|longueur\neau/price|prix de l'eau\n");
  EXPECT_EQ(ask("SELECT fact, value FROM fact_values"), "eau/length|12.0\neau/price|3.0\n");
  EXPECT_EQ(ask("SELECT count(*) FROM verdicts"), "1\n") << "what refers to a fact stays";
}

TEST_F(StoreTest, FactOfNoRecordHasItsId) {
  load({told("a")
            .figure("12 km", 12, "km")
            .judged("autre/fait", VerdictKind::contradicted)
            .found(Code::value)});
  EXPECT_EQ(ask("SELECT id, label FROM facts"), "autre/fait|autre/fait\n");
  EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
}

TEST_F(StoreTest, NewCopiesGetTheNameThatTheStoreKnows) {
  load({told("a").copy_of("d-a"), told("b").copy_of("d-a")});
  const std::string before = dump();
  load({told("b").copy_of("d-b"), told("a").copy_of("d-b")});
  EXPECT_EQ(dump(), before) << "the same articles in another order";
  // A new copy read first names the dispatch after itself; another comes later.
  load({told("n").copy_of("d-n"), told("a").copy_of("d-n"), told("m").copy_of("d-n"),
        told("x").copy_of("d-x")});
  EXPECT_EQ(ask("SELECT id, dispatch FROM articles ORDER BY id"), "a|d-a\nb|d-a\nm|d-a\nn|d-a\nx|d-x\n");
}

TEST_F(StoreTest, TextThatChangedTakesItsNewDispatch) {
  load({told("a").copy_of("d-a")});
  Told changed = told("a").copy_of("d-b");
  changed.article.text = "Une autre dépêche";
  load({told("b").copy_of("d-b"), changed});
  EXPECT_EQ(ask("SELECT id, dispatch FROM articles ORDER BY id"), "a|d-b\nb|d-b\n");
}

TEST_F(StoreTest, HostileTextIsKeptAndHarmsNothing) {
  const std::string evil = "'); DROP TABLE articles; --\"\u202e\n\t";
  Told one = told(evil, evil)
                 .figure(evil, 12, evil)
                 .judged("eau/" + evil, VerdictKind::contradicted)
                 .found(Code::unit);
  one.article.title = std::string(1 << 20, 'x') + std::string("\0\xFF", 2);
  one.article.source.file = "\xE9t\xE9.html";
  one.article.authors = {"\xFF", evil};
  load({one});
  EXPECT_EQ(ask("SELECT count(*) FROM articles WHERE id = outlet"), "1\n");
  EXPECT_EQ(ask("SELECT length(title), substr(title, -2) FROM articles"), "1048578|\uFFFD\uFFFD\n");
  EXPECT_EQ(ask("SELECT file FROM articles"), "\uFFFDt\uFFFD.html\n");
  EXPECT_EQ(ask("SELECT quote = unit FROM claims"), "1\n");
  EXPECT_EQ(ask("SELECT count(*) FROM findings WHERE fact = 'eau/' || (SELECT id FROM articles)"), "1\n");
  const std::string before = dump();
  load({one});
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(ask("PRAGMA integrity_check"), "ok\n");
}

TEST_F(StoreTest, WhatWasNotCommittedIsUndone) {
  load({told("a")});
  {
    tl::expected<Store, Problem> store = Store::open(path());
    ASSERT_TRUE(store.has_value());
    ASSERT_TRUE(store->add(told("b").article, {}, {}, {}));
  }
  EXPECT_EQ(ask("SELECT id FROM articles"), "a\n");
}

TEST_F(StoreTest, IsOnlyMadeWhereAFileCanBe) {
  const auto told_of = [](const std::string& file) {
    const tl::expected<Store, Problem> store = Store::open(file);
    return store ? std::string() : store.error().what.fr;
  };
  EXPECT_EQ(told_of(folder().string()), "est un dossier, pas un fichier");
  EXPECT_EQ(told_of((folder() / "nulle-part" / "x.sqlite").string()), "le dossier n'existe pas");
  EXPECT_THAT(told_of("/proc/recoupe.sqlite"), HasSubstr("accès impossible à la base"));
  EXPECT_THAT(told_of("/proc/recoupe.sqlite"), Not(HasSubstr("\n")));
}

}  // namespace
}  // namespace recoupe
