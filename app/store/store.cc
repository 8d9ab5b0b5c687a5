// Test: tests/app/store/store_test.cc.
#include "app/store/store.h"

#include <sqlite3.h>

#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include "app/store/loader.h"
#include "app/store/migrations.h"
#include "app/store/sqlite.h"

namespace recoupe {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Between two transactions, so that others who wait have their turn: they try every 2 ms (sqlite.cc).
constexpr auto turn_of_others = 5ms;

// Pages: 32 MiB of the file at hand; 16 MiB of what was written before it goes from the journal to the file.
constexpr const char* settings = R"(
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -32768;
  PRAGMA wal_autocheckpoint = 4096;
)";

// The change to WAL needs the file for itself, and SQLite does not wait for that.
void write_ahead(const Sqlite& database) {
  constexpr int most_tries = 1000;
  for (int tries = 0;; ++tries) {
    try {
      return database.run("PRAGMA journal_mode = WAL");
    } catch (const SqliteFailed&) {
      const bool held = (sqlite3_errcode(database.handle()) & 0xFF) == SQLITE_BUSY;
      if (!held || tries == most_tries) throw;
      std::this_thread::sleep_for(turn_of_others);
    }
  }
}

}  // namespace

struct Store::State {
  explicit State(const std::string& path) : file(path), database(path, Sqlite::Mode::create) {
    migrate(database, schema_versions());
    write_ahead(database);
    database.run(settings);
    loader.emplace(database);
  }

  void begin() {
    if (is_open) return;
    std::this_thread::sleep_until(last_commit + turn_of_others);
    database.run("BEGIN IMMEDIATE");
    is_open = true;
  }

  void commit() {
    if (!is_open) return;
    database.run("COMMIT");
    is_open = false;
    last_commit = Clock::now();
  }

  void undo() {
    sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    is_open = false;
  }

  std::string file;
  Sqlite database;
  std::optional<Loader> loader;
  bool is_open = false;  // a transaction
  Clock::time_point last_commit;
  std::optional<Problem> failure;
};

tl::expected<Store, Problem> Store::open(const std::string& path) {
  try {
    return Store(std::make_unique<State>(path));
  } catch (const SqliteFailed& failed) {
    return tl::unexpected(Problem{path, {}, {}, failed.what});
  }
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

template <typename Work>
Store::Done Store::carry_out(const Work& work) {
  if (state_->failure) return tl::unexpected(*state_->failure);
  try {
    work(*state_);
    return {};
  } catch (const SqliteFailed& failed) {
    state_->failure = Problem{state_->file, {}, {}, failed.what};
    state_->undo();
    return tl::unexpected(*state_->failure);
  }
}

Store::Done Store::records(std::span<const Record> records) {
  return carry_out([&](State& state) {
    state.begin();
    for (const Record& record : records) state.loader->record(record);
  });
}

Store::Done Store::begin() {
  return carry_out([](State& state) { state.begin(); });
}

Store::Done Store::add(const Article& article, std::span<const Claim> claims,
                       std::span<const Verdict> verdicts, std::span<const Finding> findings) {
  return carry_out([&](State& state) {
    state.begin();
    state.loader->article(article, {claims, verdicts, findings});
  });
}

Store::Done Store::add(const ArticleContext& article, std::span<const Claim> claims,
                       std::span<const Verdict> verdicts, std::span<const Finding> findings) {
  return carry_out([&](State& state) {
    state.begin();
    state.loader->article(article, {claims, verdicts, findings});
  });
}

Store::Done Store::added_before(const std::string& article) {
  return carry_out([&](State& state) {
    state.begin();
    state.loader->added_before(article);
  });
}

Store::Done Store::add_across(std::span<const Finding> findings, std::span<const Claim> claims) {
  return carry_out([&](State& state) {
    state.begin();
    state.loader->across(findings, claims);
  });
}

Store::Done Store::commit() {
  return carry_out([](State& state) { state.commit(); });
}

}  // namespace recoupe
