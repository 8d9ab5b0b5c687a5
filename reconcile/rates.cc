// Test: tests/reconcile/rates_test.cc.
#include "reconcile/rates.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "ingest/date.h"
#include "recoupe_rates.h"

namespace recoupe {
namespace {

constexpr int kDaysBack = 7;

// Fixed by treaty or law: Council Regulation (EC) 2866/98 and its successors; the CFA and CFP francs.
struct Fixed {
  std::string_view currency;
  double per_euro;
};
constexpr Fixed kFixed[] = {{"EUR", 1},         {"XOF", 655.957}, {"XAF", 655.957}, {"XPF", 119.331742},
                            {"KMF", 491.96775}, {"FRF", 6.55957}, {"BEF", 40.3399}, {"LUF", 40.3399},
                            {"DEM", 1.95583},   {"ITL", 1936.27}, {"ESP", 166.386}, {"PTE", 200.482},
                            {"NLG", 2.20371},   {"ATS", 13.7603}, {"FIM", 5.94573}, {"IEP", 0.787564},
                            {"GRD", 340.75},    {"BAM", 1.95583}};

std::optional<std::chrono::sys_days> day_of(std::string_view date) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (date.size() != 10 || !is_contract_date(date) ||
      std::sscanf(std::string(date).c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3)
    return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                                        std::chrono::day(day)};
  if (!ymd.ok()) return std::nullopt;
  return std::chrono::sys_days(ymd);
}

std::vector<std::string_view> cells(std::string_view line) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t comma = line.find(',');
    out.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return out;
    line.remove_prefix(comma + 1);
  }
}

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

const Rates& Rates::built_in() {
  static const Rates rates =
      parse(recoupe_rates::main_currencies_csv, "main_currencies.csv").value_or(Rates());
  return rates;
}

tl::expected<Rates, Problem> Rates::parse(std::string_view csv, const std::string& file) {
  const auto problem = [&](std::size_t line, Text what) {
    return tl::unexpected(
        Problem{.file = file, .line = line, .place = std::nullopt, .what = std::move(what)});
  };
  Rates rates;
  const auto head = cells(next_line(csv));
  if (head.empty() || head[0] != "Date")
    return problem(1, {"table de cours attendue (« Date,USD,JPY,… »)",
                       "a table of rates is expected (\"Date,USD,JPY,…\")"});
  for (std::size_t c = 1; c < head.size(); ++c) rates.currencies_.emplace_back(head[c]);
  for (std::size_t number = 2; !csv.empty(); ++number) {
    const auto row = cells(next_line(csv));
    if (row.size() == 1 && row[0].empty()) continue;
    if (!day_of(row[0]))
      return problem(number,
                     {"date illisible (AAAA-MM-JJ attendu)", "unreadable date (YYYY-MM-DD expected)"});
    std::vector<double> values(rates.currencies_.size());
    for (std::size_t c = 1; c < row.size() && c <= values.size(); ++c) {
      const double amount = std::strtod(std::string(row[c]).c_str(), nullptr);
      values[c - 1] = std::isfinite(amount) ? amount : 0;
    }
    rates.days_.emplace(row[0], std::move(values));
  }
  return rates;
}

std::optional<double> Rates::per_euro(std::string_view currency,
                                      const std::optional<std::string>& date) const {
  for (const Fixed& fixed : kFixed)
    if (fixed.currency == currency) return fixed.per_euro;
  const auto column = std::find(currencies_.begin(), currencies_.end(), currency);
  if (column == currencies_.end() || !date) return std::nullopt;
  const auto wanted = day_of(*date);
  if (!wanted) return std::nullopt;
  const auto index = static_cast<std::size_t>(column - currencies_.begin());
  for (auto row = days_.upper_bound(*date); row != days_.begin();) {
    --row;
    if (*wanted - *day_of(row->first) > std::chrono::days(kDaysBack)) return std::nullopt;
    if (row->second[index] > 0) return row->second[index];
  }
  return std::nullopt;
}

std::optional<double> Rates::rate(std::string_view from, std::string_view to,
                                  const std::optional<std::string>& date) const {
  if (from == to) return 1.0;
  const auto a = per_euro(from, date);
  const auto b = per_euro(to, date);
  if (!a || !b) return std::nullopt;
  return *b / *a;
}

}  // namespace recoupe
