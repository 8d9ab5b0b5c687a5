// A table of rows for reading: columns aligned, numbers to the right and grouped by thousands, long cells
// cut. Left out are columns in which nothing stands, and ids that are of use to programs only. Text of others
// is made harmless (display_text.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/store_reader.h"
#include "ingest/problem.h"

namespace recoupe {

class QueryTable {
 public:
  explicit QueryTable(Language language) : language_(language) {}

  // First the names of the columns, as the store has them, then every row; after that lines can be made.
  void name_columns(const std::vector<std::string>& names);
  void measure(const std::vector<StoreCell>& row);
  bool is_empty() const { return rows_ == 0; }

  // The names as the user's language has them, and a rule, each with its line break.
  std::string heading() const;
  // A row, without line break.
  std::string line(const std::vector<StoreCell>& row) const;

 private:
  struct Column {
    std::string name;
    std::size_t width = 0;  // of the name and of all cells
    bool is_used = false;
    bool is_number = true;
    bool is_address_again = false;  // an article's id behind its url: shown only where they differ
    bool is_id = false;             // of a claim or finding: of use to programs only
  };
  // A cell as it is shown, and its width in columns.
  struct Shown {
    std::string text;
    std::size_t width = 0;
  };
  Shown shown(const StoreCell& cell) const;
  static Shown cut(std::string_view text);
  std::string aligned(const std::vector<Shown>& cells) const;

  Language language_;
  std::vector<Column> columns_;
  std::size_t rows_ = 0;
};

}  // namespace recoupe
