// What the page (`html`), which is written at the end, needs of the articles that pass: everything.
#pragma once

#include "app/review.h"
#include "reconcile/across_articles.h"

namespace recoupe {

class ReviewKeeper {
 public:
  // The review of one article.
  void add(Review&& one);
  // A finding across articles; it names claims that are there already.
  void across(Finding&& finding) { review_.report.findings.push_back(std::move(finding)); }
  // The whole. Articles are in the order of add(), findings across them last. To be called once.
  Review finish(const Summary& counts);

 private:
  Review review_;
};

}  // namespace recoupe
