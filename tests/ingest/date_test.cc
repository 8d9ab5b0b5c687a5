#include "ingest/date.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace recoupe {
namespace {

struct Row {
  std::string_view text;
  std::string_view date;  // empty: none
};

TEST(IsoDate, ReadsWhatPagesAndPeopleWrite) {
  const std::vector<Row> rows = {
      // the contract's own forms
      {"2025", "2025"},
      {"2025-02", "2025-02"},
      {"2025-02-12", "2025-02-12"},
      {" 2025-02-12 ", "2025-02-12"},
      // date-times: the day as written
      {"2025-02-12T10:30:00+01:00", "2025-02-12"},
      {"2025-02-11T23:30:00Z", "2025-02-11"},
      {"2025-02-12 10:30", "2025-02-12"},
      {"2025/02/12", "2025-02-12"},
      {"20250212", "2025-02-12"},
      {"20250212T103000Z", "2025-02-12"},
      {"2025-2-3", "2025-02-03"},
      {"2025-02-12T10:30:00.123456-05:00", "2025-02-12"},
      {"2025-02-12T10:30+0100", "2025-02-12"},
      // weeks and days of the year (ISO 8601, 4.3): 2025 began on a Wednesday, 2026 on a Thursday
      {"2025-W01-1", "2024-12-30"},
      {"2025-W07-3", "2025-02-12"},
      {"2025W073", "2025-02-12"},
      {"2026-W53-7", "2027-01-03"},
      {"2025-W00-1", ""},
      {"2025-W07-8", ""},
      {"2025-W07", ""},
      {"2025-043", "2025-02-12"},
      {"2024-366", "2024-12-31"},
      {"2025-366", ""},
      // day first
      {"12/02/2025", "2025-02-12"},
      {"12.02.2025", "2025-02-12"},
      {"12-02-2025", "2025-02-12"},
      {"3/4/2025", "2025-04-03"},
      {"02/2025", "2025-02"},
      {"12/02/2025 à 10h30", "2025-02-12"},
      {"10h30, 12/02/2025", "2025-02-12"},
      // month names
      {"12 février 2025", "2025-02-12"},
      {"12 FÉVRIER 2025", "2025-02-12"},
      {"12 fe\u0301vrier 2025", "2025-02-12"},
      {"1er mars 2025", "2025-03-01"},
      {"mercredi 12 février 2025 à 10h30", "2025-02-12"},
      {"mar. 4 mars 2025", "2025-03-04"},
      {"Publié le 12 août 2025", "2025-08-12"},
      {"12\u00A0août\u00A02025", "2025-08-12"},
      {"12\u202Faoût 2025", "2025-08-12"},
      {"février 2025", "2025-02"},
      {"12 févr. 2025", "2025-02-12"},
      {"12 juil. 2025", "2025-07-12"},
      {"30 juin 2025", "2025-06-30"},
      {"15 sept. 2025", "2025-09-15"},
      {"25 déc. 2025", "2025-12-25"},
      {"February 12, 2025", "2025-02-12"},
      {"Wed, 12 Feb 2025 10:00:00 GMT", "2025-02-12"},
      {"2nd May 2025", "2025-05-02"},
      {"29 février 2024", "2024-02-29"},
      // no date, or none that the calendar has
      {"", ""},
      {"hier", ""},
      {"12 février", ""},
      {"12 jui. 2025", ""},  // juin or juillet
      {"2025-13-01", ""},
      {"31/02/2025", ""},
      {"29 février 2025", ""},
      {"2025-02-30", ""},
      {"12/02/25", ""},  // no century
      {"0000-01-01", ""},
      {"2024-2025", ""},
      {"en 2025 peut-être", ""},
      {"12345", ""},
      {"99999999", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(iso_date(row.text).value_or(""), row.date) << "«" << row.text << "»";
  }
}

TEST(IsoDate, ReadsEveryFrenchMonth) {
  const std::vector<std::string> months = {"janvier",   "février", "mars",     "avril",
                                           "mai",       "juin",    "juillet",  "août",
                                           "septembre", "octobre", "novembre", "décembre"};
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string month = (i < 9 ? "0" : "") + std::to_string(i + 1);
    EXPECT_EQ(iso_date("7 " + months[i] + " 1998").value_or(""), "1998-" + month + "-07") << months[i];
  }
}

TEST(ContractDate, IsExactlyThreeForms) {
  for (const std::string_view date : {"2025", "1789-07", "2024-02-29", "2025-12-31"}) {
    EXPECT_TRUE(is_contract_date(date)) << date;
  }
  for (const std::string_view date :
       {"", "25", "02-2025", "2025-2", "2025-00", "2025-13", "2025-02-29", "2025-1-01", "2025/02/12",
        "20250212", "2025-02-12T10:00", "2025-02-12 ", " 2025", "202A"}) {
    EXPECT_FALSE(is_contract_date(date)) << "«" << date << "»";
  }
}

}  // namespace
}  // namespace recoupe
