// Test: tests/app/store/store_test.cc.
#include "app/store/finding_rows.h"

#include <vector>

#include "app/store/row.h"

namespace recoupe {
namespace {

std::string insert_finding() {
  std::vector<std::string_view> columns = {"id", "article", "position", "across", "digest"};
  columns.insert(columns.end(), finding_columns.begin(), finding_columns.end());
  return insert_into("findings", columns) + " ON CONFLICT (id) DO NOTHING";
}

std::string numbered(const std::string& id, int number) {
  return number == 1 ? id : id + "~" + std::to_string(number);
}

void put_source(const Citation& source, RowSink& row) {
  row.put(source.title);
  row.put(source.url);
  row.put(source.publisher);
  row.put(source.date);
}

std::string digest_of(const Finding& finding, std::int64_t article, std::span<const ClaimPlace> claims) {
  RowDigest digest;
  digest.put(article);
  put_finding(finding, digest);
  for (const ClaimPlace& place : claims) {
    digest.put(place.article);
    digest.put(place.claim);
  }
  for (const Citation& source : finding.sources) put_source(source, digest);
  return digest.bytes();
}

// What this run has done, in tables that end with it.
const Sqlite& with_memory_of_run(const Sqlite& database) {
  database.run(
      "CREATE TEMP TABLE loaded (article INTEGER PRIMARY KEY);"
      "CREATE TEMP TABLE found (finding TEXT PRIMARY KEY) WITHOUT ROWID;");
  return database;
}

}  // namespace

FindingRows::FindingRows(const Sqlite& database, FactRows& facts)
    : facts_(facts),
      insert_(with_memory_of_run(database), insert_finding()),
      insert_claim_(database,
                    "INSERT INTO finding_claims (finding, position, article, claim) VALUES (?, ?, ?, ?)"),
      insert_source_(database,
                     "INSERT INTO finding_sources (finding, position, title, url, publisher, date) "
                     "VALUES (?, ?, ?, ?, ?, ?)"),
      find_(database, "SELECT across, digest FROM findings WHERE id = ?"),
      drop_(database, "DELETE FROM findings WHERE id = ?"),
      drop_own_(database, "DELETE FROM findings WHERE article = ? AND across = 0"),
      drop_across_(database,
                   "DELETE FROM findings WHERE across = 1 AND (article = ?1 OR "
                   "id IN (SELECT finding FROM finding_claims WHERE article = ?1))"),
      note_loaded_(database, "INSERT INTO temp.loaded VALUES (?) ON CONFLICT DO NOTHING"),
      note_found_(database, "INSERT INTO temp.found VALUES (?)"),
      was_found_(database, "SELECT 1 FROM temp.found WHERE finding = ?"),
      drop_not_found_(database,
                      "DELETE FROM findings WHERE across = 1 AND id NOT IN (SELECT finding FROM temp.found) "
                      "AND article IN (SELECT article FROM temp.loaded) AND NOT EXISTS "
                      "(SELECT 1 FROM finding_claims p WHERE p.finding = findings.id "
                      "AND p.article NOT IN (SELECT article FROM temp.loaded))") {}

bool FindingRows::insert(const std::string& id, const Finding& finding, std::int64_t article,
                         std::int64_t position, const std::string* digest) {
  if (finding.fact) facts_.need(*finding.fact);
  insert_.put(id);
  insert_.put(article);
  insert_.put(position);
  insert_.put(digest != nullptr);
  digest != nullptr ? insert_.put_blob(*digest) : insert_.put_null();
  put_finding(finding, insert_);
  return insert_.run() > 0;
}

void FindingRows::insert_parts(const std::string& id, const Finding& finding,
                               std::span<const ClaimPlace> claims) {
  std::int64_t position = 0;
  for (const ClaimPlace& place : claims) {
    insert_claim_.put(id);
    insert_claim_.put(++position);
    insert_claim_.put(place.article);
    insert_claim_.put(place.claim);
    insert_claim_.run();
  }
  position = 0;
  for (const Citation& source : finding.sources) {
    insert_source_.put(id);
    insert_source_.put(++position);
    put_source(source, insert_source_);
    insert_source_.run();
  }
}

void FindingRows::put(const Finding& finding, std::int64_t article, std::int64_t position,
                      std::span<const ClaimPlace> claims) {
  for (int number = 1;; ++number) {
    const std::string id = numbered(finding.id, number);
    if (insert(id, finding, article, position, nullptr)) return insert_parts(id, finding, claims);
  }
}

void FindingRows::drop_own(std::int64_t article) {
  drop_own_.put(article);
  drop_own_.run();
}

void FindingRows::drop_across(std::int64_t article) {
  drop_across_.put(article);
  drop_across_.run();
}

void FindingRows::put_across(const Finding& finding, std::int64_t article,
                             std::span<const ClaimPlace> claims) {
  const std::string digest = digest_of(finding, article, claims);
  const auto row_exists = [](Statement& statement, const std::string& id) {
    statement.put(id);
    const bool exists = statement.row();
    if (exists) statement.reset();
    return exists;
  };
  for (int number = 1;; ++number) {
    const std::string id = numbered(finding.id, number);
    find_.put(id);
    const bool is_taken = find_.row();
    const bool is_across = is_taken && find_.integer(0) == 1;
    const bool is_same = is_taken && find_.text(1) == digest;
    find_.reset();
    if (is_taken && (!is_across || row_exists(was_found_, id))) continue;
    note_found_.put(id);
    note_found_.run();
    if (is_same) return;
    drop_.put(id);
    drop_.run();
    insert(id, finding, article, 0, &digest);
    return insert_parts(id, finding, claims);
  }
}

void FindingRows::note_loaded(std::int64_t article) {
  note_loaded_.put(article);
  note_loaded_.run();
}

void FindingRows::drop_not_found_again() {
  drop_not_found_.run();
}

}  // namespace recoupe
