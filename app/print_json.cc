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

ListSection array(std::string_view name, std::string_view before) {
  return {.open = std::string(before) + "\"" + std::string(name) + "\":[",
          .first = "\n",
          .next = ",\n",
          .close = "],\n"};
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

ListFormat ndjson_format() {
  ListFormat format;
  format.sections = {{.end = "\n"}};
  format.elements = [](const Review& review) {
    std::vector<std::string> lines = lines_of(review.report.verdicts);
    for (std::string& line : lines_of(review.report.findings)) lines.push_back(std::move(line));
    return ListElements{std::move(lines)};
  };
  return format;
}

ListFormat json_format() {
  ListFormat format;
  format.sections = {array("articles", "{"), array("claims", ""), array("verdicts", ""),
                     array("findings", "")};
  format.elements = [](const Review& review) {
    return ListElements{review.article_lines, lines_of(review.claims), lines_of(review.report.verdicts),
                        lines_of(review.report.findings)};
  };
  format.tail = [](const Summary& summary) { return "\"summary\":" + json_of(summary) + "}\n"; };
  return format;
}

}  // namespace recoupe
