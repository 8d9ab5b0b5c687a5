#include "app/review.h"

namespace recoupe {

ArticleHead head_of(const Article& article) {
  return {article.id, article.source.file, article.title, article.outlet, article.published, article.url};
}

ArticleHead head_of(const ArticleContext& article) {
  return {article.id, article.source.file, article.title, article.outlet, article.published, article.url};
}

void count(const Report& report, Summary& summary) {
  for (const Verdict& verdict : report.verdicts) {
    switch (verdict.verdict) {
      case VerdictKind::confirmed:
        ++summary.confirmed;
        break;
      case VerdictKind::contradicted:
        ++summary.contradicted;
        break;
      case VerdictKind::outdated:
        ++summary.outdated;
        break;
    }
  }
  for (const Finding& finding : report.findings) {
    switch (finding.severity) {
      case Severity::error:
        ++summary.errors;
        break;
      case Severity::warning:
        ++summary.warnings;
        break;
      case Severity::info:
        ++summary.infos;
        break;
    }
  }
}

void add(const Summary& more, Summary& summary) {
  summary.articles += more.articles;
  summary.figures += more.figures;
  summary.confirmed += more.confirmed;
  summary.contradicted += more.contradicted;
  summary.outdated += more.outdated;
  summary.errors += more.errors;
  summary.warnings += more.warnings;
  summary.infos += more.infos;
  summary.problems += more.problems;
}

Summary summarize(const Review& review) {
  if (review.counts) return *review.counts;
  Summary summary;
  summary.articles = review.articles.size();
  summary.figures = review.claims.size();
  summary.problems = review.problems;
  count(review.report, summary);
  return summary;
}

int exit_status(const Summary& summary, FailOn fail_on) {
  if (summary.problems > 0) return 2;
  if (fail_on == FailOn::never) return 0;
  const bool fails = summary.errors > 0 || (fail_on == FailOn::warning && summary.warnings > 0);
  return fails ? 1 : 0;
}

}  // namespace recoupe
