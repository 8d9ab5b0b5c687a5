// The rows of facts, of the records that a run was given. Throws SqliteFailed.
#pragma once

#include <string>
#include <unordered_set>

#include "app/store/sqlite.h"
#include "reconcile/reference.h"

namespace recoupe {

class FactRows {
 public:
  explicit FactRows(const Sqlite& database);  // which must outlive it

  // Writes the facts that are not there, or not as they are now.
  void put(const Record& record);
  // Makes sure that a fact can be referred to: one of no record given has its id for a label.
  void need(const std::string& fact);

 private:
  void put_fact(const Record& record, const Fact& fact);

  Statement find_;
  Statement insert_;
  Statement insert_unknown_;
  Statement drop_values_;
  Statement insert_value_;
  std::unordered_set<std::string> there_;
};

}  // namespace recoupe
