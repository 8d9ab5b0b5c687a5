// Numerals in digits. Idea: the groups of digits and what parts them decide together: three digits
// behind every separator make thousands, anything else a decimal. In French the comma is the decimal
// sign, so `1,250` is 1.25 and `1,234,567` English; a single point before three digits parts
// thousands (`76.000 euros`).
// Test: tests/extract/numeral_test.cc.
#include <unicode/uchar.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "extract/numeral.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

std::string ascii_digits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(next_code_point(text, i)));
    if (digit >= 0) out += static_cast<char>('0' + digit);
  }
  return out;
}

enum class Separator { none, space, dot, comma, apostrophe };

// What parts the digits at token `i` from the next digits; none when they do not belong together.
Separator separator_after(const Tokens& tokens, std::size_t i) {
  if (tokens.is_digits(i + 1)) return tokens[i + 1].gap == Gap::space ? Separator::space : Separator::none;
  if (!tokens.glued(i + 1) || !tokens.glued(i + 2) || !tokens.is_digits(i + 2)) return Separator::none;
  if (tokens.is_mark(i + 1, '.') || tokens.is_mark(i + 1, 0xB7)) return Separator::dot;
  if (tokens.is_mark(i + 1, ',')) return Separator::comma;
  if (tokens.is_mark(i + 1, '\'')) return Separator::apostrophe;
  return Separator::none;
}

struct Groups {
  std::vector<std::string> digits;      // of each group
  std::vector<Separator> separators;    // before group 1, 2 …
  std::vector<std::size_t> last_token;  // behind each group
};

Groups groups_at(const Tokens& tokens, std::size_t i) {
  constexpr std::size_t kMost = 12;
  Groups groups;
  groups.digits.push_back(ascii_digits(tokens.text(i)));
  groups.last_token.push_back(i + 1);
  while (groups.digits.size() < kMost) {
    const Separator separator = separator_after(tokens, i);
    if (separator == Separator::none) break;
    i += separator == Separator::space ? 1 : 2;
    groups.digits.push_back(ascii_digits(tokens.text(i)));
    groups.separators.push_back(separator);
    groups.last_token.push_back(i + 1);
  }
  return groups;
}

// How many groups from the first on are integer digits parted by one and the same thousands separator.
std::size_t thousands_run(const Groups& groups, Separator separator) {
  if (groups.digits[0].size() > 3 || (groups.digits[0][0] == '0' && separator != Separator::apostrophe))
    return 1;
  std::size_t n = 1;
  while (n < groups.digits.size() && groups.separators[n - 1] == separator && groups.digits[n].size() == 3)
    ++n;
  return n;
}

// The number of groups that make the integer part, 1 or more.
std::size_t integer_groups(const Groups& groups) {
  if (groups.digits.size() == 1) return 1;
  const Separator first = groups.separators[0];
  const std::size_t run = thousands_run(groups, first);
  const Separator next = run < groups.digits.size() ? groups.separators[run - 1] : Separator::none;
  switch (first) {
    case Separator::space:
    case Separator::apostrophe:
      return run;
    case Separator::dot:
      return next == Separator::dot ? 1 : run;  // `1.2.3` is no number of thousands
    case Separator::comma:
      return run > 2 || (run == 2 && next == Separator::dot) ? run : 1;
    default:
      return 1;
  }
}

bool is_decimal_sign(Separator sign, Separator thousands) {
  if (sign == Separator::comma) return thousands != Separator::comma;
  return sign == Separator::dot && thousands != Separator::dot;
}

double parse(const std::string& integer, const std::string& decimals) {
  return std::strtod((integer + "." + decimals).c_str(), nullptr);
}

struct VulgarFraction {
  char32_t mark;
  double value;
};
constexpr VulgarFraction kVulgar[] = {
    {0xBD, 0.5},     {0xBC, 0.25},    {0xBE, 0.75},    {0x2153, 1.0 / 3}, {0x2154, 2.0 / 3}, {0x2155, 0.2},
    {0x2156, 0.4},   {0x2157, 0.6},   {0x2158, 0.8},   {0x2159, 1.0 / 6}, {0x215A, 5.0 / 6}, {0x215B, 0.125},
    {0x215C, 0.375}, {0x215D, 0.625}, {0x215E, 0.875}, {0x2150, 1.0 / 7}, {0x2151, 1.0 / 9}, {0x2152, 0.1}};

