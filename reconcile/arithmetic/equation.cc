// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/arithmetic/equation.h"

#include <algorithm>
#include <cmath>

#include "reconcile/wording.h"

namespace recoupe {
namespace {

// Whole numbers as they are, others to four digits: 31.666667 gives 31.67.
double legible(double value) {
  if (!std::isfinite(value) || std::abs(value - std::round(value)) < 1e-9 * std::abs(value))
    return std::round(value);
  const double size = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 3);
  return std::round(value / size) * size;
}

Text both(const Expected& quantity) {
  return {quantity_text(quantity, Language::french), quantity_text(quantity, Language::english)};
}

// The magnitude of the result, when the others are short numbers in it too.
double magnitude_of(std::span<const double> values, double result) {
  const auto smaller = [](double a, double b) { return std::abs(a) < std::abs(b); };
  const double least = std::abs(*std::min_element(values.begin(), values.end(), smaller));
  for (const double size : {1e9, 1e6})
    if (least >= size / 10 && std::abs(result) >= size) return size;
  return 1;
}

}  // namespace

Text number_words(double value) {
  return both({legible(value), {}, {}, {}});
}

Text amount_words(double value, const std::optional<std::string>& unit) {
  constexpr double kTenth = 10;  // newspapers print percentages to a tenth
  if (unit == "%" && std::abs(value) >= 1) value = std::round(value * kTenth) / kTenth;
  return both({legible(value), {}, {}, unit});
}

Text equation_words(std::span<const double> operands, std::string_view sign, double result, double written,
                    const std::optional<std::string>& unit) {
  std::vector<double> all(operands.begin(), operands.end());
  all.insert(all.end(), {result, written});
  const double size = magnitude_of(all, result);
  Text text;
  for (const Language language : {Language::french, Language::english}) {
    const auto number = [&](double value) {
      return quantity_text({legible(value / size), {}, {}, {}}, language);
    };
    std::string line;
    for (const double operand : operands)
      line += (line.empty() ? "" : " " + std::string(sign) + " ") + number(operand);
    line += " = " + amount_words(result, unit).in(language);
    line += Text{", non ", ", not "}.in(language) + number(written);
    (language == Language::french ? text.fr : text.en) = line;
  }
  return text;
}

Text filled(const Text& pattern, std::initializer_list<Text> parts) {
  Text out;
  for (const Language language : {Language::french, Language::english}) {
    std::string line = pattern.in(language);
    std::size_t at = 0;
    for (const Text& part : parts) {
      at = line.find("{}", at);
      if (at == std::string::npos) break;
      line.replace(at, 2, part.in(language));
      at += part.in(language).size();
    }
    (language == Language::french ? out.fr : out.en) = std::move(line);
  }
  return out;
}

}  // namespace recoupe
