// Test: tests/app/store/store_reader_test.cc.
#include "app/store/store_reader.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

#include "app/store/migrations.h"
#include "app/store/sqlite.h"

namespace recoupe {
namespace {

void add_condition(std::string& conditions, std::string_view condition) {
  conditions += conditions.empty() ? " WHERE " : " AND ";
  conditions += condition;
}

// The query of the view `body`, its tables `articles` and `facts` narrowed down: a name of WITH hides a
// table's.
std::string narrowed(const std::string& body, const QueryFilter& filter) {
  std::string of_articles, of_facts;
  if (filter.outlet) add_condition(of_articles, "outlet = :outlet");
  if (filter.since) add_condition(of_articles, "published >= substr(:since, 1, length(published))");
  if (filter.until) add_condition(of_articles, "published <= :until");
  if (filter.fact) add_condition(of_facts, "id = :fact");
  std::string with;
  if (!of_articles.empty())
    with += "articles AS NOT MATERIALIZED (SELECT * FROM main.articles" + of_articles + ")";
  if (!of_facts.empty())
    with +=
        (with.empty() ? "" : ", ") + ("facts AS NOT MATERIALIZED (SELECT * FROM main.facts" + of_facts + ")");
  return (with.empty() ? "" : "WITH " + with + " ") + body + (filter.limit ? " LIMIT :limit" : "");
}

StoreCell cell_of(const Statement& statement, int column) {
  switch (sqlite3_column_type(statement.handle(), column)) {
    case SQLITE_NULL:
      return std::monostate();
    case SQLITE_INTEGER:
      return statement.integer(column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement.handle(), column);
    default:
      return statement.text(column);
  }
}

void put_values(const QueryFilter& filter, Statement& statement) {
  statement.put_if_used(":outlet", filter.outlet);
  statement.put_if_used(":since", filter.since);
  statement.put_if_used(":until", filter.until);
  statement.put_if_used(":fact", filter.fact);
  statement.put_if_used(":limit", filter.limit);
}

}  // namespace

struct StoreReader::State {
  explicit State(const std::string& path) : file(path), database(path, Sqlite::Mode::read) {
    database.run("BEGIN");  // all reads see one state
    check_version(database, schema_versions());
  }

  void refuse_what_is_not_there(const QueryFilter& filter) const {
    const auto is_there = [&](const char* query, const std::string& value) {
      Statement statement(database, query);
      statement.put(value);
      return statement.row();
    };
    if (filter.fact && !is_there("SELECT 1 FROM facts WHERE id = ?", *filter.fact)) {
      throw SqliteFailed{{fmt::format("aucun fait « {} » (la requête facts_checked les donne)", *filter.fact),
                          fmt::format("no fact \"{}\" (the query facts_checked lists them)", *filter.fact)}};
    }
    if (filter.outlet && !is_there("SELECT 1 FROM articles WHERE outlet = ? LIMIT 1", *filter.outlet)) {
      throw SqliteFailed{{fmt::format("aucun article du titre « {} »", *filter.outlet),
                          fmt::format("no article of the outlet \"{}\"", *filter.outlet)}};
    }
  }

  // What stands behind `CREATE VIEW name AS`.
  std::string body_of(const Query& query) const {
    Statement statement(database, "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?");
    statement.put(query.name);
    const std::string sql = statement.row() ? statement.text(0) : "";
    const std::size_t start = sql.find(" AS");
    if (start == std::string::npos) throw SqliteFailed{sqlite_failure(SQLITE_CORRUPT, 0, "")};
    return sql.substr(start + 3);
  }

  std::string file;
  Sqlite database;
};

tl::expected<StoreReader, Problem> StoreReader::open(const std::string& path) {
  try {
    return StoreReader(std::make_unique<State>(path));
  } catch (const SqliteFailed& failed) {
    return tl::unexpected(Problem{path, {}, {}, failed.what});
  }
}

StoreReader::StoreReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
StoreReader::StoreReader(StoreReader&&) noexcept = default;
StoreReader& StoreReader::operator=(StoreReader&&) noexcept = default;
StoreReader::~StoreReader() = default;

tl::expected<void, Problem> StoreReader::ask(
    const Query& query, const QueryFilter& filter,
    const std::function<void(const std::vector<std::string>&)>& columns,
    const std::function<void(const std::vector<StoreCell>&)>& row) const {
  try {
    state_->refuse_what_is_not_there(filter);
    Statement statement(state_->database, narrowed(state_->body_of(query), filter));
    put_values(filter, statement);
    const int count = statement.columns();
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) names.emplace_back(sqlite3_column_name(statement.handle(), i));
    columns(names);
    std::vector<StoreCell> cells(names.size());
    while (statement.row()) {
      for (int i = 0; i < count; ++i) cells[static_cast<std::size_t>(i)] = cell_of(statement, i);
      row(cells);
    }
    state_->database.unchanged();
    return {};
  } catch (const SqliteFailed& failed) {
    return tl::unexpected(Problem{state_->file, {}, {}, failed.what});
  }
}

}  // namespace recoupe
