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
      how_{.language = options.language,
           .ignore = options.ignore,
           .rates = rates_ ? &*rates_ : nullptr,
           .jobs = options.jobs},
      list_(list_format(format_, options.language)),
      keeper_(format_ == Format::html || options.explain),
      across_(how_),
      storing_(options, records_, console) {
  if (list_) results_.emplace(*list_, output, state);
}

bool Judging::is_ready() const {
  if (options_.store && !storing_.is_on()) return false;
  return !options_.state || console_.problems() == 0;
}

ArticleResult Judging::judge(ArticleJudge& judge, const ArticleHead& head, std::vector<Claim>&& claims,
                             std::optional<Article>&& article) const {
  ArticleResult result;
  ArticleJudge::Outcome outcome = judge.judge(claims);
  result.kept = std::move(outcome.kept);
  Review review;
  review.articles.push_back(head);
  review.claims = figures_of(std::move(claims));
  review.report = std::move(outcome.report);
  result.counts = counts_of(review);
  if (format_ == Format::json && article) review.article_lines.push_back(to_json_line(*article));
  if (list_) result.elements = elements_of(review, *list_);
  if (format_ == Format::html && article) review.pages.push_back(*article);
  if (!list_ || options_.store) result.review = std::move(review);
  if (options_.store) result.article = std::move(article);
  return result;
}

void Judging::take(ArticleResult&& result) {
  across_.add(result.kept);
  if (options_.store) store(result);
  if (results_) {
    results_->add(result.elements);
  } else {
    keeper_.add(*std::move(result.review));
  }
}

void Judging::store(const ArticleResult& result) {
  const Review& review = *result.review;
  if (result.article) {
    storing_.article(*result.article, review.claims, review.report);
  } else if (!review.claims.empty()) {
    storing_.article(*review.claims.front().article, review.claims, review.report);
  }
}

void Judging::recall(const PassedArticle& article) {
  across_.add(article.kept);
  storing_.stored_before(article.id);
}

int Judging::finish(Summary counts) {
  if (results_ && !options_.store) {
    across_.for_each_finding([&](Finding&& finding, std::vector<Claim>&& claims) {
      AcrossArticles::Result one;
      one.findings.push_back(std::move(finding));
      one.claims = std::move(claims);
      add_across(one, counts);
    });
    results_->finish(counts);
  } else {
    finish_whole(across_.findings(), counts);
  }
  return exit_status(counts, options_.fail_on);
}

void Judging::add_across(const AcrossArticles::Result& across, Summary& counts) {
  count({.verdicts = {}, .findings = across.findings}, counts);
  Review review = review_of(across);
  if (format_ == Format::json) review.articles.clear(), review.claims.clear();  // they are there already
  results_->add(elements_of(review, *list_));
}

// The store wants all that was found at once, and so do the reports that are written at the end.
void Judging::finish_whole(AcrossArticles::Result&& across, Summary& counts) {
  const std::size_t told = console_.problems();
  storing_.across(across.findings, across.claims);
  counts.problems += console_.problems() - told;
  if (results_) {
    add_across(across, counts);
    return results_->finish(counts);
  }
  count({.verdicts = {}, .findings = across.findings}, counts);
  Review review = keeper_.finish(std::move(across), counts);
  if (format_ == Format::html) {
    review.records = records_;
    review.rates = rates_;
  }
  print_review(review, format_, options_, output_);
}

}  // namespace recoupe
