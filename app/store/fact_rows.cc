// Test: tests/app/store/store_test.cc.
#include "app/store/fact_rows.h"

#include <vector>

#include "app/store/row.h"

namespace recoupe {
namespace {

// An existing row is changed, not replaced: verdicts refer to it.
std::string insert_or_update() {
  std::vector<std::string_view> columns = {"id", "digest"};
  columns.insert(columns.end(), fact_columns.begin(), fact_columns.end());
  std::string sql =
      insert_into("facts", columns) + " ON CONFLICT (id) DO UPDATE SET digest = excluded.digest";
  for (const std::string_view column : fact_columns)
    sql += ", " + std::string(column) + " = excluded." + std::string(column);
  return sql;
}

void put_value(const Known& known, RowSink& row) {
  row.put(known.from);
  row.put(known.value);
  row.put(known.low);
  row.put(known.high);
}

std::string digest_of(const Fact& fact, const Record& record) {
  RowDigest digest;
  put_fact(fact, record.title, digest);
  for (const Known& known : fact.history) put_value(known, digest);
  return digest.bytes();
}

}  // namespace

FactRows::FactRows(const Sqlite& database)
    : find_(database, "SELECT digest FROM facts WHERE id = ?"),
      insert_(database, insert_or_update()),
      insert_unknown_(database,
                      "INSERT INTO facts (id, record, record_title, label) VALUES (?1, '', '', ?1) "
                      "ON CONFLICT (id) DO NOTHING"),
      drop_values_(database, "DELETE FROM fact_values WHERE fact = ?"),
      insert_value_(database,
                    "INSERT OR REPLACE INTO fact_values (fact, known_from, value, low, high) "
                    "VALUES (?, ?, ?, ?, ?)") {}

void FactRows::put(const Record& record) {
  for (const Fact& fact : record.facts) put_fact(record, fact);
}

void FactRows::put_fact(const Record& record, const Fact& fact) {
  const std::string digest = digest_of(fact, record);
  there_.insert(fact.name());
  find_.put(fact.name());
  const bool same = find_.row() && find_.text(0) == digest;
  find_.reset();
  if (same) return;
  insert_.put(fact.name());
  insert_.put_blob(digest);
  recoupe::put_fact(fact, record.title, insert_);
  insert_.run();
  drop_values_.put(fact.name());
  drop_values_.run();
  for (const Known& known : fact.history) {
    insert_value_.put(fact.name());
    put_value(known, insert_value_);
    insert_value_.run();
  }
}

void FactRows::need(const std::string& fact) {
  if (!there_.insert(fact).second) return;
  insert_unknown_.put(fact);
  insert_unknown_.run();
}

}  // namespace recoupe
