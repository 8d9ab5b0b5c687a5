// What sound records give, and which files are read.
#include "reconcile/reference.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/reconcile/problem_printing.h"
#include "tests/reconcile/record_sample.h"

namespace recoupe {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Reference, ReadsEveryField) {
  const LoadedRecords loaded = parse_record(kSampleRecord, "tram.json");
  ASSERT_THAT(loaded.problems, IsEmpty());
  ASSERT_THAT(loaded.records, SizeIs(1));
  const Record& record = loaded.records[0];
  EXPECT_EQ(record.id, "tramway");
  EXPECT_EQ(record.title, "Ligne B du tramway");
  EXPECT_EQ(record.file, "tram.json");
  ASSERT_THAT(record.facts, SizeIs(6));
  ASSERT_THAT(record.sums, SizeIs(1));
  EXPECT_EQ(record.sums[0].total, "total");
  EXPECT_THAT(record.sums[0].parts, ElementsAre("public", "private"));

  const Fact& fact = record.facts[0];
  EXPECT_EQ(fact.name(), "tramway/public");
  EXPECT_EQ(fact.label, "part publique");
  EXPECT_EQ(fact.unit, "EUR");
  EXPECT_EQ(fact.per, std::nullopt);
  EXPECT_THAT(fact.about, ElementsAre(ElementsAre("tramway", "ligne B"), ElementsAre("ville", "région")));
  EXPECT_THAT(fact.unless, ElementsAre("ligne A"));
  EXPECT_EQ(fact.tolerance, 0.02);
  EXPECT_EQ(fact.published, "2025-02-11");
  ASSERT_THAT(fact.sources, SizeIs(1));
  EXPECT_EQ(fact.sources[0].title, "Délibération");
  EXPECT_EQ(fact.sources[0].url, "https://ville.example/d");
  EXPECT_EQ(fact.sources[0].publisher, "Ville");
  EXPECT_EQ(fact.sources[0].date, "2025-02-11");
  EXPECT_THAT(record.facts[4].unit_names, ElementsAre("siège"));
  EXPECT_EQ(record.facts[5].per, "a");
}

TEST(Reference, AFactWithoutHistoryHasOneValueForAllDates) {
  const Record record = parse_record(kSampleRecord, "tram.json").records.at(0);
  const Fact& fact = record.facts[1];
  EXPECT_FALSE(fact.has_history);
  ASSERT_THAT(fact.history, SizeIs(1));
  EXPECT_EQ(fact.history[0].from, "");
  EXPECT_EQ(fact.history[0].value, 150e6);

  const Fact& range = record.facts[4];
  ASSERT_THAT(range.history, SizeIs(1));
  EXPECT_EQ(range.history[0].value, std::nullopt);
  EXPECT_EQ(range.history[0].low, 200);
  EXPECT_EQ(range.history[0].high, 220);
}

TEST(Reference, AHistoryKeepsItsDatesAndOrder) {
  const Record record = parse_record(kSampleRecord, "tram.json").records.at(0);
  const Fact& fact = record.facts[3];
  EXPECT_TRUE(fact.has_history);
  ASSERT_THAT(fact.history, SizeIs(2));
  EXPECT_EQ(fact.history[0].from, "2023");
  EXPECT_EQ(fact.history[0].value, 5.5);
  EXPECT_EQ(fact.history[1].from, "2024-03");
  EXPECT_EQ(fact.history[1].low, 5.5);
  EXPECT_EQ(fact.history[1].high, 6);
}

// A folder of its own for one test.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(std::filesystem::path(testing::TempDir()) / name) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }
  void write(const std::string& name, std::string_view text) const { std::ofstream(path_ / name) << text; }

 private:
  std::filesystem::path path_;
};

std::string record_named(const std::string& id) {
  return R"({"schema": "recoupe.reference/1", "id": ")" + id +
         R"(", "facts": [{"id": "f", "label": "fait", "value": 1, "unit": "km"}]})";
}

std::vector<std::string> ids(const LoadedRecords& loaded) {
  std::vector<std::string> ids;
  for (const Record& record : loaded.records) ids.push_back(record.id);
  return ids;
}

TEST(LoadRecords, OneFileWhateverItsName) {
  const Folder folder("recoupe_one_file");
  folder.write("fiche.txt", record_named("one"));
  const LoadedRecords loaded = load_records(folder.file("fiche.txt"));
  EXPECT_THAT(loaded.problems, IsEmpty());
  EXPECT_THAT(ids(loaded), ElementsAre("one"));
  EXPECT_EQ(loaded.records[0].file, folder.file("fiche.txt"));
}

