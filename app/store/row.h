// The rows of the store: which fields of an article, a claim… stand in which columns, in which order. Told
// once, for the statements that write them and for the digest by which a row is known again.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim.h"
#include "ingest/article.h"
#include "reconcile/finding.h"
#include "reconcile/reference.h"

namespace recoupe {

// Takes the cells of a row from left to right.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void put(std::string_view text) = 0;
  virtual void put(double number) = 0;
  virtual void put(std::int64_t number) = 0;
  virtual void put_null() = 0;

  void put(const std::string& text) { put(std::string_view(text)); }
  void put(const char*) = delete;  // would be taken for a bool
  void put(bool yes) { put(std::int64_t{yes}); }
  void put(std::size_t number) { put(static_cast<std::int64_t>(number)); }
  template <typename Value>
  void put(const std::optional<Value>& value) {
    value ? put(*value) : put_null();
  }
};

// Gathers rows and gives their SHA-256: equal for equal rows only, whatever stands in the texts.
class RowDigest : public RowSink {
 public:
  using RowSink::put;
  void put(std::string_view text) override;
  void put(double number) override;
  void put(std::int64_t number) override;
  void put_null() override;

  std::string bytes() const;  // 32

 private:
  std::string rows_;
};

// `INSERT INTO TABLE (COLUMNS) VALUES (?, …)`. A name that SQL takes for a word of its own is put in quotes.
std::string insert_into(std::string_view table, std::span<const std::string_view> columns);

// Columns of a row, and what puts it. Names of articles, places and the like stand before them in the tables;
// the caller puts these.
extern const std::span<const std::string_view> head_columns;  // of articles: what every load tells
extern const std::span<const std::string_view> body_columns;  // of articles: what comes with the text
extern const std::span<const std::string_view> claim_columns;
extern const std::span<const std::string_view> fact_columns;
extern const std::span<const std::string_view> finding_columns;

void put_head(const ArticleContext& article, RowSink& row);
void put_head(const Article& article, RowSink& row);
void put_body(const Article& article, RowSink& row);
void put_claim(const Claim& claim, RowSink& row);
void put_fact(const Fact& fact, const std::string& record_title, RowSink& row);
void put_finding(const Finding& finding, RowSink& row);

}  // namespace recoupe
