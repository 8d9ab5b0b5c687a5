// `recoupe reconcile`: claims -> verdicts and findings.
#include <string>
#include <unordered_set>

#include "app/commands.h"
#include "app/print_review.h"
#include "app/reading.h"
#include "reconcile/reconciler.h"

namespace recoupe {
namespace {

// Those of the figures, then those that have dates only.
std::vector<ArticleHead> articles_of(const ReconcileInput& input) {
  std::vector<ArticleHead> articles;
  std::unordered_set<std::string> seen;
  for (const auto* claims : {&input.figures, &input.dates})
    for (const Claim& claim : *claims)
      if (seen.insert(claim.article->id).second) articles.push_back(head_of(*claim.article));
  return articles;
}

}  // namespace

int run_reconcile(const Options& options, Console& console, Output& output) {
  const std::vector<std::string> standard_input = {"-"};
  const std::vector<Record> records = read_records(options.references, console);
  const std::optional<Rates> rates = read_rates(options.rates, console);
  Review review;
  ReconcileInput input =
      by_article(read_claims(options.inputs.empty() ? standard_input : options.inputs, console));
  review.articles = articles_of(input);
  review.report = reconcile(input.figures, records,
                            {options.language, options.ignore, rates ? &*rates : nullptr, input.dates});
  review.claims = std::move(input.figures);
  review.problems = console.problems();
  print_review(review, options.format.value_or(Format::ndjson), options, output);
  return exit_status(summarize(review), options.fail_on);
}

}  // namespace recoupe
