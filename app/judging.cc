#include "app/judging.h"

#include <algorithm>
#include <utility>

#include "app/print_review.h"
#include "app/reading.h"

namespace recoupe {
namespace {

Summary counts_of(const Review& review) {
  Summary counts;
  counts.articles = review.articles.size();
  counts.figures = review.claims.size();
  count(review.report, counts);
  return counts;
}

// Of articles that findings name.
Review review_of(const AcrossArticles::Result& across) {
  Review review;
  for (const Claim& claim : across.claims) review.articles.push_back(head_of(*claim.article));
  review.claims = across.claims;
  review.report.findings = across.findings;
  return review;
}

std::vector<std::string> elements_of(const Review& review, const ListFormat& format) {
  const ListElements elements = format.elements(review);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < elements.size(); ++i) texts.push_back(joined(elements[i], format.sections[i]));
  return texts;
}

}  // namespace

Judging::Judging(const Options& options, Format format, Console& console, Output& output, JobState* state)
    : options_(options),
      format_(options.format.value_or(format)),
      console_(console),
      output_(output),
      records_(read_records(options.references, console)),
      rates_(read_rates(options.rates, console)),
      how_{options.language, options.ignore, rates_ ? &*rates_ : nullptr},
      list_(list_format(format_, options.language)),
      keeper_(format_ == Format::html || options.explain),
      across_(how_) {
  if (list_) results_.emplace(*list_, output, state);
}

ArticleResult Judging::judge(ArticleJudge& judge, const ArticleHead& head, std::vector<Claim>&& claims,
                             const Article* article) const {
  ArticleResult result;
  ArticleJudge::Outcome outcome = judge.judge(claims);
  result.kept = std::move(outcome.kept);
  Review review;
  review.articles.push_back(head);
  review.claims = figures_of(std::move(claims));
  review.report = std::move(outcome.report);
  result.counts = counts_of(review);
  if (list_) {
    if (format_ == Format::json && article != nullptr) review.article_lines.push_back(to_json_line(*article));
    result.elements = elements_of(review, *list_);
    return result;
  }
  if (format_ == Format::html && article != nullptr) review.pages.push_back(*article);
  result.review = std::move(review);
  return result;
}

void Judging::take(ArticleResult&& result) {
  across_.add(result.kept);
  if (results_) results_->add(result.elements);
  if (result.review) keeper_.add(*std::move(result.review));
}

void Judging::recall(const PassedArticle& article) {
  across_.add(article.kept);
}

int Judging::finish(Summary counts) {
  AcrossArticles::Result across = across_.findings();
  count({.verdicts = {}, .findings = across.findings}, counts);
  if (results_) {
    Review review = review_of(across);
    if (format_ == Format::json) review.articles.clear(), review.claims.clear();  // they are there already
    results_->add(elements_of(review, *list_));
    results_->finish(counts);
  } else {
    Review review = keeper_.finish(std::move(across), counts);
    if (format_ == Format::html) {
      review.records = records_;
      review.rates = rates_;
    }
    print_review(review, format_, options_, output_);
  }
  return exit_status(counts, options_.fail_on);
}

}  // namespace recoupe
