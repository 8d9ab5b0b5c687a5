#include "app/store/sqlite.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <cerrno>

#include "store_fixture.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;

TEST(SqliteFailure, IsOneClearLine) {
  const struct {
    int code;
    int system;
    std::string fr;
    std::string en;
  } rows[] = {
      {SQLITE_FULL, 0, "plus de place sur le disque", "no space left on the disk"},
      {SQLITE_IOERR_WRITE, ENOSPC, "plus de place sur le disque", "no space left on the disk"},
      {SQLITE_IOERR_WRITE, EFBIG, "dépasse la taille permise", "larger than allowed"},
      {SQLITE_IOERR_WRITE, 0, "le disque est plein, ou en panne", "the disk is full, or fails"},
      {SQLITE_IOERR_READ, EIO, "erreur 5 du système", "system error 5"},
      {SQLITE_BUSY, 0, "un autre programme tient la base", "another program has held the store"},
      {SQLITE_BUSY_SNAPSHOT, 0, "un autre programme tient la base", "another program has held the store"},
      {SQLITE_READONLY, 0, "ne peut pas être modifiée", "cannot be changed"},
      {SQLITE_READONLY_DIRECTORY, EACCES, "ne peut pas être modifiée", "cannot be changed"},
      {SQLITE_CANTOPEN, EACCES, "accès refusé", "permission denied"},
      {SQLITE_CANTOPEN, EROFS, "le disque est en lecture seule", "the disk is read-only"},
      {SQLITE_NOTADB, 0, "n'est pas une base de Recoupe", "is no store of Recoupe"},
      {SQLITE_CORRUPT, 0, "la base est abîmée", "the store is damaged"},
      {SQLITE_NOMEM, 0, "mémoire insuffisante", "out of memory"},
      {SQLITE_ERROR, 0, "no such table: x", "no such table: x"},
  };
  for (const auto& row : rows) {
    const Text text = sqlite_failure(row.code, row.system, "no such table: x");
    EXPECT_THAT(text.fr, HasSubstr(row.fr)) << row.code;
    EXPECT_THAT(text.en, HasSubstr(row.en)) << row.code;
    EXPECT_EQ(text.fr.find('\n'), std::string::npos);
  }
}

class SqliteTest : public StoreTest {};

TEST_F(SqliteTest, FileMayHaveAnyName) {
  for (const char* name : {"a b.sqlite", "100%41?x=1#y.sqlite", "é»\n.sqlite", ":memory:", "file:x"}) {
    const std::string file = (folder() / name).string();
    Sqlite(file, Sqlite::Mode::create).run("CREATE TABLE t (x)");
    EXPECT_TRUE(std::filesystem::exists(file)) << name;
    EXPECT_EQ(Sqlite(file, Sqlite::Mode::read).number("SELECT count(*) FROM sqlite_schema"), 1) << name;
  }
}

TEST_F(SqliteTest, ReadingMakesAndChangesNothing) {
  EXPECT_THROW(Sqlite(path(), Sqlite::Mode::read), SqliteFailed);
  EXPECT_FALSE(std::filesystem::exists(path()));
  Sqlite(path(), Sqlite::Mode::create).run("CREATE TABLE t (x)");
  const Sqlite reader(path(), Sqlite::Mode::read);
  EXPECT_THROW(reader.run("INSERT INTO t VALUES (1)"), SqliteFailed);
}

TEST_F(SqliteTest, TextIsKeptAsSqlCanHaveIt) {
  const Sqlite database(path(), Sqlite::Mode::create);
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"it's \"x\"; DROP TABLE t; --", "it's \"x\"; DROP TABLE t; --"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"a\xFF\xC3", "a\uFFFD\uFFFD"},
      {"\U0001F600é", "\U0001F600é"},
  };
  Statement echo(database, "SELECT ?1, length(?1)");
  for (const auto& [given, kept] : rows) {
    echo.put(given);
    ASSERT_TRUE(echo.row());
    EXPECT_EQ(echo.text(0), kept);
    echo.reset();
  }
}

TEST_F(SqliteTest, StatementCanBeUsedAgainAfterItFailed) {
  const Sqlite database(path(), Sqlite::Mode::create);
  database.run("CREATE TABLE t (x INTEGER PRIMARY KEY)");
  Statement insert(database, "INSERT INTO t VALUES (?)");
  insert.put(std::int64_t{1});
  EXPECT_EQ(insert.run(), 1);
  insert.put(std::int64_t{1});
  EXPECT_THROW(insert.run(), SqliteFailed);
  insert.put(std::int64_t{2});
  EXPECT_EQ(insert.run(), 1);
  EXPECT_EQ(database.number("SELECT count(*) FROM t"), 2);
}

}  // namespace
}  // namespace recoupe
