#include "app/judging.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/print_html.h"
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

// Of articles that a finding names.
Review review_of(Finding&& finding, std::vector<Claim>&& claims) {
  Review review;
  for (const Claim& claim : claims) review.articles.push_back(head_of(*claim.article));
  review.claims = std::move(claims);
  review.report.findings.push_back(std::move(finding));
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
      across_(how_),
      storing_(options, records_, console) {
  if (list_) results_.emplace(*list_, output, state);
  if (format_ == Format::text) text_.emplace(text_options(options, output), output, state);
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
  result.id = head.id;
  if (list_) result.elements = elements_of(review, *list_);
  if (text_) result.text = text_of_article(review, text_->options());
  if (format_ == Format::html && article) review.pages.push_back(*article);
  if (format_ == Format::html || options_.store) result.review = std::move(review);
  if (options_.store) result.article = std::move(article);
  return result;
}

void Judging::take(ArticleResult&& result) {
  add(result.counts, so_far_);
  so_far_.problems = console_.problems();
  across_.add(result.kept);
  if (options_.store) store(result);
  if (results_) results_->add(result.elements);
  if (text_) text_->add(result.id, result.text);
  if (format_ == Format::html) keeper_.add(*std::move(result.review));
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
  if (text_) text_->recall(article.id);
}

int Judging::run(const std::function<Summary()>& read) {
  try {
    return finish(read());
  } catch (const OutputFailed& failure) {
    if (failure.what) throw;
    return exit_status(so_far_, options_.fail_on);
  }
}

int Judging::finish(Summary counts) {
  take_across(counts);
  if (results_) results_->finish(counts);
  if (text_) text_->finish(counts);
  if (format_ == Format::html) {
    Review review = keeper_.finish(counts);
    if (review.left_out > 0) {
      console_.fault(
          {fmt::format("la page HTML est pleine : les {} derniers articles n'y sont pas ; prendre une "
                       "autre forme, ou en donner moins à la fois",
                       review.left_out),
           fmt::format("the HTML page is full: the last {} articles are not on it; take another form, "
                       "or give fewer at once",
                       review.left_out)});
      ++counts.problems;
    }
    review.records = records_;
    review.rates = rates_;
    print_html(review, options_.language, output_);
  }
  return exit_status(counts, options_.fail_on);
}

void Judging::take_across(Summary& counts) {
  const auto take = [&](Finding&& finding, std::vector<Claim>&& claims) {
    across(std::move(finding), std::move(claims), counts);
  };
  if (!options_.store) return across_.for_each_finding(take);
  // The store wants all at once.
  AcrossArticles::Result all = across_.findings();
  const std::size_t told = console_.problems();
  storing_.across(all.findings, all.claims);
  counts.problems += console_.problems() - told;
  auto claim = std::make_move_iterator(all.claims.begin());
  for (Finding& finding : all.findings) {
    const auto end = claim + static_cast<std::ptrdiff_t>(finding.claims.size());
    take(std::move(finding), {std::exchange(claim, end), end});
  }
}

void Judging::across(Finding&& finding, std::vector<Claim>&& claims, Summary& counts) {
  count({.verdicts = {}, .findings = {finding}}, counts);
  if (text_) text_->across(finding, claims);
  if (format_ == Format::html) return keeper_.across(std::move(finding));
  if (!results_) return;
  Review review = review_of(std::move(finding), std::move(claims));
  if (format_ == Format::json) review.articles.clear(), review.claims.clear();  // they are there already
  results_->add(elements_of(review, *list_));
}

}  // namespace recoupe
