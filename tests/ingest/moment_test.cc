#include "ingest/moment.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

TEST(Moment, Rows) {
  struct Row {
    std::string text;
    std::string time;  // UTC; empty: no date
    std::string day;
  };
  const std::vector<Row> rows = {
      {"2025-02-12", "2025-02-12T00:00:00Z", "2025-02-12"},
      {"2025-02", "2025-02-01T00:00:00Z", "2025-02"},
      {"2025", "2025-01-01T00:00:00Z", "2025"},
      {"2025-02-12T08:30:00Z", "2025-02-12T08:30:00Z", "2025-02-12"},
      {"2025-02-12T08:30Z", "2025-02-12T08:30:00Z", "2025-02-12"},
      {"2025-02-12T08:30:15", "2025-02-12T08:30:15Z", "2025-02-12"},
      {"2025-02-12 08:30:00", "2025-02-12T08:30:00Z", "2025-02-12"},
      {"2025-02-12T00:30:00+01:00", "2025-02-11T23:30:00Z", "2025-02-12"},
      {"2025-02-12T00:30:00+0100", "2025-02-11T23:30:00Z", "2025-02-12"},
      {"2025-02-12T23:30:00.123-05:00", "2025-02-13T04:30:00Z", "2025-02-12"},
      {" Wed, 12 Feb 2025 08:30:00 GMT\n", "2025-02-12T08:30:00Z", "2025-02-12"},
      {"Wed, 12 Feb 2025 08:30:00 +0100", "2025-02-12T07:30:00Z", "2025-02-12"},
      {"12 Feb 2025 08:30:00 EST", "2025-02-12T13:30:00Z", "2025-02-12"},
      {"12 février 2025", "2025-02-12T00:00:00Z", "2025-02-12"},
      {"", "", ""},
      {"hier", "", ""},
      {"2025-02-30", "", ""},
  };
  for (const Row& row : rows) {
    const auto moment = parse_moment(row.text);
    EXPECT_EQ(moment ? utc_date_time(moment->seconds) : "", row.time) << row.text;
    EXPECT_EQ(moment ? moment->day : "", row.day) << row.text;
  }
}

}  // namespace
}  // namespace recoupe
