#include "app/store/row.h"

#include <gmock/gmock.h>

#include <functional>
#include <set>

#include "store_fixture.h"

namespace recoupe {
namespace {

// The sorts of cells that a row was given, in order.
class Counted : public RowSink {
 public:
  using RowSink::put;
  void put(std::string_view) override { ++cells; }
  void put(double) override { ++cells; }
  void put(std::int64_t) override { ++cells; }
  void put_null() override { ++cells; }
  std::size_t cells = 0;
};

std::size_t cells_of(const std::function<void(RowSink&)>& put) {
  Counted counted;
  put(counted);
  return counted.cells;
}

TEST(Rows, HaveACellForEachColumn) {
  const Told one =
      told("a").figure("12 km", 12, "km").judged("eau/length", VerdictKind::contradicted).found(Code::unit);
  const Record record = water_record();
  EXPECT_EQ(head_columns.size(), cells_of([&](RowSink& row) { put_head(one.article, row); }));
  EXPECT_EQ(head_columns.size(), cells_of([&](RowSink& row) { put_head(*one.claims[0].article, row); }));
  EXPECT_EQ(body_columns.size(), cells_of([&](RowSink& row) { put_body(one.article, row); }));
  EXPECT_EQ(claim_columns.size(), cells_of([&](RowSink& row) { put_claim(one.claims[0], row); }));
  EXPECT_EQ(fact_columns.size(), cells_of([&](RowSink& row) { put_fact(record.facts[0], "L'eau", row); }));
  EXPECT_EQ(finding_columns.size(), cells_of([&](RowSink& row) { put_finding(one.findings[0], row); }));
}

TEST(RowDigest, TellsRowsApart) {
  // What could be mistaken for one another if cells were only put in a row.
  const std::function<void(RowSink&)> rows[] = {
      [](RowSink&) {},
      [](RowSink& row) { row.put_null(); },
      [](RowSink& row) { row.put(std::string_view("")); },
      [](RowSink& row) { row.put(std::string_view("n")); },
      [](RowSink& row) { row.put(std::int64_t{1}); },
      [](RowSink& row) { row.put(1.0); },
      [](RowSink& row) { row.put(std::string_view("ab")), row.put(std::string_view("c")); },
      [](RowSink& row) { row.put(std::string_view("a")), row.put(std::string_view("bc")); },
      [](RowSink& row) { row.put(std::string_view("abc")); },
      [](RowSink& row) { row.put(std::string_view("abc\0", 4)); },
  };
  std::set<std::string> digests;
  for (const auto& put : rows) {
    RowDigest digest;
    put(digest);
    EXPECT_EQ(digest.bytes().size(), 32u);
    digests.insert(digest.bytes());
  }
  EXPECT_EQ(digests.size(), std::size(rows));
}

TEST(InsertInto, QuotesNames) {
  const std::string_view columns[] = {"start", "end"};
  EXPECT_EQ(insert_into("claims", columns), "INSERT INTO claims (\"start\", \"end\") VALUES (?, ?)");
}

}  // namespace
}  // namespace recoupe
