// `recoupe reconcile`: claims -> verdicts and findings.
#include <span>

#include "app/commands.h"
#include "app/print_review.h"
#include "app/reading.h"
#include "app/storing.h"
#include "app/stream.h"
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

int stream(const std::vector<std::string>& files, const Options& options, const std::vector<Record>& records,
           const ReconcileOptions& how, Console& console, Output& output) {
  Stream lines(records, how, output);
  read_claims(files, console, [&](const std::vector<Claim>& claims) { lines.article(claims); });
  return exit_status(lines.finish(console.problems()), options.fail_on);
}

void store(const std::vector<Claim>& claims, const std::vector<Record>& records, const ReconcileOptions& how,
           Storing& storing) {
  Reconciler reconciler(records, how);
  for (std::size_t begin = 0; begin < claims.size();) {
    std::size_t end = begin + 1;
    while (end < claims.size() && claims[end].article->id == claims[begin].article->id) ++end;
    const std::span<const Claim> article(&claims[begin], end - begin);
    storing.article(*claims[begin].article, article, reconciler.article(article));
    begin = end;
  }
  storing.across(reconciler.across(), claims);
}

}  // namespace

int run_reconcile(const Options& options, Console& console, Output& output) {
  const std::vector<std::string> standard_input = {"-"};
  const std::vector<Record> records = read_records(options.references, console);
  const std::optional<Rates> rates = read_rates(options.rates, console);
  const ReconcileOptions how{options.language, options.ignore, rates ? &*rates : nullptr};
  const Format format = options.format.value_or(Format::ndjson);
  const std::vector<std::string>& files = options.inputs.empty() ? standard_input : options.inputs;
  Storing storing(options, records, console);
  if (options.store && !storing.is_on())
    return exit_status({.problems = console.problems()}, options.fail_on);
  if (format == Format::ndjson && !options.store)
    return stream(files, options, records, how, console, output);
  Review review;
  std::vector<Claim> claims = by_article(read_claims(files, console));
  if (storing.is_on()) store(claims, records, how, storing);
  review.articles = articles_of(claims);
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
