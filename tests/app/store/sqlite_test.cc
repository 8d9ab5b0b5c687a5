#include "app/store/sqlite.h"

#include <gmock/gmock.h>
#include <grp.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <fstream>
#include <functional>
#include <memory>

#include "store_fixture.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

// What `work` returns, done in a process that may write nowhere but where all may: root becomes nobody.
std::string as_nobody(const std::function<std::string()>& work) {
  int ends[2] = {};
  if (pipe(ends) != 0) return "no pipe";
  const pid_t child = fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    const bool is_root = geteuid() == 0;
    if (is_root && (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0)) _exit(1);
    std::string answer;
    try {
      answer = work();
    } catch (const SqliteFailed& failed) {
      answer = failed.what.en;
    }
    _exit(write(ends[1], answer.data(), answer.size()) < 0 ? 1 : 0);
  }
  close(ends[1]);
  std::string answer;
  char bytes[512];
  for (ssize_t count = 0; (count = read(ends[0], bytes, sizeof bytes)) > 0;)
    answer.append(bytes, static_cast<std::size_t>(count));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return status == 0 ? answer : "the child failed";
}

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

// A store of one table in a folder in which the reader may write nothing.
class SealedFolder : public StoreTest {
 protected:
  SealedFolder() {
    fs::permissions(folder(), fs::perms(0755));
    fs::create_directory(sealed());
    writer_ = std::make_unique<Sqlite>(file(), Sqlite::Mode::create);
    writer_->run("PRAGMA journal_mode = WAL; CREATE TABLE t (x)");
  }
  ~SealedFolder() override { fs::permissions(sealed(), fs::perms(0755)); }

  fs::path sealed() const { return folder() / "sealed"; }
  std::string file() const { return (sealed() / "s.sqlite").string(); }
  void seal() const { fs::permissions(sealed(), fs::perms(0555)); }
  static std::string tables(const std::string& name) {
    return std::to_string(Sqlite(name, Sqlite::Mode::read).number("SELECT count(*) FROM sqlite_schema"));
  }

  std::unique_ptr<Sqlite> writer_;
};

TEST_F(SealedFolder, CanBeRead) {
  writer_.reset();
  fs::create_symlink(file(), folder() / "link");
  seal();
  EXPECT_EQ(as_nobody([&] { return tables(file()); }), "1");
  EXPECT_EQ(as_nobody([&] { return tables((folder() / "link").string()); }), "1");
}

TEST_F(SealedFolder, WhatWaitsBesideTheFileIsNotPassedOver) {
  // The table is in the -wal alone, as if the disk had been taken from the writer.
  const fs::path away = folder() / "away";
  fs::create_directory(away);
  for (const char* name : {"s.sqlite", "s.sqlite-wal"}) fs::copy(sealed() / name, away / name);
  fs::create_symlink(away / "s.sqlite", folder() / "link");
  fs::permissions(away, fs::perms(0555));
  for (const fs::path& path : {away / "s.sqlite", folder() / "link"})
    EXPECT_THAT(as_nobody([&] { return tables(path.string()); }), HasSubstr("data waits beside")) << path;
  fs::permissions(away, fs::perms(0755));
}

TEST_F(SealedFolder, ChangeMeanwhileIsTold) {
  writer_.reset();
  fs::permissions(file(), fs::perms(0666));
  fs::last_write_time(file(), fs::file_time_type::clock::now() - std::chrono::hours(1));
  seal();
  const std::string told = as_nobody([&] {
    const Sqlite reader(file(), Sqlite::Mode::read);
    reader.unchanged();
    std::fstream(file(), std::ios::in | std::ios::out | std::ios::binary) << 'S';  // the byte that is there
    reader.unchanged();
    return std::string("nothing");
  });
  EXPECT_THAT(told, HasSubstr("changed while it was read"));
}

}  // namespace
}  // namespace recoupe
