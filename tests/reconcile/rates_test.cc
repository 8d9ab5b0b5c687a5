// Exchange rates by day.
#include "reconcile/rates.h"

#include <gmock/gmock.h>

#include <string>

#include "tests/reconcile/problem_printing.h"

namespace recoupe {
namespace {

constexpr const char* kTable =
    "Date,USD,JPY,SEK,\n"
    "2025-03-11,1.10,160,N/A,\n"
    "2025-03-10,1.08,N/A,11.0,\n"
    "2025-03-07,1.05,150,10.8,\n"
    "2024-12-31,1.04,N/A,,\n";

TEST(Rates, AreOfTheDayOrTheLastOneBefore) {
  const Rates rates = Rates::parse(kTable, "r.csv").value();
  struct {
    const char* from;
    const char* to;
    const char* date;
    std::optional<double> rate;
  } const rows[] = {
      {"EUR", "USD", "2025-03-11", 1.10},
      {"EUR", "USD", "2025-03-10", 1.08},
      {"USD", "EUR", "2025-03-10", 1 / 1.08},
      {"EUR", "USD", "2025-03-09", 1.05},  // a Sunday
      {"EUR", "USD", "2025-03-18", 1.10},  // seven days
      {"EUR", "USD", "2025-03-19", std::nullopt},
      {"EUR", "USD", "2025-01-07", 1.04},  // over the turn of the year
      {"EUR", "USD", "2025-01-08", std::nullopt},
      {"EUR", "USD", "2024-12-30", std::nullopt},  // before the table
      // without a rate that day: the last one before
      {"EUR", "JPY", "2025-03-10", 150},
      {"EUR", "SEK", "2025-03-11", 11.0},
      {"EUR", "SEK", "2025-01-02", std::nullopt},
      // across two currencies
      {"USD", "JPY", "2025-03-07", 150 / 1.05},
      {"JPY", "USD", "2025-03-07", 1.05 / 150},
      // unknown
      {"EUR", "NOK", "2025-03-10", std::nullopt},
      {"NOK", "EUR", "2025-03-10", std::nullopt},
      {"NOK", "NOK", "2025-03-10", 1},
      // the day must be known
      {"EUR", "USD", "2025-03", std::nullopt},
      {"EUR", "USD", "2025", std::nullopt},
      {"EUR", "USD", "2025-02-30", std::nullopt},
      {"EUR", "USD", "mars", std::nullopt},
  };
  for (const auto& row : rows) {
    const auto rate = rates.rate(row.from, row.to, row.date);
    ASSERT_EQ(rate.has_value(), row.rate.has_value()) << row.from << row.to << " " << row.date;
    if (rate) {
      EXPECT_DOUBLE_EQ(*rate, *row.rate) << row.from << row.to << " " << row.date;
    }
  }
}

TEST(Rates, FixedOnesNeedNoDate) {
  const Rates none;
  EXPECT_DOUBLE_EQ(none.rate("EUR", "FRF", {}).value(), 6.55957);
  EXPECT_DOUBLE_EQ(none.rate("FRF", "EUR", {}).value(), 1 / 6.55957);
  EXPECT_DOUBLE_EQ(none.rate("EUR", "XOF", {}).value(), 655.957);
  EXPECT_DOUBLE_EQ(none.rate("FRF", "XAF", {}).value(), 100);  // a hundred CFA francs were one French franc
  EXPECT_DOUBLE_EQ(none.rate("FRF", "DEM", "2025-03-10").value(), 1.95583 / 6.55957);
  EXPECT_DOUBLE_EQ(none.rate("EUR", "EUR", {}).value(), 1);
  EXPECT_FALSE(none.rate("EUR", "USD", {}));
  EXPECT_FALSE(none.rate("EUR", "USD", "2025-03-10"));
}

TEST(Rates, ThereAndBackIsOne) {
  const Rates& rates = Rates::built_in();
  for (const char* currency : {"USD", "GBP", "CHF", "JPY", "CAD", "CNY", "XOF"}) {
    const auto there = rates.rate("EUR", currency, "2025-02-12");
    const auto back = rates.rate(currency, "EUR", "2025-02-12");
    ASSERT_TRUE(there && back) << currency;
    EXPECT_NEAR(*there * *back, 1, 1e-12) << currency;
  }
}

// Well-known days, to the four digits of the table.
TEST(Rates, OfTheTableInTheProgram) {
  const Rates& rates = Rates::built_in();
  EXPECT_NEAR(rates.rate("EUR", "USD", "2022-09-27").value(), 0.96, 0.005);     // its low
  EXPECT_NEAR(rates.rate("EUR", "USD", "2008-07-15").value(), 1.599, 0.0005);   // its high
  EXPECT_NEAR(rates.rate("EUR", "USD", "1999-01-04").value(), 1.1789, 0.0005);  // its first day
  EXPECT_NEAR(rates.rate("EUR", "CHF", "2015-01-14").value(), 1.20, 0.005);     // the floor's last day
  EXPECT_FALSE(rates.rate("EUR", "USD", "1998-12-31"));
}

TEST(Rates, LineEndsOfAnyKind) {
  for (const char* table : {"Date,USD\n2025-03-10,1.08", "Date,USD\r\n2025-03-10,1.08\r\n",
                            "Date,USD\n\n2025-03-10,1.08\n\n", "Date,USD,\n2025-03-10,1.08,\n"}) {
    const auto rates = Rates::parse(table, "r.csv");
    ASSERT_TRUE(rates) << table;
    EXPECT_EQ(rates->rate("EUR", "USD", "2025-03-10"), 1.08) << table;
  }
}

TEST(Rates, RowsMayBeShortLongOrInAnyOrder) {
  const Rates rates =
      Rates::parse("Date,USD,JPY\n2025-03-06,1.01\n2025-03-10,1.08,160,99\n2025-03-07,1.05,150\n", "r.csv")
          .value();
  EXPECT_EQ(rates.rate("EUR", "USD", "2025-03-06"), 1.01);
  EXPECT_EQ(rates.rate("EUR", "JPY", "2025-03-06"), std::nullopt);
  EXPECT_EQ(rates.rate("EUR", "JPY", "2025-03-08"), 150);
  EXPECT_EQ(rates.rate("EUR", "JPY", "2025-03-11"), 160);
}

// What is no amount is no rate, rather than one of nought, below it or beyond all bounds.
TEST(Rates, OnlyAmountsAreRates) {
  for (const char* cell : {"N/A", "", "-", "abc", "0", "-1.08", "nan", "inf", "1e999"}) {
    const auto rates = Rates::parse("Date,USD\n2025-03-10," + std::string(cell) + "\n", "r.csv");
    ASSERT_TRUE(rates) << cell;
    EXPECT_FALSE(rates->rate("EUR", "USD", "2025-03-10")) << cell;
  }
}

TEST(Rates, FaultsAreToldWithTheirLine) {
  struct {
    const char* csv;
    std::size_t line;
  } const rows[] = {
      {"", 1},
      {"USD,Date\n", 1},
      {"<html>\n", 1},
      {"Date,USD\n10/03/2025,1.08\n", 2},
      {"Date,USD\n2025-03-10,1.08\n2025-13-01,1.08\n", 3},
      {"Date,USD\n2025-02-30,1.08\n", 2},
      {"Date,USD\n2025-03-10,1.08\n\n\nfin\n", 5},
      {"Date,USD\n2025-03-1x,1.08\n", 2},
  };
  for (const auto& row : rows) {
    const auto rates = Rates::parse(row.csv, "r.csv");
    ASSERT_FALSE(rates) << row.csv;
    EXPECT_EQ(rates.error().line, row.line) << row.csv;
    EXPECT_EQ(rates.error().file, "r.csv");
    EXPECT_FALSE(rates.error().what.fr.empty());
    EXPECT_NE(rates.error().what.fr, rates.error().what.en);
  }
}

}  // namespace
}  // namespace recoupe
