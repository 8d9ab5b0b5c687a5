// Review: what `check` and `reconcile` have to show, and what it comes to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/options.h"
#include "extract/claim.h"
#include "reconcile/reconciler.h"

namespace recoupe {

// What a reader is told of an article.
struct ArticleHead {
  std::string id;
  std::string file;
  std::string title;
  std::optional<std::string> outlet;
  std::optional<std::string> published;
  std::optional<std::string> url = {};
};

ArticleHead head_of(const Article& article);
ArticleHead head_of(const ArticleContext& article);

struct Summary {
  std::size_t articles = 0;
  std::size_t figures = 0;
  std::size_t confirmed = 0;
  std::size_t contradicted = 0;
  std::size_t outdated = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t problems = 0;
};

struct Review {
  std::vector<ArticleHead> articles;       // in the order of the input, those without figures too
  std::vector<std::string> article_lines;  // as `ingest` prints them; only filled for the json format
  std::vector<Claim> claims;               // those that were judged
  Report report;
  // Only filled for the html format, which shows them.
  std::vector<Article> pages;  // those of `articles` whose text is at hand, in the same order
  std::vector<Record> records;
  std::optional<Rates> rates;  // none: the table that the program carries
  std::size_t problems = 0;    // inputs and records that could not be read
  std::size_t left_out = 0;    // articles that are counted, but have no room on the page
  // What it comes to, where not all of it is kept.
  std::optional<Summary> counts;
};

Summary summarize(const Review& review);
// Adds the counts of `more`.
void add(const Summary& more, Summary& summary);
// Adds the verdicts and findings of `report` to `summary`.
void count(const Report& report, Summary& summary);

// The exit status (contract.md): 2 when there were problems, 1 when a finding is at or above `fail_on`,
// else 0.
int exit_status(const Summary& summary, FailOn fail_on);

}  // namespace recoupe
