// The report as an editor reads it: article by article, each finding with its sentence, the figure
// underlined, what was expected and on whose word; last, one line that sums up. In pieces, so that it can be
// made while the articles pass (text_results.h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/review.h"
#include "extract/claim.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"

namespace recoupe {

struct TextOptions {
  Language language = Language::french;
  bool explain = false;     // the reasons of findings, and every verdict with its own
  bool color = false;       // ANSI colours (ECMA-48, SGR)
  std::size_t width = 100;  // columns
};

// What `review`, of one article, shows of it; both empty when it has no findings, unless `explain` is set.
// Findings across articles stand between the two. Text of articles, sources and messages is made harmless
// (display_text.h) before it is shown.
struct ArticleText {
  std::string head;  // what article, and its findings
  std::string tail;  // its verdicts
};
ArticleText text_of_article(const Review& review, const TextOptions& options);

// The head of an article that has no findings of its own.
std::string text_of_heading(const ArticleHead& article, const TextOptions& options);
// `claims`: those that it names.
std::string text_of_finding(const Finding& finding, const std::vector<Claim>& claims,
                            const TextOptions& options);
std::string text_of_summary(const Summary& counts, const TextOptions& options);

}  // namespace recoupe
