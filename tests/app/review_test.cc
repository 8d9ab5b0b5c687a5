#include "app/review.h"

#include <gtest/gtest.h>

namespace recoupe {
namespace {

Finding of(Severity severity) {
  Finding finding;
  finding.severity = severity;
  return finding;
}

Verdict of(VerdictKind kind) {
  return {"a#1", "r/f", kind, {}};
}

TEST(Review, SummaryCounts) {
  Review review;
  review.articles.resize(2);
  review.claims.resize(5);
  review.report.verdicts = {of(VerdictKind::confirmed), of(VerdictKind::contradicted),
                            of(VerdictKind::confirmed), of(VerdictKind::outdated)};
  review.report.findings = {of(Severity::error), of(Severity::warning), of(Severity::warning),
                            of(Severity::info),  of(Severity::info),    of(Severity::info)};
  review.problems = 4;
  const Summary summary = summarize(review);
  EXPECT_EQ(summary.articles, 2u);
  EXPECT_EQ(summary.figures, 5u);
  EXPECT_EQ(summary.confirmed, 2u);
  EXPECT_EQ(summary.contradicted, 1u);
  EXPECT_EQ(summary.outdated, 1u);
  EXPECT_EQ(summary.errors, 1u);
  EXPECT_EQ(summary.warnings, 2u);
  EXPECT_EQ(summary.infos, 3u);
  EXPECT_EQ(summary.problems, 4u);
}

struct Row {
  std::size_t errors, warnings, infos, problems;
  FailOn fail_on;
  int status;
};

TEST(Review, ExitStatus) {
  const Row rows[] = {
      {0, 0, 0, 0, FailOn::error, 0},
      {1, 0, 0, 0, FailOn::error, 1},
      {0, 1, 9, 0, FailOn::error, 0},
      {0, 1, 0, 0, FailOn::warning, 1},
      {1, 0, 0, 0, FailOn::warning, 1},
      {0, 0, 9, 0, FailOn::warning, 0},
      {9, 9, 9, 0, FailOn::never, 0},
      // What could not be read outweighs what was found.
      {1, 0, 0, 1, FailOn::error, 2},
      {0, 0, 0, 1, FailOn::never, 2},
  };
  for (const Row& row : rows) {
    Summary summary;
    summary.errors = row.errors;
    summary.warnings = row.warnings;
    summary.infos = row.infos;
    summary.problems = row.problems;
    EXPECT_EQ(exit_status(summary, row.fail_on), row.status)
        << row.errors << row.warnings << row.infos << row.problems << " " << static_cast<int>(row.fail_on);
  }
}

}  // namespace
}  // namespace recoupe
