// The rows of findings, with the claims and sources of each. Throws SqliteFailed.
//
// In the store a finding's id is its own: of several with one id the later get `~2`, `~3`… behind it.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "app/store/fact_rows.h"
#include "app/store/sqlite.h"
#include "reconcile/finding.h"

namespace recoupe {

// Where a claim stands in the store.
struct ClaimPlace {
  std::int64_t article = 0;  // articles.key
  std::int64_t claim = 0;    // claims.number
};

class FindingRows {
 public:
  FindingRows(const Sqlite& database, FactRows& facts);  // which must outlive it

  // A finding of one article, the `position`th there.
  void put(const Finding& finding, std::int64_t article, std::int64_t position,
           std::span<const ClaimPlace> claims);
  // All findings of the article alone.
  void drop_own(std::int64_t article);
  // The findings across articles in which claims of this article take part.
  void drop_across(std::int64_t article);

  // A finding across articles, as it was found in this run: written unless it is there already.
  void put_across(const Finding& finding, std::int64_t article, std::span<const ClaimPlace> claims);
  // Says that all of an article was added in this run.
  void note_loaded(std::int64_t article);
  // Findings across articles that were not found in this run although all their articles were added.
  void drop_not_found_again();

 private:
  bool insert(const std::string& id, const Finding& finding, std::int64_t article, std::int64_t position,
              const std::string* digest);
  void insert_parts(const std::string& id, const Finding& finding, std::span<const ClaimPlace> claims);

  FactRows& facts_;
  Statement insert_;
  Statement insert_claim_;
  Statement insert_source_;
  Statement find_;
  Statement drop_;
  Statement drop_own_;
  Statement drop_across_;
  Statement note_loaded_;
  Statement note_found_;
  Statement was_found_;
  Statement drop_not_found_;
};

}  // namespace recoupe
