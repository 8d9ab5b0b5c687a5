#include "app/review_keeper.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace recoupe {
namespace {

template <typename T>
void append(std::vector<T>&& more, std::vector<T>& all) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

std::uint64_t hash_of(std::string_view id) {
  return std::hash<std::string_view>{}(id);
}

}  // namespace

void ReviewKeeper::add(Review&& one) {
  if (!everything_) return keep_named(std::move(one));
  append(std::move(one.articles), review_.articles);
  append(std::move(one.claims), review_.claims);
  append(std::move(one.pages), review_.pages);
  append(std::move(one.report.verdicts), review_.report.verdicts);
  append(std::move(one.report.findings), review_.report.findings);
}

void ReviewKeeper::keep_named(Review&& one) {
  for (ArticleHead& head : one.articles) {
    ids_.push_back(hash_of(head.id));
    if (one.report.findings.empty()) continue;
    review_.articles.push_back(std::move(head));
    ranks_.push_back(ids_.size());
  }
  std::unordered_set<std::string_view> named;
  for (const Finding& finding : one.report.findings)
    named.insert(finding.claims.begin(), finding.claims.end());
  for (Claim& claim : one.claims)
    if (named.contains(claim.id)) review_.claims.push_back(std::move(claim));
  append(std::move(one.report.findings), review_.report.findings);
}

Review ReviewKeeper::finish(AcrossArticles::Result&& across, const Summary& counts) {
  if (!everything_) {
    add_heads(across);
    append(std::move(across.claims), review_.claims);
  }
  append(std::move(across.findings), review_.report.findings);
  review_.counts = counts;
  review_.problems = counts.problems;
  return std::move(review_);
}

// The articles that only findings across articles name, at their places.
void ReviewKeeper::add_heads(const AcrossArticles::Result& across) {
  std::unordered_set<std::string_view> known;
  for (const ArticleHead& head : review_.articles) known.insert(head.id);
  std::unordered_map<std::uint64_t, const ArticleContext*> missing;
  for (const Claim& claim : across.claims)
    if (!known.contains(claim.article->id)) missing.emplace(hash_of(claim.article->id), claim.article.get());
  std::vector<ArticleHead> heads = std::move(review_.articles);
  for (std::size_t i = 0; i < ids_.size() && !missing.empty(); ++i) {
    const auto found = missing.find(ids_[i]);
    if (found == missing.end()) continue;
    heads.push_back(head_of(*found->second));
    ranks_.push_back(i + 1);
    missing.erase(found);
  }
  std::vector<std::size_t> order(heads.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return ranks_[a] < ranks_[b]; });
  review_.articles.clear();
  for (const std::size_t i : order) review_.articles.push_back(std::move(heads[i]));
}

}  // namespace recoupe
