#include "app/review_keeper.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace recoupe {
namespace {

template <typename T>
void append(std::vector<T>&& more, std::vector<T>& all) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

// Of the review of one article, about, with what the page makes of it.
std::size_t weight_of(const Review& one) {
  constexpr std::size_t kClaim = 2000, kArticle = 2000, kTexts = 3;
  std::size_t text = 0;
  for (const Article& page : one.pages) text += page.text.size();
  return kArticle + kClaim * one.claims.size() + kTexts * text;
}

}  // namespace

void ReviewKeeper::add(Review&& one) {
  const std::size_t weight = weight_of(one);
  if (review_.left_out > 0 || weight > room_) {
    review_.left_out += one.articles.size();
    return;
  }
  room_ -= weight;
  append(std::move(one.articles), review_.articles);
  append(std::move(one.claims), review_.claims);
  append(std::move(one.pages), review_.pages);
  append(std::move(one.report.verdicts), review_.report.verdicts);
  append(std::move(one.report.findings), review_.report.findings);
}

Review ReviewKeeper::finish(const Summary& counts) {
  std::unordered_set<std::string_view> shown;
  for (const ArticleHead& head : review_.articles) shown.insert(head.id);
  for (Finding& finding : across_)
    if (shown.contains(finding.article)) review_.report.findings.push_back(std::move(finding));
  review_.counts = counts;
  review_.problems = counts.problems;
  return std::move(review_);
}

}  // namespace recoupe
