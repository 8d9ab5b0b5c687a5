// Test: tests/app/program_formats_test.cc.
#include "app/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/display_text.h"

namespace recoupe {
namespace {

// OWASP, "CSV Injection". A sign before a number is common in quotes (`-3 %`) and left alone, as long as
// nothing behind it could call a function or a program.
bool could_be_a_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] == '=' || text[0] == '@' || text[0] == '\t' || text[0] == '\r') return true;
  return (text[0] == '+' || text[0] == '-') && text.find_first_of("=(|!\"") != std::string_view::npos;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = without_controls(text);
  if (could_be_a_formula(cell)) cell.insert(0, "'");
  if (cell.find_first_of(";,\"\r\n\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string csv_cell(double number, Language language) {
  std::string text = fmt::format("{}", number);
  if (text.find('e') != std::string::npos)  // `1.5e+16`, which not every spreadsheet reads
    text = std::abs(number) < 1 ? fmt::format("{:.12f}", number) : fmt::format("{:.0f}", number);
  if (language == Language::french) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string csv_row(const std::vector<std::string>& cells) {
  return fmt::format("{}\r\n", fmt::join(cells, ";"));
}

}  // namespace recoupe
