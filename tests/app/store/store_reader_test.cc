#include "app/store/store_reader.h"

#include <gmock/gmock.h>

#include "app/store/sqlite.h"
#include "store_fixture.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;

class Reader : public StoreTest {
 protected:
  // Each article has one figure of 12 km, which is confirmed.
  Reader() {
    const std::pair<const char*, const char*> days[] = {
        {"2024-12-31", "Le Phare"}, {"2025", "Le Phare"},
        {"2025-01", "Le Môle"},     {"2025-01-31", "Le Phare"},
        {"2025-02-01", "Le Phare"}, {"2025-02-15", "Le Môle"},
        {"2025-03", "Le Phare"},    {"", "Le Phare"}};
    std::vector<Told> articles;
    for (const auto& [day, outlet] : days) {
      Told one = told(std::string("le ") + day, outlet).dated(day);
      if (*day == '\0') one.article.published.reset();
      one.copy_of("d").figure("12 km", 12, "km").judged("eau/length", VerdictKind::confirmed);
      articles.push_back(one);
    }
    load(articles, {}, {water_record()});
  }

  // The days of the figures that pass, blanks between.
  std::string days(const QueryFilter& filter) const {
    const tl::expected<StoreReader, Problem> store = StoreReader::open(path());
    std::string days;
    const auto asked = store->ask(
        *query_named("figures_by_fact"), filter, [](const auto&) {},
        [&](const std::vector<StoreCell>& row) {
          const auto* day = std::get_if<std::string>(&row.at(2));
          days += (days.empty() ? "" : " ") + (day != nullptr ? *day : "-");
        });
    return asked ? days : asked.error().what.en;
  }
};

TEST_F(Reader, FiltersByDay) {
  const struct {
    std::optional<std::string> since, until;
    std::string days;
  } rows[] = {
      {{}, {}, "- 2024-12-31 2025 2025-01 2025-01-31 2025-02-01 2025-02-15 2025-03"},
      {"2025-02-01", {}, "2025 2025-02-01 2025-02-15 2025-03"},
      {"2025-01-31", {}, "2025 2025-01 2025-01-31 2025-02-01 2025-02-15 2025-03"},
      {{}, "2025-02-01", "2024-12-31 2025 2025-01 2025-01-31 2025-02-01"},
      {{}, "2024-12-31", "2024-12-31"},
      {"2025-02-02", "2025-02-28", "2025 2025-02-15"},
      {"2025-03-31", {}, "2025 2025-03"},
      {"2026-01-01", {}, ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(days({.fact = {}, .outlet = {}, .since = row.since, .until = row.until, .limit = {}}), row.days)
        << row.since.value_or("") << " to " << row.until.value_or("");
  }
}

TEST_F(Reader, FiltersByOutletFactAndNumber) {
  EXPECT_EQ(days({.outlet = "Le Môle"}), "2025-01 2025-02-15");
  EXPECT_EQ(days({.outlet = "Le Môle", .limit = 1}), "2025-01");
  EXPECT_EQ(days({.fact = "eau/length", .since = "2025-03-01"}), "2025 2025-03");
  EXPECT_EQ(days({.fact = "eau/price"}), "");
}

TEST_F(Reader, WhatIsNotThereIsSaid) {
  EXPECT_EQ(days({.fact = "eau/longueur"}), "no fact \"eau/longueur\" (the query facts_checked lists them)");
  EXPECT_EQ(days({.fact = "' OR 1 --"}), "no fact \"' OR 1 --\" (the query facts_checked lists them)");
  EXPECT_EQ(days({.outlet = "Le mole"}), "no article of the outlet \"Le mole\"");
}

TEST_F(Reader, CountsOfAFilteredQueryAreThoseOfTheArticlesLeft) {
  EXPECT_EQ(ask("outlets_by_error_rate", {.since = "2025-01-01", .until = "2025-02-14"}),
            "Le Phare|3|3|0|0|0|0\n"
            "Le Môle|1|1|0|0|0|0\n");
  EXPECT_EQ(ask("facts_checked", {.fact = "eau/length", .outlet = "Le Môle"}),
            "eau/length|longueur de la conduite|2|1|2|0|0|2025-01|2025-02-15|L'eau\n");
  EXPECT_THAT(ask("copies", {.outlet = "Le Môle"}), HasSubstr("d|8|2025-01|Le Môle"))
      << "copies are counted in all outlets";
}

TEST_F(Reader, EveryQueryTakesEveryFilter) {
  for (const Query& query : all_queries()) {
    QueryFilter filter{.outlet = "Le Phare", .since = "2025-01-01", .until = "2025-12-31", .limit = 5};
    if (query.about_facts) filter.fact = "eau/length";
    EXPECT_THAT(ask(std::string(query.name), filter), ::testing::Not(HasSubstr("refuses"))) << query.name;
  }
}

TEST_F(Reader, EveryViewIsAQueryAndTheOtherWayRound) {
  std::string names;
  for (const Query& query : all_queries()) names += std::string(query.name) + "\n";
  const std::string sql = ask("SELECT name FROM sqlite_schema WHERE type = 'view'");
  for (const Query& query : all_queries()) EXPECT_THAT(sql, HasSubstr(query.name));
  EXPECT_EQ(names.size(), sql.size());
  EXPECT_EQ(query_named("figures_by_fact")->name, "figures_by_fact");
  EXPECT_EQ(query_named("claims"), nullptr);
}

TEST_F(Reader, SeesTheStoreAsItWas) {
  const tl::expected<StoreReader, Problem> store = StoreReader::open(path());
  ASSERT_TRUE(store.has_value());
  const auto rows = [&] {
    int count = 0;
    const auto asked = store->ask(
        *query_named("copies"), {}, [](const auto&) {}, [&](const auto&) { ++count; });
    return asked ? count : -1;
  };
  ASSERT_EQ(rows(), 8);
  load({told("new").copy_of("d")});
  EXPECT_EQ(rows(), 8);
}

TEST_F(Reader, OtherFilesAreRefused) {
  const auto told_of = [](const std::string& file) { return StoreReader::open(file).error().what.en; };
  EXPECT_EQ(told_of((folder() / "none.sqlite").string()), "no such file");
  EXPECT_EQ(told_of(folder().string()), "is a directory, not a file");
  EXPECT_EQ(told_of(std::string(RECOUPE_SOURCE_DIR) + "/README.md"), "is no store of Recoupe");
  const std::string foreign = (folder() / "other.sqlite").string();
  Sqlite(foreign, Sqlite::Mode::create).run("CREATE TABLE t (x)");
  EXPECT_EQ(told_of(foreign), "is no store of Recoupe");
}

TEST_F(Reader, DamagedFileIsSaid) {
  std::filesystem::resize_file(path(), std::filesystem::file_size(path()) / 2);
  const tl::expected<StoreReader, Problem> store = StoreReader::open(path());
  std::string what = store ? ask("figures_by_fact", {}) : store.error().what.en;
  EXPECT_EQ(what, "the store is damaged");
}

}  // namespace
}  // namespace recoupe
