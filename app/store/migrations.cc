// Test: tests/app/store/migrations_test.cc.
#include "app/store/migrations.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "store_schema.h"

namespace recoupe {
namespace {

struct State {
  std::int64_t id;
  std::int64_t version;
  bool empty;
};

State state_of(const Sqlite& database) {
  return {database.number("PRAGMA application_id"), database.number("PRAGMA user_version"),
          database.number("SELECT count(*) FROM sqlite_schema") == 0};
}

bool is_new(const State& state) {
  return state.id == 0 && state.version == 0 && state.empty;
}

void refuse_what_is_no_store(const State& state, std::size_t newest) {
  if (state.id != kStoreId || state.version < 1) throw SqliteFailed{sqlite_failure(SQLITE_NOTADB, 0, "")};
  if (state.version <= static_cast<std::int64_t>(newest)) return;
  throw SqliteFailed{
      {fmt::format("base d'une version plus récente ({}) que celle de ce programme ({})", state.version,
                   newest),
       fmt::format("a store of a later version ({}) than this program's ({})", state.version, newest)}};
}

class Transaction {
 public:
  Transaction(const Sqlite& database, const std::string& begin) : database_(database) {
    database_.run(begin);
  }
  ~Transaction() {
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }  // nothing after commit()
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() { database_.run("COMMIT"); }

 private:
  const Sqlite& database_;
};

}  // namespace

std::span<const std::string_view> schema_versions() {
  static const std::string_view versions[] = {store_schema::version_1_sql};
  return versions;
}

void migrate(const Sqlite& database, std::span<const std::string_view> versions) {
  const State before = [&] {
    const Transaction reading(database, "BEGIN");  // all of it at one moment
    return state_of(database);
  }();
  if (!is_new(before)) refuse_what_is_no_store(before, versions.size());
  if (before.version == static_cast<std::int64_t>(versions.size())) return;
  Transaction transaction(database, "BEGIN IMMEDIATE");
  const State state = state_of(database);  // another program may have been here first
  if (!is_new(state)) refuse_what_is_no_store(state, versions.size());
  for (std::size_t i = static_cast<std::size_t>(state.version); i < versions.size(); ++i)
    database.run(std::string(versions[i]));
  database.run(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kStoreId, versions.size()));
  transaction.commit();
}

void check_version(const Sqlite& database, std::span<const std::string_view> versions) {
  const State state = state_of(database);
  refuse_what_is_no_store(state, versions.size());
  if (state.version == static_cast<std::int64_t>(versions.size())) return;
  throw SqliteFailed{
      {fmt::format("base d'une version plus ancienne ({}) ; le prochain « check --store » la met à jour",
                   state.version),
       fmt::format("a store of an earlier version ({}); the next \"check --store\" brings it up to date",
                   state.version)}};
}

}  // namespace recoupe