TEST(LoadRecords, ADirectoryInNameOrder) {
  const Folder folder("recoupe_name_order");
  for (const char* name : {"c", "a", "b"}) folder.write(std::string(name) + ".json", record_named(name));
  folder.write("notes.txt", "no record");
  folder.write(".a.json", "no record, but what an editor left behind");
  std::filesystem::create_directory(folder.file("old.json"));
  const LoadedRecords loaded = load_records(folder.path());
  EXPECT_THAT(loaded.problems, IsEmpty());
  EXPECT_THAT(ids(loaded), ElementsAre("a", "b", "c"));
}

TEST(LoadRecords, AFaultyRecordDoesNotKeepTheOthersOut) {
  const Folder folder("recoupe_faulty");
  folder.write("a.json", record_named("a"));
  folder.write("b.json", "{");
  folder.write("c.json", R"({"schema": "recoupe.reference/1", "id": "c", "facts": []})");
  folder.write("d.json", record_named("d"));
  const LoadedRecords loaded = load_records(folder.path());
  EXPECT_THAT(ids(loaded), ElementsAre("a", "d"));
  ASSERT_THAT(loaded.problems, SizeIs(2));
  EXPECT_EQ(loaded.problems[0].file, folder.file("b.json"));
  EXPECT_EQ(loaded.problems[1].file, folder.file("c.json"));
}

TEST(LoadRecords, TwoRecordsOfOneIdNameBothFiles) {
  const Folder folder("recoupe_one_id");
  folder.write("a.json", record_named("same"));
  folder.write("b.json", record_named("same"));
  const LoadedRecords loaded = load_records(folder.path());
  EXPECT_THAT(loaded.records, SizeIs(1));
  EXPECT_EQ(loaded.records.at(0).file, folder.file("a.json"));
  ASSERT_THAT(loaded.problems, SizeIs(1));
  EXPECT_EQ(loaded.problems[0].file, folder.file("b.json"));
  EXPECT_EQ(loaded.problems[0].place, "/id");
  EXPECT_THAT(loaded.problems[0].what.fr, testing::HasSubstr(folder.file("a.json")));
}

TEST(LoadRecords, AnIdIsTakenEvenByAFaultyRecord) {
  const Folder folder("recoupe_taken_id");
  folder.write("a.json", R"({"schema": "recoupe.reference/1", "id": "same", "facts": []})");
  folder.write("b.json", record_named("same"));
  const LoadedRecords loaded = load_records(folder.path());
  EXPECT_THAT(loaded.records, IsEmpty());
  EXPECT_THAT(loaded.problems, SizeIs(2));
}

TEST(LoadRecords, WhatCannotBeReadIsOneProblem) {
  const Folder folder("recoupe_unreadable");
  const struct {
    const char* what;
    std::string path;
    const char* word;
  } rows[] = {
      {"no such file", folder.file("absent.json"), "introuvable"},
      {"directory without records", folder.path(), "aucune fiche"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.what);
    const LoadedRecords loaded = load_records(row.path);
    EXPECT_THAT(loaded.records, IsEmpty());
    ASSERT_THAT(loaded.problems, SizeIs(1));
    EXPECT_EQ(loaded.problems[0].file, row.path);
    EXPECT_THAT(loaded.problems[0].what.fr, testing::HasSubstr(row.word));
  }
}

TEST(Reference, AUnitWrittenInWordsIsItsCode) {
  struct {
    const char* written;
    const char* unit;
  } const rows[] = {
      {"euro", "EUR"},
      {"euros", "EUR"},
      {"livres sterling", "GBP"},
      {"kilomètre", "km"},
      {"degré", "deg"},
      {"pour cent", "%"},
      {"pourcent", "%"},
      {"point de pourcentage", "pp"},
      {"jour", "d"},
      {"habitant", "habitant"},
      {"livre", "livre"},
      {"km", "km"},
      {"Canadair", "Canadair"},
  };
  for (const auto& row : rows) {
    const LoadedRecords loaded = parse_record(
        R"({"schema": "recoupe.reference/1", "id": "r", "title": "R", "facts": [{"id": "f", "label": "fait",
            "value": 1, "unit": ")" +
            std::string(row.written) + "\"}]}",
        "r.json");
    ASSERT_EQ(loaded.records.size(), 1U) << row.written;
    EXPECT_EQ(loaded.records.front().facts.front().unit, row.unit) << row.written;
  }
}

}  // namespace
}  // namespace recoupe