std::optional<double> vulgar(const Tokens& tokens, std::size_t i) {
  if (tokens[i].type != TokenType::mark) return std::nullopt;
  for (const auto& fraction : kVulgar)
    if (tokens[i].mark == fraction.mark) return fraction.value;
  return std::nullopt;
}

// `10^6`, `10⁶`.
void exponent(const Tokens& tokens, Numeral& numeral) {
  constexpr double kMost = 30;
  const std::size_t i = numeral.last;
  if (!tokens.glued(i) || numeral.value != 10.0) return;
  if (tokens.is_mark(i, '^') && tokens.is_digits(i + 1) && tokens.glued(i + 1)) {
    const double power = std::strtod(ascii_digits(tokens.text(i + 1)).c_str(), nullptr);
    if (power > kMost) return;
    numeral.value = std::pow(10.0, power);
    numeral.last = i + 2;
    return;
  }
  static constexpr char32_t kSuperscripts[] = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                               0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
  double power = 0;
  std::size_t last = i;
  while (tokens.glued(last) && tokens[last].type == TokenType::mark) {
    double digit = -1;
    for (std::size_t d = 0; d < 10; ++d)
      if (tokens[last].mark == kSuperscripts[d]) digit = static_cast<double>(d);
    if (digit < 0) break;
    power = power * 10 + digit;
    ++last;
  }
  if (last == i || power > kMost || power < 4) return;  // `10²` may be a note mark
  numeral.value = std::pow(10.0, power);
  numeral.last = last;
}

std::optional<Numeral> leading_decimal(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_mark(i, ',') || !tokens.is_digits(i + 1) || !tokens.glued(i + 1)) return std::nullopt;
  if (i > 0 && tokens.glued(i)) return std::nullopt;
  const std::string decimals = ascii_digits(tokens.text(i + 1));
  Numeral numeral{.first = i, .last = i + 2};
  numeral.value = parse("0", decimals);
  numeral.step = std::pow(10.0, -static_cast<double>(decimals.size()));
  numeral.decimals = true;
  return numeral;
}

}  // namespace

double tidy(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.15g", value);
  return std::strtod(buffer, nullptr);
}

std::optional<Numeral> read_digits(const Tokens& tokens, std::size_t i) {
  if (const auto value = vulgar(tokens, i)) {
    Numeral numeral{.first = i, .last = i + 1};
    numeral.value = value;
    numeral.step = 0.01;
    numeral.decimals = true;
    return numeral;
  }
  if (!tokens.is_digits(i)) return leading_decimal(tokens, i);
  const Groups groups = groups_at(tokens, i);
  const std::size_t whole = integer_groups(groups);
  std::string integer;
  for (std::size_t g = 0; g < whole; ++g) integer += groups.digits[g];
  Numeral numeral{.first = i, .last = groups.last_token[whole - 1]};
  numeral.digits = integer.size();
  numeral.grouped = whole > 1;
  std::string decimals;
  const Separator thousands = whole > 1 ? groups.separators[0] : Separator::none;
  if (whole < groups.digits.size() && is_decimal_sign(groups.separators[whole - 1], thousands)) {
    decimals = groups.digits[whole];
    numeral.last = groups.last_token[whole];
    numeral.decimals = true;
  }
  numeral.value = parse(integer, decimals);
  numeral.step = std::pow(10.0, -static_cast<double>(decimals.size()));
  if (decimals.empty()) {
    const std::size_t behind = numeral.last;  // `2 ½`, `2½`
    if (const auto part = vulgar(tokens, behind); part && tokens.near(behind) && !numeral.grouped) {
      numeral.value = *numeral.value + *part;
      numeral.last = behind + 1;
      numeral.decimals = true;
      numeral.step = 0.01;
    }
    exponent(tokens, numeral);
  }
  return numeral;
}

}  // namespace recoupe
