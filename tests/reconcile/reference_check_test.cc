// Which sums hold.
#include <gmock/gmock.h>

#include <string>

#include "reconcile/reference.h"
#include "tests/reconcile/problem_printing.h"

namespace recoupe {
namespace {

// A sum of two facts: what each row says of total and parts, as fields of a fact.
struct SumRow {
  const char* total;
  const char* one;
  const char* other;
  bool adds_up;
};

constexpr SumRow kSums[] = {
    {R"("value": 100, "unit": "%")", R"("value": 60, "unit": "%")", R"("value": 40, "unit": "%")", true},
    {R"("value": 100, "unit": "%")", R"("value": 60, "unit": "%")", R"("value": 42, "unit": "%")", false},
    {R"("value": 0.3, "unit": "%")", R"("value": 0.1, "unit": "%")", R"("value": 0.2, "unit": "%")", true},
    // 36.2 and 60.5 written to 0.1, 97 to 1: off by 0.3 of 0.6 that rounding allows; by 0.7 in the second
    {R"("value": 97, "unit": "%")", R"("value": 36.2, "unit": "%")", R"("value": 60.5, "unit": "%")", true},
    {R"("value": 97, "unit": "%")", R"("value": 36.2, "unit": "%")", R"("value": 60.1, "unit": "%")", false},
    {R"("value": 48.6e6, "unit": "EUR")", R"("value": 14.2e6, "unit": "EUR")",
     R"("value": 34.4e6, "unit": "EUR")", true},
    {R"("value": 48.6e6, "unit": "EUR")", R"("value": 14.2e6, "unit": "EUR")",
     R"("value": 3.44e6, "unit": "EUR")", false},
    {R"("value": 105e6, "unit": "GBP")", R"("value": 100e6, "unit": "GBP")", R"("value": 7e6, "unit": "GBP")",
     false},
    {R"("value": 105e6, "unit": "GBP", "tolerance": 0.02)", R"("value": 100e6, "unit": "GBP")",
     R"("value": 7e6, "unit": "GBP")", true},
    // by conversion
    {R"("value": 1.5, "unit": "km")", R"("value": 900, "unit": "m")", R"("value": 600, "unit": "m")", true},
    {R"("value": 1.5, "unit": "km")", R"("value": 900, "unit": "m")", R"("value": 800, "unit": "m")", false},
    {R"("value": 3, "unit": "d")", R"("value": 1, "unit": "d")", R"("value": 48, "unit": "h")", true},
    // counts, whatever is counted
    {R"("value": 31, "unit": "personne")", R"("value": 14, "unit": "femme")",
     R"("value": 17, "unit": "homme")", true},
    {R"("value": 13, "unit": "personne")", R"("value": 14, "unit": "femme")",
     R"("value": 17, "unit": "homme")", false},
    // ranges
    {R"("low": 30, "high": 40, "unit": "mort")", R"("value": 14, "unit": "mort")",
     R"("value": 17, "unit": "mort")", true},
    {R"("low": 40, "high": 50, "unit": "mort")", R"("value": 14, "unit": "mort")",
     R"("value": 17, "unit": "mort")", false},
    {R"("low": 40, "unit": "mort")", R"("value": 140, "unit": "mort")", R"("value": 17, "unit": "mort")",
     true},
    {R"("value": 31, "unit": "mort")", R"("low": 14, "unit": "mort")", R"("value": 70, "unit": "mort")",
     false},
    // the newest value of a history
    {R"("history": [{"from": "2020", "value": 7}, {"from": "2021", "value": 31}], "unit": "mort")",
     R"("value": 14, "unit": "mort")", R"("value": 17, "unit": "mort")", true},
    {R"("history": [{"from": "2020", "value": 31}, {"from": "2021", "value": 7}], "unit": "mort")",
     R"("value": 14, "unit": "mort")", R"("value": 17, "unit": "mort")", false},
};

TEST(SumRelation, AddsUpWithinRoundingAndTolerance) {
  for (const SumRow& row : kSums) {
    const std::string json = std::string(R"({"schema": "recoupe.reference/1", "id": "r", "facts": [)") +
                             R"({"id": "total", "label": "t", )" + row.total +
                             R"(}, {"id": "a", "label": "a", )" + row.one +
                             R"(}, {"id": "b", "label": "b", )" + row.other +
                             R"(}], "relations": [{"type": "sum", "total": "total", "parts": ["a", "b"]}]})";
    SCOPED_TRACE(json);
    const LoadedRecords loaded = parse_record(json, "r.json");
    EXPECT_EQ(loaded.problems.empty(), row.adds_up);
    for (const Problem& problem : loaded.problems) EXPECT_EQ(problem.place, "/relations/0");
  }
}

}  // namespace
}  // namespace recoupe
