// `recoupe reconcile`: claims -> verdicts and findings.
#include "app/commands.h"
#include "app/print_review.h"
#include "app/reading.h"
#include "reconcile/reconciler.h"

namespace recoupe {
namespace {

std::vector<ArticleHead> articles_of(const std::vector<Claim>& claims) {
  std::vector<ArticleHead> articles;
  for (const Claim& claim : claims)
    if (articles.empty() || articles.back().id != claim.article->id)
      articles.push_back(head_of(*claim.article));
  return articles;
}

}  // namespace

int run_reconcile(const Options& options, Console& console, Output& output) {
  const std::vector<std::string> standard_input = {"-"};
  const std::vector<Record> records = read_records(options.references, console);
  const std::optional<Rates> rates = read_rates(options.rates, console);
  Review review;
  std::vector<Claim> claims =
      by_article(read_claims(options.inputs.empty() ? standard_input : options.inputs, console));
  review.articles = articles_of(claims);
  review.report = reconcile(claims, records, {options.language, options.ignore, rates ? &*rates : nullptr});
  review.claims = figures_of(std::move(claims));
  review.problems = console.problems();
  if (options.format == Format::html) {
    review.records = records;
    review.rates = rates;
  }
  print_review(review, options.format.value_or(Format::ndjson), options, output);
  return exit_status(summarize(review), options.fail_on);
}

}  // namespace recoupe
