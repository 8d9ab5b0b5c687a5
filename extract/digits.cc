// Numerals in digits. Idea: the groups of digits and what parts them decide together: three digits
// behind every separator make thousands, anything else a decimal. In French the comma is the decimal
// sign, so `1,250` is 1.25 and `1,234,567` English; a single point before three digits parts
// thousands (`76.000 euros`).
// Test: tests/extract/digits_test.cc.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "extract/numeral.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

enum class Separator : std::uint8_t { none, space, dot, comma, apostrophe };

// What parts the digits at token `i` from the next digits; none when they do not belong together.
Separator separator_after(const Tokens& tokens, std::size_t i) {
  if (tokens.is_digits(i + 1)) return tokens[i + 1].gap == Gap::space ? Separator::space : Separator::none;
  if (tokens[i + 1].type != TokenType::mark || !tokens.glued(i + 1)) return Separator::none;
  if (!tokens.is_digits(i + 2) || !tokens.glued(i + 2)) return Separator::none;
  switch (tokens[i + 1].mark) {
    case '.':
    case 0xB7:
      return Separator::dot;
    case ',':
      return Separator::comma;
    case '\'':
      return Separator::apostrophe;
    default:
      return Separator::none;
  }
}

constexpr std::array<double, 16> kPowers = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// The worth of the last of `decimals` digits.
double step_of(std::size_t decimals) {
  return decimals < kPowers.size() ? 1 / kPowers[decimals] : std::pow(10.0, -static_cast<double>(decimals));
}

// Groups of digits that stand in a row, with what parts them.
class Groups {
 public:
  Groups(const Tokens& tokens, std::size_t i) {
    add(tokens, i, Separator::none);
    while (sound_ && count_ < kMostGroups) {
      const Separator separator = separator_after(tokens, i);
      if (separator == Separator::none) break;
      i += separator == Separator::space ? 1 : 2;
      add(tokens, i, separator);
    }
  }

  // False when the first group has more digits than any figure.
  bool sound() const { return count_ > 0; }
  std::size_t count() const { return count_; }
  std::size_t size(std::size_t group) const { return groups_[group].size; }
  std::size_t end(std::size_t group) const { return groups_[group].end; }
  // Before `group`; none behind the last one.
  Separator separator(std::size_t group) const {
    return group < count_ ? groups_[group].separator : Separator::none;
  }
  bool starts_with_zero() const { return digits_[0] == '0'; }

  // How many groups from `group` on have `separator` before them and three digits.
  std::size_t run_of_three(std::size_t group, Separator separator) const {
    std::size_t n = 0;
    while (group + n < count_ && groups_[group + n].separator == separator && groups_[group + n].size == 3)
      ++n;
    return n;
  }

  // The number whose integer digits are the first `whole` groups and whose decimals are the next `part`.
  double value(std::size_t whole, std::size_t part) const {
    constexpr std::size_t kExact = 15;  // digits of a double that are always right
    const std::size_t count = digits(0, whole + part);
    const std::size_t decimals = digits(whole, whole + part);
    if (count <= kExact) {
      std::uint64_t all = 0;
      for (std::size_t i = 0; i < count; ++i) all = all * 10 + static_cast<std::uint64_t>(digits_[i] - '0');
      return static_cast<double>(all) / kPowers[decimals];  // both exact, hence rounded once
    }
    std::array<char, kMostDigits + 1> text{};
    char* to = std::copy_n(digits_.begin(), count - decimals, text.data());
    *to++ = '.';
    to = std::copy_n(digits_.begin() + (count - decimals), decimals, to);
    double value = 0;
    std::from_chars(text.data(), to, value);
    return value;
  }

  std::size_t digits(std::size_t first, std::size_t last) const {
    std::size_t sum = 0;
    for (std::size_t group = first; group < last; ++group) sum += groups_[group].size;
    return sum;
  }

 private:
  static constexpr std::size_t kMostGroups = 8;  // 10^24
  static constexpr std::size_t kMostDigits = 40;
  struct Group {
    Separator separator;
    std::size_t size;
    std::size_t end;  // the token behind it
  };

  // A group that does not fit is left out, and ends the row.
  void add(const Tokens& tokens, std::size_t i, Separator separator) {
    const std::string_view text = tokens.text(i);
    std::size_t used = used_;
    for (std::size_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      int digit = byte - '0';
      if (byte < 0x80)
        ++at;
      else
        digit = u_charDigitValue(static_cast<UChar32>(next_code_point(text, at)));
      if (digit < 0) continue;  // a soft hyphen
      if (used == kMostDigits) {
        sound_ = false;
        return;
      }
      digits_[used++] = static_cast<char>('0' + digit);
    }
    groups_[count_++] = {separator, used - used_, i + 1};
    used_ = used;
  }

