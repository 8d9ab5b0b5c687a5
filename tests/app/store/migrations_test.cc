// Stores of other versions, and files that are none. The versions here are the test's own: what a store of
// version 1 was is told by the SQL that made it.
#include "app/store/migrations.h"

#include <gmock/gmock.h>

#include <fstream>

#include "store_fixture.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view one = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('first');";
constexpr std::string_view two =
    "ALTER TABLE notes ADD COLUMN day TEXT; UPDATE notes SET day = '2025-01-01';";
constexpr std::string_view three = "CREATE VIEW days AS SELECT day FROM notes;";
constexpr std::string_view broken = "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);";

using Versions = std::vector<std::string_view>;

class Migrations : public StoreTest {
 protected:
  Sqlite open() const { return Sqlite(path(), Sqlite::Mode::create); }

  // What the user is told; empty when all went well.
  std::string migrated(const Versions& versions) const {
    try {
      migrate(open(), versions);
      return "";
    } catch (const SqliteFailed& failed) {
      return failed.what.en;
    }
  }
};

TEST_F(Migrations, NewStoreGetsEveryVersion) {
  EXPECT_EQ(migrated({one, two, three}), "");
  EXPECT_EQ(ask("SELECT text, day FROM notes"), "first|2025-01-01\n");
  EXPECT_EQ(open().number("PRAGMA user_version"), 3);
  EXPECT_EQ(open().number("PRAGMA application_id"), kStoreId);
}

TEST_F(Migrations, OlderStoreGetsWhatItLacksAndKeepsWhatItHas) {
  ASSERT_EQ(migrated({one}), "");
  open().run("INSERT INTO notes VALUES ('second')");
  EXPECT_EQ(migrated({one, two, three}), "");
  EXPECT_EQ(ask("SELECT text, day FROM notes ORDER BY text"), "first|2025-01-01\nsecond|2025-01-01\n");
  EXPECT_EQ(migrated({one, two, three}), "");
  EXPECT_EQ(ask("SELECT count(*) FROM notes"), "2\n") << "nothing is done twice";
}

TEST_F(Migrations, AllOrNothing) {
  ASSERT_EQ(migrated({one}), "");
  const std::string before = dump();
  EXPECT_THAT(migrated({one, two, broken}), HasSubstr("nowhere"));
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(open().number("PRAGMA user_version"), 1);
  EXPECT_EQ(migrated({one, two, three}), "");
}

TEST_F(Migrations, LaterStoreIsRefusedAndLeftAlone) {
  ASSERT_EQ(migrated({one, two, three}), "");
  const std::string before = dump();
  EXPECT_EQ(migrated({one, two}), "a store of a later version (3) than this program's (2)");
  EXPECT_EQ(dump(), before);
}

TEST_F(Migrations, ReadersTellVersionsApart) {
  const auto checked = [&](const Versions& versions) -> std::string {
    try {
      check_version(open(), versions);
      return "";
    } catch (const SqliteFailed& failed) {
      return failed.what.fr;
    }
  };
  ASSERT_EQ(migrated({one, two}), "");
  EXPECT_EQ(checked({one, two}), "");
  EXPECT_EQ(checked({one}), "base d'une version plus récente (2) que celle de ce programme (1)");
  EXPECT_THAT(checked({one, two, three}), HasSubstr("base d'une version plus ancienne (2)"));
}

TEST_F(Migrations, AnotherProgramsDatabaseIsRefusedAndLeftAlone) {
  const char* makings[] = {
      "CREATE TABLE theirs (x);",
      "PRAGMA application_id = 1;",
      "PRAGMA user_version = 1;",
      "CREATE TABLE theirs (x); PRAGMA user_version = 1;",
  };
  for (const char* making : makings) {
    std::filesystem::remove(path());
    open().run(making);
    EXPECT_EQ(migrated({one}), "is no store of Recoupe") << making;
    EXPECT_EQ(open().number("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'"), 0) << making;
  }
}

TEST_F(Migrations, OtherFilesAreRefusedAndLeftAlone) {
  std::ofstream(path())
      << "Title: un article\n\nqui n'est pas une base, et plus long qu'un en-tête de SQLite : "
         "cent octets au moins, car ce qui est plus court passe pour vide ailleurs.\n";
  const auto size = std::filesystem::file_size(path());
  EXPECT_EQ(migrated({one}), "is no store of Recoupe");
  const tl::expected<Store, Problem> store = Store::open(path());
  ASSERT_FALSE(store.has_value());
  EXPECT_EQ(store.error().line_in(Language::french), path() + ": n'est pas une base de Recoupe");
  EXPECT_EQ(std::filesystem::file_size(path()), size);
}

TEST_F(Migrations, EmptyFileBecomesAStore) {
  std::ofstream(path()).flush();
  EXPECT_EQ(migrated({one}), "");
}

// The schema as it is released: a store that was made by the first version opens, whatever comes after it.
TEST_F(Migrations, StoreOfVersionOneOpens) {
  migrate(open(), schema_versions().first(1));
  open().run(
      "INSERT INTO articles (key, id, title, language, file) VALUES (1, 'a', 'Titre', 'fr', 'a.txt');"
      "INSERT INTO claims (article, number, id, field, block, start, \"end\", quote, sentence, kind, value, "
      "unit,"
      " approx, role, modality, quoted) VALUES (1, 1, 'a#1', 'text', 'paragraph', 0, 5, '12 km', 'Sur 12 "
      "km.',"
      " 'measure', 12, 'km', 'exact', 'level', 'stated', 0);");
  load({told("b").figure("3 km", 3, "km")});
  EXPECT_EQ(ask("SELECT id, value FROM claims ORDER BY id"), "a#1|12.0\nb#1|3.0\n");
  EXPECT_EQ(open().number("PRAGMA user_version"), static_cast<std::int64_t>(schema_versions().size()));
}

}  // namespace
}  // namespace recoupe
