// Exchange rates: the European Central Bank's reference rates, per euro and day.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

class Rates {
 public:
  // The table that the program carries: the main currencies since 1999. Its origin is in corpus/rates.
  static const Rates& built_in();
  // The ECB's `eurofxref-hist.csv`: `Date,USD,JPY,…`, amounts per euro, `N/A` where there is none.
  [[nodiscard]] static tl::expected<Rates, Problem> parse(std::string_view csv, const std::string& file);

  // Units of `to` for one of `from` on `date` (YYYY-MM-DD), or on the last day before it in the table, at
  // most seven days earlier. Currencies of a fixed rate (CFA francs, the euro's forerunners) need no date.
  std::optional<double> rate(std::string_view from, std::string_view to,
                             const std::optional<std::string>& date) const;

 private:
  std::optional<double> per_euro(std::string_view currency, const std::optional<std::string>& date) const;

  std::vector<std::string> currencies_;
  std::map<std::string, std::vector<double>, std::less<>> days_;  // 0: no rate that day
};

}  // namespace recoupe
