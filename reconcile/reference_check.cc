#include "reconcile/reference_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include "extract/units.h"
#include "ingest/json_number.h"

namespace recoupe {
namespace {

constexpr double kUnbounded = std::numeric_limits<double>::infinity();

// A quantity known within bounds, and how far rounding and tolerance may have moved it.
struct Amount {
  double low = 0;
  double high = 0;
  double slack = 0;
};

// The worth of the last digit of a number as it is usually written, with the words for thousand, million and
// milliard: 1e9 for 150e9, 1e8 for 3.6e9, 1e6 for 105e6, 0.1 for 5.8, 1 for 100.
double written_step(double number) {
  std::array<char, 32> buffer;  // d.ddde±xx: the shortest form takes 24 characters at most
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(number),
                                     std::chars_format::scientific);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const std::size_t e = text.find('e');
  const int decimals = e > 1 ? static_cast<int>(e) - 2 : 0;  // after the one digit and the point
  int exponent = 0;
  const std::size_t digits = text[e + 1] == '+' ? e + 2 : e + 1;
  std::from_chars(text.data() + digits, text.data() + text.size(), exponent);
  const int last_digit = exponent - decimals;
  const int magnitude = std::clamp(exponent / 3, 0, 3) * 3;
  return std::pow(10.0, std::min(last_digit, magnitude));
}

double rounding_of(double bound) {
  return std::isfinite(bound) && bound != 0 ? 0.5 * written_step(bound) : 0;
}

Amount newest_amount(const Fact& fact) {
  const Known& known = fact.history.back();
  Amount amount{known.value.value_or(known.low.value_or(-kUnbounded)),
                known.value.value_or(known.high.value_or(kUnbounded)), 0};
  for (const double bound : {amount.low, amount.high}) {
    const double tolerance = std::isfinite(bound) ? std::fabs(bound) * fact.tolerance.value_or(0) : 0;
    amount.slack = std::max(amount.slack, rounding_of(bound) + tolerance);
  }
  return amount;
}

bool is_count(const Fact& fact) {
  const UnitClass unit_class = class_of_unit(fact.unit);
  return unit_class == UnitClass::noun || unit_class == UnitClass::unknown;  // a name with capitals
}

std::optional<double> factor_into_total(const Fact& part, const Fact& total) {
  if (part.per != total.per) return std::nullopt;
  if (part.unit == total.unit || (is_count(part) && is_count(total))) return 1;
  return conversion_factor(part.unit, total.unit);
}

std::string unit_text(const Fact& fact) {
  return fact.per ? fact.unit + "/" + *fact.per : fact.unit;
}

// Sums of decimal fractions carry binary noise far behind the digits that anyone wrote.
std::string number_text(double number) {
  constexpr int kDigits = 12;
  const std::string rounded = fmt::format("{:.{}g}", number, kDigits);
  std::from_chars(rounded.data(), rounded.data() + rounded.size(), number);
  return json_number(number).dump();
}

Text amount_text(const Amount& amount) {
  const std::string low = number_text(amount.low);
  const std::string high = number_text(amount.high);
  if (amount.low == amount.high) return {low, low};
  if (amount.high == kUnbounded) return {"au moins " + low, "at least " + low};
  if (amount.low == -kUnbounded) return {"au plus " + high, "at most " + high};
  return {low + " à " + high, low + " to " + high};
}

SumFault cannot_be_added(std::size_t number, const Fact& part, const Fact& total) {
  return {number,
          {fmt::format("« {} » est en {}, le total « {} » en {}", part.id, unit_text(part), total.id,
                       unit_text(total)),
           fmt::format("\"{}\" is in {}, the total \"{}\" in {}", part.id, unit_text(part), total.id,
                       unit_text(total))}};
}

SumFault does_not_add_up(const Amount& sum, const Amount& stated, const Fact& total) {
  const Text made = amount_text(sum);
  const Text given = amount_text(stated);
  const std::string unit = unit_text(total);
  return {std::nullopt,
          {fmt::format("les parties font {} {}, et le total « {} » est donné à {} {}", made.fr, unit,
                       total.id, given.fr, unit),
           fmt::format("the parts make {} {}, and the total \"{}\" is given as {} {}", made.en, unit,
                       total.id, given.en, unit)}};
}

}  // namespace

std::vector<SumFault> sum_faults(const Fact& total, const std::vector<const Fact*>& parts) {
  std::vector<SumFault> faults;
  Amount sum;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::optional<double> factor = factor_into_total(*parts[i], total);
    if (!factor) {
      faults.push_back(cannot_be_added(i, *parts[i], total));
      continue;
    }
    const Amount part = newest_amount(*parts[i]);
    sum.low += part.low * *factor;
    sum.high += part.high * *factor;
    sum.slack += part.slack * *factor;
  }
  if (!faults.empty()) return faults;

  const Amount stated = newest_amount(total);
  const double gap = std::max(stated.low - sum.high, sum.low - stated.high);
  constexpr double kBinaryNoise = 1e-9;  // relative
  const double slack = (sum.slack + stated.slack) * (1 + kBinaryNoise);
  if (gap > slack) faults.push_back(does_not_add_up(sum, stated, total));
  return faults;
}

}  // namespace recoupe
