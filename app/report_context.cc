#include "app/report_context.h"

#include <algorithm>

#include "app/report_words.h"
#include "ingest/utf8.h"

namespace recoupe {

ReportContext::ReportContext(const Review& review, Language language)
    : review_(review), language_(language), index_(review) {
  for (const ReportWord& word : report_words()) words_.set(std::string(word.key), word.text.in(language));
  std::size_t number = 0;
  for (const ArticleHead& head : review.articles)
    articles_.try_emplace(head.id).first->second.number = ++number;
  for (const Article& page : review.pages) articles_[page.id].page = &page;
  for (std::size_t i = 0; i < review.claims.size(); ++i) {
    articles_[review.claims[i].article->id].claims.push_back(i);
    claim_numbers_.emplace(review.claims[i].id, i + 1);
  }
  for (std::size_t i = 0; i < review.report.findings.size(); ++i)
    articles_[review.report.findings[i].article].findings.push_back(i);
  for (const Verdict& verdict : review.report.verdicts) {
    verdicts_.emplace(verdict.claim, &verdict);
    if (fact_numbers_.emplace(verdict.fact, facts_.size() + 1).second) facts_.push_back(verdict.fact);
  }
}

const ReportContext::OfArticle& ReportContext::of(const ArticleHead& article) const {
  static const OfArticle nothing;
  const auto found = articles_.find(article.id);
  return found == articles_.end() ? nothing : found->second;
}

const Verdict* ReportContext::verdict_of(std::string_view claim) const {
  const auto found = verdicts_.find(claim);
  return found == verdicts_.end() ? nullptr : found->second;
}

std::optional<std::size_t> ReportContext::fact_number(std::string_view fact) const {
  const auto found = fact_numbers_.find(fact);
  if (found == fact_numbers_.end()) return std::nullopt;
  return found->second;
}

std::string ReportContext::anchor_of_claim(std::string_view id) const {
  const auto number = claim_numbers_.find(id);
  if (number == claim_numbers_.end()) return "";
  const auto article = articles_.find(review_.claims[number->second - 1].article->id);
  if (article == articles_.end() || article->second.page == nullptr) return "";
  return "c" + std::to_string(number->second);
}

std::string shortened(const std::string& text, std::size_t most) {
  std::string line = text.substr(0, byte_offset(text, most));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line.size() < text.size() ? line + "…" : line;
}

}  // namespace recoupe
