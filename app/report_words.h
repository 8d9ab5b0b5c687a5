// The words of the HTML report that stand in its templates, in both languages, and the names of codes as an
// editor would say them.
#pragma once

#include <span>
#include <string_view>

#include "ingest/problem.h"
#include "reconcile/finding.h"

namespace recoupe {

struct ReportWord {
  std::string_view key;  // `{{t.KEY}}` in a template
  Text text;
};

std::span<const ReportWord> report_words();

Text title_of(Code code);  // `ordre de grandeur`

}  // namespace recoupe