  std::array<char, kMostDigits> digits_;  // used_ of them
  std::size_t used_ = 0;
  std::array<Group, kMostGroups> groups_;  // count_ of them
  std::size_t count_ = 0;
  bool sound_ = true;
};

// The number of groups that make the integer part, 1 or more; 0 when it is no number (`1.2.3`).
std::size_t integer_groups(const Groups& groups) {
  const Separator first = groups.separator(1);
  const bool may_part = groups.size(0) <= 3 && (!groups.starts_with_zero() || first == Separator::apostrophe);
  const std::size_t run = 1 + (may_part ? groups.run_of_three(1, first) : 0);
  const Separator next = groups.separator(run);
  switch (first) {
    case Separator::space:
    case Separator::apostrophe:
      return run;
    case Separator::dot:
      if (groups.separator(2) == Separator::dot && (run < 3 || next == Separator::dot)) return 0;
      return run;
    case Separator::comma:
      return run > 2 || (run == 2 && next == Separator::dot) ? run : 1;
    default:
      return 1;
  }
}

// The number of groups behind the first `whole` that make the decimals: none, or one; more where spaces part
// them by three (`3,141 592 653`).
std::size_t decimal_groups(const Groups& groups, std::size_t whole) {
  const Separator thousands = whole > 1 ? groups.separator(1) : Separator::none;
  const Separator sign = groups.separator(whole);
  const bool comma = sign == Separator::comma && thousands != Separator::comma;
  const bool dot = sign == Separator::dot && thousands != Separator::dot;
  if (!comma && !dot) return 0;
  if (comma && groups.size(whole) == 3) return 1 + groups.run_of_three(whole + 1, Separator::space);
  return 1;
}

struct VulgarFraction {
  char32_t mark;
  double value;
};
constexpr VulgarFraction kVulgar[] = {
    {0xBD, 0.5},     {0xBC, 0.25},    {0xBE, 0.75},    {0x2153, 1.0 / 3}, {0x2154, 2.0 / 3}, {0x2155, 0.2},
    {0x2156, 0.4},   {0x2157, 0.6},   {0x2158, 0.8},   {0x2159, 1.0 / 6}, {0x215A, 5.0 / 6}, {0x215B, 0.125},
    {0x215C, 0.375}, {0x215D, 0.625}, {0x215E, 0.875}, {0x2150, 1.0 / 7}, {0x2151, 1.0 / 9}, {0x2152, 0.1}};
constexpr double kVulgarStep = 0.01;

std::optional<double> vulgar(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.type != TokenType::mark || token.mark < 0xBC) return std::nullopt;
  for (const auto& fraction : kVulgar)
    if (token.mark == fraction.mark) return fraction.value;
  return std::nullopt;
}

// `½`, `,08`.
std::optional<Numeral> without_integer_part(const Tokens& tokens, std::size_t i) {
  Numeral numeral{.first = i, .last = i + 1};
  numeral.decimals = true;
  if (const auto value = vulgar(tokens, i)) {
    numeral.value = value;
    numeral.step = kVulgarStep;
    return numeral;
  }
  if (!tokens.is_mark(i, ',') || !tokens.is_digits(i + 1) || !tokens.glued(i + 1)) return std::nullopt;
  if (i > 0 && tokens.glued(i)) return std::nullopt;
  const Groups decimals(tokens, i + 1);
  if (!decimals.sound()) return std::nullopt;
  numeral.last = i + 2;
  numeral.value = decimals.value(0, 1);
  numeral.step = step_of(decimals.size(0));
  return numeral;
}

// `2½`, `2 ½`.
void add_vulgar(const Tokens& tokens, Numeral& numeral) {
  if (numeral.grouped || !tokens.near(numeral.last)) return;
  const auto part = vulgar(tokens, numeral.last);
  if (!part) return;
  numeral.value = *numeral.value + *part;
  numeral.step = kVulgarStep;
  numeral.decimals = true;
  ++numeral.last;
}

}  // namespace

double tidy(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::scientific, 14).ptr;
  std::from_chars(text.begin(), end, value);
  return value;
}

std::optional<Numeral> read_digits(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_digits(i)) return without_integer_part(tokens, i);
  const Groups groups(tokens, i);
  if (!groups.sound()) return std::nullopt;
  const std::size_t whole = integer_groups(groups);
  if (whole == 0) return std::nullopt;
  const std::size_t part = decimal_groups(groups, whole);
  Numeral numeral{.first = i, .last = groups.end(whole + part - 1)};
  numeral.value = groups.value(whole, part);
  numeral.digits = groups.digits(0, whole);
  numeral.grouped = whole > 1;
  numeral.decimals = part > 0;
  if (part > 0)
    numeral.step = step_of(groups.digits(whole, whole + part));
  else
    add_vulgar(tokens, numeral);
  read_power(tokens, numeral);
  return numeral;
}

}  // namespace recoupe
