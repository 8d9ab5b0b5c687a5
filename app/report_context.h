// What every part of the HTML report asks of the review: who is where, and by which number an anchor leads to
// it. Numbers count from 1 in the order of the review: articles `a`, findings `f` (and their marks `m`),
// claims `c`, facts `v`.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/html_template.h"
#include "app/review_index.h"

namespace recoupe {

class ReportContext {
 public:
  ReportContext(const Review& review, Language language);

  struct OfArticle {
    std::size_t number = 0;
    const Article* page = nullptr;      // nullptr: its text is not at hand
    std::vector<std::size_t> findings;  // positions in the review
    std::vector<std::size_t> claims;
  };

  const Review& review() const { return review_; }
  const ReviewIndex& index() const { return index_; }
  Language language() const { return language_; }
  std::string said(const Text& text) const { return text.in(language_); }
  const TemplateData& words() const { return words_; }  // `t` of the templates

  const OfArticle& of(const ArticleHead& article) const;
  const Verdict* verdict_of(std::string_view claim) const;              // nullptr: none
  std::optional<std::size_t> fact_number(std::string_view fact) const;  // of facts that are written about
  const std::vector<std::string>& facts() const { return facts_; }      // their names, in that order
  // The anchor of a claim's mark; empty when the text that it stands in is not shown.
  std::string anchor_of_claim(std::string_view id) const;

 private:
  const Review& review_;
  Language language_;
  ReviewIndex index_;
  TemplateData words_;
  std::unordered_map<std::string_view, OfArticle> articles_;
  std::unordered_map<std::string_view, const Verdict*> verdicts_;
  std::unordered_map<std::string_view, std::size_t> claim_numbers_;
  std::unordered_map<std::string_view, std::size_t> fact_numbers_;
  std::vector<std::string> facts_;
};

// At most `most` code points of the text, on one line; what is cut is told by `…`.
std::string shortened(const std::string& text, std::size_t most);

}  // namespace recoupe
