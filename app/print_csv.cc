#include "app/print_csv.h"

#include <fmt/format.h>

#include <vector>

#include "app/csv.h"
#include "app/review_index.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

// In the order of the cells of row_of().
constexpr std::string_view columns[] = {"severity",      "code",          "outlet",         "published",
                                        "title",         "quote",         "message",        "expected",
                                        "suggestion",    "attributed_to", "source",         "source_url",
                                        "written_value", "unit",          "expected_value", "expected_low",
                                        "expected_high", "expected_unit", "ratio",          "fact",
                                        "sentence",      "field",         "start",          "end",
                                        "article",       "url",           "file",           "id"};

std::string number_cell(const std::optional<double>& number, Language language) {
  return number ? csv_cell(*number, language) : "";
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
  return csv_row(cells);
}

}  // namespace

ListFormat csv_format(Language language) {
  ListFormat format;
  format.sections = {{.open = std::string(kCsvStart) + csv_row({std::begin(columns), std::end(columns)})}};
  format.elements = [language](const Review& review) {
    const ReviewIndex index(review);
    std::vector<std::string> rows;
    for (const Finding& finding : review.report.findings) rows.push_back(row_of(finding, index, language));
    return ListElements{std::move(rows)};
  };
  return format;
}

}  // namespace recoupe
