// A store in a fresh folder, and small articles to put into it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/store/store.h"
#include "app/store/store_reader.h"

namespace recoupe {

// An article with what was found in it. Claims refer to it by its id.
struct Told {
  Article article;
  std::vector<Claim> claims;
  std::vector<Verdict> verdicts;
  std::vector<Finding> findings;

  Told& dated(const std::string& published);
  Told& copy_of(const std::string& dispatch);
  // A figure: `12 maisons` is worth `value`; its id is ARTICLE#1, ARTICLE#2… Its verdict on `fact`, when
  // given.
  Told& figure(const std::string& quote, double value, const std::string& unit);
  Told& judged(const std::string& fact, VerdictKind verdict);  // of the last figure
  Told& found(Code code);                                      // of the last figure
};

Told told(const std::string& id, const std::string& outlet = "Le Phare");

// A record `eau` with the facts `length` (12 km) and `price` (3 EUR until 2025-02-28, 4 EUR from then on).
Record water_record();

// `outlier` says something else than the others, all their first figures.
Finding disagreement(const Told& outlier, const std::vector<Told>& others);

class StoreTest : public ::testing::Test {
 protected:
  StoreTest();
  ~StoreTest() override;

  std::string path() const { return (folder_ / "archive.sqlite").string(); }
  std::filesystem::path folder() const { return folder_; }

  // One run: opens the store, adds all, then what they say against each other, and closes it.
  void load(const std::vector<Told>& articles, const std::vector<Finding>& across = {},
            const std::vector<Record>& records = {}) const;

  // All rows of all tables, one a line, sorted within their tables.
  std::string dump() const;
  // The answer to a statement of SQL: cells joined by `|`, rows by line breaks.
  std::string ask(const std::string& sql) const;
  // The same of a query, under its filter.
  std::string ask(const std::string& query, const QueryFilter& filter) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace recoupe
