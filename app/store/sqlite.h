// SQLite as the store needs it: a connection and prepared statements that close themselves, and failures that
// carry what the user is told.
//
// Everything here throws SqliteFailed; Store and StoreReader catch it and hand a Problem on.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/store/row.h"
#include "ingest/problem.h"

struct sqlite3;
struct sqlite3_stmt;

namespace recoupe {

struct SqliteFailed {
  Text what;  // one sentence
};

// What a failure comes to: a full disk, a file that is no database… `code` is a result of SQLite, `system`
// the value of errno that came with it or 0, `detail` SQLite's own English words for what has none of ours.
Text sqlite_failure(int code, int system, const std::string& detail);

class Sqlite {
 public:
  enum class Mode { create, read };
  // create: the file is made when it is missing. read: it is neither made nor changed.
  // A file that another program holds is waited for, up to a minute. read works in a folder that may not be
  // written, too; where it cannot see all that the store holds, it throws.
  Sqlite(const std::string& path, Mode mode);

  // To be called behind the last row: throws when the file was changed while it was read without locks, which
  // happens only where the reader may not write and another may. What was read may then be of two states.
  void unchanged() const;

  void run(const std::string& script) const;            // statements whose rows nobody wants
  std::int64_t number(const std::string& query) const;  // of the first row, the first cell; else 0
  [[noreturn]] void fail(int code) const;
  sqlite3* handle() const { return handle_.get(); }

  // Which file it is, and when it was written last.
  struct Stamp {
    std::uint64_t inode;
    std::int64_t size;
    std::int64_t seconds;
    std::int64_t nanoseconds;
    bool operator==(const Stamp&) const = default;
  };

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Closer> handle_;
  std::string file_;
  std::optional<Stamp> read_alone_;  // of the file, when it is read without locks
};

// A prepared statement. Values are put in the order of its parameters; the first call of row() carries it
// out.
class Statement : public RowSink {
 public:
  Statement(const Sqlite& database, std::string_view sql);

  using RowSink::put;
  // Kept as it must be in SQL: valid UTF-8 without U+0000.
  void put(std::string_view text) override;
  void put(double number) override;
  void put(std::int64_t number) override;
  void put_blob(std::string_view bytes);
  void put_null() override;

  // Puts the value of a named parameter, when there is both.
  template <typename Value>
  void put_if_used(const char* name, const std::optional<Value>& value) {
    parameter_ = parameter_number(name) - 1;
    if (parameter_ >= 0 && value) put(*value);
  }

  // The next row; false when there is none, and the statement can be used again.
  bool row();
  // Carries it out, to its end. Returns how many rows an INSERT, UPDATE or DELETE changed.
  int run();
  // Lets go of a row, and of what was put.
  void reset();

  int columns() const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;  // empty for NULL
  bool is_null(int column) const;
  sqlite3_stmt* handle() const { return handle_.get(); }

 private:
  struct Closer {
    void operator()(sqlite3_stmt* handle) const;
  };
  void check(int code);
  int parameter_number(const char* name) const;  // 0: there is none

  const Sqlite* database_;
  std::unique_ptr<sqlite3_stmt, Closer> handle_;
  int parameter_ = 0;
};

}  // namespace recoupe
