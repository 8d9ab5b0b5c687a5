// Reference records: what is known, by whom, since when. Schema `recoupe.reference/1` (contract.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/problem.h"
#include "reconcile/finding.h"

namespace recoupe {

// A value known from a date on. Without history a fact has one, with an empty `from`.
struct Known {
  std::string from;  // YYYY, YYYY-MM or YYYY-MM-DD; empty: always
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
};

struct Fact {
  std::string id;  // within its record
  std::string record;
  std::string label;
  std::string unit;  // ISO 4217, `%`, `pp`, UCUM-like, or a singular noun; empty: a number alone
  std::optional<std::string> per;   // base of a rate
  std::vector<Known> history;       // oldest first, never empty
  bool has_history = false;         // false: judged whatever the article's date
  std::optional<double> tolerance;  // relative
  std::vector<std::string> unit_names;
  std::vector<std::vector<std::string>> about;  // groups of words, each of which must be evoked
  std::vector<std::string> unless;
  std::string published;
  std::vector<Citation> sources;

  std::string name() const { return record + "/" + id; }
};

// `total` is the sum of `parts`; ids within the record.
struct SumRelation {
  std::string total;
  std::vector<std::string> parts;
};

struct Record {
  std::string id;
  std::string title;
  std::string file;
  std::vector<Fact> facts;
  std::vector<SumRelation> sums;
};

struct LoadedRecords {
  std::vector<Record> records;
  std::vector<Problem> problems;  // errors: a record that has any is not among `records`
};

// Reads the record `path`, or all `*.json` of a directory in name order. Every fault of a record is
// reported, not the first alone, each with the JSON pointer of its place.
[[nodiscard]] LoadedRecords load_records(const std::string& path);

// As load_records, from text. `file` names it in problems.
[[nodiscard]] LoadedRecords parse_record(std::string_view json, const std::string& file);

}  // namespace recoupe
