// The report as an editor reads it: article by article, each finding with its sentence, the figure
// underlined, what was expected and on whose word; last, one line that sums up.
#pragma once

#include <cstddef>
#include <string>

#include "app/review.h"
#include "ingest/problem.h"

namespace recoupe {

struct TextOptions {
  Language language = Language::french;
  bool explain = false;     // the reasons of findings, and every verdict with its own
  bool color = false;       // ANSI colours (ECMA-48, SGR)
  std::size_t width = 100;  // columns
};

// Articles without findings are counted only, unless `explain` is set. Text of articles, sources and
// messages is made harmless (display_text.h) before it is shown.
std::string text_report(const Review& review, const TextOptions& options);

}  // namespace recoupe
