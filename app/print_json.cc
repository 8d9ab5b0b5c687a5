#include "app/print_json.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace recoupe {
namespace {

template <typename Element>
std::vector<std::string> lines_of(const std::vector<Element>& elements) {
  std::vector<std::string> lines;
  for (const Element& element : elements) lines.push_back(to_json_line(element));
  return lines;
}

void print_array(std::string_view name, const std::vector<std::string>& lines, Output& output) {
  output.write("\"");
  output.write(name);
  output.write("\":[");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    output.write(i == 0 ? "\n" : ",\n");
    output.write(lines[i]);
  }
  output.write("],\n");
}

std::string json_of(const Summary& summary) {
  return nlohmann::ordered_json{{"articles", summary.articles},   {"figures", summary.figures},
                                {"confirmed", summary.confirmed}, {"contradicted", summary.contradicted},
                                {"outdated", summary.outdated},   {"errors", summary.errors},
                                {"warnings", summary.warnings},   {"infos", summary.infos},
                                {"problems", summary.problems}}
      .dump();
}

}  // namespace

void print_ndjson(const Review& review, Output& output) {
  for (const Verdict& verdict : review.report.verdicts) output.line(to_json_line(verdict));
  for (const Finding& finding : review.report.findings) output.line(to_json_line(finding));
}

void print_json(const Review& review, Output& output) {
  output.write("{");
  print_array("articles", review.article_lines, output);
  print_array("claims", lines_of(review.claims), output);
  print_array("verdicts", lines_of(review.report.verdicts), output);
  print_array("findings", lines_of(review.report.findings), output);
  output.line("\"summary\":" + json_of(summarize(review)) + "}");
}

}  // namespace recoupe
