// Test: tests/reconcile/slip_test.cc.
#include "reconcile/slip.h"

#include <cmath>
#include <string>

namespace recoupe {
namespace {

constexpr int kMostShift = 3;  // million for milliard; beyond that another thing is meant
constexpr std::size_t kLeastDigits = 3;

// `amount` in units of the last written digit, as digits.
std::string digits_of(double amount, double step) {
  const double units = std::round(std::abs(amount) / step);
  if (units > 1e15) return {};
  return std::to_string(static_cast<long long>(units));
}

bool swapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool one_changed(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += a[i] != b[i] ? 1 : 0;
  return different == 1;
}

// `longer` without one digit is `shorter`.
bool one_more(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t i = 0;
  while (i < shorter.size() && longer[i] == shorter[i]) ++i;
  return longer.substr(i + 1) == shorter.substr(i);
}

bool slipped(const std::string& written, const std::string& expected) {
  if (written.size() < kLeastDigits || expected.size() < kLeastDigits) return false;
  return swapped(written, expected) || one_changed(written, expected) || one_more(written, expected) ||
         one_more(expected, written);
}

}  // namespace

std::optional<int> shifted_magnitude(const Amount& written, const Known& known,
                                     std::optional<double> tolerance) {
  const double expected = known.value.value_or((known.low.value_or(0) + known.high.value_or(0)) / 2);
  const double middle = written.middle();
  if (expected == 0 || middle == 0 || (middle < 0) != (expected < 0)) return std::nullopt;
  const int power = static_cast<int>(std::lround(std::log10(middle / expected)));
  if (power == 0 || std::abs(power) > kMostShift) return std::nullopt;
  constexpr int kMagnitudeWord =
      3;  // million for milliard; bounds shifted by a single zero touch much by chance
  if (written.is_range && std::abs(power) != kMagnitudeWord) return std::nullopt;
  const double scale = std::pow(10.0, -power);
  Amount shifted = written;
  shifted.low *= scale;
  shifted.high *= scale;
  shifted.step *= scale;
  if (agreement(shifted, known, tolerance) != Agreement::agrees) return std::nullopt;
  return power;
}

bool mistyped_digits(const Amount& written, const Known& known) {
  if (written.is_range || written.step <= 0 || !known.value) return false;
  std::string a = digits_of(written.low, written.step);
  std::string b = digits_of(*known.value, written.step);
  if (a.empty() || b.empty()) return false;
  if (a.size() >= kLeastDigits && swapped(a, b)) return true;  // 430 000 for 340 000
  // Zeros that both end in are no digits of their own: 150 000 for 100 000 is no slip of the finger.
  while (a.size() > 1 && b.size() > 1 && a.back() == '0' && b.back() == '0') {
    a.pop_back();
    b.pop_back();
  }
  return slipped(a, b);
}

}  // namespace recoupe
