#include "app/print_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/review_index.h"
#include "ingest/utf8.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// In the order of the cells of row_of().
constexpr std::string_view columns[] = {"severity",      "code",          "outlet",         "published",
                                        "title",         "quote",         "message",        "expected",
                                        "suggestion",    "attributed_to", "source",         "source_url",
                                        "written_value", "unit",          "expected_value", "expected_low",
                                        "expected_high", "expected_unit", "ratio",          "fact",
                                        "sentence",      "field",         "start",          "end",
                                        "article",       "url",           "file",           "id"};

// OWASP, "CSV Injection". A sign before a number is common in quotes (`-3 %`) and left alone, as long as
// nothing behind it could call a function or a program.
bool could_be_a_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] == '=' || text[0] == '@' || text[0] == '\t' || text[0] == '\r') return true;
  return (text[0] == '+' || text[0] == '-') && text.find_first_of("=(|!\"") != std::string_view::npos;
}

std::string number_cell(const std::optional<double>& number, Language language) {
  if (!number) return "";
  std::string text = fmt::format("{}", *number);
  if (text.find('e') != std::string::npos)  // `1.5e+16`, which not every spreadsheet reads
    text = std::abs(*number) < 1 ? fmt::format("{:.12f}", *number) : fmt::format("{:.0f}", *number);
  if (language == Language::french) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string row_of(const Finding& finding, const ReviewIndex& index, Language language) {
  static const ArticleHead unknown;
  static const Citation none;
  const ArticleHead* found = index.article(finding.article);
  const ArticleHead& head = found != nullptr ? *found : unknown;
  const Claim* claim = index.suspect(finding);
  const Citation& source = finding.sources.empty() ? none : finding.sources.front();
  const Expected expected = finding.expected.value_or(Expected{});
  const auto text = [](const std::optional<std::string>& part) { return csv_cell(part.value_or("")); };
  const std::vector<std::string> cells = {
      std::string(name_of(finding.severity)),
      std::string(name_of(finding.code)),
      text(head.outlet),
      text(head.published),
      csv_cell(head.title),
      csv_cell(finding.quote),
      csv_cell(finding.message),
      finding.expected ? csv_cell(quantity_text(*finding.expected, language)) : "",
      text(finding.suggestion),
      text(finding.attributed_to),
      csv_cell(source.title),
      csv_cell(source.url),
      claim != nullptr ? number_cell(claim->value, language) : "",
      claim != nullptr ? text(claim->unit) : "",
      number_cell(expected.value, language),
      number_cell(expected.low, language),
      number_cell(expected.high, language),
      text(expected.unit),
      number_cell(finding.ratio, language),
      text(finding.fact),
      claim != nullptr ? csv_cell(claim->sentence) : "",
      std::string(name_of(finding.field)),
      std::to_string(finding.start),
      std::to_string(finding.end),
      csv_cell(finding.article),
      text(head.url),
      csv_cell(head.file),
      csv_cell(finding.id)};
  return fmt::format("{}", fmt::join(cells, ";"));
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = valid_utf8(text);
  std::erase(cell, '\0');
  if (could_be_a_formula(cell)) cell.insert(0, "'");
  if (cell.find_first_of(";,\"\r\n\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

ListFormat csv_format(Language language) {
  ListFormat format;
  format.sections = {
      {.open = fmt::format("{}{}\r\n", byte_order_mark, fmt::join(columns, ";")), .end = "\r\n"}};
  format.elements = [language](const Review& review) {
    const ReviewIndex index(review);
    std::vector<std::string> rows;
    for (const Finding& finding : review.report.findings) rows.push_back(row_of(finding, index, language));
    return ListElements{std::move(rows)};
  };
  return format;
}

}  // namespace recoupe
