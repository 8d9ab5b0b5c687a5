// `recoupe check`: articles -> claims -> verdicts and findings, all stages in one.
#include <iterator>

#include "app/commands.h"
#include "app/print_review.h"
#include "app/reading.h"
#include "app/storing.h"
#include "app/stream.h"
#include "extract/extractor.h"
#include "reconcile/reconciler.h"

namespace recoupe {

namespace {

// An article's lines as soon as it is read.
int stream(const Options& options, const std::vector<Record>& records, const ReconcileOptions& how,
           Console& console, Output& output) {
  Stream lines(records, how, output);
  read_articles(options, console,
                [&](Article&& article) { lines.article(extract(article, {.weekdays = true})); });
  return exit_status(lines.finish(console.problems()), options.fail_on);
}

}  // namespace

int run_check(const Options& options, Console& console, Output& output) {
  const Format format = options.format.value_or(Format::text);
  const std::vector<Record> records = read_records(options.references, console);
  const std::optional<Rates> rates = read_rates(options.rates, console);
  const ReconcileOptions how{options.language, options.ignore, rates ? &*rates : nullptr};
  Storing storing(options, records, console);
  if (options.store && !storing.is_on())
    return exit_status({.problems = console.problems()}, options.fail_on);
  Reconciler reconciler(records, how);  // for the store
  if (format == Format::ndjson && !options.store) return stream(options, records, how, console, output);
  Review review;
  std::vector<Claim> claims;
  read_articles(options, console, [&](Article&& article) {
    std::vector<Claim> found = extract(article, {.weekdays = true});
    if (storing.is_on()) storing.article(article, found, reconciler.article(found));
    std::move(found.begin(), found.end(), std::back_inserter(claims));
    review.articles.push_back(head_of(article));
    if (format == Format::json) review.article_lines.push_back(to_json_line(article));
    if (format == Format::html) review.pages.push_back(std::move(article));
  });
  if (storing.is_on()) storing.across(reconciler.across(), claims);
  claims = by_article(std::move(claims));
  review.report = reconcile(claims, records, how);
  review.claims = figures_of(std::move(claims));
  review.problems = console.problems();
  if (format == Format::html) {
    review.records = records;
    review.rates = rates;
  }
  print_review(review, format, options, output);
  return exit_status(summarize(review), options.fail_on);
}

}  // namespace recoupe
